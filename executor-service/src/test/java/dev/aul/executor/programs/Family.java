package dev.aul.executor.programs;

import java.util.List;

/** Types whose values take each other's place in an expression. */
enum Family {
    INTEGER("tinyint", "smallint", "int", "int", "bigint"),
    BIT("bit"),
    DECIMAL("decimal(9,2)", "numeric(18,4)", "decimal(28,6)", "decimal(5,0)"),
    MONEY("money", "smallmoney"),
    FLOAT("float", "real"),
    TEXT("varchar(10)", "nvarchar(20)", "char(6)", "nchar(5)", "varchar(max)", "nvarchar(max)", "varchar(30)"),
    BINARY("varbinary(8)", "binary(4)", "varbinary(max)"),
    DATE("date"),
    TIME("time(0)", "time(3)", "time(7)"),
    STAMP("datetime", "datetime2(7)", "datetime2(3)", "smalldatetime", "datetime2(0)"),
    OFFSET("datetimeoffset(3)", "datetimeoffset(7)"),
    GUID("uniqueidentifier");

    /** The names of its types. */
    final List<String> types;

    Family(String... types) {
        this.types = List.of(types);
    }

    /** Values that are equal may still look different: by case, blanks, zeros, offsets. */
    boolean hasLookalikes() {
        return this == TEXT || this == BINARY || this == OFFSET;
    }
}
