package dev.aul.backend.sqlite;

import dev.aul.backend.StoreSession.RowStream;
import dev.aul.backend.rows.RowRead;
import dev.aul.dialect.sqlite.Keys;
import dev.aul.dialect.sqlite.Names;
import dev.aul.dialect.sqlite.PhysicalForm;
import dev.aul.dialect.sqlite.Shape;
import dev.aul.dialect.sqlite.StoreQuery.Parameter;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.types.SqlType;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a running statement. */
final class SqliteRows implements RowStream, RowRead, Link.Step {
    private static final @Nullable Object[] NO_ROW = new @Nullable Object[0];

    private final Link link;
    private final Frame frame;
    private final Prepared statement;
    private final @Nullable Object[] parameters;
    private final Shape shape;
    private final Runnable closed;
    private boolean started;
    private boolean open = true;

    private SqliteRows(Link link, Frame frame, Prepared statement, @Nullable Object[] parameters, Runnable closed) {
        this.link = link;
        this.frame = frame;
        this.statement = statement;
        this.parameters = parameters;
        this.closed = closed;
        this.shape = frame.query.shape();
    }

    static SqliteRows run(Link link, Frame frame, Runnable closed) {
        @Nullable Object[] parameters = parameters(frame);
        try {
            return new SqliteRows(link, frame, link.prepare(frame.query.sql()), parameters, closed);
        } catch (SQLException e) {
            throw link.thrown(e);
        }
    }

    private static @Nullable Object[] parameters(Frame frame) {
        List<Parameter> parameters = frame.query.parameters();
        @Nullable Object[] out = new @Nullable Object[parameters.size()];
        for (int i = 0; i < out.length; i++) {
            Parameter parameter = parameters.get(i);
            Object value = parameter.evaluation().evaluate(frame.context, frame.slots, NO_ROW);
            out[i] = parameter.key() ? Keys.key(value, parameter.type()) : PhysicalForm.store(value, parameter.type());
        }
        return out;
    }

    @Override
    public boolean next() {
        return link.read(frame, this);
    }

    /** A step into SQLite; called by {@link Link#read}. */
    @Override
    public boolean run() throws SQLException {
        if (started) {
            return statement.next();
        }
        started = true;
        return statement.query(parameters);
    }

    @Override
    public @Nullable Object value(int column) {
        SqlType type = shape.type(column);
        try {
            return switch (shape.storage(column)) {
                case INTEGER -> {
                    long value = statement.integer(column);
                    yield value == 0 && statement.isNull(column) ? null : PhysicalForm.load(value, type);
                }
                case REAL -> {
                    double value = statement.real(column);
                    yield value == 0 && statement.isNull(column) ? null : PhysicalForm.load(value, type);
                }
                case TEXT -> {
                    String value = statement.text(column);
                    yield value == null ? null : PhysicalForm.load(value);
                }
                case BLOB -> {
                    byte[] value = statement.blob(column);
                    yield value == null ? null : PhysicalForm.load(value, type);
                }
            };
        } catch (SQLException e) {
            throw link.thrown(e);
        }
    }

    @Override
    public boolean reads(TableSchema table) {
        return frame.query.tables().contains(Names.table(table));
    }

    @Override
    public @Nullable Object[] row() {
        @Nullable Object[] out = new @Nullable Object[shape.width()];
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
            statement.reset();
            link.release(statement);
        } catch (SQLException e) {
            throw link.thrown(e);
        } finally {
            closed.run();
        }
    }
}
