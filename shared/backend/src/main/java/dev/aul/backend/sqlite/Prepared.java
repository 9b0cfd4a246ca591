package dev.aul.backend.sqlite;

import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import org.sqlite.core.CoreStatement;
import org.sqlite.core.DB;

/**
 * A prepared statement, driven by SQLite's own calls: JDBC's result sets and parameters cost more than a small query. One
 * thread at a time; used by one run at a time.
 */
final class Prepared implements AutoCloseable {
    private static final int ROW = 100;
    private static final int DONE = 101;
    private static final @Nullable Object[] NONE = new @Nullable Object[0];

    private final String sql;
    private final CoreStatement statement;
    private final DB database;
    private final long pointer;
    private boolean failed;

    Prepared(SQLiteConnection connection, String sql) throws SQLException {
        this.sql = sql;
        statement = (CoreStatement) connection.prepareStatement(sql);
        database = connection.getDatabase();
        pointer = statement.pointer.safeRunLong((_, address) -> address);
    }

    String sql() {
        return sql;
    }

    /** A failed statement is not used again: the driver has closed it, and it may refer to what no longer exists. */
    boolean isUsable() {
        return !failed;
    }

    /** Binds values in their stored form and steps to the first row. */
    boolean query(@Nullable Object[] parameters) throws SQLException {
        failed = true;
        boolean row = database.execute(statement, parameters);
        failed = false;
        return row;
    }

    /** Steps to the next row. */
    boolean next() throws SQLException {
        int code = database.step(pointer) & 0xFF;
        if (code == ROW) {
            return true;
        }
        if (code != DONE) {
            failed = true;
            database.throwex(code);
        }
        return false;
    }

    /** Runs a statement without rows to its end. */
    void run(@Nullable Object[] parameters) throws SQLException {
        failed = true;
        database.executeUpdate(statement, parameters);
        failed = false;
    }

    void run() throws SQLException {
        run(NONE);
    }

    /** Ends the run: what is not reset keeps its read of the file, and keeps an interrupt alive for the next statement. */
    void reset() throws SQLException {
        if (!failed) {
            database.reset(pointer);
        }
    }

    boolean isNull(int column) throws SQLException {
        return database.column_type(pointer, column) == Callbacks.NULL;
    }

    long integer(int column) throws SQLException {
        return database.column_long(pointer, column);
    }

    double real(int column) throws SQLException {
        return database.column_double(pointer, column);
    }

    @Nullable
    String text(int column) throws SQLException {
        return database.column_text(pointer, column);
    }

    byte @Nullable [] blob(int column) throws SQLException {
        byte[] value = database.column_blob(pointer, column);
        return value == null && !isNull(column) ? new byte[0] : value;
    }

    /** Any stored value. */
    @Nullable
    Object stored(int column) throws SQLException {
        return switch (database.column_type(pointer, column)) {
            case Callbacks.INTEGER -> integer(column);
            case Callbacks.REAL -> real(column);
            case Callbacks.TEXT -> Objects.requireNonNull(text(column));
            case Callbacks.NULL -> null;
            default -> Objects.requireNonNull(blob(column));
        };
    }

    int columns() throws SQLException {
        return database.column_count(pointer);
    }

    @Override
    public void close() throws SQLException {
        ((java.sql.Statement) statement).close();
    }
}
