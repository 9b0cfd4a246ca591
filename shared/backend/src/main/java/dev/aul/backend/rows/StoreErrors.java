package dev.aul.backend.rows;

import dev.aul.language.errors.SqlError;
import dev.aul.language.errors.SqlError.Fate;
import dev.aul.language.errors.SqlException;

/** Errors that a store makes itself. */
public final class StoreErrors {
    private StoreErrors() {}

    public static SqlException unsupported(String construct) {
        return error(40517, 16, "aul's store does not support " + construct + ".", Fate.STATEMENT);
    }

    public static SqlException error(int number, int severity, String message, Fate fate) {
        return new SqlException(new SqlError(number, severity, 1, message, 0, null, fate));
    }
}
