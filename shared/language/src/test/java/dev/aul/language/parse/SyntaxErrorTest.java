package dev.aul.language.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aul.language.errors.SqlError;
import dev.aul.language.errors.SqlException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which error a wrong text gives, and at which line. */
class SyntaxErrorTest {
    private static SqlError errorOf(String text) {
        return assertThrows(SqlException.class, () -> SqlParser.parse(text, ParseOptions.DEFAULT))
                .error();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT 1 AS a; SELECT * FORM t;              | FORM",
                "SELECT * FROM                                | FROM",
                "SELECT 1,                                    | ,",
                "SELECT a b c FROM t                          | c",
                "SELECT 1 'a' 'b'                             | b",
                "SELECT * FROM t AS [a b] [c d]               | c d",
                "CREATE TABLE t (a int,, b int)               | ,",
                "CREATE TABLE t (a)                           | )",
                "INSERT t VALUES (1                           | 1",
                "INSERT INTO t (a b) VALUES (1)               | b",
                "SELEC * FROM t                               | *",
                "SELECT 1; SELEC 1                            | SELEC",
                "SELECT * FROM t WHERE a = 1 AND              | AND",
                "SELECT a > 1                                 | >",
                "SELECT (1 = 1)                               | =",
                "SELECT ABS(1 < 2)                            | <",
                "EXEC p 1 + 1                                 | +",
                "DECLARE @a                                   | @a",
                "BEGIN SELECT 1                               | 1",
                "CREATE PROC p AS                             | AS",
                "SELECT * FROM a JOIN b                       | b",
                "SELECT CASE WHEN 1 = 1 THEN 2                | 2",
                "IF 1 = 1                                     | 1",
                "SELECT * FROM t ORDER BY a OFFSET 1          | 1",
                "SELECT ?                                     | ?",
            })
    void nearAName(String text, String near) {
        SqlError error = errorOf(text);
        assertEquals("102 Incorrect syntax near '" + near + "'.", error.number() + " " + error.message());
        assertEquals(15, error.severity());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT FROM t                            | FROM",
                "UPDATE t WHERE a = 1                     | WHERE",
                "select top from t                        | from",
                "END                                      | END",
                "SELECT (EXISTS (SELECT 1))               | EXISTS",
                "SELECT (a IS NULL)                       | IS",
                "IF 1 = 1 CREATE VIEW v AS SELECT 1       | VIEW",
                "CREATE TABLE order (a int)               | order",
                "BEGIN SELECT 1 END END SELECT 2          | END",
                "ELSE SELECT 1                            | ELSE",
            })
    void nearAReservedWord(String text, String near) {
        SqlError error = errorOf(text);
        assertEquals("156 Incorrect syntax near the keyword '" + near + "'.", error.number() + " " + error.message());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DECLARE @i int = 1 WITH c AS (SELECT 1 AS a) SELECT a FROM c",
                "SELECT 1 AS x WITH c AS (SELECT 1 AS a) SELECT a FROM c",
                "BEGIN SELECT 1 END WITH c AS (SELECT 1 AS a) SELECT a FROM c",
            })
    void aCommonTableNeedsASemicolonBeforeIt(String text) {
        assertEquals(319, errorOf(text).number());
    }

    @Test
    void aMergeNeedsASemicolonAfterIt() {
        assertEquals(
                10713,
                errorOf("MERGE t USING u ON t.a = u.a WHEN MATCHED THEN DELETE").number());
    }

    @Test
    void quotesAndCommentsMustEnd() {
        assertEquals(
                "Unclosed quotation mark after the character string 'abc'.",
                errorOf("SELECT 'abc").message());
        assertEquals(105, errorOf("SELECT [abc").number());
        assertEquals(105, errorOf("SELECT N'it''s").number());
        assertEquals(113, errorOf("SELECT 1 /* a /* b */").number());
    }

    @Test
    void namesAndNumbersHaveLimits() {
        assertEquals(
                "The identifier that starts with '" + "a".repeat(128) + "' is too long. Maximum length is 128.",
                errorOf("SELECT " + "a".repeat(129)).message());
        assertEquals(1007, errorOf("SELECT " + "9".repeat(39)).number());
        assertEquals(
                1,
                SqlParser.parse("SELECT " + "0".repeat(50) + "9".repeat(38), ParseOptions.DEFAULT)
                        .statements()
                        .size());
    }

    @Test
    void modulesMustBeFirst() {
        SqlError error = errorOf("SELECT 1\nCREATE VIEW v AS SELECT 1");
        assertEquals(
                "111 2 'CREATE VIEW' must be the first statement in a query batch.",
                error.number() + " " + error.line() + " " + error.message());
        assertEquals(
                "'CREATE/ALTER PROCEDURE' must be the first statement in a query batch.",
                errorOf("DECLARE @a int; ALTER PROC p AS SELECT 1").message());
    }

    @Test
    void whatCannotBeKeptIsNamed() {
        assertEquals(
                "40515 2 'WITH XMLNAMESPACES' is not supported.",
                numberLineAndText("SELECT 1;\nWITH XMLNAMESPACES ('u' AS x) SELECT 1"));
        assertEquals(
                "40515 1 'a second OUTPUT clause' is not supported.",
                numberLineAndText("DELETE t OUTPUT deleted.a INTO @x OUTPUT deleted.b"));
    }

    private static String numberLineAndText(String text) {
        SqlError error = errorOf(text);
        return error.number() + " " + error.line() + " " + error.message();
    }

    @Test
    void argumentsFollowTheirRules() {
        assertEquals(119, errorOf("EXEC p @a = 1, 2").number());
        assertEquals(179, errorOf("EXEC p 1 OUTPUT").number());
    }

    @Test
    void aConditionMustBeOne() {
        assertEquals(
                "An expression of non-boolean type specified in a context where a condition is expected, near"
                        + " 'SELECT'.",
                errorOf("IF 1 SELECT 1").message());
        assertEquals(4145, errorOf("SELECT * FROM t WHERE a").number());
        assertEquals(
                4145, errorOf("SELECT * FROM t WHERE a = 1 AND (b) ORDER BY a").number());
    }

    @Test
    void theLineIsThatOfTheToken() {
        assertEquals(3, errorOf("SELECT 1\n\n, FROM t").line());
        assertEquals(
                12,
                assertThrows(SqlException.class, () -> SqlParser.parse("SELECT\nFROM t", new ParseOptions(true, 11)))
                        .error()
                        .line());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 10_000})
    void depthIsLimited(int depth) {
        assertEquals(
                191,
                errorOf("SELECT " + "(".repeat(depth) + "1" + ")".repeat(depth)).number());
        assertEquals(191, errorOf("SELECT " + "- ".repeat(depth) + "1").number());
        assertEquals(
                191,
                errorOf("BEGIN ".repeat(depth) + "SELECT 1 " + "END ".repeat(depth))
                        .number());
        assertEquals(
                191,
                errorOf("SELECT " + "CASE WHEN 1 = 1 THEN ".repeat(depth) + "1" + " END".repeat(depth))
                        .number());
    }

    @Test
    void chainsAreLimited() {
        assertEquals(191, errorOf("SELECT 1" + " + 1".repeat(20_000)).number());
        assertEquals(
                191,
                errorOf("IF 1 = 1" + " OR 1 = 1".repeat(20_000) + " SELECT 1").number());
        assertEquals(191, errorOf("IF 1 = 1 ".repeat(20_000) + "SELECT 1").number());
    }

    @Test
    void whatIsWithinTheLimitsFitsASmallStack() throws InterruptedException {
        String text = "SELECT " + "(".repeat(299) + "1" + ")".repeat(299) + ", 1" + " + 1".repeat(1_500);
        boolean[] done = {false};
        Thread small = new Thread(
                null,
                () -> done[0] =
                        SqlParser.parse(text, ParseOptions.DEFAULT).statements().size() == 1,
                "small",
                512 * 1024);
        small.start();
        small.join();
        assertEquals(true, done[0]);
    }
}
