package dev.aul.messages.requests;

import dev.aul.language.errors.SqlError;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import java.io.Serial;

/** A request refused with a T-SQL error: reply with it, and the sender's future fails with it. */
public final class SqlFailure extends ReplyException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient SqlError error;

    public SqlFailure(SqlError error) {
        super(ReplyFailure.RECIPIENT_FAILURE, error.number(), error.message());
        this.error = error;
    }

    public SqlError error() {
        return error;
    }
}
