package dev.aul.dialect.mysql;

import dev.aul.dialect.sqlite.Keys;
import dev.aul.dialect.sqlite.StoredGuid;
import dev.aul.dialect.sqlite.StoredText;
import dev.aul.dialect.sqlite.StoredTime;
import dev.aul.dialect.sqlite.StoredVariant;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import dev.aul.language.values.Bytes;
import dev.aul.language.values.Variant;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a value of each type lies in MySQL, as {@code docs/mysql.md} shows it. Stored values are {@code Byte}, {@code Short},
 * {@code Integer}, {@code Long}, {@code Double}, {@code String} (decimals too), {@code byte[]} and the local types of {@code
 * java.time}; null for NULL. Stateless.
 */
public final class MysqlForm {
    /** The version of this table, kept in the store. */
    public static final int VERSION = 1;

    private static final int MICROSECOND_DIGITS = 6;
    /** The longest BINARY of MySQL. */
    private static final int MOST_FIXED_BYTES = 255;
    /** The longest index of InnoDB. */
    static final int MOST_KEY_BYTES = 3072;

    private MysqlForm() {}

    /** The column type of values of a type. */
    public static String type(SqlType type) {
        return switch (type.kind()) {
            case BIT -> "tinyint(1)";
            case TINYINT -> "tinyint unsigned";
            case SMALLINT -> "smallint";
            case INT, NULL -> "int";
            case BIGINT -> "bigint";
            case DECIMAL, NUMERIC -> "decimal(" + type.precision() + "," + type.scale() + ")";
            case MONEY -> "decimal(19,4)";
            case SMALLMONEY -> "decimal(10,4)";
            case FLOAT, REAL -> "double";
            case DATE -> "date";
            case TIME -> isFine(type) ? "bigint" : "time(6)";
            case DATETIME2 -> isFine(type) ? "bigint" : "datetime(6)";
            case DATETIME, SMALLDATETIME -> "datetime(6)";
            case CHAR, VARCHAR, NCHAR, NVARCHAR -> type.isMax() ? "longtext" : "text";
            case TEXT, NTEXT, XML -> "longtext";
            case VARBINARY -> type.isMax() ? "longblob" : "blob";
            case IMAGE -> "longblob";
            case BINARY -> type.length() <= MOST_FIXED_BYTES ? "binary(" + type.length() + ")" : "blob";
            case ROWVERSION -> "binary(8)";
            case DATETIMEOFFSET -> "binary(10)";
            case UNIQUEIDENTIFIER -> "binary(16)";
            case SQL_VARIANT -> "blob";
            case TABLE, CURSOR -> throw new IllegalArgumentException(type + " has no stored form");
        };
    }

    /** The column type of keys of a type, when no index holds them. */
    public static String keyType(SqlType type) {
        return switch (type.kind()) {
            case CHAR, VARCHAR, NCHAR, NVARCHAR, VARBINARY, SQL_VARIANT -> "blob";
            case DATETIMEOFFSET -> "bigint";
            default -> type(type);
        };
    }

    /** The most bytes that a key takes in an index; more than {@link #MOST_KEY_BYTES} for what no index holds whole. */
    static int keyBytes(SqlType type) {
        return switch (type.kind()) {
            case CHAR, VARCHAR, NCHAR, NVARCHAR -> type.isMax() ? Integer.MAX_VALUE : 12 * type.length() + 16;
            case VARBINARY -> type.isMax() ? Integer.MAX_VALUE : type.length();
            case BINARY -> type.length();
            case TEXT, NTEXT, XML, IMAGE, SQL_VARIANT, TABLE, CURSOR -> Integer.MAX_VALUE;
            case DECIMAL, NUMERIC, MONEY, SMALLMONEY -> 20;
            case UNIQUEIDENTIFIER -> 16;
            default -> 9;
        };
    }

    /** 100 ns: finer than MySQL's microsecond. */
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

    /** Whether keys are equal exactly when the values are, and order as they do. */
    public static boolean decides(SqlType type) {
        return switch (type.kind()) {
            case TEXT, NTEXT, XML, IMAGE, SQL_VARIANT, NULL, TABLE, CURSOR -> false;
            case CHAR, VARCHAR, NCHAR, NVARCHAR, VARBINARY -> !type.isMax();
            default -> true;
        };
    }

    /** Java form to stored form. */
    public static @Nullable Object store(@Nullable Object value, SqlType type) {
        return switch (value) {
            case null -> null;
            case Boolean b -> (byte) (b ? 1 : 0);
            case Integer i -> i;
            case Long l -> l;
            case BigDecimal d -> d.toPlainString();
            case Double d -> d;
            case Float f -> (double) f;
            case String s -> StoredText.encode(s);
            case Bytes b -> b.array();
            case UUID u -> StoredGuid.encode(u);
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
        if (!hasKey(type)) {
            return store(value, type);
        }
        Object key = Keys.key(value, type);
        return key instanceof String text ? (Object) text.getBytes(StandardCharsets.UTF_8) : key;
    }

    /** Stored form to Java form; decimals come as {@code BigDecimal}, times as {@code Duration}. */
    public static @Nullable Object load(@Nullable Object stored, SqlType type) {
        return switch (stored) {
            case null -> null;
            case BigDecimal d -> d.setScale(type.kind().isMoney() ? 4 : type.scale());
            case Double d -> type.kind() == TypeKind.REAL ? (Object) d.floatValue() : d;
            case Number n -> whole(n, type);
            case String s -> StoredText.decode(s);
            case byte[] b -> bytes(b, type);
            case LocalDate d -> d;
            case Duration d -> LocalTime.ofNanoOfDay(d.toNanos());
            case LocalDateTime t ->
                type.kind() == TypeKind.DATETIME
                        ? StoredTime.dateTime(StoredTime.dateTime(t, TypeKind.DATETIME), TypeKind.DATETIME)
                        : t;
            default -> throw new IllegalArgumentException(stored.getClass() + " is no stored value");
        };
    }

    private static Object whole(Number stored, SqlType type) {
        return switch (type.kind()) {
            case BIT -> stored.intValue() != 0;
            case TINYINT, SMALLINT, INT -> stored.intValue();
            case TIME -> StoredTime.time(stored.longValue());
            case DATETIME2 -> StoredTime.dateTime(stored.longValue(), TypeKind.DATETIME2);
            default -> stored.longValue();
        };
    }

    private static Object bytes(byte[] stored, SqlType type) {
        return switch (type.kind()) {
            case DATETIMEOFFSET -> StoredTime.offset(stored);
            case UNIQUEIDENTIFIER -> StoredGuid.decode(stored);
            case SQL_VARIANT -> StoredVariant.decode(stored);
            default -> new Bytes(stored);
        };
    }
}
