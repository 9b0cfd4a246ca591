package dev.aul.tds.type;

import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import dev.aul.tds.Collation;
import dev.aul.tds.TdsVersion;

/** How each T-SQL type is described to a client of some version. */
public final class WireTypes {
    private WireTypes() {}

    /**
     * The description of a column or value. NOT NULL columns of the number and date types get the fixed types. Clients
     * before 7.3 get date, time, datetime2 and datetimeoffset as nvarchar; clients before 7.2 get (max) types and xml
     * as text, ntext and image.
     *
     * @throws IllegalArgumentException for table and cursor
     */
    public static TypeInfo of(SqlType type, boolean nullable, TdsVersion version) {
        return switch (type.kind()) {
            case BIT -> fixed(nullable, WireType.BIT, WireType.BITN);
            case TINYINT -> fixed(nullable, WireType.INT1, WireType.INTN);
            case SMALLINT -> fixed(nullable, WireType.INT2, WireType.INTN);
            case INT, NULL -> fixed(nullable, WireType.INT4, WireType.INTN);
            case BIGINT -> fixed(nullable, WireType.INT8, WireType.INTN);
            case REAL -> fixed(nullable, WireType.FLT4, WireType.FLTN);
            case FLOAT -> fixed(nullable, WireType.FLT8, WireType.FLTN);
            case SMALLMONEY -> fixed(nullable, WireType.MONEY4, WireType.MONEYN);
            case MONEY -> fixed(nullable, WireType.MONEY, WireType.MONEYN);
            case SMALLDATETIME -> fixed(nullable, WireType.DATETIM4, WireType.DATETIMN);
            case DATETIME -> fixed(nullable, WireType.DATETIME, WireType.DATETIMN);
            case UNIQUEIDENTIFIER -> TypeInfo.plain(WireType.GUID, 16);
            case DECIMAL -> TypeInfo.decimal(WireType.DECIMALN, type.precision(), type.scale());
            case NUMERIC -> TypeInfo.decimal(WireType.NUMERICN, type.precision(), type.scale());
            case DATE, TIME, DATETIME2, DATETIMEOFFSET ->
                version.hasDateTypes() ? temporal(type) : text(WireType.NVARCHAR, 2 * TemporalText.length(type));
            case CHAR -> text(WireType.BIGCHAR, length(type));
            case NCHAR -> text(WireType.NCHAR, 2 * length(type));
            case BINARY -> TypeInfo.plain(WireType.BIGBINARY, length(type));
            case ROWVERSION -> TypeInfo.plain(WireType.BIGBINARY, 8);
            case VARCHAR -> type.isMax() ? max(WireType.BIGVARCHAR, version) : text(WireType.BIGVARCHAR, length(type));
            case NVARCHAR -> type.isMax() ? max(WireType.NVARCHAR, version) : text(WireType.NVARCHAR, 2 * length(type));
            case VARBINARY ->
                type.isMax()
                        ? max(WireType.BIGVARBINARY, version)
                        : TypeInfo.plain(WireType.BIGVARBINARY, length(type));
            case XML ->
                version.isAtLeast72() ? TypeInfo.plain(WireType.XML, TypeInfo.MAX) : max(WireType.NVARCHAR, version);
            case TEXT -> lob(WireType.TEXT);
            case NTEXT -> lob(WireType.NTEXT);
            case IMAGE -> lob(WireType.IMAGE);
            case SQL_VARIANT -> TypeInfo.plain(WireType.SSVARIANT, WireType.SSVARIANT.maxBytes());
            case TABLE, CURSOR -> throw new IllegalArgumentException("a value of type " + type + " has no wire form");
        };
    }

    /** An empty literal has a type without length; clients know none shorter than 1. */
    private static int length(SqlType type) {
        return Math.max(1, type.length());
    }

    private static TypeInfo fixed(boolean nullable, WireType fixed, WireType sized) {
        return TypeInfo.plain(nullable ? sized : fixed, fixed.maxBytes());
    }

    private static TypeInfo text(WireType type, int bytes) {
        return new TypeInfo(type, bytes, 0, 0, Collation.DEFAULT);
    }

    private static TypeInfo lob(WireType type) {
        return TypeInfo.plain(type, type.maxBytes());
    }

    private static TypeInfo max(WireType type, TdsVersion version) {
        if (version.isAtLeast72()) {
            return text(type, TypeInfo.MAX);
        }
        return lob(
                type == WireType.NVARCHAR
                        ? WireType.NTEXT
                        : type == WireType.BIGVARCHAR ? WireType.TEXT : WireType.IMAGE);
    }

    private static TypeInfo temporal(SqlType type) {
        return type.kind() == TypeKind.DATE
                ? TypeInfo.plain(WireType.DATEN, 3)
                : TypeInfo.scaled(
                        type.kind() == TypeKind.TIME
                                ? WireType.TIMEN
                                : type.kind() == TypeKind.DATETIME2 ? WireType.DATETIME2N : WireType.DATETIMEOFFSETN,
                        type.scale());
    }
}
