package dev.aul.executor.programs;

import static dev.aul.executor.programs.Family.BINARY;
import static dev.aul.executor.programs.Family.BIT;
import static dev.aul.executor.programs.Family.DATE;
import static dev.aul.executor.programs.Family.DECIMAL;
import static dev.aul.executor.programs.Family.FLOAT;
import static dev.aul.executor.programs.Family.GUID;
import static dev.aul.executor.programs.Family.INTEGER;
import static dev.aul.executor.programs.Family.MONEY;
import static dev.aul.executor.programs.Family.OFFSET;
import static dev.aul.executor.programs.Family.STAMP;
import static dev.aul.executor.programs.Family.TEXT;
import static dev.aul.executor.programs.Family.TIME;

/** Operators and functions of each family: none of them fails on small operands. */
final class Computed {
    private static final String[] DAY_PARTS = {"year", "quarter", "month", "day", "week", "weekday", "dayofyear"};
    private static final String[] CLOCK_PARTS = {"hour", "minute", "second", "millisecond"};

    private final Expressions operands;
    private final Dice dice;

    Computed(Expressions operands) {
        this.operands = operands;
        this.dice = operands.dice;
    }

    String of(Family family, int depth) {
        return switch (family) {
            case INTEGER -> integer(depth);
            case BIT -> "CAST(" + operands.of(INTEGER, depth) + " AS bit)";
            case DECIMAL -> decimal(depth);
            case MONEY -> money(depth);
            case FLOAT -> floating(depth);
            case TEXT -> dice.oneIn(2) ? text(depth) : shown(depth);
            case BINARY -> binary(depth);
            case DATE -> date(depth);
            case TIME -> time(depth);
            case STAMP -> stamp(depth);
            case OFFSET -> offset(depth);
            case GUID -> operands.leaf(GUID);
        };
    }

    /** An integer as int: tinyint leaves its range at once. */
    private String whole(int depth) {
        return "CAST(" + operands.of(INTEGER, depth) + " AS int)";
    }

    private String day(int depth) {
        return operands.of(dice.of(DATE, STAMP, OFFSET), depth);
    }

    private String clock(int depth) {
        return operands.of(dice.of(TIME, STAMP, OFFSET), depth);
    }

    private String integer(int depth) {
        return dice.any(
                () -> "(" + whole(depth) + dice.of(" + ", " - ", " & ", " | ", " ^ ") + whole(depth) + ")",
                () -> "(" + whole(0) + " * " + dice.between(-3, 9) + ")",
                () -> "(" + whole(depth) + dice.of(" / ", " % ") + "NULLIF(" + whole(depth) + ", 0))",
                () -> dice.of("-", "~", "ABS", "SIGN") + "(" + whole(depth) + ")",
                () -> dice.of("LEN", "DATALENGTH", "ASCII", "UNICODE") + "(" + operands.of(TEXT, depth) + ")",
                () -> "CHARINDEX(" + operands.of(TEXT, 0) + ", " + operands.of(TEXT, depth)
                        + (dice.oneIn(3) ? ", " + dice.between(0, 3) : "") + ")",
                () -> "PATINDEX('" + Conditions.pattern(dice) + "', " + operands.of(TEXT, depth) + ")",
                () -> "DATEPART(" + dice.of(DAY_PARTS) + ", " + day(depth) + ")",
                () -> "DATEPART(" + dice.of(CLOCK_PARTS) + ", " + clock(depth) + ")",
                () -> "DATEDIFF(" + dice.of("year", "month", "day", "quarter", "week") + ", " + day(depth) + ", "
                        + day(depth) + ")",
                () -> dice.of("CEILING", "FLOOR") + "(" + whole(depth) + ")",
                () -> "ROUND(" + whole(depth) + ", " + dice.between(-2, 1) + ")",
                () -> "CAST(" + operands.of(dice.of(DECIMAL, FLOAT, MONEY, BIT), depth) + " AS "
                        + dice.of("int", "bigint") + ")",
                () -> "TRY_CAST(" + operands.of(TEXT, depth) + " AS " + dice.of(INTEGER.types) + ")",
                () -> "(" + whole(depth) + " + " + operands.of(BIT, 0) + ")",
                () -> "DATALENGTH(" + operands.any(depth) + ")",
                () -> "CHECKSUM(" + operands.of(INTEGER, 0) + ")");
    }

