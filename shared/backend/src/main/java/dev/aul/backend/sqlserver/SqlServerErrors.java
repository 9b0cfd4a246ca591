package dev.aul.backend.sqlserver;

import dev.aul.language.errors.SqlError;
import dev.aul.language.errors.SqlError.Fate;
import dev.aul.language.errors.SqlException;
import dev.aul.tds.client.LoginRefusedException;
import dev.aul.tds.token.Token.ErrorToken;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;

/** What goes wrong between aul and the server, as T-SQL errors. What the server itself says is handed on unchanged. */
final class SqlServerErrors {
    private static final int LOGIN_FAILED = 18456;

    private SqlServerErrors() {}

    /** No connection could be made. */
    static SqlException unreachable(SqlServerSettings settings, IOException failure) {
        String why = failure instanceof SocketTimeoutException
                ? "no answer within " + settings.connectTimeoutMillis() + " ms"
                : String.valueOf(failure.getMessage());
        return new SqlException(error(40613, 17, settings.server() + " cannot be reached: " + why + ". Retry later."));
    }

    /** A database that cannot be opened is the client's matter, the login of the settings is not. */
    static SqlException refused(SqlServerSettings settings, LoginRefusedException refused) {
        List<ErrorToken> errors = refused.response().errors();
        return new SqlException(errors.stream()
                .filter(error -> error.number() != LOGIN_FAILED)
                .findFirst()
                .map(SqlServerErrors::of)
                .orElseGet(() -> error(
                        LOGIN_FAILED,
                        14,
                        settings.server() + " refused the login of the setting storage.uri: " + refused.getMessage())));
    }

    /** The connection broke within a request. */
    static SqlError lost(SqlServerSettings settings, Exception failure) {
        return failure instanceof SocketTimeoutException
                ? error(
                        40197,
                        20,
                        "%s did not answer within %d ms, and the session was given up. Connect again, or raise %s."
                                .formatted(
                                        settings.server(),
                                        settings.commandTimeoutMillis(),
                                        "storage.server.command_timeout_millis"))
                : error(
                        40197,
                        20,
                        "The connection to %s was lost while it ran the request, and its transaction with it: %s. %s"
                                .formatted(
                                        settings.server(),
                                        failure.getMessage(),
                                        "Connect again and retry the transaction."));
    }

    static SqlError of(ErrorToken token) {
        return new SqlError(
                token.number(),
                token.severity(),
                token.state(),
                token.message(),
                token.line(),
                token.procedure().isEmpty() ? null : token.procedure(),
                Fate.BATCH);
    }

    /** A request that has no form on the wire. */
    static SqlError unsendable(IllegalArgumentException failure) {
        return error(8009, 16, "The request cannot be passed on: " + failure.getMessage());
    }

    private static SqlError error(int number, int severity, String text) {
        return new SqlError(number, severity, 1, text, 0, null, Fate.CONNECTION);
    }
}
