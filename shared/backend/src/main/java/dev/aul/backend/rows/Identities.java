package dev.aul.backend.rows;

import dev.aul.backend.StoreCatalog.Database;
import dev.aul.backend.rows.CounterSource.Range;
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
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Identity columns, sequences and rowversions, over the counters of the database or, for temporary tables, the session. */
public final class Identities {
    private static final String ROW_VERSION = "rowversion";
    private static final Range ROW_VERSIONS = new Range(2_001, 1, 1, Long.MAX_VALUE, false);

    private final RowSession session;

    public Identities(RowSession session) {
        this.session = session;
    }

    public static String key(TableSchema table) {
        return table.isDurable() ? "identity " + table.objectId() : "identity " + table.physicalName();
    }

    private CounterSource counters(TableSchema table) {
        return session.counters(table);
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

    public @Nullable Long current(TableSchema table) {
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
    public @Nullable Object reseed(TableSchema table, long value) {
        counters(table).set(key(table), value);
        return null;
    }

    /** As after CREATE TABLE. */
    public void forget(TableSchema table) {
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

    /** Throws 208 when there is no such sequence, 11728 when it is used up. */
    public static long next(Database catalog, String schema, String name, CounterSource counters) {
        SequenceSchema sequence = catalog.sequences().get(Definitions.key(schema, name));
        if (sequence == null) {
            throw BindingMessage.INVALID_OBJECT.exception(schema + "." + name);
        }
        Range range = new Range(
                sequence.start(), sequence.increment(), sequence.minimum(), sequence.maximum(), sequence.cycle());
        return counters.next(sequenceKey(sequence), range)
                .orElseThrow(() -> StoreErrors.error(
                        11728,
                        16,
                        "The sequence object '" + sequence.name()
                                + "' has reached its minimum or maximum value. Restart the"
                                + " sequence object to allow new values to be generated.",
                        Fate.STATEMENT));
    }

    public static String sequenceKey(SequenceSchema sequence) {
        return "sequence " + sequence.objectId();
    }
}
