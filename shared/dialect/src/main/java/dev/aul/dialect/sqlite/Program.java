package dev.aul.dialect.sqlite;

import dev.aul.language.eval.Evaluation;
import dev.aul.language.eval.Test;
import dev.aul.language.functions.EvalContext;
import dev.aul.language.types.SqlType;
import java.util.List;

/** What SQLite calls back for: a part of a statement that only Java answers exactly. Named in the text by its index. */
public sealed interface Program {
    /** Types of the arguments that SQLite passes, in their stored form. */
    List<SqlType> leaves();

    /** A value of {@code type} from the leaves. */
    record Value(Evaluation evaluation, List<SqlType> leaves, SqlType type) implements Program {}

    /** A truth from the leaves: 1, 0 or NULL. */
    record Truth(Test test, List<SqlType> leaves) implements Program {}

    /** Rows from the leaves: the evaluation gives a list of arrays in the Java form of {@code columns}. */
    record Table(Evaluation evaluation, List<SqlType> leaves, List<SqlType> columns) implements Program {}

    /** An aggregate. */
    record Fold(Start start, List<SqlType> leaves, SqlType type) implements Program {}

    /** Begins an aggregate. */
    @FunctionalInterface
    interface Start {
        Folding fold(EvalContext context);
    }
}
