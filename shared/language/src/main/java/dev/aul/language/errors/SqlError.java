package dev.aul.language.errors;

import org.jspecify.annotations.Nullable;

/**
 * One T-SQL error as the client sees it.
 *
 * @param line 1-based line in the batch or module; 0 when the error has none
 * @param procedure the module it was raised in, null in a batch
 * @param fate what it does outside TRY (reference: control semantics, section 2)
 */
public record SqlError(
        int number,
        int severity,
        int state,
        String message,
        int line,
        @Nullable String procedure,
        Fate fate) {

    /** What an error ends, by the classes of the error table. */
    public enum Fate {
        /** The statement; the next one runs. */
        STATEMENT,
        /** The batch or module it happened in; the caller goes on. */
        LEVEL,
        /** The whole batch, and the transaction is rolled back. */
        BATCH,
        /** Found before anything ran. */
        COMPILE,
        /** RAISERROR: nothing, unless a TRY catches it. */
        RAISED,
        /** THROW: the whole batch; the transaction stays unless XACT_ABORT is ON. */
        THROWN,
        /** The connection. */
        CONNECTION
    }

    public SqlError at(int line, @Nullable String procedure) {
        return new SqlError(number, severity, state, message, line, procedure, fate);
    }

    /** The same error with another fate: a binding error of a statement bound late ends its level only. */
    public SqlError withFate(Fate other) {
        return new SqlError(number, severity, state, message, line, procedure, other);
    }
}
