package dev.aul.language.eval;

import dev.aul.language.functions.EvalContext;
import org.jspecify.annotations.Nullable;

/** A bound expression ready to run. Thread-safe; throws SqlException for run-time errors. */
@FunctionalInterface
public interface Evaluation {
    /**
     * @param slots the routine's variables
     * @param row values of the leaves that were left to the caller (columns, aggregates, subqueries)
     */
    @Nullable
    Object evaluate(EvalContext context, @Nullable Object[] slots, @Nullable Object[] row);
}
