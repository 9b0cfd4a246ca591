package dev.aul.backend.sqlite;

import static dev.aul.backend.rows.StoreErrors.error;

import dev.aul.backend.StoreSession.Interrupted;
import dev.aul.language.errors.BindingMessage;
import dev.aul.language.errors.SqlError.Fate;
import dev.aul.language.errors.SqlException;
import dev.aul.language.errors.ValueMessage;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** SQLite's errors as T-SQL errors. What a callback threw is rethrown by {@link Link}, not here. */
final class Failures {
    private static final int CONSTRAINT = 19;
    private static final int PRIMARY_CODE = 0xFF;

    /** Another session has dropped the table after the statement was bound. */
    private static final Pattern NO_SUCH_TABLE = Pattern.compile("no such table: [^.]*\\.([^)]*)");

    private Failures() {}

    /** What a failed statement throws. */
    static RuntimeException of(SQLException failure) {
        SQLiteErrorCode code = code(failure);
        String message = String.valueOf(failure.getMessage());
        return switch (code) {
            case SQLITE_INTERRUPT -> new Interrupted();
            case SQLITE_FULL -> error(1105, 17, "The disk that holds the database is full. " + message, Fate.BATCH);
            case SQLITE_BUSY_SNAPSHOT -> new Statements.SnapshotConflict();
            case SQLITE_BUSY, SQLITE_LOCKED ->
                error(1205, 13, "The database file is in use by another program. Rerun the transaction.", Fate.BATCH);
            case SQLITE_READONLY ->
                error(
                        3906,
                        16,
                        "Failed to update the database because the database file is read-only.",
                        Fate.STATEMENT);
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                error(824, 24, "The database file is damaged: " + message, Fate.CONNECTION);
            default -> unnamed(message);
        };
    }

    /** SQLite tells these by their text alone. */
    private static SqlException unnamed(String message) {
        if (message.contains("integer overflow")) {
            return ValueMessage.OVERFLOW_EXPRESSION.exception("bigint");
        }
        Matcher dropped = NO_SUCH_TABLE.matcher(message);
        return dropped.find()
                ? BindingMessage.INVALID_OBJECT.exception(dropped.group(1))
                : error(50000, 16, "The store failed: " + message, Fate.STATEMENT);
    }

    static SQLiteErrorCode code(SQLException failure) {
        return failure instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
    }

    /** Whether a key was given twice. */
    static boolean isUniqueViolation(SQLException failure) {
        SQLiteErrorCode code = code(failure);
        return code == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE
                || code == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY
                || code == SQLiteErrorCode.SQLITE_CONSTRAINT_ROWID
                || (code.code & PRIMARY_CODE) == CONSTRAINT;
    }
}
