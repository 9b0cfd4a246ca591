package dev.aul.gateway.session;

import dev.aul.language.errors.SqlError;
import java.io.Serial;

/** No session could be opened; carries the answer for the client. */
public final class SessionException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient SqlError error;

    public SessionException(SqlError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    public SqlError error() {
        return error;
    }
}