    private String decimal(int depth) {
        return dice.any(
                () -> "(" + operands.of(DECIMAL, depth) + dice.of(" + ", " - ") + operands.of(DECIMAL, depth) + ")",
                () -> "(" + operands.leaf(DECIMAL) + " * " + operands.leaf(dice.of(DECIMAL, INTEGER)) + ")",
                () -> "(" + operands.leaf(DECIMAL) + dice.of(" / ", " % ") + "NULLIF("
                        + operands.leaf(dice.of(DECIMAL, INTEGER)) + ", 0))",
                () -> "ROUND(" + operands.of(DECIMAL, depth) + ", " + dice.between(-1, 3) + dice.of("", ", 1") + ")",
                () -> dice.of("ABS", "-", "CEILING", "FLOOR", "SIGN") + "(" + operands.of(DECIMAL, depth) + ")",
                () -> "CAST(" + operands.of(dice.of(INTEGER, MONEY, BIT), depth) + " AS "
                        + dice.of("decimal(19,4)", "numeric(28,2)") + ")",
                () -> "TRY_CAST(" + operands.of(dice.of(TEXT, DECIMAL), depth) + " AS " + dice.of(DECIMAL.types) + ")");
    }

    private String money(int depth) {
        return dice.any(
                () -> "(" + operands.of(MONEY, depth) + dice.of(" + ", " - ") + operands.leaf(dice.of(MONEY, INTEGER))
                        + ")",
                () -> "(" + operands.leaf(MONEY) + " * " + dice.between(-3, 9) + ")",
                () -> "(" + operands.leaf(MONEY) + " / NULLIF(" + operands.leaf(dice.of(MONEY, INTEGER)) + ", 0))",
                () -> "CAST(" + operands.leaf(dice.of(DECIMAL, INTEGER)) + " AS money)",
                () -> dice.of("ABS", "-", "FLOOR") + "(" + operands.of(MONEY, depth) + ")",
                () -> "TRY_CAST(" + operands.of(TEXT, depth) + " AS " + dice.of(MONEY.types) + ")");
    }

    private String floating(int depth) {
        return dice.any(
                () -> "(" + operands.of(FLOAT, depth) + dice.of(" + ", " - ")
                        + operands.leaf(dice.of(FLOAT, DECIMAL, INTEGER)) + ")",
                () -> "(" + operands.leaf(FLOAT) + " * " + operands.leaf(FLOAT) + ")",
                () -> "(" + operands.leaf(FLOAT) + " / NULLIF(" + operands.leaf(FLOAT) + ", 0))",
                () -> dice.of("SQRT", "LOG10") + "(1 + ABS(" + operands.leaf(FLOAT) + "))",
                () -> dice.of("ABS", "-", "CEILING", "FLOOR", "SIGN", "SIN", "ATAN") + "(" + operands.of(FLOAT, depth)
                        + ")",
                () -> "POWER(" + operands.leaf(FLOAT) + ", 2)",
                () -> "CAST(" + operands.of(dice.of(INTEGER, DECIMAL, MONEY), depth) + " AS " + dice.of(FLOAT.types)
                        + ")",
                () -> "TRY_CAST(" + operands.of(TEXT, depth) + " AS float)");
    }

    private String text(int depth) {
        return dice.any(
                () -> "(" + operands.of(TEXT, depth) + " + " + operands.of(TEXT, depth) + ")",
                () -> "CONCAT(" + operands.any(depth) + ", " + operands.of(TEXT, depth) + ", " + operands.leaf(INTEGER)
                        + ")",
                () -> "CONCAT_WS('" + dice.of("-", ", ") + "', " + operands.of(TEXT, depth) + ", "
                        + operands.of(TEXT, 0) + ")",
                () -> dice.of("UPPER", "LOWER", "LTRIM", "RTRIM", "TRIM", "REVERSE", "QUOTENAME") + "(LEFT("
                        + operands.of(TEXT, depth) + ", 60))",
                () -> dice.of("LEFT", "RIGHT") + "(" + operands.of(TEXT, depth) + ", " + dice.below(6) + ")",
                () -> "SUBSTRING(" + operands.of(TEXT, depth) + ", " + dice.between(-1, 4) + ", " + dice.between(2, 9)
                        + ")",
                () -> "REPLACE(" + operands.of(TEXT, depth) + ", "
                        + Literals.text(dice, dice.of("a", "E", "1", " ", "re")) + ", " + operands.of(TEXT, 0) + ")",
                () -> "STUFF(" + operands.of(TEXT, depth) + ", " + dice.between(0, 3) + ", " + dice.below(3) + ", "
                        + operands.of(TEXT, 0) + ")",
                () -> "REPLICATE(" + operands.of(TEXT, 0) + ", " + dice.below(4) + ")",
                () -> "TRANSLATE(" + operands.of(TEXT, depth) + ", 'abe', 'xyz')",
                () -> "SPACE(" + dice.below(4) + ")",
                () -> dice.of("CHAR", "NCHAR") + "(" + dice.between(33, 126) + ")",
                () -> "SOUNDEX(" + operands.of(TEXT, depth) + ")");
    }

