package dev.aul.language.types;

/** SQL Server's system types, from the highest to the lowest precedence. {@code TEXT} and its like are legacy LOBs. */
public enum TypeKind {
    SQL_VARIANT("sql_variant", 98),
    XML("xml", 241),
    DATETIMEOFFSET("datetimeoffset", 43),
    DATETIME2("datetime2", 42),
    DATETIME("datetime", 61),
    SMALLDATETIME("smalldatetime", 58),
    DATE("date", 40),
    TIME("time", 41),
    FLOAT("float", 62),
    REAL("real", 59),
    DECIMAL("decimal", 106),
    NUMERIC("numeric", 108),
    MONEY("money", 60),
    SMALLMONEY("smallmoney", 122),
    BIGINT("bigint", 127),
    INT("int", 56),
    SMALLINT("smallint", 52),
    TINYINT("tinyint", 48),
    BIT("bit", 104),
    NTEXT("ntext", 99),
    TEXT("text", 35),
    IMAGE("image", 34),
    ROWVERSION("timestamp", 189),
    UNIQUEIDENTIFIER("uniqueidentifier", 36),
    NVARCHAR("nvarchar", 231),
    NCHAR("nchar", 239),
    VARCHAR("varchar", 167),
    CHAR("char", 175),
    VARBINARY("varbinary", 165),
    BINARY("binary", 173),
    /** A table variable or table-valued parameter; never the type of a column. */
    TABLE("table", 0),
    /** A cursor variable. */
    CURSOR("cursor", 0),
    /** The type of a bare NULL until its context gives it one. */
    NULL("NULL", 0);

    private final String sqlName;
    private final int systemTypeId;

    TypeKind(String sqlName, int systemTypeId) {
        this.sqlName = sqlName;
        this.systemTypeId = systemTypeId;
    }

    /** The name in messages and catalogue views, lower case. */
    public String sqlName() {
        return sqlName;
    }

    /** {@code sys.types.system_type_id}. */
    public int systemTypeId() {
        return systemTypeId;
    }

    public boolean isInteger() {
        return switch (this) {
            case BIGINT, INT, SMALLINT, TINYINT, BIT -> true;
            default -> false;
        };
    }

    public boolean isDecimal() {
        return this == DECIMAL || this == NUMERIC;
    }

    public boolean isMoney() {
        return this == MONEY || this == SMALLMONEY;
    }

    public boolean isApproximate() {
        return this == FLOAT || this == REAL;
    }

    public boolean isNumber() {
        return isInteger() || isDecimal() || isMoney() || isApproximate();
    }

    public boolean isUnicode() {
        return this == NVARCHAR || this == NCHAR || this == NTEXT;
    }

    /** True for the character types, {@code text} and {@code ntext} included. */
    public boolean isString() {
        return isUnicode() || this == VARCHAR || this == CHAR || this == TEXT;
    }

    public boolean isBinary() {
        return this == VARBINARY || this == BINARY || this == IMAGE || this == ROWVERSION;
    }

    public boolean isTemporal() {
        return switch (this) {
            case DATETIMEOFFSET, DATETIME2, DATETIME, SMALLDATETIME, DATE, TIME -> true;
            default -> false;
        };
    }
}
