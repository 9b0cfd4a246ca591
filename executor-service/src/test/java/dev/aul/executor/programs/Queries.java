package dev.aul.executor.programs;

import dev.aul.executor.programs.Expressions.Care;
import dev.aul.executor.programs.Scope.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Queries whose answer has one order. Their text ends without a semicolon. */
final class Queries {
    private final Dice dice;
    private final Tables tables;
    private final Expressions values;

    /** {@code variables}: what they may refer to beside their columns. */
    Queries(Dice dice, Tables tables, Scope variables) {
        this.dice = dice;
        this.tables = tables;
        this.values = new Expressions(dice, variables, Care.SAFE);
    }

    Statement any() {
        return dice.any(
                () -> query("scalar select", scalar()),
                () -> query("select", plain()),
                () -> query("select", plain()),
                () -> query("join", join()),
                () -> query("join", join()),
                () -> query("group by", new Groups(dice, values).grouped(tables.any(dice))),
                () -> query("group by", new Groups(dice, values).grouped(tables.any(dice))),
                () -> query("rollup", new Groups(dice, values).rolledUp(tables.any(dice))),
                () -> query("aggregate", new Groups(dice, values).whole(tables.any(dice))),
                () -> query("distinct", distinct()),
                () -> query("set operation", setOperation()),
                () -> query("subquery", subqueries()),
                () -> query("subquery", subqueries()),
                () -> query("window", windows()),
                () -> query("apply", apply()),
                () -> query("cte", cte()),
                () -> query("recursion", recursion()),
                () -> query("derived table", derived()),
                () -> query("values", rows()));
    }

    private static Statement query(String kind, String text) {
        return Statement.of(kind, text + ";");
    }

    private Expressions over(Table table, String alias) {
        return values.with(values.scope.with(table.names(alias)));
    }

