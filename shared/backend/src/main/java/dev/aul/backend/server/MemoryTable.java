package dev.aul.backend.server;

import dev.aul.backend.rows.RowErrors;
import dev.aul.backend.rows.StoreErrors;
import dev.aul.backend.rows.TableKeys;
import dev.aul.backend.rows.TableKeys.Index;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.SqlError.Fate;
import dev.aul.language.values.Comparison;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A temporary table in memory: rows in Java form by number, in the order of the integer that is its primary key or else of
 * their coming, and its unique keys. Rows are never changed in place. One session's.
 */
final class MemoryTable {
    private final TableSchema schema;
    private final int limit;
    private final int rowNumber;
    private final TreeMap<Long, @Nullable Object[]> rows = new TreeMap<>();
    private final List<Key> keys = new ArrayList<>();
    private long last;
    private @Nullable Snapshot snapshot;

    /** All rows at one moment, with their numbers. */
    @SuppressWarnings("ArrayRecordComponent")
    record Snapshot(long[] ids, @Nullable Object[][] rows) {}

    /** A unique index; {@code holds} tells the rows that it is about. */
    private record Key(
            Index index,
            int[] ordinals,
            Predicate<@Nullable Object[]> holds,
            Map<List<@Nullable Object>, Long> entries) {}

    MemoryTable(TableSchema schema, int limit, Map<Index, Predicate<@Nullable Object[]>> filters) {
        this.schema = schema;
        this.limit = limit;
        this.rowNumber = TableKeys.rowNumberColumn(schema);
        for (Index index : TableKeys.uniques(schema)) {
            int[] ordinals = index.columns().stream()
                    .mapToInt(column -> schema.ordinal(column.name()))
                    .toArray();
            keys.add(new Key(index, ordinals, filters.getOrDefault(index, _ -> true), new HashMap<>()));
        }
    }

    TableSchema schema() {
        return schema;
    }

    @Nullable
    Object @Nullable [] row(long id) {
        return rows.get(id);
    }

    /** The number that a new row gets. */
    long nextId(@Nullable Object[] row) {
        return rowNumber >= 0 && row[rowNumber] instanceof Number number ? number.longValue() : last + 1;
    }

    /** The number that a row has after a change. */
    long idAfter(long id, @Nullable Object[] row) {
        return rowNumber >= 0 && row[rowNumber] instanceof Number number ? number.longValue() : id;
    }

    /** Puts a row; fails with 2627 or 2601 when another has one of its keys. */
    void put(long id, @Nullable Object[] row) {
        if (rows.size() >= limit) {
            throw StoreErrors.error(
                    1105,
                    17,
                    "Could not allocate space for table '" + schema.name() + "': a temporary table holds at most "
                            + limit + " rows (storage.server.temporary_rows).",
                    Fate.STATEMENT);
        }
        for (int i = 0; i < keys.size(); i++) {
            Key key = keys.get(i);
            if (key.holds().test(row) && key.entries().putIfAbsent(values(key, row), id) != null) {
                for (int j = 0; j < i; j++) {
                    forget(keys.get(j), row);
                }
                throw RowErrors.duplicate(schema, key.index(), row);
            }
        }
        rows.put(id, row);
        last = Math.max(last, id);
        snapshot = null;
    }

    @Nullable
    Object @Nullable [] remove(long id) {
        @Nullable Object[] row = rows.remove(id);
        if (row != null) {
            keys.forEach(key -> forget(key, row));
            snapshot = null;
        }
        return row;
    }

    private static void forget(Key key, @Nullable Object[] row) {
        if (key.holds().test(row)) {
            key.entries().remove(values(key, row));
        }
    }

    private static List<@Nullable Object> values(Key key, @Nullable Object[] row) {
        List<@Nullable Object> out = new ArrayList<>(key.ordinals().length);
        for (int ordinal : key.ordinals()) {
            Object value = row[ordinal];
            out.add(value == null ? null : Comparison.key(value));
        }
        return out;
    }

    /** All rows as they are now; later changes do not show in it. */
    Snapshot snapshot() {
        Snapshot known = snapshot;
        if (known == null) {
            long[] ids = rows.keySet().stream().mapToLong(Long::longValue).toArray();
            known = new Snapshot(ids, rows.values().toArray(new @Nullable Object[0][]));
            snapshot = known;
        }
        return known;
    }
}
