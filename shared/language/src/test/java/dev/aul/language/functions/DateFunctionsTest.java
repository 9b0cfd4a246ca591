package dev.aul.language.functions;

import static dev.aul.language.functions.Calls.error;
import static dev.aul.language.functions.Calls.type;
import static dev.aul.language.functions.Calls.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFunctionsTest {
    private static final LocalDateTime NEW_YEAR = LocalDateTime.of(2020, 1, 1, 0, 0);

    @ParameterizedTest
    @CsvSource({
        "quarter, 4",
        "dayofyear, 303",
        "week, 44",
        "iso_week, 44",
        "nanosecond, 123456700",
        "tzoffset, 310",
        "year, 2007",
        "mm, 10",
        "d, 30",
        "dw, 3",
        "hh, 12",
        "n, 15",
        "ss, 32",
        "ms, 123",
        "mcs, 123456"
    })
    void partsOfAString(String part, int expected) {
        assertEquals(expected, value("DATEPART", part, "2007-10-30 12:15:32.1234567 +05:10"));
    }

    @Test
    void partsByName() {
        assertEquals("October", value("DATENAME", "month", "2007-10-30"));
        assertEquals("Tuesday", value("DATENAME", "weekday", "2007-10-30"));
        assertEquals("+05:10", value("DATENAME", "tz", "2007-10-30 12:15:32 +05:10"));
        assertEquals("2007", value("DATENAME", "yy", "2007-10-30"));
        assertEquals(155, error("DATEPART", "foo", "2007-10-30"));
        assertEquals(9810, error("DATEPART", "year", LocalTime.of(1, 2)));
        assertEquals(9810, error("DATEPART", "hour", LocalDate.of(2020, 1, 1)));
        assertEquals(8116, error("DATEPART", "year", new Calls.Typed(null, SqlType.SQL_VARIANT)));
        assertEquals(1900, value("YEAR", 0));
    }

    @ParameterizedTest
    @CsvSource({
        "quarter, 2005-12-31 23:59:59.9999999, 2006-01-01, 1",
        "hour, 2005-12-31 23:59:59.9999999, 2006-01-01, 1",
        "microsecond, 2005-12-31 23:59:59.9999999, 2006-01-01, 1",
        "day, 2036-03-01, 2036-02-28, -2",
        "year, 2019-01-01, 2019-12-31, 0",
        "month, 2019-01-31, 2019-02-01, 1",
        "hour, 2019-01-01 10:59, 2019-01-01 11:01, 1",
        "week, 2024-03-02, 2024-03-03, 1",
        "day, 2024-03-02 23:00 -05:00, 2024-03-03 23:00 +05:00, 0"
    })
    void boundariesBetween(String part, String from, String to, int expected) {
        assertEquals(expected, value("DATEDIFF", part, from, to));
    }

    @Test
    void longDistances() {
        assertEquals(535, error("DATEDIFF", "second", "1900-01-01", "2100-01-01"));
        assertEquals(6311433600L, value("DATEDIFF_BIG", "second", "1900-01-01", "2100-01-01"));
        assertEquals(535, error("DATEDIFF_BIG", "nanosecond", "0001-01-01", "9999-01-01"));
    }

    @Test
    void addingParts() {
        assertEquals(LocalDateTime.of(2006, 9, 30, 0, 0), value("DATEADD", "month", 1, "20060831"));
        assertEquals("datetime", type("DATEADD", "month", 1, "20060831"));
        assertEquals(LocalDate.of(2024, 2, 29), value("DATEADD", "month", -1, LocalDate.of(2024, 3, 31)));
        assertEquals(LocalDate.of(2025, 2, 28), value("DATEADD", "year", 1, LocalDate.of(2024, 2, 29)));
        assertEquals(NEW_YEAR, value("DATEADD", "millisecond", 1, NEW_YEAR));
        assertEquals(NEW_YEAR.plusNanos(3_333_300), value("DATEADD", "millisecond", 2, NEW_YEAR));
        assertEquals(LocalTime.of(1, 0), value("DATEADD", "hour", 2, LocalTime.of(23, 0)));
        assertEquals(517, error("DATEADD", "year", 2147483647, NEW_YEAR));
        assertEquals(517, error("DATEADD", "day", -200000, NEW_YEAR));
        assertEquals(9810, error("DATEADD", "hour", 1, LocalDate.of(2020, 1, 1)));
        assertEquals(9810, error("DATEADD", "nanosecond", 1, NEW_YEAR));
        assertEquals(9806, error("DATEADD", "iso_week", 1, NEW_YEAR));
    }

    @Test
    void weeksFollowDateFirst() {
        SessionOptions on = SessionOptions.DEFAULTS;
        SessionOptions monday = new SessionOptions(
                true,
                true,
                true,
                true,
                false,
                false,
                true,
                true,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                on.language(),
                on.dateFormat(),
                1,
                0,
                on.textSize(),
                -1,
                on.isolation());
        FixedContext context = new FixedContext().with(monday);
        assertEquals(6, Calls.call(context, "DATEPART", "weekday", "2007-04-21").value());
        assertEquals(16, Calls.call(context, "DATEPART", "week", "2007-04-22").value());
        assertEquals(7, value("DATEPART", "weekday", "2007-04-21"));
        assertEquals(17, value("DATEPART", "week", "2007-04-22"));
    }

    @Test
    void fromParts() {
        assertEquals(
                LocalDateTime.of(2016, 12, 26, 23, 30, 5, 33_333_300),
                value("DATETIMEFROMPARTS", 2016, 12, 26, 23, 30, 5, 32));
        assertEquals(LocalDate.of(2010, 12, 31), value("DATEFROMPARTS", 2010, 12, 31));
        assertNull(value("DATEFROMPARTS", 2010, null, 31));
        assertEquals(289, error("DATEFROMPARTS", 2010, 2, 30));
        assertEquals(LocalTime.of(1, 2, 3, 45_000_000), value("TIMEFROMPARTS", 1, 2, 3, 45, 3));
        assertEquals("time(3)", type("TIMEFROMPARTS", 1, 2, 3, 45, 3));
        assertEquals(289, error("TIMEFROMPARTS", 1, 2, 3, 1000, 3));
        assertEquals(10760, error("TIMEFROMPARTS", 1, 2, 3, 0, null));
        assertEquals(
                OffsetDateTime.parse("2010-12-31T14:23:23+12:30"),
                value("DATETIMEOFFSETFROMPARTS", 2010, 12, 31, 14, 23, 23, 0, 12, 30, 7));
        assertEquals(289, error("DATETIMEOFFSETFROMPARTS", 2010, 12, 31, 14, 23, 23, 0, 15, 0, 7));
    }

    @Test
    void endsOfMonths() {
        assertEquals(LocalDate.of(1996, 2, 29), value("EOMONTH", "1996-02-01"));
        assertEquals(LocalDate.of(1996, 2, 29), value("EOMONTH", "1996-01-31", 1));
        assertNull(value("EOMONTH", (Object) null));
        assertEquals(517, error("EOMONTH", "9999-12-01", 1));
    }

    @Test
    void offsets() {
        OffsetDateTime noon = OffsetDateTime.parse("2020-06-01T12:00:00+00:00");
        assertEquals(OffsetDateTime.parse("2020-06-01T17:30:00+05:30"), value("SWITCHOFFSET", noon, "+05:30"));
        assertEquals(OffsetDateTime.parse("2020-06-01T11:00:00-01:00"), value("SWITCHOFFSET", noon, -60));
        assertEquals(9812, error("SWITCHOFFSET", noon, "+15:00"));
        assertEquals(OffsetDateTime.parse("2020-01-01T00:00:00+01:00"), value("TODATETIMEOFFSET", NEW_YEAR, "+01:00"));
        assertEquals(
                OffsetDateTime.parse("2020-01-01T00:00:00-08:00"),
                value("AT_TIME_ZONE", NEW_YEAR, "Pacific Standard Time"));
        assertEquals(9820, error("AT_TIME_ZONE", NEW_YEAR, "Nowhere"));
        LocalDateTime gap = LocalDateTime.of(2024, 3, 31, 2, 30);
        assertEquals(
                OffsetDateTime.parse("2024-03-31T03:30:00+02:00"),
                value("AT_TIME_ZONE", gap, "W. Europe Standard Time"));
    }

    @Test
    void truncation() {
        SqlType fine = SqlType.scaled(TypeKind.DATETIME2, 7);
        Calls.Typed moment = new Calls.Typed(LocalDateTime.parse("2021-12-08T11:30:15.1234567"), fine);
        assertEquals(LocalDateTime.parse("2021-10-01T00:00"), value("DATETRUNC", "quarter", moment));
        assertEquals(LocalDateTime.parse("2021-12-05T00:00"), value("DATETRUNC", "week", moment));
        assertEquals(LocalDateTime.parse("2021-12-06T00:00"), value("DATETRUNC", "iso_week", moment));
        assertEquals(LocalDateTime.parse("2021-12-08T11:30:15.123"), value("DATETRUNC", "ms", moment));
        assertEquals(9810, error("DATETRUNC", "weekday", moment));
    }

    @Test
    void theClock() {
        assertEquals(LocalDateTime.parse("2024-02-29T13:14:15.1233333"), value("GETDATE"));
        assertEquals(LocalDateTime.parse("2024-02-29T13:14:15.1234567"), value("SYSDATETIME"));
        assertEquals(LocalDateTime.parse("2024-02-29T12:14:15.1234567"), value("SYSUTCDATETIME"));
    }

    @Test
    void datesAmongTexts() {
        assertEquals(1, value("ISDATE", "12-26-2016"));
        assertEquals(0, value("ISDATE", "12/32/2016"));
        assertEquals(0, value("ISDATE", (Object) null));
        assertEquals(0, value("ISDATE", "1752-01-01"));
        assertEquals(8116, error("ISDATE", LocalDate.of(2020, 1, 1)));
    }
}
