package dev.aul.dialect.sqlite;

import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;

/** What conversions mean for stored forms: which change nothing, and which can never fail. */
final class Conversions {
    private Conversions() {}

    /** Whether the stored form stays as it is, for every value of {@code from}. */
    static boolean keepsForm(SqlType from, SqlType to) {
        if (from.equals(to)) {
            return true;
        }
        return switch (to.kind()) {
            case TINYINT, SMALLINT, INT, BIGINT -> isSmallerInteger(from.kind(), to.kind());
            case VARCHAR, NVARCHAR -> isShorterString(from, to);
            case VARBINARY -> isShorterBinary(from, to);
            case DECIMAL, NUMERIC -> isNarrowerDecimal(from, to);
            case MONEY -> from.kind() == TypeKind.SMALLMONEY;
            case DATETIME2, TIME -> from.kind() == to.kind() && from.scale() <= to.scale();
            default -> false;
        };
    }

    private static boolean isSmallerInteger(TypeKind from, TypeKind to) {
        return from.isInteger() && from.compareTo(to) >= 0;
    }

    private static boolean isShorterString(SqlType from, SqlType to) {
        boolean narrowing = from.kind().isUnicode() && !to.kind().isUnicode();
        if (!from.kind().isString() || narrowing) {
            return false;
        }
        boolean lob = from.isMax() || from.kind() == TypeKind.TEXT || from.kind() == TypeKind.NTEXT;
        return to.isMax() || (!lob && from.length() <= to.length());
    }

    private static boolean isShorterBinary(SqlType from, SqlType to) {
        return switch (from.kind()) {
            case BINARY, VARBINARY -> to.isMax() || (!from.isMax() && from.length() <= to.length());
            case ROWVERSION -> to.isMax() || to.length() >= 8;
            default -> false;
        };
    }

    private static boolean isNarrowerDecimal(SqlType from, SqlType to) {
        return from.kind().isDecimal()
                && from.scale() == to.scale()
                && from.precision() <= to.precision()
                && PhysicalForm.isScaledLong(from) == PhysicalForm.isScaledLong(to);
    }

    /** Whether no value of {@code from} makes the conversion fail. */
    static boolean isSafe(SqlType from, SqlType to) {
        if (keepsForm(from, to) || from.kind() == TypeKind.NULL) {
            return true;
        }
        return switch (to.kind()) {
            case CHAR, VARCHAR, NCHAR, NVARCHAR -> from.kind().isString();
            case FLOAT -> from.kind().isNumber();
            case DECIMAL, NUMERIC -> fits(from, to);
            case BIT -> from.kind().isNumber();
            case DATETIME2 -> from.kind() == TypeKind.DATE || from.kind() == TypeKind.DATETIME;
            default -> false;
        };
    }

    private static boolean fits(SqlType from, SqlType to) {
        int whole = to.precision() - to.scale();
        return switch (from.kind()) {
            case BIT, TINYINT -> whole >= 3;
            case SMALLINT -> whole >= 5;
            case INT -> whole >= 10;
            case BIGINT -> whole >= 19;
            case DECIMAL, NUMERIC -> whole >= from.precision() - from.scale() && to.scale() >= from.scale();
            default -> false;
        };
    }
}
