package dev.aul.dialect.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.TableKind;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Condition.Comparison;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.types.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What bound queries become in SQLite's words. */
class SqliteQueriesTest {
    private static final TableSchema ITEM = new TableSchema(
            1,
            "Shop",
            "dbo",
            "Item",
            "dbo.Item",
            TableKind.USER,
            List.of(
                    ColumnSchema.of(1, "Id", SqlType.INT, false),
                    ColumnSchema.of(2, "Name", SqlType.nvarchar(20), true),
                    ColumnSchema.of(3, "Price", SqlType.decimal(10, 2), true)),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    private static final Expr ID = new Expr.Column(1, 0, "Id", SqlType.INT, false, false);
    private static final Expr NAME = new Expr.Column(1, 1, "Name", SqlType.nvarchar(20), true, false);
    private static final Expr PRICE = new Expr.Column(1, 2, "Price", SqlType.decimal(10, 2), true, false);

    private static Rel.Select select(List<Expr> items, @Nullable Condition where, boolean distinct) {
        List<Rel.Item> named =
                items.stream().map(item -> new Rel.Item("", item)).toList();
        Rel.Source from = new Rel.Source.Table(1, ITEM, false);
        return new Rel.Select(distinct, named, from, where, List.of(), null, false);
    }

    private static StoreQuery query(Rel.Query query) {
        return new SqliteQueries(new EvaluatorCompiler()).query(query, 0);
    }

    private static void check(Rel.Query query, String sql) {
        assertEquals(sql, query(query).sql());
    }

    private static Condition equal(Expr left, Expr right) {
        return new Condition.Compare(Comparison.EQUAL, left, right, false);
    }

    @Test
    void stringsCompareByTheirStoredKeyAndAParameterByItsOwn() {
        Expr slot = new Expr.Slot(0, "@n", SqlType.varchar(8));
        Rel.Query query = Rel.Query.of(select(List.of(ID), equal(NAME, slot), false));
        check(query, "SELECT s1.\"Id\" AS c0 FROM \"d_shop\".\"dbo.Item\" AS s1 WHERE s1.\"Name$k\" = ?1");
        assertEquals(
                List.of(true),
                query(query).parameters().stream()
                        .map(StoreQuery.Parameter::key)
                        .toList());
    }

    private static String likes(String pattern, boolean negated, @Nullable Expr escape) {
        Expr constant = new Expr.Constant(pattern, SqlType.nvarchar(20));
        String sql = query(
                        Rel.Query.of(select(List.of(ID), new Condition.Like(NAME, constant, escape, negated), false)))
                .sql();
        return sql.substring(sql.indexOf("WHERE"));
    }

    @Test
    void aPatternThatBeginsWithATextNarrowsTheKey() {
        assertEquals(
                "WHERE (s1.\"Name$k\" >= ?1 AND s1.\"Name$k\" < ?2 AND aul(0, s1.\"Name\"))",
                likes("ab%", false, null));
        String free = "WHERE aul(0, s1.\"Name\")";
        assertEquals(free, likes("%ab", false, null));
        assertEquals(free, likes("[ab]%", false, null));
        assertEquals(free, likes("ab%", true, null));
        assertEquals(free, likes("ab%", false, new Expr.Constant("!", SqlType.varchar(1))));
    }

    @Test
    void aWideningConversionKeepsTheIndexUsable() {
        Expr wide = new Expr.Convert(ID, SqlType.BIGINT, -1, false, true);
        check(
                Rel.Query.of(select(List.of(ID), equal(wide, new Expr.Slot(0, "@n", SqlType.BIGINT)), false)),
                "SELECT s1.\"Id\" AS c0 FROM \"d_shop\".\"dbo.Item\" AS s1 WHERE s1.\"Id\" = ?1");
    }

    @Test
    void whatSqliteCannotSayRunsAsAProgram() {
        Expr sum = new Expr.Arithmetic(Expr.Operator.ADD, ID, new Expr.Slot(0, "@n", SqlType.INT), SqlType.INT);
        Rel.Query query = Rel.Query.of(select(List.of(sum), null, false));
        check(query, "SELECT aul(0, s1.\"Id\") AS c0 FROM \"d_shop\".\"dbo.Item\" AS s1");
        assertEquals(1, query(query).programs().size());
    }

    @Test
    void decimalsAreAddedInHalves() {
        Expr sum = new Expr.Aggregate(Expr.AggregateKind.SUM, false, PRICE, null, List.of(), SqlType.decimal(38, 2));
        Rel.Select select = select(List.of(sum), null, false);
        Rel.Select grouped =
                new Rel.Select(false, select.items(), select.from(), null, List.of(List.of(NAME)), null, true);
        check(
                Rel.Query.of(grouped),
                "SELECT CASE WHEN count(*) > count(s1.\"Price\") AND aul(0) THEN NULL ELSE"
                        + " aul_halves(sum((s1.\"Price\") >> 32), sum((s1.\"Price\") & 4294967295)) END AS c0"
                        + " FROM \"d_shop\".\"dbo.Item\" AS s1 GROUP BY s1.\"Name$k\"");
    }

    @Test
    void distinctStringsAreGroupedByKey() {
        check(
                Rel.Query.of(select(List.of(NAME), null, true)),
                "SELECT q0.c0 AS c0 FROM (SELECT s1.\"Name\" AS c0, s1.\"Name$k\" AS k0"
                        + " FROM \"d_shop\".\"dbo.Item\" AS s1) AS q0 GROUP BY q0.k0");
    }

    @Test
    void aLateralSourceComesBackThroughJson() {
        Expr outer = new Expr.Arithmetic(Expr.Operator.ADD, ID, ID, SqlType.INT);
        Rel.Select right = new Rel.Select(false, List.of(new Rel.Item("x", outer)), null, null, List.of(), null, false);
        Rel.Source join = new Rel.Source.Join(
                dev.aul.language.ast.TableRef.JoinKind.OUTER_APPLY,
                new Rel.Source.Table(1, ITEM, false),
                new Rel.Source.Derived(2, Rel.Query.of(right), true),
                null);
        Expr column = new Expr.Column(2, 0, "x", SqlType.INT, true, false);
        check(
                Rel.Query.of(
                        new Rel.Select(false, List.of(new Rel.Item("x", column)), join, null, List.of(), null, false)),
                "SELECT aul_cell(s2.value, 0) AS c0 FROM \"d_shop\".\"dbo.Item\" AS s1 LEFT JOIN"
                        + " json_each((SELECT aul_rows(q0.c0) FROM (SELECT aul(0, s1.\"Id\") AS c0) AS q0)) AS s2 ON TRUE");
    }

    @Test
    void statementsInsideCallbacksUseFunctionsOfTheirDepth() {
        Expr sum = new Expr.Arithmetic(Expr.Operator.ADD, ID, ID, SqlType.INT);
        StoreQuery nested =
                new SqliteQueries(new EvaluatorCompiler()).query(Rel.Query.of(select(List.of(sum), null, false)), 2);
        assertEquals("SELECT aul2(0, s1.\"Id\") AS c0 FROM \"d_shop\".\"dbo.Item\" AS s1", nested.sql());
    }
}
