package dev.aul.executor.programs;

import java.util.Locale;

/** Constants in T-SQL, of ordinary size and at the edges. */
final class Literals {
    private static final String[] WORDS = {
        "red", "Blue", "GREEN", "a", "B", "zoo", "x y", "12", "-7", "3.5", "Ab", "q_1"
    };
    private static final String[] ODD_WORDS = {
        "",
        " ",
        "red ",
        "RED",
        "blue  ",
        "A",
        "b",
        "%",
        "_",
        "[a-c]",
        "2024-02-29",
        "1e3",
        "Straße",
        "naïve",
        "tab\tx",
        "O''Neil",
        "ŁÓDŹ",
        "日本",
        "-",
        "0x1F",
        "true",
        "12:30",
        "$5"
    };
    private static final String[] DAYS = {
        "1999-12-31", "2000-01-01", "2024-02-29", "2023-03-01", "1970-01-01", "2015-07-04", "1953-10-05", "2078-12-31"
    };
    private static final String[] CLOCKS = {
        "00:00:00", "23:59:59.997", "12:34:56.789", "06:30:00", "09:05:07.003", "17:45:30.5", "00:00:00.123"
    };

    private Literals() {}

    /** A value that sums and products stay small with. */
    static String small(Dice dice, Family family) {
        return switch (family) {
            case INTEGER -> Integer.toString(dice.between(-9, 20));
            case BIT -> "CAST(" + dice.below(2) + " AS bit)";
            case DECIMAL -> dice.between(-20, 50) + "." + dice.between(10, 99);
            case MONEY -> "CAST(" + dice.between(-9, 99) + "." + dice.between(10, 99) + " AS money)";
            case FLOAT -> dice.between(-9, 30) + dice.of(".5e0", ".25e0", "e0", ".75e0");
            case TEXT -> text(dice, dice.of(WORDS));
            case BINARY -> "0x" + String.format(Locale.ROOT, "%02X%02X", dice.below(256), 1 + dice.below(255));
            case DATE -> cast(dice.of(DAYS), "date");
            case TIME -> cast(dice.of(CLOCKS), dice.of(family.types));
            case STAMP -> stamp(dice, family);
            case OFFSET -> cast(moment(dice) + dice.of("+00:00", "+05:30", "-08:00"), dice.of(family.types));
            case GUID -> cast(guid(dice), "uniqueidentifier");
        };
    }

    private static String stamp(Dice dice, Family family) {
        return cast(moment(dice), dice.of(family.types));
    }

    /** A time that each type of time can hold. */
    private static String moment(Dice dice) {
        return dice.of(DAYS) + "T" + dice.of(CLOCKS);
    }

    private static String guid(Dice dice) {
        String digit = Integer.toHexString(dice.below(16)).toUpperCase(Locale.ROOT);
        return digit + "0000000-0000-0000-000" + dice.below(10) + "-" + digit.repeat(12);
    }

    /** Any value, those at the edges too. */
    static String wide(Dice dice, Family family) {
        return switch (family) {
            case INTEGER ->
                dice.of(
                        "0",
                        "1",
                        "-1",
                        "127",
                        "255",
                        "256",
                        "32767",
                        "-32768",
                        "2147483647",
                        "-2147483648",
                        "2147483648",
                        "CAST(9223372036854775807 AS bigint)",
                        "CAST(-9223372036854775807 AS bigint)");
            case DECIMAL ->
                dice.of(
                        "0.0",
                        "0.000001",
                        "-0.5",
                        "99999.99",
                        "12345678901234567890.123456",
                        "1.005",
                        "-2.5",
                        "99999999999999999999999999999999999999");
            case MONEY -> dice.of("$0", "$1.00005", "-$2.5", "$214748.3647", "$922337203685477.5807");
            case FLOAT -> dice.of("0e0", "1e-7", "1e15", "1e16", "-1.5e300", "0.1e0", "123456789.123e0", "3.4e38");
            case TEXT -> text(dice, dice.of(ODD_WORDS));
            case BINARY -> dice.of("0x", "0x00", "0x0100", "0xFFFFFFFF", "0x41420000", "0x7FFFFFFF");
            case DATE -> cast(dice.of("0001-01-01", "9999-12-31", "1900-01-01", "1752-09-14"), "date");
            case STAMP ->
                dice.of(
                        cast("0001-01-01T00:00:00", "datetime2(7)"),
                                cast("9999-12-31T23:59:59.9999999", "datetime2(7)"),
                        cast("1753-01-01T00:00:00", "datetime"), cast("9999-12-31T23:59:59.997", "datetime"),
                        cast("2079-06-06T23:59:00", "smalldatetime"), cast("1900-01-01T00:00:29", "smalldatetime"));
            default -> small(dice, family);
        };
    }

    private static String cast(String value, String type) {
        return "CAST('" + value + "' AS " + type + ")";
    }

    static String text(Dice dice, String value) {
        return (dice.oneIn(2) ? "N'" : "'") + value + "'";
    }
}
