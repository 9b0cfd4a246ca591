package dev.aul.dialect.sqlite;

import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import dev.aul.language.values.Bytes;
import dev.aul.language.values.Variant;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a value of each type lies in SQLite: {@code Long}, {@code Double}, {@code String} or {@code byte[]}, null for NULL.
 * Values of one type order in SQLite as they order in T-SQL, but for those that {@link #keyed} names: these compare by
 * their key. Stateless.
 */
public final class PhysicalForm {
    /** The version of this table, kept in each database. */
    public static final int VERSION = 1;

    /** The storage classes of SQLite. */
    public enum Storage {
        INTEGER,
        REAL,
        TEXT,
        BLOB
    }

    private static final int LONG_DIGITS = 18;

    private PhysicalForm() {}

    public static Storage storage(SqlType type) {
        return switch (type.kind()) {
            case BIT, TINYINT, SMALLINT, INT, BIGINT, MONEY, SMALLMONEY -> Storage.INTEGER;
            case DATE, TIME, DATETIME, SMALLDATETIME, DATETIME2 -> Storage.INTEGER;
            case DECIMAL, NUMERIC -> isScaledLong(type) ? Storage.INTEGER : Storage.BLOB;
            case FLOAT, REAL -> Storage.REAL;
            case CHAR, VARCHAR, NCHAR, NVARCHAR, TEXT, NTEXT, XML -> Storage.TEXT;
            case BINARY, VARBINARY, IMAGE, ROWVERSION, UNIQUEIDENTIFIER, DATETIMEOFFSET, SQL_VARIANT -> Storage.BLOB;
            case NULL -> Storage.INTEGER;
            case TABLE, CURSOR -> throw new IllegalArgumentException(type + " has no stored form");
        };
    }

    /** Whether values compare by a key that is not the value itself. */
    public static boolean keyed(SqlType type) {
        return switch (type.kind()) {
            case CHAR, VARCHAR, NCHAR, NVARCHAR, TEXT, NTEXT, XML, VARBINARY, IMAGE, DATETIMEOFFSET, SQL_VARIANT ->
                true;
            default -> false;
        };
    }

    /** Whether a column of this type has a hidden column with the key. */
    public static boolean keyStored(SqlType type) {
        return switch (type.kind()) {
            case CHAR, VARCHAR, NCHAR, NVARCHAR, VARBINARY -> !type.isMax();
            case DATETIMEOFFSET, SQL_VARIANT -> true;
            default -> false;
        };
    }

    /** A decimal that lies in a long. */
    public static boolean isScaledLong(SqlType type) {
        return type.precision() <= LONG_DIGITS;
    }

    /** Java form to stored form. */
    public static @Nullable Object store(@Nullable Object value, SqlType type) {
        return switch (value) {
            case null -> null;
            case Integer i -> i.longValue();
            case Long l -> l;
            case String s -> StoredText.encode(s);
            case BigDecimal d -> decimal(d, type);
            case Boolean b -> b ? 1L : 0L;
            case Double d -> d;
            case Float f -> f.doubleValue();
            case Bytes b -> b.array();
            case LocalDate d -> StoredTime.days(d);
            case LocalTime t -> StoredTime.ticks(t);
            case LocalDateTime t -> StoredTime.dateTime(t, type.kind());
            case OffsetDateTime t -> StoredTime.offset(t);
            case UUID u -> StoredGuid.encode(u);
            case Variant v -> StoredVariant.encode(v);
            default -> throw new IllegalArgumentException(value.getClass() + " is no value of " + type);
        };
    }

    private static Object decimal(BigDecimal value, SqlType type) {
        int scale = type.kind().isMoney() ? 4 : type.scale();
        BigInteger unscaled = value.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
        return type.kind().isMoney() || isScaledLong(type)
                ? (Object) unscaled.longValueExact()
                : StoredDecimal.encode(unscaled);
    }

    /** An INTEGER to its Java form. */
    public static Object load(long stored, SqlType type) {
        return switch (type.kind()) {
            case BIT -> stored != 0;
            case TINYINT, SMALLINT, INT, NULL -> (int) stored;
            case BIGINT -> stored;
            case MONEY, SMALLMONEY -> BigDecimal.valueOf(stored, 4);
            case DECIMAL, NUMERIC -> BigDecimal.valueOf(stored, type.scale());
            case DATE -> StoredTime.date(stored);
            case TIME -> StoredTime.time(stored);
            case DATETIME, SMALLDATETIME, DATETIME2 -> StoredTime.dateTime(stored, type.kind());
            default -> throw wrong("INTEGER", type);
        };
    }

    /** A REAL to its Java form. */
    public static Object load(double stored, SqlType type) {
        return type.kind() == TypeKind.REAL ? (Object) (float) stored : (Object) stored;
    }

    /** A TEXT to its Java form. */
    public static Object load(String stored) {
        return StoredText.decode(stored);
    }

    /** A BLOB to its Java form. */
    public static Object load(byte[] stored, SqlType type) {
        return switch (type.kind()) {
            case BINARY, VARBINARY, IMAGE, ROWVERSION -> new Bytes(stored);
            case DECIMAL, NUMERIC -> new BigDecimal(StoredDecimal.decode(stored), type.scale());
            case UNIQUEIDENTIFIER -> StoredGuid.decode(stored);
            case DATETIMEOFFSET -> StoredTime.offset(stored);
            case SQL_VARIANT -> StoredVariant.decode(stored);
            default -> throw wrong("BLOB", type);
        };
    }

    /** Any stored value to its Java form. */
    public static @Nullable Object load(@Nullable Object stored, SqlType type) {
        return switch (stored) {
            case null -> null;
            case Long l -> load(l.longValue(), type);
            case Double d -> load(d.doubleValue(), type);
            case String s -> load(s);
            case byte[] b -> load(b, type);
            default -> throw new IllegalArgumentException(stored.getClass() + " is no stored value");
        };
    }

    private static IllegalStateException wrong(String storage, SqlType type) {
        return new IllegalStateException("A stored " + storage + " is no " + type);
    }
}
