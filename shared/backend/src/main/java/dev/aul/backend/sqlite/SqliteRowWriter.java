package dev.aul.backend.sqlite;

import dev.aul.backend.rows.RowErrors;
import dev.aul.backend.rows.RowWriter;
import dev.aul.backend.rows.TableKeys;
import dev.aul.dialect.sqlite.Keys;
import dev.aul.dialect.sqlite.Names;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes single rows of one table in one statement; keys given twice become 2627 and 2601. */
final class SqliteRowWriter implements RowWriter {
    private static final long NO_ROW = Long.MIN_VALUE;

    private final Link link;
    private final TableSchema table;
    private final TableAccess access;
    private final Map<String, Prepared> statements = new HashMap<>();

    SqliteRowWriter(Link link, TableSchema table, TableAccess access) {
        this.link = link;
        this.table = table;
        this.access = access;
    }

    @Override
    public void insert(@Nullable Object[] row) {
        write(access.insert, access.row(row), row, NO_ROW);
    }

    @Override
    public void insertAt(long rowId, @Nullable Object[] row) {
        write(access.insertAt, access.rowAt(rowId, row), row, NO_ROW);
    }

    @Override
    public void update(long rowId, @Nullable Object[] row, List<Integer> ordinals) {
        write(access.update(ordinals), access.some(row, ordinals, rowId), row, rowId);
    }

    @Override
    public void delete(long rowId) {
        @Nullable Object[] none = new @Nullable Object[0];
        write(access.delete, new @Nullable Object[] {rowId}, none, rowId);
    }

    private void write(String sql, @Nullable Object[] parameters, @Nullable Object[] row, long rowId) {
        link.checkInterrupt();
        try {
            statement(sql).run(parameters);
        } catch (SQLException e) {
            throw Failures.isUniqueViolation(e) ? duplicate(row, rowId, e) : link.thrown(e);
        }
    }

    private Prepared statement(String sql) throws SQLException {
        Prepared statement = statements.get(sql);
        if (statement == null) {
            statement = link.prepare(sql);
            statements.put(sql, statement);
        }
        return statement;
    }

    /** Finds the first key that another row has: SQLite names only the one it met first. */
    private RuntimeException duplicate(@Nullable Object[] row, long rowId, SQLException failure) {
        for (TableKeys.Index index : TableKeys.uniques(table)) {
            if (exists(index, row, rowId)) {
                return RowErrors.duplicate(table, index, row);
            }
        }
        return link.thrown(failure);
    }

    private boolean exists(TableKeys.Index index, @Nullable Object[] row, long rowId) {
        String conditions = index.columns().stream()
                .map(column -> Layout.keyColumn(table, column) + " IS ?")
                .collect(Collectors.joining(" AND "));
        String sql =
                "SELECT 1 FROM " + Names.table(table) + " WHERE " + conditions + " AND " + Names.rowId(table) + " <> ?";
        @Nullable Object[] values = new @Nullable Object[index.columns().size() + 1];
        for (int i = 0; i < index.columns().size(); i++) {
            int ordinal = table.ordinal(index.columns().get(i).name());
            ColumnSchema schema = table.columns().get(ordinal);
            values[i] = Keys.key(row[ordinal], schema.type());
        }
        values[values.length - 1] = rowId;
        try {
            Prepared statement = link.prepare(sql);
            try {
                return statement.query(values);
            } finally {
                statement.reset();
                link.release(statement);
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /** Each row is written at once. */
    @Override
    public void flush() {}

    @Override
    public void close() {
        try {
            for (Prepared statement : statements.values()) {
                link.release(statement);
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
        statements.clear();
    }
}
