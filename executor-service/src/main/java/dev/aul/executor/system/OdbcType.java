package dev.aul.executor.system;

import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * A type as the ODBC catalogue procedures describe it.
 *
 * @param code of ODBC 3
 * @param oldCode of ODBC 2
 * @param precision characters or digits
 * @param length bytes that a program needs
 * @param internal {@code SS_DATA_TYPE}: the type's number of old
 */
record OdbcType(
        int code,
        int oldCode,
        int precision,
        int length,
        @Nullable Integer scale,
        @Nullable Integer radix,
        int sqlType,
        @Nullable Integer dateSubtype,
        @Nullable Integer octets,
        int internal) {
    private static final int LONGEST = Integer.MAX_VALUE;

    static OdbcType of(SqlType type, boolean nullable) {
        int n = type.isMax() ? LONGEST : type.length();
        return switch (type.kind()) {
            case BIT -> plain(-7, 1, 1, null, null, 50);
            case TINYINT -> plain(-6, 3, 1, 0, 10, nullable ? 38 : 48);
            case SMALLINT -> plain(5, 5, 2, 0, 10, nullable ? 38 : 52);
            case INT -> plain(4, 10, 4, 0, 10, nullable ? 38 : 56);
            case BIGINT -> plain(-5, 19, 8, 0, 10, nullable ? 108 : 63);
            case DECIMAL -> plain(3, type.precision(), type.precision() + 2, type.scale(), 10, nullable ? 106 : 55);
            case NUMERIC -> plain(2, type.precision(), type.precision() + 2, type.scale(), 10, nullable ? 108 : 63);
            case MONEY -> plain(3, 19, 21, 4, 10, nullable ? 110 : 60);
            case SMALLMONEY -> plain(3, 10, 12, 4, 10, nullable ? 110 : 122);
            case FLOAT -> plain(6, 53, 8, null, 2, nullable ? 109 : 62);
            case REAL -> plain(7, 24, 4, null, 2, nullable ? 109 : 59);
            case CHAR -> text(1, n, n, nullable ? 39 : 47);
            case VARCHAR -> text(12, n, n, 39);
            case TEXT -> text(-1, LONGEST, LONGEST, 35);
            case NCHAR -> text(-8, n, n * 2, nullable ? 39 : 47);
            case NVARCHAR -> text(-9, type.isMax() ? LONGEST / 2 : n, type.isMax() ? LONGEST : n * 2, 39);
            case NTEXT -> text(-10, LONGEST / 2, LONGEST - 1, 35);
            case XML -> text(-152, 0, 0, 0);
            case BINARY -> text(-2, n, n, nullable ? 37 : 45);
            case VARBINARY -> text(-3, n, n, 37);
            case IMAGE -> text(-4, LONGEST, LONGEST, 34);
            case ROWVERSION -> text(-2, 8, 8, 45);
            case UNIQUEIDENTIFIER -> plain(-11, 36, 16, null, null, 37);
            case SQL_VARIANT -> plain(-150, 0, 8000, null, 10, 39);
            case DATETIME -> date(93, 11, 23, 16, 3, 3, nullable ? 111 : 61);
            case SMALLDATETIME -> date(93, 11, 16, 16, 0, 3, nullable ? 111 : 58);
            case DATE -> date(91, -9, 10, 6, 0, 1, 0);
            case DATETIME2 -> date(93, -9, 19 + fraction(type), 16, type.scale(), 3, 0);
            case TIME -> new OdbcType(-154, -9, 8 + fraction(type), 12, type.scale(), null, -154, 0, null, 0);
            case DATETIMEOFFSET ->
                new OdbcType(-155, -9, 26 + fraction(type), 20, type.scale(), null, -155, 0, null, 0);
            case TABLE, CURSOR, NULL -> text(-153, 0, 0, 0);
        };
    }

    private static int fraction(SqlType type) {
        return type.scale() == 0 ? 0 : type.scale() + 1;
    }

    private static OdbcType plain(
            int code, int precision, int length, @Nullable Integer scale, @Nullable Integer radix, int internal) {
        return new OdbcType(code, code, precision, length, scale, radix, code, null, null, internal);
    }

    private static OdbcType text(int code, int precision, int length, int internal) {
        return new OdbcType(code, code, precision, length, null, null, code, null, length, internal);
    }

    private static OdbcType date(
            int code, int oldCode, int precision, int length, int scale, int subtype, int internal) {
        return new OdbcType(code, oldCode, precision, length, scale, null, 9, subtype, null, internal);
    }

    /** The words of a type as a client would write it: {@code int identity}. */
    static String name(TypeKind kind, boolean identity) {
        return identity ? kind.sqlName() + " identity" : kind.sqlName();
    }
}
