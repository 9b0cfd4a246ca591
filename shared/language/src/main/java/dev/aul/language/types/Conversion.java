package dev.aul.language.types;

import dev.aul.language.errors.TypeMessage;

/** Which conversions SQL Server allows, by the families of the two types. Pure. */
public enum Conversion {
    IMPLICIT,
    EXPLICIT,
    NONE;

    /** A row of the matrix; the letters are the columns, in the same order: I implicit, E explicit only, - not allowed. */
    private enum Family {
        BINARY(0, "IIIIEEEI-IIIIII-II"),
        CHARACTER(1, "EIIIIIIIIIIIEIIIII"),
        NATIONAL(2, "EIIIIIIIIIIIEIIIII"),
        DATETIME(3, "EIIIIIIEEEEE----I-"),
        DATE(4, "EIIII-I---------I-"),
        TIME(5, "EIII-II---------I-"),
        DATETIME2(6, "EIIIIII---------I-"),
        DECIMAL(7, "IIII---IIIIII---I-"),
        APPROXIMATE(8, "IIII---IIIII----I-"),
        INTEGER(9, "IIII---IIIIII---I-"),
        MONEY(10, "IIII---IIIIII---I-"),
        BIT(11, "IIII---IIIIII---I-"),
        ROWVERSION(12, "II-I---I-IIII-I---"),
        GUID(13, "III----------I--I-"),
        IMAGE(14, "I-----------I-I---"),
        TEXT(15, "-II------------I-E"),
        VARIANT(16, "EEEEEEEEEEEE-E--I-"),
        XML(17, "EEE--------------I");

        private final int column;
        private final String row;

        Family(int column, String row) {
            this.column = column;
            this.row = row;
        }
    }

    /** How a value of the first type may become one of the second. NULL becomes anything. */
    public static Conversion of(TypeKind from, TypeKind to) {
        if (from == to || from == TypeKind.NULL) {
            return IMPLICIT;
        }
        if (isObject(from) || isObject(to) || to == TypeKind.NULL) {
            return NONE;
        }
        return switch (family(from).row.charAt(family(to).column)) {
            case 'I' -> IMPLICIT;
            case 'E' -> EXPLICIT;
            default -> NONE;
        };
    }

    /** As {@link #of(TypeKind, TypeKind)}, but no max type fits in a sql_variant. */
    public static Conversion of(SqlType from, SqlType to) {
        return from.isMax() && to.kind() == TypeKind.SQL_VARIANT ? NONE : of(from.kind(), to.kind());
    }

    /** Checks an assignment, comparison or argument: 206 when the types clash, 257 when only CAST may do it. */
    public static void requireImplicit(SqlType from, SqlType to) {
        switch (of(from, to)) {
            case IMPLICIT -> {}
            case EXPLICIT ->
                throw TypeMessage.IMPLICIT_CONVERSION.exception(TypeNames.inMessage(from), TypeNames.inMessage(to));
            case NONE -> throw TypeMessage.OPERAND_CLASH.exception(TypeNames.inMessage(from), TypeNames.inMessage(to));
        }
    }

    /** Checks a CAST, CONVERT or one of their TRY_ forms: 529 when there is no such conversion. */
    public static void requireExplicit(SqlType from, SqlType to) {
        if (of(from, to) == NONE) {
            throw TypeMessage.EXPLICIT_CONVERSION.exception(TypeNames.inMessage(from), TypeNames.inMessage(to));
        }
    }

    private static boolean isObject(TypeKind kind) {
        return kind == TypeKind.TABLE || kind == TypeKind.CURSOR;
    }

    private static Family family(TypeKind kind) {
        return switch (kind) {
            case BINARY, VARBINARY -> Family.BINARY;
            case CHAR, VARCHAR -> Family.CHARACTER;
            case NCHAR, NVARCHAR -> Family.NATIONAL;
            case DATETIME, SMALLDATETIME -> Family.DATETIME;
            case DATE -> Family.DATE;
            case TIME -> Family.TIME;
            case DATETIME2, DATETIMEOFFSET -> Family.DATETIME2;
            case DECIMAL, NUMERIC -> Family.DECIMAL;
            case FLOAT, REAL -> Family.APPROXIMATE;
            case BIGINT, INT, SMALLINT, TINYINT -> Family.INTEGER;
            case MONEY, SMALLMONEY -> Family.MONEY;
            case BIT -> Family.BIT;
            case ROWVERSION -> Family.ROWVERSION;
            case UNIQUEIDENTIFIER -> Family.GUID;
            case IMAGE -> Family.IMAGE;
            case TEXT, NTEXT -> Family.TEXT;
            case SQL_VARIANT -> Family.VARIANT;
            case XML -> Family.XML;
            case TABLE, CURSOR, NULL -> throw new IllegalArgumentException(kind.sqlName());
        };
    }
}
