package dev.aul.backend.server;

import dev.aul.backend.StoreSession.Interrupted;
import dev.aul.backend.server.ServerErrors.DuplicateKey;
import dev.aul.backend.server.ServerFailure.Kind;
import dev.aul.language.errors.SqlException;
import io.vertx.core.Future;
import io.vertx.sqlclient.PreparedStatement;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a server, as a thread that waits sees it. Used by one thread at a time; {@link #interrupt} by any.
 * Statements that are sent and not waited for leave in one flight with the next.
 */
final class ServerLink {
    private static final long CANCEL_MILLIS = 5_000;
    private static final long CANCEL_AGAIN_MILLIS = 250;
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final SqlConnection connection;
    private final ServerDialect dialect;
    private final ServerSettings settings;
    private final Object gate = new Object();
    private boolean running;
    private boolean cancelled;
    private @Nullable Future<Void> cancelling;
    private volatile boolean broken;
    /** A cancel was sent on its behalf: it may still come. */
    private boolean touched;

    private long lockTimeout = UNKNOWN;

    ServerLink(SqlConnection connection, ServerDialect dialect, ServerSettings settings) {
        this.connection = connection;
        this.dialect = dialect;
        this.settings = settings;
        connection.closeHandler(_ -> broken = true);
    }

    boolean isBroken() {
        return broken;
    }

    /** Sends a statement; when it fails, so does the next. */
    void send(String sql) {
        connection.query(sql).execute().onFailure(_ -> {});
    }

    void run(String sql) {
        await(() -> connection.query(sql).execute());
    }

    /** Runs a statement that may fail because it was run before. */
    void tryRun(String sql) {
        try {
            run(sql);
        } catch (SqlException e) {
            if (broken) {
                throw e;
            }
        }
    }

    /** Ends a transaction; a cancel does not reach it. */
    void commit() {
        settle();
        var stage =
                connection.query(dialect.commit()).execute().toCompletionStage().toCompletableFuture();
        try {
            long limit = settings.commandTimeoutMillis();
            var _ = limit == 0 ? stage.get() : stage.get(limit, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw thrown(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException _) {
            broken = true;
            throw ServerErrors.tooSlow(settings);
        } catch (InterruptedException _) {
            broken = true;
            Thread.currentThread().interrupt();
            throw new Interrupted();
        }
    }

    RowSet<Row> query(String sql, Tuple parameters) {
        return await(() -> connection.preparedQuery(sql).execute(parameters));
    }

    void write(RowStatement statement, List<Tuple> rows) {
        await(() -> statement.run(connection, rows));
    }

    PreparedStatement prepare(String sql) {
        return await(() -> connection.prepare(sql));
    }

    /** Makes the statements that follow wait so long for locks. */
    void lockTimeout(long millis) {
        if (lockTimeout != millis) {
            lockTimeout = millis;
            send(dialect.lockTimeout(millis));
        }
    }

    /** Runs a statement and waits for its answer; a failure becomes what the session throws. */
    <T> T await(Supplier<Future<T>> statement) {
        synchronized (gate) {
            if (cancelled) {
                throw new Interrupted();
            }
            running = true;
        }
        try {
            return answer(statement.get().toCompletionStage().toCompletableFuture());
        } catch (ExecutionException e) {
            throw thrown(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException _) {
            broken = true;
            Thread.currentThread().interrupt();
            throw new Interrupted();
        } finally {
            synchronized (gate) {
                running = false;
            }
        }
    }

    private <T> T answer(CompletableFuture<T> answer) throws ExecutionException, InterruptedException {
        long limit = settings.commandTimeoutMillis() == 0 ? Long.MAX_VALUE : settings.commandTimeoutMillis();
        for (long waited = 0; waited < limit; waited += CANCEL_AGAIN_MILLIS) {
            try {
                return answer.get(Math.min(CANCEL_AGAIN_MILLIS, limit - waited), TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                cancelAgain();
            }
        }
        broken = true;
        dialect.cancel(connection).onFailure(_ -> {});
        throw ServerErrors.tooSlow(settings);
    }

    /** A cancel that came before its statement did nothing. */
    private void cancelAgain() {
        synchronized (gate) {
            if (cancelled) {
                cancelling = dialect.cancel(connection);
                touched = true;
            }
        }
    }

    private RuntimeException thrown(Throwable cause) {
        ServerFailure failure = dialect.failure(cause);
        if (failure.kind() == Kind.CANCELLED && cancelled) {
            return new Interrupted();
        }
        if (failure.kind() == Kind.CONNECTION_LOST) {
            broken = true;
        }
        return failure.kind() == Kind.DUPLICATE_KEY
                ? new DuplicateKey(failure)
                : ServerErrors.of(failure, dialect.name());
    }

    /** Stops what runs; until {@link #settle} nothing else is run. */
    void interrupt() {
        synchronized (gate) {
            cancelled = true;
            if (running && cancelling == null) {
                cancelling = dialect.cancel(connection);
                touched = true;
            }
        }
    }

    /** After an interrupt: what is run next is not hit by it. */
    void settle() {
        Future<Void> sent;
        synchronized (gate) {
            sent = cancelling;
            cancelling = null;
            cancelled = false;
        }
        if (sent != null) {
            quietly(sent);
        }
    }

    /** Undoes the transaction. */
    void rollback() {
        recover(dialect.rollback());
    }

    /** Ends a failed statement or transaction. A late cancel may hit this, so that it is tried again. */
    void recover(String sql) {
        settle();
        lockTimeout = UNKNOWN;
        for (int i = 0; i < 3 && !broken; i++) {
            if (quietly(connection.query(sql).execute())) {
                return;
            }
        }
        broken = true;
    }

    private static boolean quietly(Future<?> future) {
        try {
            future.toCompletionStage().toCompletableFuture().get(CANCEL_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether it can be used by another session. */
    boolean isReusable() {
        return !broken && !touched;
    }

    /** Ends the connection. */
    void close() {
        connection.close().onFailure(_ -> {});
    }
}
