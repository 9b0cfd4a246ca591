package dev.aul.backend.sqlite;

import dev.aul.backend.StoreSession.RowStream;
import dev.aul.dialect.sqlite.Keys;
import dev.aul.dialect.sqlite.PhysicalForm;
import dev.aul.dialect.sqlite.PhysicalForm.Storage;
import dev.aul.dialect.sqlite.StoreQuery.Parameter;
import dev.aul.language.types.SqlType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a running statement. */
final class SqliteRows implements RowStream {
    private final Link link;
    private final Frame frame;
    private final PreparedStatement statement;
    private final SqlType[] types;
    private final Storage[] storages;
    private final Runnable closed;
    private @Nullable ResultSet rows;
    private boolean open = true;
    /** The last step threw: the prepared statement is not used again. */
    private boolean failed;

    private SqliteRows(Link link, Frame frame, PreparedStatement statement, Runnable closed) {
        this.link = link;
        this.frame = frame;
        this.statement = statement;
        this.closed = closed;
        types = frame.query.columns().stream().map(column -> column.type()).toArray(SqlType[]::new);
        storages = new Storage[types.length];
        for (int i = 0; i < types.length; i++) {
            storages[i] = PhysicalForm.storage(types[i]);
        }
    }

    static SqliteRows run(Link link, Frame frame, Runnable closed) {
        String sql = frame.query.sql();
        try {
            PreparedStatement statement = link.prepare(sql);
            SqliteRows rows = new SqliteRows(link, frame, statement, closed);
            try {
                bind(statement, frame);
                return rows;
            } catch (SQLException | RuntimeException e) {
                link.release(sql, statement);
                throw e;
            }
        } catch (SQLException e) {
            throw link.thrown(e);
        }
    }

    private static void bind(PreparedStatement statement, Frame frame) throws SQLException {
        List<Parameter> parameters = frame.query.parameters();
        @Nullable Object[] none = new @Nullable Object[0];
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            Object value = parameter.evaluation().evaluate(frame.context, frame.slots, none);
            Object stored =
                    parameter.key() ? Keys.key(value, parameter.type()) : PhysicalForm.store(value, parameter.type());
            TableAccess.bindStored(statement, i + 1, stored);
        }
    }

    @Override
    public boolean next() {
        failed = true;
        boolean more = link.read(frame, () -> {
            ResultSet known = rows;
            if (known == null) {
                known = statement.executeQuery();
                rows = known;
            }
            return known.next();
        });
        failed = false;
        return more;
    }

    @Override
    public @Nullable Object value(int column) {
        ResultSet current = rows;
        if (current == null) {
            throw new IllegalStateException("No row yet");
        }
        SqlType type = types[column];
        int place = column + 1;
        try {
            return switch (storages[column]) {
                case INTEGER -> {
                    long value = current.getLong(place);
                    yield value == 0 && current.wasNull() ? null : PhysicalForm.load(value, type);
                }
                case REAL -> {
                    double value = current.getDouble(place);
                    yield value == 0 && current.wasNull() ? null : PhysicalForm.load(value, type);
                }
                case TEXT -> {
                    String value = current.getString(place);
                    yield value == null ? null : PhysicalForm.load(value);
                }
                case BLOB -> {
                    byte[] value = current.getBytes(place);
                    yield value == null ? null : PhysicalForm.load(value, type);
                }
            };
        } catch (SQLException e) {
            throw link.thrown(e);
        }
    }

    /** The current row, whole. */
    @Nullable
    Object[] row() {
        @Nullable Object[] out = new @Nullable Object[types.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = value(i);
        }
        return out;
    }

    @Override
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        try {
            if (rows != null) {
                rows.close();
            }
            if (failed) {
                statement.close();
            } else {
                link.release(frame.query.sql(), statement);
            }
        } catch (SQLException e) {
            throw link.thrown(e);
        } finally {
            closed.run();
        }
    }
}
