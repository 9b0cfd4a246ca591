package dev.aul.language.relational;

import dev.aul.language.eval.Test;
import dev.aul.language.routine.Condition;

/** A condition with its compiled form. */
record Tested(Condition condition, Test test) {}
