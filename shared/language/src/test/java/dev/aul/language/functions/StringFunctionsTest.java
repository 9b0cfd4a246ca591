package dev.aul.language.functions;

import static dev.aul.language.functions.Calls.error;
import static dev.aul.language.functions.Calls.national;
import static dev.aul.language.functions.Calls.type;
import static dev.aul.language.functions.Calls.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.aul.language.values.Bytes;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class StringFunctionsTest {
    @Test
    void lengthIgnoresTrailingBlanksAndDataLengthCountsBytes() {
        assertEquals(2, value("LEN", "ab  "));
        assertEquals(0, value("LEN", ""));
        assertEquals(5, value("LEN", 12345));
        assertEquals(4, value("DATALENGTH", "ab  "));
        assertEquals(8, value("DATALENGTH", national("ab  ")));
        assertEquals(4, value("DATALENGTH", 7));
        assertEquals(3, value("DATALENGTH", new Bytes(new byte[3])));
        assertNull(value("LEN", (Object) null));
    }

    @Test
    void piecesOfStrings() {
        assertEquals("abc", value("LEFT", "abcdef", 3));
        assertEquals("ef", value("RIGHT", "abcdef", 2));
        assertEquals("ab", value("LEFT", "ab", 5));
        assertEquals("123", value("LEFT", 12345, 3));
        assertEquals(537, error("LEFT", "abc", -1));
        assertEquals(536, error("RIGHT", "abc", -1));
        assertEquals("varchar(3)", type("LEFT", "abcdef", 3));
    }

    @Test
    void substringCountsFromBeforeTheFirstCharacter() {
        assertEquals("ab", value("SUBSTRING", "abc", 0, 3));
        assertEquals("ab", value("SUBSTRING", "abc", -1, 4));
        assertEquals("", value("SUBSTRING", "abc", 9, 4));
        assertEquals("bc", value("SUBSTRING", "abc", 2, 2147483647));
        assertEquals("", value("SUBSTRING", "abc", -2147483648, 5));
        assertEquals(537, error("SUBSTRING", "AbdefGhi", 8, -1));
        assertEquals(8116, error("SUBSTRING", 5, 1, 1));
        assertEquals(new Bytes(new byte[] {2}), value("SUBSTRING", new Bytes(new byte[] {1, 2}), 2, 5));
        assertEquals("varbinary(2)", type("SUBSTRING", new Bytes(new byte[] {1, 2}), 2, 5));
    }

    @Test
    void stuffInsertsAndDeletes() {
        assertNull(value("STUFF", "AbdefGhi", 0, 1, "xy"));
        assertNull(value("STUFF", "AbdefGhi", 8, -1, "xy"));
        assertEquals("xyAbdefGhi", value("STUFF", "AbdefGhi", 1, 0, "xy"));
        assertEquals("a", value("STUFF", "ab", 2, 1, null));
        assertEquals("aX", value("STUFF", "abc", 2, 99, "X"));
    }

    @Test
    void searchIgnoresCase() {
        assertEquals(2, value("CHARINDEX", "B", "abc"));
        assertEquals(0, value("CHARINDEX", "", "abc"));
        assertEquals(3, value("CHARINDEX", "a", "aba", 2));
        assertEquals(1, value("CHARINDEX", "a", "abc", 0));
        assertEquals(0, value("CHARINDEX", "a", "abc", 99));
        assertEquals(8, value("PATINDEX", "%ensure%", "please ensure the door is locked"));
        assertEquals("axcAxC", value("REPLACE", "abcABC", "b", "x"));
        assertEquals("abc", value("REPLACE", "abc", "", "x"));
        assertNull(value("REPLACE", "abc", "b", null));
        assertEquals("abxxxfghixxx", value("REPLACE", "abcdefghicde", "cde", "xxx"));
        assertEquals("2*(3+4)/(7-2)", value("TRANSLATE", "2*[3+4]/{7-2}", "[]{}", "()()"));
        assertEquals(9828, error("TRANSLATE", "a", "ab", "x"));
    }

    @Test
    void trimTakesBlanksOrTheCharactersGiven() {
        assertEquals("#     test", value("TRIM", "     #     test    .", ".,! "));
        assertEquals("a ", value("LTRIM", "  a "));
        assertEquals("  a", value("RTRIM", "  a "));
    }

    @Test
    void replicateAndSpaceHaveTheirLimits() {
        assertNull(value("REPLICATE", "ab", -1));
        assertEquals("ababab", value("REPLICATE", "ab", 3));
        assertEquals(8000, String.valueOf(value("REPLICATE", "x", 9000)).length());
        assertEquals(
                9000,
                String.valueOf(value("REPLICATE", new Calls.Typed("x", Typings.VARCHAR_MAX), 9000))
                        .length());
        assertNull(value("SPACE", -1));
        assertEquals("  ", value("SPACE", 2));
    }

    @Test
    void concatTakesNullForEmpty() {
        assertEquals("a1", value("CONCAT", "a", null, 1));
        assertEquals("a-b", value("CONCAT_WS", "-", "a", null, "b"));
        assertEquals("1.50x", value("CONCAT", new BigDecimal("1.50"), "x"));
        assertEquals(189, error("CONCAT", "a"));
        assertEquals("nvarchar(2)", type("CONCAT", national("a"), "b"));
    }

    @Test
    void charactersAndCodes() {
        assertEquals(65, value("ASCII", "A"));
        assertNull(value("ASCII", ""));
        assertEquals("A", value("CHAR", 65));
        assertNull(value("CHAR", 256));
        assertEquals(233, value("UNICODE", national("é")));
        assertEquals("é", value("NCHAR", 233));
        assertNull(value("NCHAR", 65536));
        assertEquals("AÉß", value("UPPER", "aéß"));
        assertEquals("4321", value("REVERSE", 1234));
    }

    @Test
    void strRoundsAndPads() {
        assertEquals("   1000000", value("STR", 1000000));
        assertEquals(" 123", value("STR", 123, 4, 0));
        assertEquals(" 123.5", value("STR", new BigDecimal("123.45"), 6, 1));
        assertEquals("**", value("STR", 1223, 2));
        assertEquals("123", value("STR", 123.45, 3, 2));
        assertNull(value("STR", 1, 0));
    }

    @Test
    void quotedAndParsedNames() {
        assertEquals("[a]]b]", value("QUOTENAME", "a]b"));
        assertEquals("'a''b'", value("QUOTENAME", "a'b", "'"));
        assertEquals("(a)", value("QUOTENAME", "a", "("));
        assertNull(value("QUOTENAME", "x".repeat(129)));
        assertNull(value("QUOTENAME", "a", "x"));
        assertEquals("t", value("PARSENAME", "srv.db.dbo.t", 1));
        assertEquals("srv", value("PARSENAME", "srv.db.dbo.t", 4));
        assertEquals("my.t", value("PARSENAME", "dbo.[my.t]", 1));
        assertNull(value("PARSENAME", "a.b.c.d.e", 1));
        assertNull(value("PARSENAME", "a", 2));
    }

    @Test
    void sounds() {
        assertEquals("S530", value("SOUNDEX", "Smith"));
        assertEquals("S530", value("SOUNDEX", "Smythe"));
        assertEquals("0000", value("SOUNDEX", "1abc"));
        assertEquals(4, value("DIFFERENCE", "Green", "Greene"));
    }

    @Test
    void escapesForJson() {
        assertEquals("a\\\"b\\/\\t\\u0001", value("STRING_ESCAPE", "a\"b/\t\u0001", "json"));
        assertNull(value("STRING_ESCAPE", "a", "xml"));
    }
}
