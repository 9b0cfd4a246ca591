package dev.aul.backend.sqlite;

import dev.aul.backend.sqlite.Counters.Range;
import dev.aul.dialect.sqlite.Names;
import dev.aul.language.catalog.CatalogSnapshot.SequenceSchema;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.ColumnSchema.IdentitySpec;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.BindingMessage;
import dev.aul.language.errors.SqlError.Fate;
import dev.aul.language.errors.ValueMessage;
import dev.aul.language.types.SqlType;
import dev.aul.language.values.Bytes;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Identity columns, sequences and rowversions, over the counters of the database or, for temporary tables, the session. */
final class Identities {
    private static final String ROW_VERSION = "rowversion";
    private static final Range ROW_VERSIONS = new Range(2_001, 1, 1, Long.MAX_VALUE, false);

    private final SqliteSession session;

    Identities(SqliteSession session) {
        this.session = session;
    }

    static String key(TableSchema table) {
        return Names.isDurable(table) ? "identity " + table.objectId() : "identity " + table.physicalName();
    }

    private Counters counters(TableSchema table) {
        return Names.isDurable(table) ? session.store.file(table.database()).counters : session.temporaryCounters;
    }

    private static @Nullable ColumnSchema identity(TableSchema table) {
        return table.columns().stream()
                .filter(column -> column.identity() != null)
                .findFirst()
                .orElse(null);
    }

    private static Range range(ColumnSchema column) {
        IdentitySpec spec = column.identity();
        if (spec == null) {
            throw new IllegalArgumentException(column.name() + " is no identity");
        }
        long most = highest(column.type());
        long least = column.type().kind() == dev.aul.language.types.TypeKind.TINYINT ? 0 : -most - 1;
        return new Range(spec.seed(), spec.increment(), least, most, false);
    }

    private static long highest(SqlType type) {
        return switch (type.kind()) {
            case TINYINT -> 255;
            case SMALLINT -> Short.MAX_VALUE;
            case INT -> Integer.MAX_VALUE;
            case DECIMAL, NUMERIC ->
                type.precision() > 18
                        ? Long.MAX_VALUE
                        : BigDecimal.TEN.pow(type.precision()).longValueExact() - 1;
            default -> Long.MAX_VALUE;
        };
    }

    /** The next identity value in the Java form of its column. */
    Object next(TableSchema table, int ordinal) {
        ColumnSchema column = table.columns().get(ordinal);
        OptionalLong next = counters(table).next(key(table), range(column));
        if (next.isEmpty()) {
            throw ValueMessage.OVERFLOW_IDENTITY.exception(column.type().toString());
        }
        return switch (column.type().kind()) {
            case BIGINT -> next.getAsLong();
            case DECIMAL, NUMERIC -> BigDecimal.valueOf(next.getAsLong());
            default -> (int) next.getAsLong();
        };
    }

    /** An explicit value was inserted. */
    void given(TableSchema table, int ordinal, @Nullable Object value) {
        if (value instanceof Number number) {
            counters(table)
                    .raise(key(table), number.longValue(), range(table.columns().get(ordinal)));
        }
    }

    @Nullable
    Long current(TableSchema table) {
        ColumnSchema column = identity(table);
        if (column == null || column.identity() == null) {
            return null;
        }
        OptionalLong last = counters(table).last(key(table));
        return last.isPresent()
                ? (Long) last.getAsLong()
                : (Long) (column.identity().seed() - column.identity().increment());
    }

    /** The value before the next one. */
    @Nullable
    Object reseed(TableSchema table, long value) {
        counters(table).set(key(table), value);
        return null;
    }

    /** As after CREATE TABLE. */
    void forget(TableSchema table) {
        ColumnSchema column = identity(table);
        if (column != null && column.identity() != null) {
            counters(table)
                    .set(
                            key(table),
                            column.identity().seed() - column.identity().increment());
        }
    }

    Bytes nextRowVersion(TableSchema table) {
        long next = counters(table).next(ROW_VERSION, ROW_VERSIONS).orElseThrow();
        return new Bytes(ByteBuffer.allocate(Long.BYTES).putLong(next).array());
    }

    long nextSequenceValue(String database, String schema, String name) {
        DatabaseFile file = session.store.file(database);
        SequenceSchema sequence = session.transaction.catalog(file).sequences().get(Definitions.key(schema, name));
        if (sequence == null) {
            throw BindingMessage.INVALID_OBJECT.exception(schema + "." + name);
        }
        Range range = new Range(
                sequence.start(), sequence.increment(), sequence.minimum(), sequence.maximum(), sequence.cycle());
        OptionalLong next = file.counters.next(sequenceKey(sequence), range);
        if (next.isEmpty()) {
            throw Failures.error(
                    11728,
                    16,
                    "The sequence object '" + name + "' has reached its minimum or maximum value. Restart the sequence"
                            + " object to allow new values to be generated.",
                    Fate.STATEMENT);
        }
        if (!session.transaction.holdsWriter()) {
            save(file);
        }
        return next.getAsLong();
    }

    static String sequenceKey(SequenceSchema sequence) {
        return "sequence " + sequence.objectId();
    }

    /** Without a write of this session, the file must still know before the value is used. */
    private void save(DatabaseFile file) {
        if (file.counters.unsaved().isEmpty()) {
            return;
        }
        WriterQueue.Ticket ticket = new WriterQueue.Ticket(_ -> false, false);
        file.writer.enter(ticket, -1);
        Link link = session.store.pool().take(file);
        try {
            Map<String, Long> values = file.counters.unsaved();
            link.runCached("BEGIN");
            new CatalogTable(link, file.name()).saveCounters(values);
            link.runCached("COMMIT");
            file.counters.saved(values);
        } finally {
            session.store.pool().give(link);
            file.writer.leave(ticket);
        }
    }
}
