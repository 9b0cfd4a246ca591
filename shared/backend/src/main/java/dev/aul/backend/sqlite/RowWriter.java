package dev.aul.backend.sqlite;

import dev.aul.dialect.sqlite.Keys;
import dev.aul.dialect.sqlite.Names;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes single rows of one table in one statement; keys given twice become 2627 and 2601. */
final class RowWriter implements AutoCloseable {
    private static final long NO_ROW = Long.MIN_VALUE;

    private final Link link;
    private final TableSchema table;
    private final TableAccess access;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    RowWriter(Link link, TableSchema table, TableAccess access) {
        this.link = link;
        this.table = table;
        this.access = access;
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    void insert(@Nullable Object[] row) {
        write(access.insert, row, NO_ROW, statement -> access.bindRow(statement, row, 1));
    }

    /** Puts a row back under its number. */
    void insertAt(long rowId, @Nullable Object[] row) {
        write(access.insertAt(), row, NO_ROW, statement -> {
            statement.setLong(1, rowId);
            access.bindRow(statement, row, 2);
        });
    }

    void update(long rowId, @Nullable Object[] row, List<Integer> ordinals) {
        write(access.update(ordinals), row, rowId, statement -> {
            int last = access.bindSome(statement, row, ordinals);
            statement.setLong(last, rowId);
        });
    }

    void delete(long rowId) {
        write(access.delete, new @Nullable Object[0], rowId, statement -> statement.setLong(1, rowId));
    }

    private void write(String sql, @Nullable Object[] row, long rowId, Binding binding) {
        link.checkInterrupt();
        try {
            PreparedStatement statement = statements.get(sql);
            if (statement == null) {
                statement = link.prepare(sql);
                statements.put(sql, statement);
            }
            binding.bind(statement);
            statement.executeUpdate();
        } catch (SQLException e) {
            discard(sql);
            throw Failures.isUniqueViolation(e) ? duplicate(row, rowId, e) : link.thrown(e);
        }
    }

    private void discard(String sql) {
        PreparedStatement failed = statements.remove(sql);
        if (failed != null) {
            try {
                failed.close();
            } catch (SQLException e) {
                throw Failures.of(e);
            }
        }
    }

    /** Finds the first key that another row has: SQLite names only the one it met first. */
    private RuntimeException duplicate(@Nullable Object[] row, long rowId, SQLException failure) {
        for (Layout.Index index : Layout.uniques(table)) {
            if (exists(index, row, rowId)) {
                return RowErrors.duplicate(table, index, row);
            }
        }
        return link.thrown(failure);
    }

    private boolean exists(Layout.Index index, @Nullable Object[] row, long rowId) {
        String conditions = index.columns().stream()
                .map(column -> Layout.keyColumn(table, column) + " IS ?")
                .collect(Collectors.joining(" AND "));
        String sql =
                "SELECT 1 FROM " + Names.table(table) + " WHERE " + conditions + " AND " + Names.rowId(table) + " <> ?";
        try (PreparedStatement statement = link.connection().prepareStatement(sql)) {
            int place = 1;
            for (var column : index.columns()) {
                int ordinal = table.ordinal(column.name());
                ColumnSchema schema = table.columns().get(ordinal);
                TableAccess.bindStored(statement, place++, Keys.key(row[ordinal], schema.type()));
            }
            statement.setLong(place, rowId);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    @Override
    public void close() {
        statements.forEach(link::release);
        statements.clear();
    }
}
