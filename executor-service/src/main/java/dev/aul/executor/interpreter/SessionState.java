package dev.aul.executor.interpreter;

import dev.aul.executor.state.Client;
import dev.aul.executor.state.Session;
import dev.aul.language.errors.SqlError;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The session's state by name, as functions and @@variables read it. */
final class SessionState {
    @FunctionalInterface
    private interface Reader {
        @Nullable
        Object read(Execution execution, Activation activation);
    }

    private static final Map<String, Reader> READERS = Map.ofEntries(
            session("ROWCOUNT", session -> Math.toIntExact(session.last().rowCount())),
            session("ERROR", session -> session.last().error()),
            session("TRANCOUNT", session -> session.transactions().count()),
            session("XACT_STATE", session -> session.transactions().state()),
            session("FETCH_STATUS", session -> session.last().fetchStatus()),
            session("CURSOR_ROWS", session -> session.last().cursorRows()),
            session("IDENTITY", session -> session.last().identity()),
            Map.entry("SCOPE_IDENTITY", (_, activation) -> activation.scopeIdentity()),
            Map.entry("NESTLEVEL", (execution, _) -> execution.nestLevel()),
            Map.entry("PROCID", (_, activation) -> activation.objectId()),
            Map.entry("TRIGGER_NESTLEVEL", (_, activation) -> activation.triggersRunning()),
            client("SPID", Client::processId),
            client("LOGIN", Client::login),
            client("HOST_NAME", Client::hostName),
            client("APP_NAME", Client::applicationName),
            Map.entry("USER", (_, _) -> "dbo"),
            Map.entry("DEFAULT_SCHEMA", (_, _) -> "dbo"),
            Map.entry("SERVERNAME", (execution, _) -> execution.engine().serverName()),
            error("ERROR_NUMBER", SqlError::number),
            error("ERROR_MESSAGE", SqlError::message),
            error("ERROR_SEVERITY", SqlError::severity),
            error("ERROR_STATE", SqlError::state),
            error("ERROR_LINE", SqlError::line),
            error("ERROR_PROCEDURE", SqlError::procedure));

    private SessionState() {}

    /** Null for a name that has no value here. */
    static @Nullable Object of(String name, Execution execution, Activation activation) {
        Reader reader = READERS.get(name);
        return reader == null ? null : reader.read(execution, activation);
    }

    private static Map.Entry<String, Reader> session(String name, Function<Session, @Nullable Object> value) {
        return Map.entry(name, (execution, _) -> value.apply(execution.session()));
    }

    private static Map.Entry<String, Reader> client(String name, Function<Client, @Nullable Object> value) {
        return Map.entry(name, (execution, _) -> value.apply(execution.session().client()));
    }

    private static Map.Entry<String, Reader> error(String name, Function<SqlError, @Nullable Object> value) {
        return Map.entry(name, (execution, _) -> {
            SqlError error = execution.session().errors().innermost();
            return error == null ? null : value.apply(error);
        });
    }
}
