package dev.aul.language.functions;

import dev.aul.language.types.SqlType;

/** Sizes of types as catalogue views and metadata functions tell them. Pure. */
public final class TypeFacts {
    private TypeFacts() {}

    /** {@code max_length} of sys.columns: bytes, -1 for (max). */
    public static int maxLength(SqlType type) {
        return switch (type.kind()) {
            case BIT, TINYINT -> 1;
            case SMALLINT -> 2;
            case INT, REAL, SMALLMONEY, SMALLDATETIME -> 4;
            case BIGINT, FLOAT, MONEY, DATETIME, ROWVERSION -> 8;
            case DECIMAL, NUMERIC ->
                type.precision() <= 9 ? 5 : type.precision() <= 19 ? 9 : type.precision() <= 28 ? 13 : 17;
            case DATE -> 3;
            case TIME -> 3 + fraction(type);
            case DATETIME2 -> 6 + fraction(type);
            case DATETIMEOFFSET -> 8 + fraction(type);
            case UNIQUEIDENTIFIER, TEXT, NTEXT, IMAGE -> 16;
            case CHAR, VARCHAR, BINARY, VARBINARY -> type.length();
            case NCHAR, NVARCHAR -> type.isMax() ? -1 : type.length() * 2;
            case SQL_VARIANT -> 8016;
            case XML, TABLE, CURSOR -> -1;
            case NULL -> 4;
        };
    }

    private static int fraction(SqlType type) {
        return type.scale() <= 2 ? 0 : type.scale() <= 4 ? 1 : 2;
    }

    /** {@code precision} of sys.columns. */
    public static int precision(SqlType type) {
        return switch (type.kind()) {
            case BIT -> 1;
            case TINYINT -> 3;
            case SMALLINT -> 5;
            case INT, SMALLMONEY, DATE -> 10;
            case BIGINT, MONEY -> 19;
            case DECIMAL, NUMERIC -> type.precision();
            case FLOAT -> 53;
            case REAL -> 24;
            case DATETIME -> 23;
            case SMALLDATETIME -> 16;
            case TIME -> 8 + digits(type);
            case DATETIME2 -> 19 + digits(type);
            case DATETIMEOFFSET -> 26 + digits(type);
            default -> 0;
        };
    }

    private static int digits(SqlType type) {
        return type.scale() == 0 ? 0 : type.scale() + 1;
    }

    /** {@code scale} of sys.columns. */
    public static int scale(SqlType type) {
        return switch (type.kind()) {
            case MONEY, SMALLMONEY -> 4;
            case DATETIME -> 3;
            default -> type.scale();
        };
    }
}
