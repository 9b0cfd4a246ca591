package dev.aul.language.types;

/**
 * A SQL Server type with its facets.
 *
 * <p>{@code length}: characters for nchar and nvarchar, bytes for char, varchar, binary and varbinary, {@link #MAX} for
 * (max); 0 where the kind has none. {@code precision} and {@code scale}: decimal; {@code scale} alone: time, datetime2,
 * datetimeoffset.
 */
public record SqlType(TypeKind kind, int length, int precision, int scale) {
    /** The length of varchar(max), nvarchar(max) and varbinary(max). */
    public static final int MAX = -1;

    public static final SqlType INT = of(TypeKind.INT);
    public static final SqlType BIGINT = of(TypeKind.BIGINT);
    public static final SqlType SMALLINT = of(TypeKind.SMALLINT);
    public static final SqlType TINYINT = of(TypeKind.TINYINT);
    public static final SqlType BIT = of(TypeKind.BIT);
    public static final SqlType FLOAT = of(TypeKind.FLOAT);
    public static final SqlType REAL = of(TypeKind.REAL);
    public static final SqlType MONEY = of(TypeKind.MONEY);
    public static final SqlType SMALLMONEY = of(TypeKind.SMALLMONEY);
    public static final SqlType DATE = of(TypeKind.DATE);
    public static final SqlType DATETIME = of(TypeKind.DATETIME);
    public static final SqlType SMALLDATETIME = of(TypeKind.SMALLDATETIME);
    public static final SqlType UNIQUEIDENTIFIER = of(TypeKind.UNIQUEIDENTIFIER);
    public static final SqlType SQL_VARIANT = of(TypeKind.SQL_VARIANT);
    public static final SqlType XML = of(TypeKind.XML);
    public static final SqlType NULL = of(TypeKind.NULL);
    public static final SqlType SYSNAME = nvarchar(128);

    public static SqlType of(TypeKind kind) {
        return new SqlType(kind, 0, 0, 0);
    }

    public static SqlType decimal(int precision, int scale) {
        return new SqlType(TypeKind.DECIMAL, 0, precision, scale);
    }

    public static SqlType numeric(int precision, int scale) {
        return new SqlType(TypeKind.NUMERIC, 0, precision, scale);
    }

    public static SqlType varchar(int bytes) {
        return sized(TypeKind.VARCHAR, bytes);
    }

    public static SqlType nvarchar(int characters) {
        return sized(TypeKind.NVARCHAR, characters);
    }

    public static SqlType varbinary(int bytes) {
        return sized(TypeKind.VARBINARY, bytes);
    }

    /** A type with a length: the string and binary kinds. */
    public static SqlType sized(TypeKind kind, int length) {
        return new SqlType(kind, length, 0, 0);
    }

    /** A type with fractional-second digits (0..7): time, datetime2, datetimeoffset. */
    public static SqlType scaled(TypeKind kind, int scale) {
        return new SqlType(kind, 0, 0, scale);
    }

    public boolean isMax() {
        return length == MAX;
    }

    /** As written in T-SQL, lower case: {@code decimal(10,2)}, {@code nvarchar(max)}, {@code datetime2(7)}, {@code int}. */
    @Override
    public String toString() {
        return switch (kind) {
            case DECIMAL, NUMERIC -> kind.sqlName() + "(" + precision + "," + scale + ")";
            case TIME, DATETIME2, DATETIMEOFFSET -> kind.sqlName() + "(" + scale + ")";
            case CHAR, VARCHAR, NCHAR, NVARCHAR, BINARY, VARBINARY ->
                kind.sqlName() + "(" + (isMax() ? "max" : Integer.toString(length)) + ")";
            default -> kind.sqlName();
        };
    }
}
