package dev.aul.backend.server;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The right to a store that one node has at a time: a lock of the server's, held by a connection of its own. A second
 * node would not see what the first defines. Thread-safe.
 */
final class Claim implements AutoCloseable {
    private static final long ASK_AGAIN_NANOS = 100_000_000;

    private final ServerDialect dialect;
    private final ServerSettings settings;
    private final ServerPool connections;
    private final ReentrantLock taking = new ReentrantLock();
    private volatile @Nullable ServerLink holder;
    private boolean closed;

    Claim(Vertx vertx, ServerDialect dialect, ServerSettings settings) {
        this.dialect = dialect;
        this.settings = settings;
        this.connections = new ServerPool(vertx, dialect, settings, 1);
    }

    /**
     * Takes the right, or takes it again when its connection was lost. A node that has just ended is waited for as long
     * as for a connection. Throws 40613 when another has it.
     */
    void hold() {
        ServerLink held = holder;
        if (held == null || !held.isAlive()) {
            takeInTurn();
        }
    }

    /** Who waits for another's attempt waits no longer than for a connection. */
    private void takeInTurn() {
        try {
            if (!taking.tryLock(settings.connectTimeoutMillis(), TimeUnit.MILLISECONDS)) {
                throw connections.silent();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw connections.silent();
        }
        try {
            take();
        } finally {
            taking.unlock();
        }
    }

    private void take() {
        ServerLink lost = holder;
        if (closed || (lost != null && !lost.isBroken())) {
            return;
        }
        if (lost != null) {
            holder = null;
            connections.give(lost);
        }
        ServerLink link = connections.take();
        boolean taken = false;
        try {
            long end = System.nanoTime() + settings.connectTimeoutMillis() * 1_000_000L;
            while (!given(link)) {
                if (System.nanoTime() > end) {
                    throw ServerErrors.claimed(dialect.name() + " at " + settings.address());
                }
                LockSupport.parkNanos(ASK_AGAIN_NANOS);
            }
            holder = link;
            taken = true;
        } finally {
            if (!taken) {
                connections.give(link);
            }
        }
    }

    private boolean given(ServerLink link) {
        for (Row row : link.query(dialect.claim(), Tuple.tuple())) {
            return row.getLong(0) == 1;
        }
        return false;
    }

    @Override
    public void close() {
        taking.lock();
        try {
            closed = true;
            ServerLink link = holder;
            if (link != null) {
                link.close();
            }
            connections.close();
        } finally {
            taking.unlock();
        }
    }
}
