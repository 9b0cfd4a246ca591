package dev.aul.backend.sqlite;

import dev.aul.dialect.sqlite.Names;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.TableKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The temporary tables, table variables and system rows of a session, on its connection. A rollback takes temporary
 * tables back, but not table variables: SQLite undoes both, so the latter's rows are carried over it.
 */
final class TemporaryTables {
    private static final int MOST_PARKED = 200;

    private final SqliteStore store;
    private Map<String, TableSchema> active = new LinkedHashMap<>();

    TemporaryTables(SqliteStore store) {
        this.store = store;
    }

    boolean isEmpty() {
        return active.isEmpty();
    }

    void create(Link link, TableSchema table, List<@Nullable Object[]> rows) {
        make(link, table);
        active.put(table.physicalName(), table);
        TableAccess access = store.access(table);
        insertAll(link, access.insert, rows, access::row);
    }

    private void make(Link link, TableSchema table) {
        TableAccess access = store.access(table);
        List<String> parked = link.parked.remove(table.physicalName());
        if (access.create.equals(parked)) {
            link.runCached("DELETE FROM " + Names.table(table));
        } else {
            link.run("DROP TABLE IF EXISTS " + Names.table(table));
            access.create.forEach(link::run);
        }
    }

    /** A table that a rollback took away is gone already. */
    void drop(Link link, TableSchema table) {
        if (active.remove(table.physicalName()) != null) {
            park(link, table);
        }
    }

    /** Emptied and kept: making a table anew would make SQLite prepare every statement again. */
    private void park(Link link, TableSchema table) {
        if (link.parked.size() >= MOST_PARKED) {
            link.run("DROP TABLE IF EXISTS " + Names.table(table));
            return;
        }
        link.runCached("DELETE FROM " + Names.table(table));
        link.parked.put(table.physicalName(), store.access(table).create);
    }

    void dropAll(Link link) {
        active.values().forEach(table -> park(link, table));
        active.clear();
    }

    /** The tables that a rollback to this moment brings back. */
    Map<String, TableSchema> state() {
        return new LinkedHashMap<>(active);
    }

    /** Runs SQLite's rollback between saving and restoring what it must not undo. */
    void around(Link link, Map<String, TableSchema> before, Runnable rollback) {
        Map<TableSchema, List<@Nullable Object[]>> saved = new HashMap<>();
        for (TableSchema table : active.values()) {
            if (survives(table)) {
                saved.put(table, raw(link, table));
            }
        }
        List<TableSchema> made = active.values().stream()
                .filter(table -> !survives(table) && !before.containsKey(table.physicalName()))
                .toList();
        rollback.run();
        link.parked.clear();
        made.forEach(table -> link.run("DROP TABLE IF EXISTS " + Names.table(table)));
        Map<String, TableSchema> next = new LinkedHashMap<>();
        before.forEach((name, table) -> {
            if (!survives(table)) {
                next.put(name, table);
            }
        });
        saved.forEach((table, rows) -> {
            next.put(table.physicalName(), table);
            make(link, table);
            insertAll(link, rawInsert(table, rows), rows, row -> row);
        });
        active = next;
    }

    private static boolean survives(TableSchema table) {
        return table.kind() == TableKind.VARIABLE || table.kind() == TableKind.SYSTEM;
    }

    private static List<@Nullable Object[]> raw(Link link, TableSchema table) {
        List<@Nullable Object[]> out = new ArrayList<>();
        try (Prepared statement = new Prepared(link.connection(), "SELECT * FROM " + Names.table(table))) {
            int width = statement.columns();
            for (boolean row = statement.query(new @Nullable Object[0]); row; row = statement.next()) {
                @Nullable Object[] values = new @Nullable Object[width];
                for (int i = 0; i < width; i++) {
                    values[i] = statement.stored(i);
                }
                out.add(values);
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
        return out;
    }

    private static String rawInsert(TableSchema table, List<@Nullable Object[]> rows) {
        int width = rows.isEmpty() ? 1 : rows.getFirst().length;
        return "INSERT INTO " + Names.table(table) + " VALUES (?" + ", ?".repeat(width - 1) + ")";
    }

    private static void insertAll(
            Link link, String sql, List<@Nullable Object[]> rows, UnaryOperator<@Nullable Object[]> stored) {
        if (rows.isEmpty()) {
            return;
        }
        try {
            Prepared statement = link.prepare(sql);
            try {
                for (@Nullable Object[] row : rows) {
                    statement.run(stored.apply(row));
                }
            } finally {
                link.release(statement);
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }
}
