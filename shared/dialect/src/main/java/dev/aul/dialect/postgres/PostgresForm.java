package dev.aul.dialect.postgres;

import dev.aul.dialect.sqlite.Keys;
import dev.aul.dialect.sqlite.StoredText;
import dev.aul.dialect.sqlite.StoredTime;
import dev.aul.dialect.sqlite.StoredVariant;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import dev.aul.language.values.Bytes;
import dev.aul.language.values.Variant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a value of each type lies in PostgreSQL, as {@code docs/postgresql.md} shows it. Stored values are {@code Short},
 * {@code Integer}, {@code Long}, {@code BigDecimal}, {@code Double}, {@code Float}, {@code String}, {@code byte[]}, {@code
 * UUID} and the local types of {@code java.time}; null for NULL. Stateless.
 */
public final class PostgresForm {
    /** The version of this table, kept in the store. */
    public static final int VERSION = 1;

    private static final int MICROSECOND_DIGITS = 6;

    private PostgresForm() {}

    /** The column type of values of a type. */
    public static String type(SqlType type) {
        return switch (type.kind()) {
            case BIT, TINYINT, SMALLINT -> "smallint";
            case INT, NULL -> "integer";
            case BIGINT -> "bigint";
            case DECIMAL, NUMERIC -> "numeric(" + type.precision() + "," + type.scale() + ")";
            case MONEY -> "numeric(19,4)";
            case SMALLMONEY -> "numeric(10,4)";
            case FLOAT -> "double precision";
            case REAL -> "real";
            case DATE -> "date";
            case TIME -> isFine(type) ? "bigint" : "time";
            case DATETIME2 -> isFine(type) ? "bigint" : "timestamp";
            case DATETIME, SMALLDATETIME -> "timestamp";
            case CHAR, VARCHAR, NCHAR, NVARCHAR, TEXT, NTEXT, XML -> "text";
            case BINARY, VARBINARY, IMAGE, ROWVERSION, DATETIMEOFFSET, SQL_VARIANT -> "bytea";
            case UNIQUEIDENTIFIER -> "uuid";
            case TABLE, CURSOR -> throw new IllegalArgumentException(type + " has no stored form");
        };
    }

    /** The column type of keys of a type. */
    public static String keyType(SqlType type) {
        return switch (type.kind()) {
            case CHAR, VARCHAR, NCHAR, NVARCHAR -> "text";
            case VARBINARY, SQL_VARIANT -> "bytea";
            case DATETIMEOFFSET -> "bigint";
            default -> type(type);
        };
    }

    /** 100 ns: finer than PostgreSQL's microsecond. */
    private static boolean isFine(SqlType type) {
        return type.scale() > MICROSECOND_DIGITS;
    }

    /** Whether a column of this type has a key column beside it. */
    public static boolean hasKey(SqlType type) {
        return switch (type.kind()) {
            case CHAR, VARCHAR, NCHAR, NVARCHAR, VARBINARY -> !type.isMax();
            case DATETIMEOFFSET, SQL_VARIANT -> true;
            default -> false;
        };
    }

    /** Whether keys are equal exactly when the values are. */
    public static boolean decidesEqual(SqlType type) {
        return switch (type.kind()) {
            case TEXT, NTEXT, XML, IMAGE, SQL_VARIANT, NULL, TABLE, CURSOR -> false;
            case CHAR, VARCHAR, NCHAR, NVARCHAR, VARBINARY -> !type.isMax();
            default -> true;
        };
    }

    /** Whether keys order as the values do. */
    public static boolean decidesOrder(SqlType type) {
        return type.kind() != TypeKind.UNIQUEIDENTIFIER && decidesEqual(type);
    }

    /** Java form to stored form. */
    public static @Nullable Object store(@Nullable Object value, SqlType type) {
        return switch (value) {
            case null -> null;
            case Boolean b -> (short) (b ? 1 : 0);
            case Integer i -> type.kind() == TypeKind.INT ? (Object) i : (Object) i.shortValue();
            case BigDecimal d -> d;
            case Long l -> l;
            case Double d -> d;
            case Float f -> f;
            case String s -> StoredText.encode(s);
            case Bytes b -> b.array();
            case UUID u -> u;
            case LocalDate d -> d;
            case LocalTime t -> isFine(type) ? (Object) StoredTime.ticks(t) : t;
            case LocalDateTime t ->
                isFine(type) && type.kind() == TypeKind.DATETIME2
                        ? (Object) StoredTime.dateTime(t, TypeKind.DATETIME2)
                        : t.truncatedTo(ChronoUnit.MICROS);
            case OffsetDateTime t -> StoredTime.offset(t);
            case Variant v -> StoredVariant.encode(v);
            default -> throw new IllegalArgumentException(value.getClass() + " is no value of " + type);
        };
    }

    /** The stored key of a value in Java form. */
    public static @Nullable Object key(@Nullable Object value, SqlType type) {
        return hasKey(type) ? Keys.key(value, type) : store(value, type);
    }

    /** Stored form to Java form. */
    public static @Nullable Object load(@Nullable Object stored, SqlType type) {
        return switch (stored) {
            case null -> null;
            case Short s -> type.kind() == TypeKind.BIT ? (Object) (s != 0) : (Object) s.intValue();
            case Integer i -> i;
            case Long l -> whole(l, type);
            case BigDecimal d -> d.setScale(type.kind().isMoney() ? 4 : type.scale());
            case Double d -> d;
            case Float f -> f;
            case String s -> StoredText.decode(s);
            case byte[] b -> bytes(b, type);
            case UUID u -> u;
            case LocalDate d -> d;
            case LocalTime t -> t;
            case LocalDateTime t ->
                type.kind() == TypeKind.DATETIME
                        ? StoredTime.dateTime(StoredTime.dateTime(t, TypeKind.DATETIME), TypeKind.DATETIME)
                        : t;
            default -> throw new IllegalArgumentException(stored.getClass() + " is no stored value");
        };
    }

    private static Object whole(long stored, SqlType type) {
        return switch (type.kind()) {
            case TIME -> StoredTime.time(stored);
            case DATETIME2 -> StoredTime.dateTime(stored, TypeKind.DATETIME2);
            default -> stored;
        };
    }

    private static Object bytes(byte[] stored, SqlType type) {
        return switch (type.kind()) {
            case DATETIMEOFFSET -> StoredTime.offset(stored);
            case SQL_VARIANT -> StoredVariant.decode(stored);
            default -> new Bytes(stored);
        };
    }
}
