package dev.aul.messages.frames;

import dev.aul.language.errors.SqlError;
import dev.aul.language.types.SqlType;
import dev.aul.language.values.Bytes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing an executor says to the client of a request. Immutable; row arrays are handed over, not shared. */
public sealed interface Frame {
    /** Starts a result set. */
    record Columns(List<Column> columns) implements Frame {
        public Columns {
            columns = List.copyOf(columns);
        }
    }

    /** @param origin what another server told of it; null for a column that was made here */
    record Column(
            String name,
            SqlType type,
            boolean nullable,
            boolean identity,
            boolean hidden,
            @Nullable Origin origin) {
        public Column(String name, SqlType type, boolean nullable, boolean identity, boolean hidden) {
            this(name, type, nullable, identity, hidden, null);
        }

        public static Column of(String name, SqlType type, boolean nullable) {
            return new Column(name, type, nullable, false, false);
        }
    }

    /** A column in the wire's own numbers, handed on as they came from the server that made it. */
    record Origin(int flags, int userType, Bytes collation) {}

    /** Rows of the result set begun last: values in Java form. */
    record Rows(List<@Nullable Object[]> rows) implements Frame {}

    /** Severity above 10. */
    record Error(SqlError error) implements Frame {}

    /** Severity up to 10; 10 goes out as 0. */
    record Info(SqlError message) implements Frame {}

    /** Which DONE token ends a statement: DONE in a batch, DONEINPROC inside a module, DONEPROC at a module's end. */
    enum Level {
        BATCH,
        IN_PROCEDURE,
        PROCEDURE
    }

    /** The end of a statement. {@code count} counts only when {@code counted} (NOCOUNT OFF); MORE is the gateway's to set. */
    record Done(Level level, StatementKind kind, boolean counted, long count, boolean error) implements Frame {}

    record ReturnStatus(int value) implements Frame {}

    /**
     * An OUTPUT parameter of an RPC; {@code ordinal} is its index in the request. {@code collation}: of a character type
     * that another server made, as on the wire.
     */
    record OutputValue(
            int ordinal,
            String name,
            SqlType type,
            @Nullable Object value,
            @Nullable Bytes collation) implements Frame {
        public OutputValue(int ordinal, String name, SqlType type, @Nullable Object value) {
            this(ordinal, name, type, value, null);
        }
    }

    enum SessionProperty {
        DATABASE,
        LANGUAGE,
        TRANSACTION_BEGUN,
        TRANSACTION_COMMITTED,
        TRANSACTION_ROLLED_BACK,
        RESET
    }

    /** Texts for database and language; the decimal descriptor for transactions. */
    record SessionChange(SessionProperty property, String newValue, String oldValue) implements Frame {}

    /** The answer to Cancel: the last frame of a cancelled request. */
    record Cancelled() implements Frame {}

    /** The last frame of every other request. {@code close}: the connection ends after it. */
    record End(boolean close) implements Frame {}
}
