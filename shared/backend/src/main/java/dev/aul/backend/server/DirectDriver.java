package dev.aul.backend.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * A server's own driver with nothing of aul's before it, to measure against: connections that each run one prepared
 * statement at a time, and answer on their event loops. Used by one thread, which must not be an event loop. What fails
 * is an IllegalStateException with the server's words.
 */
public final class DirectDriver implements AutoCloseable {
    private final Vertx vertx;
    private final String prefix;
    private final List<SqlConnection> connections = new ArrayList<>();

    private DirectDriver(Vertx vertx, String prefix) {
        this.vertx = vertx;
        this.prefix = prefix;
    }

    /** {@code prefix} begins the names of schemas that the connections' user may make. */
    public static DirectDriver open(
            int connections, String prefix, Function<Vertx, Future<? extends SqlConnection>> connect) {
        DirectDriver driver = new DirectDriver(Vertx.vertx(), prefix);
        boolean opened = false;
        try {
            for (int i = 0; i < connections; i++) {
                driver.connections.add(await(connect.apply(driver.vertx)));
            }
            opened = true;
            return driver;
        } finally {
            if (!opened) {
                driver.close();
            }
        }
    }

    /** A schema's name, with what must stand before it. */
    public String schema(String name) {
        return prefix + name;
    }

    /** Runs statements one after the other. */
    public void script(List<String> statements) {
        for (String statement : statements) {
            await(connections.getFirst().query(statement).execute());
        }
    }

    /**
     * Runs a statement on all connections at once, again and again for a while. Each takes its own lists of values in turn;
     * {@code nanos} gets how long each run took.
     */
    public void repeat(String sql, List<List<List<Object>>> values, long forNanos, LongConsumer nanos) {
        long end = System.nanoTime() + forNanos;
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < connections.size(); i++) {
            List<Tuple> turns = values.get(i).stream().map(DirectDriver::tuple).toList();
            lanes.add(new Lane(connections.get(i), sql, turns, end));
        }
        lanes.forEach(Lane::next);
        for (Lane lane : lanes) {
            join(lane.done);
            for (int i = 0; i < lane.count; i++) {
                nanos.accept(lane.nanos[i]);
            }
        }
    }

    /** The driver is slow with lists that it cannot change. */
    private static Tuple tuple(List<Object> values) {
        Tuple out = Tuple.tuple();
        values.forEach(out::addValue);
        return out;
    }

    /** One connection's runs. */
    private static final class Lane {
        final CompletableFuture<Void> done = new CompletableFuture<>();
        private final SqlConnection connection;
        private final String sql;
        private final List<Tuple> turns;
        private final long end;
        long[] nanos = new long[1024];
        int count;
        private long sent;

        Lane(SqlConnection connection, String sql, List<Tuple> turns, long end) {
            this.connection = connection;
            this.sql = sql;
            this.turns = turns;
            this.end = end;
        }

        void next() {
            sent = System.nanoTime();
            connection
                    .preparedQuery(sql)
                    .execute(turns.get(count % turns.size()))
                    .onComplete(_ -> answered(), done::completeExceptionally);
        }

        private void answered() {
            long now = System.nanoTime();
            if (count == nanos.length) {
                nanos = java.util.Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = now - sent;
            if (now < end) {
                next();
            } else {
                done.complete(null);
            }
        }
    }

    private static <T> T await(Future<T> future) {
        return join(future.toCompletionStage().toCompletableFuture());
    }

    private static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalStateException(String.valueOf(cause.getMessage()), cause);
        }
    }

    @Override
    public void close() {
        connections.forEach(connection -> await(connection.close()));
        await(vertx.close());
    }
}
