package dev.aul.backend.server;

import dev.aul.backend.rows.CounterSource;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Counters of one database, in a table of the internal schema. A node takes values in blocks, in a transaction of its own,
 * and gives them out from memory: a crash skips values and never repeats one, and nodes never give out the same. Thread-safe.
 */
final class ServerCounters implements CounterSource {
    private static final long BLOCK = 1_000;

    private final ServerPool pool;
    private final ServerDialect dialect;
    private final String database;
    private final Map<String, Block> blocks = new HashMap<>();

    /** Values after {@code last} up to and including {@code reserved} are this node's. */
    private static final class Block {
        long last;
        long reserved;
        boolean known;
    }

    ServerCounters(ServerPool pool, ServerDialect dialect, String database) {
        this.pool = pool;
        this.dialect = dialect;
        this.database = database;
    }

    @Override
    public synchronized OptionalLong next(String key, Range range) {
        Block block = block(key);
        if (!block.known || block.last == block.reserved) {
            reserve(key, block, range);
        }
        long next = block.last + range.increment();
        if (isPast(next, block.last, range)) {
            if (!range.cycle()) {
                return OptionalLong.empty();
            }
            next = range.increment() > 0 ? range.minimum() : range.maximum();
            write(key, next);
            block.reserved = next;
        }
        block.last = next;
        return OptionalLong.of(next);
    }

    private static boolean isPast(long next, long last, Range range) {
        return range.increment() > 0 ? next > range.maximum() || next < last : next < range.minimum() || next > last;
    }

    private Block block(String key) {
        return blocks.computeIfAbsent(key, _ -> new Block());
    }

    private void reserve(String key, Block block, Range range) {
        transaction(link -> {
            OptionalLong stored = read(link, key, true);
            long last = stored.isPresent() ? stored.getAsLong() : range.first() - range.increment();
            long reserved = ahead(last, range.increment());
            put(link, key, reserved);
            block.last = last;
            block.reserved = reserved;
            block.known = true;
        });
    }

    private static long ahead(long last, long increment) {
        long steps = Math.multiplyHigh(increment, BLOCK) == increment >> 63 ? increment * BLOCK : increment;
        long sum = last + steps;
        boolean overflow = ((last ^ sum) & (steps ^ sum)) < 0;
        return overflow ? last + increment : sum;
    }

    @Override
    public synchronized OptionalLong last(String key) {
        Block block = blocks.get(key);
        if (block != null && block.known) {
            return OptionalLong.of(block.last);
        }
        OptionalLong[] out = {OptionalLong.empty()};
        transaction(link -> out[0] = read(link, key, false));
        if (out[0].isPresent()) {
            Block known = block(key);
            known.last = out[0].getAsLong();
            known.reserved = known.last;
            known.known = true;
        }
        return out[0];
    }

    @Override
    public synchronized void raise(String key, long value, Range range) {
        Block block = block(key);
        if (!block.known) {
            reserve(key, block, range);
        }
        boolean up = range.increment() > 0;
        if (up ? value <= block.last : value >= block.last) {
            return;
        }
        if (up ? value > block.reserved : value < block.reserved) {
            long reserved = ahead(value, range.increment());
            write(key, reserved);
            block.reserved = reserved;
        }
        block.last = value;
    }

    @Override
    public synchronized void set(String key, long value) {
        write(key, value);
        Block block = block(key);
        block.last = value;
        block.reserved = value;
        block.known = true;
    }

    /** A counter that no longer means anything. */
    synchronized void remove(String key) {
        blocks.remove(key);
        transaction(link -> link.query(
                "DELETE FROM " + dialect.internal("counter") + " WHERE " + where(), Tuple.of(database, key)));
    }

    /** Gives back what was reserved and not used, when nobody took more since. */
    synchronized void close() {
        blocks.forEach((key, block) -> {
            if (block.known && block.last != block.reserved) {
                transaction(link -> {
                    OptionalLong stored = read(link, key, true);
                    if (stored.isPresent() && stored.getAsLong() == block.reserved) {
                        put(link, key, block.last);
                    }
                });
            }
        });
        blocks.clear();
    }

    private void write(String key, long value) {
        transaction(link -> put(link, key, value));
    }

    private interface Body {
        void run(ServerLink link);
    }

    private void transaction(Body body) {
        ServerLink link = pool.take();
        boolean done = false;
        try {
            link.send(dialect.begin("READ COMMITTED"));
            body.run(link);
            link.commit();
            done = true;
        } finally {
            if (!done) {
                link.rollback();
            }
            pool.give(link);
        }
    }

    private String where() {
        return "db = " + dialect.place(1) + " AND name = " + dialect.place(2);
    }

    private OptionalLong read(ServerLink link, String key, boolean lock) {
        String sql = "SELECT value FROM " + dialect.internal("counter") + " WHERE " + where();
        RowSet<Row> rows = link.query(sql + (lock ? " FOR UPDATE" : ""), Tuple.of(database, key));
        for (Row row : rows) {
            return OptionalLong.of(row.getLong(0));
        }
        return OptionalLong.empty();
    }

    private void put(ServerLink link, String key, long value) {
        link.query(dialect.upsert("counter", List.of("db", "name"), List.of("value")), Tuple.of(database, key, value));
    }
}
