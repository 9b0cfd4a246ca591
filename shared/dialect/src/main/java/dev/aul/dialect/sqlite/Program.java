package dev.aul.dialect.sqlite;

import dev.aul.language.eval.Evaluation;
import dev.aul.language.eval.Test;
import dev.aul.language.functions.EvalContext;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.types.SqlType;
import java.util.List;

/** What SQLite calls back for: a part of a statement that only Java answers exactly. Named in the text by its index. */
public sealed interface Program {
    /** Types of the arguments that SQLite passes, in their stored form. */
    List<SqlType> leaves();

    /** What it was made of. */
    Part part();

    /** A part of a bound statement. */
    sealed interface Part {
        record Of(Expr expr) implements Part {}

        record Asked(Condition condition) implements Part {}

        /** A table function's. */
        record Rows(String function, List<Expr> arguments) implements Part {}
    }

    /** A value of {@code type} from the leaves. */
    record Value(Evaluation evaluation, List<SqlType> leaves, SqlType type, Part part) implements Program {}

    /** A truth from the leaves: 1, 0 or NULL. */
    record Truth(Test test, List<SqlType> leaves, Part part) implements Program {}

    /** Rows from the leaves: the evaluation gives a list of arrays in the Java form of {@code columns}. */
    record Table(Evaluation evaluation, List<SqlType> leaves, List<SqlType> columns, Part part) implements Program {}

    /** An aggregate. */
    record Fold(Start start, List<SqlType> leaves, SqlType type, Part part) implements Program {}

    /** Begins an aggregate. */
    @FunctionalInterface
    interface Start {
        Folding fold(EvalContext context);
    }
}
