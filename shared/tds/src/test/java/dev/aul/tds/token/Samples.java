package dev.aul.tds.token;

import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import dev.aul.language.values.Bytes;
import dev.aul.language.values.Variant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The edge values of every type. */
final class Samples {
    private static final String NINES = "99999999999999999999999999999999999999";
    private static final String LONG_TEXT = "aé€\u0000 ".repeat(4000);
    private static final Map<SqlType, List<Object>> ALL = new LinkedHashMap<>();

    static {
        ALL.put(SqlType.BIT, List.of(false, true));
        ALL.put(SqlType.TINYINT, List.of(0, 127, 128, 255));
        ALL.put(SqlType.SMALLINT, List.of(-32768, -1, 0, 32767));
        ALL.put(SqlType.INT, List.of(Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE));
        ALL.put(SqlType.BIGINT, List.of(Long.MIN_VALUE, -1L, 0L, Long.MAX_VALUE));
        ALL.put(SqlType.REAL, List.of(-0.0f, Float.MIN_VALUE, Float.MAX_VALUE, 1.1f));
        ALL.put(SqlType.FLOAT, List.of(-0.0, Double.MIN_VALUE, -Double.MAX_VALUE, 0.1));
        ALL.put(SqlType.MONEY, decimals("-922337203685477.5808", "-0.0001", "0.0000", "922337203685477.5807"));
        ALL.put(SqlType.SMALLMONEY, decimals("-214748.3648", "-0.0001", "0.0000", "214748.3647"));
        ALL.put(SqlType.decimal(1, 0), decimals("-9", "0", "9"));
        ALL.put(SqlType.decimal(9, 2), decimals("-9999999.99", "0.00", "0.01", "9999999.99"));
        ALL.put(SqlType.decimal(10, 10), decimals("-0.9999999999", "0.0000000001"));
        ALL.put(SqlType.numeric(19, 0), decimals("-9999999999999999999", "9999999999999999999"));
        ALL.put(SqlType.decimal(20, 4), decimals("-9999999999999999.9999", "1.0000"));
        ALL.put(SqlType.numeric(28, 28), decimals("-0." + NINES.substring(10), "0." + NINES.substring(10)));
        ALL.put(SqlType.decimal(38, 0), decimals("-" + NINES, "0", NINES));
        ALL.put(SqlType.decimal(38, 38), decimals("-0." + NINES, "0." + NINES));
        putTemporal();
        putTexts();
        ALL.put(SqlType.UNIQUEIDENTIFIER, List.of(new UUID(0, 0), new UUID(-1, -1), new UUID(0x0123456789ABCDEFL, 1)));
        ALL.put(SqlType.SQL_VARIANT, List.of(new Variant(SqlType.INT, 7), new Variant(SqlType.nvarchar(4), "four")));
    }

    private static void putTemporal() {
        ALL.put(SqlType.DATE, List.of(LocalDate.of(1, 1, 1), LocalDate.of(1899, 12, 31), LocalDate.of(9999, 12, 31)));
        for (int scale = 0; scale <= 7; scale++) {
            LocalTime last = LocalTime.of(23, 59, 59, scale == 0 ? 0 : 999_999_999 / power(scale) * power(scale));
            ALL.put(SqlType.scaled(TypeKind.TIME, scale), List.of(LocalTime.MIDNIGHT, last));
            ALL.put(
                    SqlType.scaled(TypeKind.DATETIME2, scale),
                    List.of(
                            LocalDate.of(1, 1, 1).atStartOfDay(),
                            LocalDate.of(9999, 12, 31).atTime(last)));
        }
        for (int scale : new int[] {0, 3, 7}) {
            ALL.put(
                    SqlType.scaled(TypeKind.DATETIMEOFFSET, scale),
                    List.of(
                            OffsetDateTime.parse("0001-01-01T00:00:00-14:00"),
                            OffsetDateTime.parse("2026-02-28T23:30:15+05:45"),
                            OffsetDateTime.parse("9999-12-31T23:59:59+14:00")));
        }
        ALL.put(
                SqlType.DATETIME,
                moments(
                        "1753-01-01T00:00",
                        "1899-12-31T23:59:59.9966667",
                        "2026-07-01T12:00:00.0033333",
                        "2026-07-01T12:00:00.0066667",
                        "9999-12-31T23:59:59.9966667"));
        ALL.put(SqlType.SMALLDATETIME, moments("1900-01-01T00:00", "2079-06-06T23:59"));
    }

    private static int power(int scale) {
        int units = 1_000_000_000;
        for (int i = 0; i < scale; i++) {
            units /= 10;
        }
        return units;
    }

    private static void putTexts() {
        ALL.put(SqlType.varchar(8), List.of("", " ", "a€\u0081ÿ'", "12345678"));
        ALL.put(SqlType.varchar(8000), List.of("", "x".repeat(8000)));
        ALL.put(SqlType.varchar(SqlType.MAX), List.of("", "a", LONG_TEXT));
        ALL.put(SqlType.sized(TypeKind.CHAR, 3), List.of("   ", "abc"));
        ALL.put(SqlType.nvarchar(5), List.of("", "Ω\uD83D\uDE00\uD800", "\u0000abcd"));
        ALL.put(SqlType.nvarchar(4000), List.of("", "Ω".repeat(4000)));
        ALL.put(SqlType.nvarchar(SqlType.MAX), List.of("", "Ω", LONG_TEXT));
        ALL.put(SqlType.sized(TypeKind.NCHAR, 2), List.of("  ", "Ωa"));
        ALL.put(SqlType.varbinary(4), List.of(binary(0), binary(1), binary(4)));
        ALL.put(SqlType.varbinary(SqlType.MAX), List.of(binary(0), binary(1), binary(70_000)));
        ALL.put(SqlType.sized(TypeKind.BINARY, 2), List.of(binary(2)));
        ALL.put(SqlType.of(TypeKind.TEXT), List.of("", LONG_TEXT));
        ALL.put(SqlType.of(TypeKind.NTEXT), List.of("", LONG_TEXT));
        ALL.put(SqlType.of(TypeKind.IMAGE), List.of(binary(0), binary(9_000)));
        ALL.put(SqlType.XML, List.of("", "<a>é</a>"));
    }

    private Samples() {}

    static Map<SqlType, List<Object>> all() {
        return ALL;
    }

    static List<Object> of(SqlType type) {
        List<Object> samples = ALL.get(type);
        if (samples == null) {
            throw new IllegalArgumentException("no samples of " + type);
        }
        return samples;
    }

    static @Nullable Object random(Random random, Column column) {
        List<Object> samples = of(column.type());
        int i = random.nextInt(samples.size() + (column.nullable() ? 1 : 0));
        return i == samples.size() ? null : samples.get(i);
    }

    static boolean fitsVariant(SqlType type) {
        return switch (type.kind()) {
            case SQL_VARIANT, XML, TEXT, NTEXT, IMAGE -> false;
            default -> !type.isMax();
        };
    }

    private static List<Object> decimals(String... values) {
        return parsed(values, BigDecimal::new);
    }

    private static List<Object> moments(String... values) {
        return parsed(values, LocalDateTime::parse);
    }

    private static List<Object> parsed(String[] values, Function<String, Object> parse) {
        return Arrays.stream(values).map(parse).toList();
    }

    private static Bytes binary(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 37 + 1);
        }
        return new Bytes(bytes);
    }
}