    /** Other families as text. */
    private String shown(int depth) {
        return dice.any(
                () -> "CAST(" + operands.of(dice.of(INTEGER, DECIMAL, MONEY, FLOAT, BIT), depth) + " AS "
                        + dice.of("varchar(50)", "nvarchar(60)") + ")",
                () -> "CONVERT(varchar(40), " + day(depth) + ", "
                        + dice.of(0, 1, 3, 10, 11, 101, 103, 106, 107, 112, 120, 121, 126) + ")",
                () -> "CONVERT(varchar(40), " + operands.of(TIME, depth) + ", " + dice.of(8, 14, 108, 114, 121) + ")",
                () -> "CONVERT(nvarchar(30), " + operands.of(MONEY, depth) + ", " + dice.below(3) + ")",
                () -> "CONVERT(varchar(40), " + operands.of(BINARY, depth) + ", " + dice.between(1, 2) + ")",
                () -> "CAST(" + operands.of(GUID, depth) + " AS " + dice.of("char(36)", "varchar(40)") + ")",
                () -> "STR(" + operands.of(dice.of(DECIMAL, FLOAT, INTEGER), depth) + ", 12, " + dice.below(4) + ")",
                () -> "DATENAME(" + dice.of(DAY_PARTS) + ", " + day(depth) + ")",
                () -> "FORMAT(" + operands.of(dice.of(INTEGER, DECIMAL), depth) + ", '"
                        + dice.of("N2", "0.00", "D4", "#,##0").replace("D4", "000") + "')",
                () -> "FORMAT(" + operands.of(STAMP, depth) + ", '" + dice.of("yyyy-MM-dd", "dd MMM yyyy HH:mm", "d")
                        + "')",
                () -> "CAST(" + operands.of(INTEGER, depth) + " AS " + dice.of("varchar(2)", "char(12)") + ")");
    }

    private String binary(int depth) {
        return dice.any(
                () -> "(" + operands.of(BINARY, depth) + " + " + operands.leaf(BINARY) + ")",
                () -> "CAST(" + operands.of(dice.of(INTEGER, TEXT, GUID, MONEY), depth) + " AS "
                        + dice.of("varbinary(8)", "binary(4)", "varbinary(16)") + ")",
                () -> "SUBSTRING(" + operands.of(BINARY, depth) + ", " + dice.between(1, 3) + ", " + dice.between(1, 4)
                        + ")",
                () -> "HASHBYTES('" + dice.of("MD5", "SHA1", "SHA2_256") + "', " + operands.of(TEXT, depth) + ")");
    }

    private String date(int depth) {
        return dice.any(
                () -> "CAST(" + operands.of(dice.of(STAMP, OFFSET), depth) + " AS date)",
                () -> "DATEADD(" + dice.of("day", "month", "year", "week") + ", " + dice.between(-9, 20) + ", "
                        + operands.of(DATE, depth) + ")",
                () -> "EOMONTH(" + day(depth) + (dice.oneIn(3) ? ", " + dice.between(-2, 2) : "") + ")",
                () -> "DATEFROMPARTS(" + dice.between(1960, 2070) + ", " + dice.between(1, 12) + ", "
                        + dice.between(1, 28) + ")",
                () -> "DATETRUNC(" + dice.of("month", "year", "quarter") + ", " + operands.of(DATE, depth) + ")",
                () -> "TRY_CONVERT(date, " + operands.of(TEXT, depth) + ")");
    }

    private String time(int depth) {
        return dice.any(
                () -> "CAST(" + operands.of(dice.of(STAMP, OFFSET), depth) + " AS " + dice.of(TIME.types) + ")",
                () -> "DATEADD(" + dice.of(CLOCK_PARTS) + ", " + dice.between(-99, 200) + ", "
                        + operands.of(TIME, depth) + ")",
                () -> "TIMEFROMPARTS(" + dice.below(24) + ", " + dice.below(60) + ", " + dice.below(60) + ", 5, 2)");
    }

    private String stamp(int depth) {
        return dice.any(
                () -> "CAST(" + operands.of(dice.of(DATE, STAMP, OFFSET), depth) + " AS " + dice.of(STAMP.types) + ")",
                () -> "DATEADD(" + dice.of("day", "month", "hour", "minute", "second", "millisecond") + ", "
                        + dice.between(-99, 200) + ", " + operands.of(STAMP, depth) + ")",
                () -> "DATETIME2FROMPARTS(" + dice.between(1960, 2070) + ", 2, " + dice.between(1, 28) + ", "
                        + dice.below(24) + ", 30, 5, 77, 3)",
                () -> "TRY_CONVERT(" + dice.of(STAMP.types) + ", " + operands.of(TEXT, depth) + ")");
    }

    private String offset(int depth) {
        return dice.any(
                () -> "CAST(" + operands.of(dice.of(DATE, STAMP, OFFSET), depth) + " AS " + dice.of(OFFSET.types) + ")",
                () -> "SWITCHOFFSET(" + operands.of(OFFSET, depth) + ", '" + dice.of("+02:00", "-05:30", "+00:00")
                        + "')",
                () -> "TODATETIMEOFFSET(" + operands.of(STAMP, depth) + ", '" + dice.of("+01:00", "-08:00") + "')",
                () -> "DATEADD(hour, " + dice.between(-9, 30) + ", " + operands.of(OFFSET, depth) + ")");
    }
}
