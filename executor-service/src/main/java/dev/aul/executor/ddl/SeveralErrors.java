package dev.aul.executor.ddl;

import dev.aul.language.errors.SqlError;
import java.io.Serial;
import java.util.List;

/** A definition that fails with several messages: all are sent, and the last one counts. Has no stack trace. */
public final class SeveralErrors extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<SqlError> errors;

    public SeveralErrors(SqlError... errors) {
        super(errors[errors.length - 1].message(), null, false, false);
        this.errors = List.of(errors);
    }

    /** In the order they are sent. */
    public List<SqlError> errors() {
        return errors;
    }
}
