package dev.aul.language.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.aul.language.ast.Ddl;
import dev.aul.language.ast.Dml;
import dev.aul.language.ast.Expression;
import dev.aul.language.ast.Position;
import dev.aul.language.ast.Printer;
import dev.aul.language.ast.Query;
import dev.aul.language.ast.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The trees that texts become. */
class SqlParserTest {
    private static List<Statement> parse(String text) {
        return SqlParser.parse(text, ParseOptions.DEFAULT).statements();
    }

    private static Query.SelectItem item(String text, ParseOptions options) {
        Dml.SelectStatement select = assertInstanceOf(
                Dml.SelectStatement.class,
                SqlParser.parse(text, options).statements().getLast());
        return assertInstanceOf(Query.Select.class, select.query()).items().getFirst();
    }

    @Test
    void placesAreLineColumnAndOffsets() {
        List<Statement> statements = parse("SELECT 1;\n  PRINT 'ü😀' + x ;SELECT 2");
        assertEquals(new Position(1, 1, 0, 8), statements.get(0).position());
        assertEquals(new Position(2, 3, 12, 27), statements.get(1).position());
        assertEquals(new Position(2, 20, 29, 37), statements.get(2).position());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + 2 * 3 - 4       | 1 + 2 * 3 - 4",
                "(1 + 2) * 3         | (1 + 2) * 3",
                "1 - (2 - 3)         | 1 - (2 - 3)",
                "10 / -10 * 2        | 10 / (-10 * 2)",
                "-1 + 2              | -1 + 2",
                "1 & 2 + 3           | 1 & 2 + 3",
                "~1 * 2              | ~1 * 2",
                "@a + @b COLLATE x   | @a + @b COLLATE x",
            })
    void operatorsBindAsInTSql(String text, String printed) {
        assertEquals(printed, Printer.print(SqlParser.parseExpression(text)));
    }

    @Test
    void andBindsMoreThanOr() {
        Expression.Binary or = assertInstanceOf(
                Expression.Binary.class, SqlParser.parseExpression("NOT @a = 1 AND @b = 2 OR @c BETWEEN 1 AND 2"));
        assertEquals(Expression.BinaryOperator.OR, or.operator());
        assertInstanceOf(Expression.Between.class, or.right());
    }

    @Test
    void doubleQuotesAreNamesOrStrings() {
        Query.SelectItem name = item("SELECT \"a\"\"b\"", ParseOptions.DEFAULT);
        assertInstanceOf(
                Expression.ColumnReference.class,
                assertInstanceOf(Query.SelectItem.Column.class, name).expression());
        Query.SelectItem string = item("SELECT \"a\"\"b\"", new ParseOptions(false, 1));
        Expression.Literal literal = assertInstanceOf(
                Expression.Literal.class,
                assertInstanceOf(Query.SelectItem.Column.class, string).expression());
        assertEquals("a\"b", literal.text());
        Query.SelectItem later = item("SET QUOTED_IDENTIFIER OFF; SELECT \"a\"", ParseOptions.DEFAULT);
        assertInstanceOf(
                Expression.Literal.class,
                assertInstanceOf(Query.SelectItem.Column.class, later).expression());
    }

    @Test
    void aCallNeedsNoExecAtTheStart() {
        List<Statement> statements = parse("dbo.p @a = 1, 2x\nSELECT 1".replace(", 2x", ""));
        Statement.Execute call = assertInstanceOf(Statement.Execute.class, statements.getFirst());
        assertEquals("dbo.p", String.valueOf(call.target()));
        assertEquals(2, statements.size());
    }

    @Test
    void oneStatementPerDeclaredName() {
        assertEquals(3, parse("DECLARE @a int, @b int SET NOCOUNT ON").size());
        assertEquals(2, parse("SET ANSI_NULLS, ANSI_PADDING ON").size());
        Statement.If test = assertInstanceOf(
                Statement.If.class, parse("IF 1 = 1 DECLARE @a int, @b int").getFirst());
        assertInstanceOf(Statement.Block.class, test.then());
    }

    @Test
    void aModuleTakesTheRestOfTheBatch() {
        Ddl.CreateProcedure procedure = assertInstanceOf(
                Ddl.CreateProcedure.class,
                parse("-- about p\nCREATE PROC p @a int = 5 OUTPUT AS\nSELECT 1\nSELECT 2")
                        .getFirst());
        assertEquals(2, procedure.body().size());
        assertEquals(4, procedure.body().getLast().position().line());
        assertEquals(2, procedure.position().line());
    }

    @Test
    void declarationsOfSpExecutesql() {
        List<Ddl.Parameter> parameters = SqlParser.parseParameters("@a int, @b nvarchar(20) OUTPUT, @c decimal(10,2)");
        assertEquals(
                List.of("@a", "@b", "@c"),
                parameters.stream().map(Ddl.Parameter::name).toList());
        assertEquals(List.of(10, 2), parameters.get(2).type().arguments());
        assertEquals(List.of(), SqlParser.parseParameters(""));
    }

    @Test
    void typesAlone() {
        assertEquals(List.of(-1), SqlParser.parseType("varchar(MAX)").arguments());
        assertEquals(
                "double precision",
                SqlParser.parseType("DOUBLE  PRECISION").name().name());
        assertEquals("dbo.Money", SqlParser.parseType("dbo.[Money]").name().toString());
    }
}