    static String list(Expressions values, int count) {
        List<String> out = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            out.add(values.any(2) + (values.dice.oneIn(4) ? "" : " AS c" + i));
        }
        return String.join(", ", out);
    }

    private String scalar() {
        return "SELECT " + list(values.with(Care.RISKY), dice.between(1, 3));
    }

    private String where(Expressions values) {
        return dice.oneIn(3) ? "" : " WHERE " + values.conditions().of(1);
    }

    String plain() {
        Table table = tables.any(dice);
        Expressions columns = over(table, "t");
        boolean paged = dice.oneIn(4);
        String top = paged || !dice.oneIn(3)
                ? ""
                : "TOP (" + dice.of("1", "2", "3", "0", "2 + 1") + ") " + (dice.oneIn(4) ? "PERCENT " : "");
        return "SELECT " + top + (dice.oneIn(4) ? "*" : list(columns, dice.between(1, 4))) + " FROM " + table.name()
                + " AS t" + where(columns)
                + " ORDER BY " + firstOrder(columns)
                + (dice.oneIn(6) ? table.order("t").replace(",", " DESC,") : table.order("t"))
                + (paged
                        ? " OFFSET " + dice.below(3) + " ROWS"
                                + (dice.oneIn(2) ? " FETCH NEXT " + dice.between(1, 4) + " ROWS ONLY" : "")
                        : "");
    }

    /** An order in front of the key. */
    private String firstOrder(Expressions columns) {
        List<Name> others = columns.scope.columns();
        return dice.oneIn(2)
                ? ""
                : "CASE WHEN 1 = 1 THEN " + dice.of(others).text() + " END" + dice.of("", " DESC") + ", ";
    }

    private String join() {
        Table left = tables.any(dice);
        Table right = tables.any(dice);
        Expressions both = values.with(values.scope.with(left.names("l")).and(new Scope(right.names("r"), List.of())));
        String on = dice.oneIn(3)
                ? both.conditions().of(1)
                : dice.of(left.names("l")).text().startsWith("l.") ? equal(both, left, right) : "1 = 1";
        String joined = dice.oneIn(6)
                ? left.name() + " AS l CROSS JOIN " + right.name() + " AS r"
                : left.name() + " AS l " + dice.of("JOIN", "LEFT JOIN", "RIGHT JOIN", "FULL JOIN") + " " + right.name()
                        + " AS r ON " + on;
        return "SELECT " + list(both, dice.between(1, 3)) + " FROM " + joined + where(both) + " ORDER BY "
                + left.order("l") + ", " + right.order("r");
    }

    private String equal(Expressions both, Table left, Table right) {
        Name one = dice.of(left.names("l"));
        List<Name> others = right.names("r").stream()
                .filter(name -> name.family() == one.family())
                .toList();
        String condition = others.isEmpty()
                ? "l." + left.key().getFirst() + " = r." + right.key().getFirst()
                : one.text() + " = " + dice.of(others).text();
        boolean comparable = !others.isEmpty()
                || left.columns().getFirst().family()
                        == right.columns().getFirst().family();
        return (comparable ? condition : "1 = 1")
                + (dice.oneIn(3) ? " AND " + both.conditions().of(0) : "");
    }

    private String distinct() {
        Table table = tables.any(dice);
        Expressions exact = over(table, "t").with(Care.EXACT);
        return "SELECT DISTINCT " + dice.of("", "", "TOP (2) ") + exact.any(1) + " AS c1, " + exact.any(1)
                + " AS c2 FROM " + table.name() + " AS t" + where(over(table, "t")) + " ORDER BY 1, 2";
    }

    private String setOperation() {
        Family one = values.family();
        Family two = values.family();
        String operator = dice.of(" UNION ", " UNION ALL ", " EXCEPT ", " INTERSECT ");
        return branch(one, two) + operator + branch(one, two) + (dice.oneIn(4) ? " UNION ALL " + branch(one, two) : "")
                + " ORDER BY 1, 2";
    }

    private String branch(Family one, Family two) {
        Table table = tables.any(dice);
        Expressions exact = over(table, "t").with(Care.EXACT);
        return "SELECT " + exact.of(one, 1) + " AS c1, " + exact.of(two, 1) + " AS c2 FROM " + table.name() + " AS t"
                + where(over(table, "t"));
    }

    private String subqueries() {
        Table table = tables.any(dice);
        Table inner = tables.any(dice);
        Expressions outer = over(table, "t");
        Expressions both = values.with(outer.scope.and(new Scope(inner.names("u"), List.of())));
        String from =
                " FROM " + inner.name() + " AS u WHERE " + both.conditions().of(1);
        Family family = values.family();
        String item = dice.any(
                () -> "(SELECT COUNT(*)" + from + ")",
                () -> "(SELECT " + dice.of("MIN", "MAX") + "("
                        + over(inner, "u").with(Care.EXACT).of(Family.TEXT, 1) + ")" + from + ")",
                () -> "(SELECT TOP (1) " + both.any(1) + from + " ORDER BY " + inner.order("u") + ")");
        String condition = dice.any(
                () -> dice.of("", "NOT ") + "EXISTS (SELECT 1" + from + ")",
                () -> outer.of(family, 1) + dice.of(" IN (SELECT ", " NOT IN (SELECT ")
                        + over(inner, "u").of(family, 1) + from + ")",
                () -> outer.of(family, 0) + dice.of(" > ANY (SELECT ", " <= ALL (SELECT ", " = ANY (SELECT ")
                        + over(inner, "u").leaf(family) + from + ")",
                () -> "(SELECT COUNT(*)" + from + ") > " + dice.below(3));
        return "SELECT " + table.order("t") + ", " + item + " AS q FROM " + table.name() + " AS t WHERE " + condition
                + " ORDER BY " + table.order("t");
    }

    private String windows() {
        Table table = tables.any(dice);
        Expressions columns = over(table, "t");
        String partition =
                dice.oneIn(2) ? "" : "PARTITION BY " + columns.with(Care.EXACT).of(values.family(), 1) + " ";
        String order = "ORDER BY " + table.order("t");
        String frame = dice.of(
                "",
                "",
                " ROWS BETWEEN 1 PRECEDING AND CURRENT ROW",
                " ROWS UNBOUNDED PRECEDING",
                " ROWS BETWEEN CURRENT ROW AND 2 FOLLOWING");
        String function = dice.any(
                () -> dice.of("ROW_NUMBER()", "RANK()", "DENSE_RANK()", "NTILE(2)", "CUME_DIST()", "PERCENT_RANK()")
                        + " OVER (" + partition + order + ")",
                () -> dice.of("LAG", "LEAD") + "(" + columns.any(1) + ", " + dice.between(1, 2) + ") OVER (" + partition
                        + order + ")",
                () -> dice.of("FIRST_VALUE", "LAST_VALUE") + "(" + columns.any(1) + ") OVER (" + partition + order
                        + frame + ")",
                () -> dice.of("SUM", "AVG", "COUNT", "MIN", "MAX") + "("
                        + columns.with(Care.SMALL).of(dice.of(Family.INTEGER, Family.DECIMAL, Family.MONEY), 1)
                        + ") OVER (" + partition + order + frame
                        + ")",
                () -> dice.of("MIN", "MAX", "COUNT") + "("
                        + columns.with(Care.EXACT).any(1) + ") OVER (" + partition.strip() + ")");
        return "SELECT " + table.order("t") + ", " + function + " AS w FROM " + table.name() + " AS t" + where(columns)
                + " ORDER BY " + table.order("t");
    }

    private String apply() {
        Table left = tables.any(dice);
        Table right = tables.any(dice);
        Expressions both = values.with(values.scope.with(left.names("l")).and(new Scope(right.names("r"), List.of())));
        String keys = java.util.stream.IntStream.range(0, right.key().size())
                .mapToObj(i -> "r." + right.key().get(i) + " AS k" + i)
                .collect(Collectors.joining(", "));
        String order = java.util.stream.IntStream.range(0, right.key().size())
                .mapToObj(i -> "x.k" + i)
                .collect(Collectors.joining(", "));
        String top = dice.of("", "TOP (2) ", "TOP (1) ");
        return "SELECT " + left.order("l") + ", x.* FROM " + left.name() + " AS l " + dice.of("CROSS", "OUTER")
                + " APPLY (SELECT " + top + keys
                + ", " + both.any(1) + " AS v FROM " + right.name() + " AS r WHERE "
                + both.conditions().of(1)
                + (top.isEmpty() ? "" : " ORDER BY " + right.order("r")) + ") AS x ORDER BY " + left.order("l") + ", "
                + order;
    }

    private String cte() {
        Table table = tables.any(dice);
        Expressions columns = over(table, "t");
        Name first = new Name("q.c1", "", Family.INTEGER, false);
        Name second = new Name("q.c2", "", Family.TEXT, false);
        Expressions outer = values.with(values.scope.with(List.of(first, second)));
        return "WITH q AS (SELECT " + table.order("t") + ", " + columns.of(Family.INTEGER, 2) + " AS c1, "
                + columns.of(Family.TEXT, 2)
                + " AS c2 FROM " + table.name() + " AS t" + where(columns) + ") SELECT " + list(outer, 2) + " FROM q"
                + where(outer) + " ORDER BY "
                + table.order("q");
    }

    private String recursion() {
        return "WITH q AS (SELECT " + dice.between(0, 3) + " AS n, CAST("
                + values.with(Care.SMALL).of(Family.TEXT, 1)
                + " AS nvarchar(100)) AS s UNION ALL SELECT n + " + dice.between(1, 3)
                + ", CAST(LEFT(s + '.', 100) AS nvarchar(100)) FROM q WHERE n < "
                + dice.between(4, 12) + ") SELECT n, s, "
                + values.with(values.scope.with(List.of(new Name("q.n", "", Family.INTEGER, true))))
                        .any(1)
                + " AS x FROM q ORDER BY n";
    }

    private String derived() {
        Table table = tables.any(dice);
        Expressions columns = over(table, "t");
        String page = dice.oneIn(2) ? "TOP (" + dice.between(1, 3) + ") " + (dice.oneIn(2) ? "WITH TIES " : "") : "";
        Family family = dice.of(Family.INTEGER, Family.TEXT, Family.DECIMAL, Family.DATE);
        String order = page.contains("TIES") ? dice.of(table.names("t")).text() : table.order("t");
        return "SELECT COUNT(*) AS n, MIN(d.x) AS low, MAX(d.x) AS high, COUNT(d.y) AS m FROM (SELECT " + page
                + columns.with(Care.EXACT).of(family, 1) + " AS x, " + columns.any(1) + " AS y FROM " + table.name()
                + " AS t" + where(columns)
                + (page.isEmpty() ? "" : " ORDER BY " + order) + ") AS d";
    }

    private String rows() {
        Family family = values.family();
        List<String> rows = new ArrayList<>();
        int count = dice.between(1, 4);
        for (int i = 0; i < count; i++) {
            rows.add("(" + i + ", " + values.of(family, 1) + ")");
        }
        Name cell = new Name("v.x", "", family, false);
        Expressions columns = values.with(values.scope.with(List.of(cell)));
        return "SELECT v.n, v.x, " + columns.any(1) + " AS y FROM (VALUES " + String.join(", ", rows) + ") AS v(n, x)"
                + where(columns) + " ORDER BY v.n";
    }
}
