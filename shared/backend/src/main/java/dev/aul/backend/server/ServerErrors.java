package dev.aul.backend.server;

import dev.aul.backend.rows.StoreErrors;
import dev.aul.backend.server.ServerFailure.Kind;
import dev.aul.language.errors.RunMessage;
import dev.aul.language.errors.SqlError.Fate;
import dev.aul.language.errors.SqlException;
import dev.aul.language.errors.ValueMessage;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;

/** A server's failures as T-SQL errors. */
final class ServerErrors {
    private static final int NO_ANSWER = 40197;
    private static final Map<Kind, BiFunction<String, String, SqlException>> ERRORS = new EnumMap<>(Kind.class);

    static {
        ERRORS.put(
                Kind.DEADLOCK,
                (_, _) -> StoreErrors.error(
                        1205,
                        13,
                        "Transaction was deadlocked on lock resources with another process and has been chosen as the deadlock"
                                + " victim. Rerun the transaction.",
                        Fate.BATCH));
        ERRORS.put(Kind.LOCK_TIMEOUT, (_, _) -> RunMessage.LOCK_TIMEOUT.exception());
        ERRORS.put(
                Kind.CONFLICT,
                (_, message) -> StoreErrors.error(
                        3960,
                        16,
                        "Snapshot isolation transaction aborted due to update conflict: " + message
                                + " Retry the transaction.",
                        Fate.BATCH));
        ERRORS.put(
                Kind.CONNECTION_LOST,
                (server, message) -> StoreErrors.error(
                        NO_ANSWER,
                        17,
                        "The connection to " + server + " was lost, and the transaction with it: " + sentence(message)
                                + " Retry the transaction.",
                        Fate.BATCH));
        ERRORS.put(
                Kind.UNREACHABLE,
                (server, message) -> StoreErrors.error(
                        40613, 17, server + " cannot be reached: " + message + ". Retry later.", Fate.BATCH));
        ERRORS.put(
                Kind.DISK_FULL,
                (server, message) ->
                        StoreErrors.error(1105, 17, "The disk of " + server + " is full: " + message, Fate.BATCH));
        ERRORS.put(
                Kind.READ_ONLY,
                (server, message) -> StoreErrors.error(
                        3906,
                        16,
                        "Failed to update the database because " + server + " is read-only: " + message,
                        Fate.STATEMENT));
        ERRORS.put(
                Kind.DENIED,
                (server, message) -> StoreErrors.error(
                        229, 14, "The store's user may not do this on " + server + ": " + message, Fate.STATEMENT));
        ERRORS.put(Kind.OVERFLOW, (_, _) -> ValueMessage.OVERFLOW_EXPRESSION.exception("numeric"));
    }

    private ServerErrors() {}

    private static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }

    static SqlException of(ServerFailure failure, String server) {
        return ERRORS.getOrDefault(
                        failure.kind(),
                        (name, message) -> StoreErrors.error(50000, 16, name + " failed: " + message, Fate.STATEMENT))
                .apply(server, failure.message());
    }

    /** The connection was lost, and no statement was told so. */
    static SqlException lost(String server) {
        return of(new ServerFailure(Kind.CONNECTION_LOST, null, null, "it was closed"), server);
    }

    /** No answer came to what commits: it may have been carried out. */
    static SqlException unanswered(SqlException thrown) {
        return thrown.error().number() != NO_ANSWER
                ? thrown
                : StoreErrors.error(
                        NO_ANSWER,
                        thrown.error().severity(),
                        "It is not known whether this was committed, look before you retry: "
                                + thrown.error().message(),
                        thrown.error().fate());
    }

    /** Another node has the store. */
    static SqlException claimed(String server) {
        return StoreErrors.error(
                40613,
                17,
                server + " is used by another node, and one at a time can use it. Stop that node, or give this one a"
                        + " database of its own.",
                Fate.BATCH);
    }

    /** All connections are taken. */
    static SqlException exhausted(ServerSettings settings) {
        return StoreErrors.error(
                10928,
                16,
                "All " + settings.poolSize() + " connections to the store were busy for "
                        + settings.connectTimeoutMillis()
                        + " ms. Retry later, or raise storage.server.pool_size.",
                Fate.BATCH);
    }

    static SqlException tooSlow(ServerSettings settings) {
        return StoreErrors.error(
                NO_ANSWER,
                17,
                "The store did not answer within " + settings.commandTimeoutMillis()
                        + " ms, and the statement was given up. Retry, or raise storage.server.command_timeout_millis.",
                Fate.BATCH);
    }

    /** A key was given twice; the writer of the rows turns it into 2627 or 2601. */
    static final class DuplicateKey extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        private final transient ServerFailure failure;

        DuplicateKey(ServerFailure failure) {
            super(failure.message(), null, false, false);
            this.failure = failure;
        }

        ServerFailure failure() {
            return failure;
        }
    }
}
