package dev.aul.backend.server;

import dev.aul.backend.StoreSession.Interrupted;
import dev.aul.backend.loop.Driver;
import dev.aul.backend.server.ServerErrors.DuplicateKey;
import dev.aul.backend.server.ServerFailure.Kind;
import dev.aul.language.errors.SqlException;
import io.vertx.core.Future;
import io.vertx.sqlclient.PreparedStatement;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a server, as a thread that waits sees it. Used by one thread at a time; {@link #interrupt} by any.
 * Statements that are sent and not waited for leave in one flight with the next.
 */
final class ServerLink {
    private static final long CANCEL_MILLIS = 5_000;
    private static final long CLOSE_MILLIS = 1_000;
    private static final long CANCEL_AGAIN_MILLIS = 250;
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final SqlConnection connection;
    private final Driver driver;
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

    ServerLink(SqlConnection connection, Driver driver, ServerDialect dialect, ServerSettings settings) {
        this.connection = connection;
        this.driver = driver;
        this.dialect = dialect;
        this.settings = settings;
        connection.closeHandler(_ -> {
            broken = true;
            driver.lost();
        });
        // A write that finds the connection cut: the statement it belongs to tells of it.
        connection.exceptionHandler(_ -> broken = true);
    }

    /** Also that it was lost while nobody used it. */
    boolean isBroken() {
        return broken;
    }

    /** Whether it is still there, after a while in which nobody used it. */
    boolean isAlive() {
        driver.poll();
        return !broken;
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
        try {
            Future<?> answer = awaited(() -> connection.query(dialect.commit()).execute());
            if (answer.failed()) {
                throw thrown(answer.cause());
            }
        } catch (SqlException e) {
            throw ServerErrors.unanswered(e);
        }
    }

    RowSet<Row> query(String sql, Tuple parameters) {
        return await(() -> connection.preparedQuery(sql).execute(parameters));
    }

    void write(RowStatement statement, List<Tuple> rows) {
        await(() -> statement.run(connection, rows));
    }

    /** A statement to be sent, on the connection that is given to it. */
    interface Sent {
        Future<?> on(SqlConnection connection);
    }

    /** The first statement of a flight that failed, by its index, and how. */
    record Failed(int index, RuntimeException thrown) {}

    /** Sends statements in one flight and gives their answers, all of them succeeded; else which failed is in the list. */
    List<Future<?>> together(List<Sent> statements, List<Failed> failed) {
        List<Future<?>> answers = new ArrayList<>();
        await(() -> {
            statements.forEach(statement -> answers.add(statement.on(connection)));
            return Future.join(answers).otherwiseEmpty();
        });
        for (int i = 0; i < answers.size() && failed.isEmpty(); i++) {
            if (answers.get(i).failed()) {
                failed.add(new Failed(i, thrown(answers.get(i).cause())));
            }
        }
        return answers;
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
            return answer(statement);
        } finally {
            synchronized (gate) {
                running = false;
            }
        }
    }

    private <T> T answer(Supplier<Future<T>> statement) {
        Future<T> answer = awaited(statement);
        if (answer.succeeded()) {
            return answer.result();
        }
        throw thrown(answer.cause());
    }

    /** Waits no longer than the connection lives: the driver does not tell every statement that it is gone. */
    private <T> Future<T> awaited(Supplier<Future<T>> statement) {
        long limit = settings.commandTimeoutMillis() == 0 ? Long.MAX_VALUE : settings.commandTimeoutMillis();
        Future<T> answer = driver.await(statement, Math.min(CANCEL_AGAIN_MILLIS, limit));
        for (long waited = CANCEL_AGAIN_MILLIS;
                !answer.isComplete() && !broken && waited < limit;
                waited += CANCEL_AGAIN_MILLIS) {
            cancelAgain();
            driver.await(() -> answer, Math.min(CANCEL_AGAIN_MILLIS, limit - waited));
        }
        if (answer.isComplete()) {
            return answer;
        }
        if (broken) {
            throw ServerErrors.lost(dialect.name());
        }
        broken = true;
        driver.await(() -> dialect.cancel(connection), CLOSE_MILLIS);
        throw ServerErrors.tooSlow(settings);
    }

    /** A cancel that came before its statement did nothing. */
    private void cancelAgain() {
        synchronized (gate) {
            if (cancelled && running) {
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
            quietly(() -> sent);
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
            if (quietly(() -> connection.query(sql).execute())) {
                return;
            }
        }
        broken = true;
    }

    private <T> boolean quietly(Supplier<Future<T>> work) {
        return driver.await(work, CANCEL_MILLIS).succeeded();
    }

    /** Whether it can be used by another session. */
    boolean isReusable() {
        return !broken && !touched;
    }

    /** Ends the connection. */
    void close() {
        driver.await(connection::close, CLOSE_MILLIS);
        driver.close();
    }
}
