package dev.aul.language.errors;

import java.io.Serial;

/** Carries a {@link SqlError} up to the statement that failed. Has no stack trace: it is an answer, not a fault. */
public final class SqlException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient SqlError error;

    public SqlException(SqlError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    public SqlError error() {
        return error;
    }
}
