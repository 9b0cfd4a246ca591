package dev.aul.backend.server;

import dev.aul.backend.loop.Driver;
import dev.aul.backend.server.ServerFailure.Kind;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A limited number of connections; the idle ones are kept, the last used first. Thread-safe. */
final class ServerPool implements AutoCloseable {
    private final Vertx vertx;
    private final ServerDialect dialect;
    private final ServerSettings settings;
    private final Semaphore free;
    private final ArrayDeque<ServerLink> idle = new ArrayDeque<>();
    private boolean closed;

    ServerPool(Vertx vertx, ServerDialect dialect, ServerSettings settings, int size) {
        this.vertx = vertx;
        this.dialect = dialect;
        this.settings = settings;
        this.free = new Semaphore(size, true);
    }

    /** A connection for the caller alone. Throws 10928 when none gets free in time, 40613 when none can be made. */
    ServerLink take() {
        try {
            if (!free.tryAcquire(settings.connectTimeoutMillis(), TimeUnit.MILLISECONDS)) {
                throw ServerErrors.exhausted(settings);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw ServerErrors.exhausted(settings);
        }
        boolean taken = false;
        try {
            ServerLink link = kept();
            if (link == null) {
                link = connect();
            }
            taken = true;
            return link;
        } finally {
            if (!taken) {
                free.release();
            }
        }
    }

    private @Nullable ServerLink kept() {
        synchronized (idle) {
            for (ServerLink link = idle.pollFirst(); link != null; link = idle.pollFirst()) {
                if (link.isAlive()) {
                    return link;
                }
            }
            return null;
        }
    }

    private ServerLink connect() {
        Driver driver = new Driver(vertx);
        boolean connected = false;
        try {
            Future<SqlConnection> made =
                    driver.make(() -> dialect.connect(vertx, settings).map(it -> it), settings.connectTimeoutMillis());
            if (made.failed()) {
                throw unreachable(String.valueOf(made.cause().getMessage()));
            }
            if (!made.isComplete()) {
                throw silent();
            }
            connected = true;
            return new ServerLink(made.result(), driver, dialect, settings);
        } finally {
            if (!connected) {
                driver.close();
            }
        }
    }

    /** The error of a server that has not answered in time. */
    RuntimeException silent() {
        return unreachable("no answer within " + settings.connectTimeoutMillis() + " ms");
    }

    private RuntimeException unreachable(String message) {
        String server = dialect.name() + " at " + settings.address();
        return ServerErrors.of(new ServerFailure(Kind.UNREACHABLE, null, null, message), server);
    }

    void give(ServerLink link) {
        boolean kept = false;
        synchronized (idle) {
            if (!closed && link.isReusable()) {
                idle.addFirst(link);
                kept = true;
            }
        }
        if (!kept) {
            link.close();
        }
        free.release();
    }

    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(ServerLink::close);
            idle.clear();
        }
    }
}
