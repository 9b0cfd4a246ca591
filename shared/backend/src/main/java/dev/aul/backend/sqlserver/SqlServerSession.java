package dev.aul.backend.sqlserver;

import dev.aul.language.errors.SqlError;
import dev.aul.messages.frames.CancelledException;
import dev.aul.messages.frames.Frame;
import dev.aul.messages.frames.ResultSink;
import dev.aul.messages.frames.StatementKind;
import dev.aul.messages.requests.Request;
import dev.aul.tds.ProtocolException;
import dev.aul.tds.client.TdsConnection;
import dev.aul.tds.token.EnvChangeType;
import dev.aul.tds.token.Token;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's session on the server: all its state lives there. Used by one thread at a time; {@link #interrupt} and
 * {@link #close} may be called from any.
 */
public final class SqlServerSession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SqlServerSession.class);

    private final TdsConnection connection;
    private final SqlServerSettings settings;
    private final Consumer<SqlServerSession> closed;
    private final AtomicLong request = new AtomicLong();
    private volatile boolean running;

    SqlServerSession(TdsConnection connection, SqlServerSettings settings, Consumer<SqlServerSession> closed) {
        this.connection = connection;
        this.settings = settings;
        this.closed = closed;
    }

    /** What is reset before a request runs. */
    public enum Reset {
        NONE,
        EVERYTHING,
        ALL_BUT_TRANSACTION
    }

    /** The current database, as the server writes it. */
    public String database() {
        return connection.database();
    }

    /** The language that the session began with. */
    public String language() {
        return connection.loginResponse().tokens().stream()
                .filter(token -> token instanceof Token.EnvChange change && change.type() == EnvChangeType.LANGUAGE)
                .map(token -> ((Token.EnvChange) token).newText())
                .findFirst()
                .orElse("us_english");
    }

    /**
     * Runs a request and hands its reply on as it comes: while the sink waits for credit, nothing is read from the
     * server. A lost connection becomes an error of the reply. Returns whether the session is over.
     */
    public boolean run(Request asked, Reset reset, ResultSink sink) {
        TokenFrames frames = new TokenFrames(sink, this::attention);
        request.incrementAndGet();
        running = true;
        connection.beforeWaiting(frames::beforeWaiting);
        try {
            switch (reset) {
                case NONE -> {}
                case EVERYTHING -> connection.resetFirst(false);
                case ALL_BUT_TRANSACTION -> connection.resetFirst(true);
            }
            ServerRequests.send(connection, asked, frames);
            frames.flush();
            return frames.endsSession();
        } catch (IllegalArgumentException e) {
            if (frames.isBegun()) {
                throw e;
            }
            return fail(sink, SqlServerErrors.unsendable(e), false);
        } catch (IOException | ProtocolException e) {
            LOG.warn("{}: {}", settings.server(), e.getMessage());
            return fail(sink, SqlServerErrors.lost(settings, e), true);
        } finally {
            running = false;
        }
    }

    private static boolean fail(ResultSink sink, SqlError error, boolean over) {
        try {
            sink.accept(new Frame.Error(error));
            sink.accept(new Frame.Done(Frame.Level.BATCH, StatementKind.OTHER, false, 0, true));
        } catch (CancelledException _) {
            // The client asked to stop and hears no more of it.
        }
        return over;
    }

    /** Asks the server to stop what runs; a server that does not confirm it in time loses the session. */
    public void interrupt() {
        attention();
        long cancelled = request.get();
        CompletableFuture.delayedExecutor(settings.connectTimeoutMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    if (running && request.get() == cancelled) {
                        LOG.warn("{} did not confirm an attention", settings.server());
                        disconnect();
                    }
                });
    }

    private void attention() {
        try {
            connection.cancel();
        } catch (IOException e) {
            LOG.warn("{}: {}", settings.server(), e.getMessage());
            disconnect();
        }
    }

    /** The server rolls back what is open. */
    @Override
    public void close() {
        closed.accept(this);
        disconnect();
    }

    private void disconnect() {
        try {
            connection.close();
        } catch (IOException e) {
            LOG.debug("closing the connection to {}", settings.server(), e);
        }
    }
}
