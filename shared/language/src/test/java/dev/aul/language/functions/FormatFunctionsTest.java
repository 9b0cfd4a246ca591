package dev.aul.language.functions;

import static dev.aul.language.functions.Calls.error;
import static dev.aul.language.functions.Calls.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.aul.language.functions.ScalarFunction.Signature;
import dev.aul.language.types.SqlType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatFunctionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "123456789 | ###-##-#### | en-US | 123-45-6789",
                "1234.5 | N2 | en-US | 1,234.50",
                "1234.5 | N2 | de-DE | 1.234,50",
                "1234.5 | C | en-US | $1,234.50",
                "-1234.5 | C | en-US | ($1,234.50)",
                "1234.5 | C | de-DE | 1.234,50 €",
                "1234.5 | C2 | en-GB | £1,234.50",
                "0.125 | P1 | en-US | 12.5%",
                "1234567.891 | #,##0.00 | en-US | 1,234,567.89",
                "0 | #,##0.00 | en-US | 0.00",
                "0.5 | #.## | en-US | .5",
                "-0.001 | 0.00 | en-US | 0.00",
                "-5 | 0.0;(0.0);zero | en-US | (5.0)",
                "0 | 0.0;(0.0);zero | en-US | zero",
                "1234567 | 0,.0 | en-US | 1234.6",
                "0.256 | 0.0% | en-US | 25.6%",
                "12345 | 0.00E+00 | en-US | 1.23E+04",
                "7 | 000 'units' | en-US | 007 units",
                "1234.5 | F0 | en-US | 1235",
                "1234.5 | E2 | en-US | 1.23E+003",
                "1.50 | G | en-US | 1.50"
            })
    void numbers(BigDecimal number, String format, String culture, String expected) {
        assertEquals(expected, value("FORMAT", number, format, culture));
    }

    @Test
    void wholeNumbersOnly() {
        assertEquals("00042", value("FORMAT", 42, "D5"));
        assertEquals("FF", value("FORMAT", 255, "X"));
        assertNull(value("FORMAT", new BigDecimal("1.5"), "D"));
        assertNull(value("FORMAT", 1, "Q"));
        assertEquals(8116, error("FORMAT", "1", "N"));
        assertEquals(9818, error("FORMAT", 1, "N", "xx-nowhere"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d | en-US | 3/5/2024",
                "D | en-US | Tuesday, March 5, 2024",
                "d | de-DE | 05.03.2024",
                "D | de-DE | Dienstag, 5. März 2024",
                "dd/MM/yyyy | en-US | 05/03/2024",
                "dd/MM/yyyy | de-DE | 05.03.2024",
                "yyyyMMdd HHmmss | en-US | 20240305 140607",
                "h:mm tt | en-US | 2:06 PM",
                "ddd d MMM yy | en-US | Tue 5 Mar 24",
                "G | en-US | 3/5/2024 2:06:07 PM",
                "s | en-US | 2024-03-05T14:06:07",
                "yyyy-MM-dd'T'HH:mm:ss.fff | en-US | 2024-03-05T14:06:07.120",
                "MMMM | fr-FR | mars"
            })
    void dates(String format, String culture, String expected) {
        assertEquals(expected, value("FORMAT", LocalDateTime.of(2024, 3, 5, 14, 6, 7, 120_000_000), format, culture));
    }

    @Test
    void timesNeedEscapedSeparators() {
        assertNull(value("FORMAT", LocalTime.of(7, 35), "hh:mm"));
        assertEquals("07:35", value("FORMAT", LocalTime.of(7, 35), "hh\\:mm"));
    }

    @Test
    void parsing() {
        assertEquals(LocalDate.of(2024, 3, 5), parsed("05/03/2024", "en-GB", SqlType.DATE));
        assertEquals(new BigDecimal("345.9800"), parsed("€345,98", "de-DE", SqlType.MONEY));
        assertEquals(1234, parsed("1,234", "en-US", SqlType.INT));
    }

    private static Object parsed(String text, String culture, SqlType type) {
        Object value = FunctionCatalogue.find("PARSE")
                .orElseThrow()
                .body()
                .apply(new FixedContext(), new Object[] {text, culture}, new Signature(List.of(), type));
        return Objects.requireNonNull(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Signed %i, %d, %+d, %+i | 5,-5,11,-11 | Signed 5, -5, +11, -11",
                "octal %o, %o | 50,-50 | octal 62, 37777777716",
                "hex %#x, %#X, %X, %x | 11,-11,50,-50 | hex 0xb, 0XFFFFFFF5, 32, ffffffce",
                "%u | -5 | 4294967291"
            })
    void integersInMessages(String format, String arguments, String expected) {
        Object[] values =
                Arrays.stream(arguments.split(",")).map(Integer::valueOf).toArray();
        assertEquals(expected, MessageFormat.format(format, Arrays.asList(values)));
    }

    @Test
    void textsInMessages() {
        assertEquals("Hello                 TEST!", value("FORMATMESSAGE", "Hello %20s!", "TEST"));
        assertEquals("Hello TEST                !", value("FORMATMESSAGE", "Hello %-20s!", "TEST"));
        assertEquals("<<    abc>>", value("FORMATMESSAGE", "<<%7.3s>>", "abcde"));
        assertEquals("<<    abc>>", value("FORMATMESSAGE", "<<%*.*s>>", 7, 3, "abcde"));
        assertEquals("00042", value("FORMATMESSAGE", "%05d", 42));
        assertEquals("100%", value("FORMATMESSAGE", "%d%%", 100));
        assertEquals("(null) (null)", value("FORMATMESSAGE", "%s %d", (Object) null));
        assertEquals("Bigint 3000000000", value("FORMATMESSAGE", "Bigint %I64d", 3000000000L));
        assertEquals(2787, error("FORMATMESSAGE", "Invalid %m", 0));
        assertEquals(2786, error("FORMATMESSAGE", "%d", "x"));
        assertEquals(
                2047, String.valueOf(value("FORMATMESSAGE", "x".repeat(3000))).length());
    }
}
