package dev.aul.language.eval;

import dev.aul.language.functions.EvalContext;
import org.jspecify.annotations.Nullable;

/** A bound condition ready to run: true, false or null for unknown. Thread-safe; throws SqlException for run-time errors. */
@FunctionalInterface
public interface Test {
    /**
     * @param slots the routine's variables
     * @param row values of the leaves that were left to the caller
     */
    @Nullable
    Boolean test(EvalContext context, @Nullable Object[] slots, @Nullable Object[] row);
}
