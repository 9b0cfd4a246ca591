package dev.aul.language.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aul.language.types.SqlType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {
    private static final List<String> ORDERED = List.of(
            "",
            "\t",
            " a",
            "-",
            "_",
            "~",
            "§",
            "€",
            "0",
            "1",
            "9",
            "a",
            "á",
            "A b",
            "A-b",
            "ab",
            "áb",
            "abc",
            "b",
            "é",
            "eb",
            "ß",
            "t",
            "z",
            "ω",
            "日本",
            "\uD83D\uDE00");

    @Test
    void keysOrderAsTheCollation() {
        List<String> shuffled = new ArrayList<>(ORDERED);
        Collections.reverse(shuffled);
        shuffled.sort(Comparison::strings);
        assertEquals(ORDERED, shuffled);
    }

    @Test
    void comparingTextsAndComparingKeysAgree() {
        for (String left : ORDERED) {
            for (String right : ORDERED) {
                int byKey = StringKey.of(left).compareTo(StringKey.of(right));
                assertEquals(
                        Integer.signum(byKey), Integer.signum(Comparison.strings(left, right)), left + " " + right);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"abc, ABC", "'a', 'a  '", "'', '   '", "É, é", "ｗｉｄｅ, wide", "か, カ", "'é', 'e\u0301'"})
    void theseAreEqual(String left, String right) {
        assertEquals(StringKey.of(left), StringKey.of(right));
        assertEquals(0, Comparison.strings(left, right));
    }

    @ParameterizedTest
    @CsvSource({"e, é", "ss, ß", "a, ab", "' a', a", "o, ø", "é, ê"})
    void theseDiffer(String left, String right) {
        assertNotEquals(StringKey.of(left), StringKey.of(right));
        assertNotEquals(0, Comparison.strings(left, right));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u0000", "\uD83D", "a\uDC00"})
    void aKeyHoldsNoNulAndNoSurrogate(String text) {
        assertTrue(StringKey.of(text).chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c)));
    }

    @Test
    void aKeyOfLowerCaseLettersIsTheTextItself() {
        String text = "plain words";
        assertSame(text, StringKey.of(text));
    }

    @Test
    void uniqueidentifiersCompareTheirLastGroupFirst() {
        UUID low = UUID.fromString("ffffffff-ffff-ffff-ffff-000000000001");
        UUID high = UUID.fromString("00000000-0000-0000-0000-000000000002");
        assertTrue(Comparison.compare(low, high, SqlType.UNIQUEIDENTIFIER) < 0);
        UUID first = UUID.fromString("ff000000-0000-0000-0000-000000000000");
        UUID last = UUID.fromString("000000ff-0000-0000-0000-000000000000");
        assertTrue(Comparison.compare(first, last, SqlType.UNIQUEIDENTIFIER) < 0);
    }

    @Test
    void binaryPadsWithZeros() {
        Bytes left = new Bytes(new byte[] {1});
        Bytes right = new Bytes(new byte[] {1, 0});
        assertEquals(0, Comparison.compare(left, right, SqlType.varbinary(2)));
        assertEquals(Comparison.key(left), Comparison.key(right));
    }

    @Test
    void variantsCompareByFamilyFirst() {
        Variant text = new Variant(SqlType.varchar(3), "999");
        Variant number = new Variant(SqlType.INT, 1);
        Variant exact = new Variant(SqlType.numeric(3, 2), new BigDecimal("1.00"));
        assertTrue(Comparison.compare(text, number, SqlType.SQL_VARIANT) < 0);
        assertEquals(0, Comparison.compare(number, exact, SqlType.SQL_VARIANT));
        assertEquals(Comparison.key(number), Comparison.key(exact));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            abc    | a%        | true
            ABC    | a_c       | true
            abc    | a_        | false
            abc    | [a-c]bc   | true
            abc    | [^a]bc    | false
            ébc    | ebc       | false
            É      | [é]       | true
            "abc " | abc       | true
            abc    | "abc "    | false
            x      | ""        | false
            ""     | %         | true
            a]b    | a]b       | true
            a[b    | a[[]b     | true
            a-b    | a[-x]b    | true
            a]     | a[]]      | true
            e      | [asdf     | false
            abcbcd | %bcd      | true
            abc    | %b%       | true
            5%     | 5[%]      | true
            """)
    void like(String text, String pattern, boolean expected) {
        assertEquals(expected, LikePattern.compile(pattern, null, false).matches(text));
    }

    @Test
    void escapeTakesTheSignLiterally() {
        LikePattern pattern = LikePattern.compile("50!%", "!", false);
        assertTrue(pattern.matches("50%"));
        assertFalse(pattern.matches("500"));
    }

    @Test
    void nationalTextKeepsItsTrailingBlanks() {
        assertFalse(LikePattern.compile("abc", null, true).matches("abc "));
    }

    @ParameterizedTest
    @CsvSource({"%b%, abc, 2", "b%, abc, 0", "%[0-9]%, ab12, 3", "%c, abc, 3", "%x%, abc, 0", "a%, abc, 1"})
    void patindexGivesThePlace(String pattern, String text, int expected) {
        assertEquals(expected, LikePattern.compile(pattern, null, false).indexIn(text));
    }
}
