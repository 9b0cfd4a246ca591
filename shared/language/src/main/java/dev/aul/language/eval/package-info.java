/** Bound expressions as trees of closures: the one evaluator, used by the interpreter and inside SQLite. */
@NullMarked
package dev.aul.language.eval;

import org.jspecify.annotations.NullMarked;
