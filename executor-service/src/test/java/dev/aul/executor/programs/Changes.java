package dev.aul.executor.programs;

import dev.aul.executor.programs.Expressions.Care;
import dev.aul.executor.programs.Scope.Name;
import dev.aul.executor.programs.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Statements that change rows. Where several rows change, their order is not seen. */
final class Changes {
    private final Dice dice;
    private final Tables tables;
    private final Expressions values;
    private int made;

    Changes(Dice dice, Tables tables, Scope variables) {
        this.dice = dice;
        this.tables = tables;
        this.values = new Expressions(dice, variables, Care.SAFE);
    }

    Statement any() {
        return dice.any(
                () -> Statement.of("insert values", insertValues()),
                () -> Statement.of("insert values", insertValues()),
                () -> Statement.of("insert select", insertSelect()),
                () -> Statement.of("update", update()),
                () -> Statement.of("update", update()),
                () -> Statement.of("update one", updateOne()),
                () -> Statement.of("delete", delete()),
                () -> Statement.of("merge", merge()),
                () -> Statement.of("select into", selectInto()),
                () -> Statement.of("table variable", tableVariable()),
                () -> Statement.of("temporary table", temporaryTable()));
    }

    /** What the last statement has left to be asked for. */
    String after() {
        return dice.of(
                "",
                "",
                "",
                "\nSELECT @@ROWCOUNT AS n, @@TRANCOUNT AS t;",
                "\nSELECT @@ERROR AS e;",
                "\nSELECT SCOPE_IDENTITY() AS i, @@IDENTITY AS j;");
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private List<Column> some(List<Column> columns) {
        return columns.stream()
                .filter(column -> column.suffix().startsWith("NOT NULL") || !dice.oneIn(3))
                .toList();
    }

    private String cell(Column column) {
        if (dice.oneIn(12)) {
            return "NULL";
        }
        if (dice.oneIn(12)) {
            return "DEFAULT";
        }
        if (column.name().equals("id") || column.name().equals("ref")) {
            return Integer.toString(dice.between(1, 14));
        }
        return dice.oneIn(3) ? values.with(Care.RISKY).of(column.family(), 1) : column.value(dice);
    }

    private String insertValues() {
        Table table = tables.any(dice);
        List<Column> columns = some(table.given());
        List<String> rows = dice.times(
                dice.oneIn(2) ? 1 : dice.between(2, 3),
                () -> "(" + columns.stream().map(this::cell).collect(Collectors.joining(", ")) + ")");
        if (columns.isEmpty() || dice.oneIn(20)) {
            return "INSERT INTO " + table.name() + " DEFAULT VALUES;" + after();
        }
        return "INSERT INTO " + table.name() + " (" + names(columns) + ")" + (dice.oneIn(4) ? " OUTPUT inserted.*" : "")
                + " VALUES " + String.join(", ", rows) + ";" + after();
    }

    private String insertSelect() {
        Table to = tables.any(dice);
        Table from = tables.any(dice);
        Expressions columns = values.with(values.scope.with(from.names("f")));
        List<Column> into = some(to.given());
        if (into.isEmpty()) {
            return insertValues();
        }
        String items = into.stream()
                .map(column -> to.key().contains(column.name())
                        ? column.fitting(columns.with(Care.SMALL).of(column.family(), 1))
                        : column.fitting(columns.of(column.family(), 1)))
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + to.name() + " (" + names(into) + ") SELECT " + (dice.oneIn(4) ? "TOP (2) " : "") + items
                + " FROM " + from.name() + " AS f" + where(columns) + " ORDER BY " + from.order("f") + ";" + after();
    }

    private String where(Expressions columns) {
        return dice.oneIn(4) ? "" : " WHERE " + columns.conditions().of(1);
    }

    private String assignment(Column column, Expressions columns) {
        boolean unique = column.name().equals("code");
        String value = unique || dice.oneIn(3) ? column.value(dice) : column.fitting(columns.of(column.family(), 1));
        return column.name() + " = " + (dice.oneIn(15) ? "DEFAULT" : value);
    }

    private String assignments(Table table, Expressions columns) {
        List<Column> free = table.changeable();
        List<Column> chosen = new ArrayList<>(List.of(dice.of(free)));
        Column other = dice.of(free);
        if (!chosen.contains(other)) {
            chosen.add(other);
        }
        return chosen.stream().map(column -> assignment(column, columns)).collect(Collectors.joining(", "));
    }

    private String update() {
        Table table = tables.any(dice);
        Expressions columns = values.with(values.scope.with(table.names("t")));
        if (dice.oneIn(4)) {
            String made = "@o" + ++this.made;
            String key = table.key().getFirst();
            return "DECLARE " + made + " TABLE (k " + table.columns().getFirst().type()
                    + ", x nvarchar(60));\nUPDATE t SET "
                    + assignments(table, columns) + " OUTPUT inserted." + key + ", CAST("
                    + dice.of("inserted.", "deleted.")
                    + dice.of(table.changeable()).name() + " AS nvarchar(60)) INTO " + made + " FROM " + table.name()
                    + " AS t" + where(columns)
                    + ";\nSELECT * FROM " + made + " ORDER BY k, x;";
        }
        return "UPDATE t SET " + assignments(table, columns) + " FROM " + table.name() + " AS t" + where(columns) + ";"
                + after();
    }

    private String updateOne() {
        Table table = dice.of(tables.a(), tables.b());
        Expressions columns = values.with(values.scope.with(table.names("")));
        return "UPDATE " + table.name() + " SET " + assignments(table, columns)
                + (dice.oneIn(3) ? " OUTPUT deleted.*, inserted.id" : "") + " WHERE id = "
                + dice.of("(SELECT MIN(id) FROM " + table.name() + ")", Integer.toString(dice.between(1, 12))) + ";"
                + after();
    }

    private String delete() {
        Table table = tables.any(dice);
        if (dice.oneIn(4)) {
            return "WITH q AS (SELECT TOP (" + dice.between(1, 2) + ") * FROM " + table.name() + " ORDER BY "
                    + table.order("") + ") DELETE FROM q;" + after();
        }
        Expressions columns = values.with(values.scope.with(table.names("")));
        return "DELETE FROM " + table.name() + " WHERE " + columns.conditions().of(1) + ";" + after();
    }

    private String merge() {
        Table table = tables.b();
        String out = "@o" + ++made;
        List<Name> both = new ArrayList<>(table.names("t"));
        Expressions columns = values.with(values.scope.with(both));
        List<String> source = new ArrayList<>();
        int count = dice.between(1, 3);
        int first = dice.between(1, 6);
        for (int i = 0; i < count; i++) {
            source.add("(" + (first + i * dice.of(2, 2, 2, 1)) + ", " + Literals.small(dice, Family.MONEY) + ")");
        }
        List<Column> free = table.changeable();
        String matched = dice.oneIn(4)
                ? ""
                : " WHEN MATCHED"
                        + (dice.oneIn(3) ? " AND " + columns.conditions().of(0) : "") + " THEN "
                        + (dice.oneIn(4) ? "DELETE" : "UPDATE SET " + assignment(dice.of(free), columns));
        String missing =
                !matched.isEmpty() && dice.oneIn(3) ? "" : " WHEN NOT MATCHED THEN INSERT (id, m) VALUES (s.id, s.x)";
        String more = dice.oneIn(4) ? " WHEN NOT MATCHED BY SOURCE THEN DELETE" : "";
        return "DECLARE " + out + " TABLE (act nvarchar(10), id bigint);\nMERGE INTO tb AS t USING (VALUES "
                + String.join(", ", source)
                + ") AS s(id, x) ON t.id = s.id" + matched + missing + more
                + " OUTPUT $action, COALESCE(inserted.id, deleted.id) INTO " + out
                + ";\nSELECT * FROM " + out + " ORDER BY id, act;";
    }

    private String selectInto() {
        Table table = tables.any(dice);
        Expressions columns = values.with(values.scope.with(table.names("t")));
        String name = dice.of("#", "#", "made") + "i" + ++made;
        return "SELECT " + table.order("t") + ", " + columns.any(2) + " AS x, " + columns.any(1) + " AS y INTO " + name
                + " FROM " + table.name()
                + " AS t" + where(columns) + ";" + after() + "\nSELECT * FROM " + name + " ORDER BY " + table.order("")
                + ";\nDROP TABLE " + name
                + ";";
    }

    private String tableVariable() {
        Family family = values.family();
        String type = dice.of(family.types);
        String name = "@v" + ++made;
        Expressions columns = values.with(values.scope.with(List.of(new Name("x", type, family, false))));
        return "DECLARE " + name + " TABLE (id int IDENTITY PRIMARY KEY, x " + type
                + dice.of("", " NOT NULL", type.contains("max") ? "" : " UNIQUE") + ");\nINSERT INTO " + name
                + " (x) VALUES (" + values.with(Care.RISKY).of(family, 1) + "), (" + Literals.small(dice, family)
                + ");\nUPDATE " + name + " SET x = TRY_CAST("
                + columns.of(family, 1) + " AS " + type + ") WHERE "
                + columns.conditions().of(0) + ";\nSELECT id, x, "
                + columns.any(1) + " AS y FROM " + name + " ORDER BY id;";
    }

    private String temporaryTable() {
        Family family = values.family();
        String type = dice.of(family.types);
        String name = "#t" + ++made;
        Expressions columns = values.with(values.scope.with(List.of(new Name("x", type, family, false))));
        return "CREATE TABLE " + name + " (id int IDENTITY(" + dice.between(1, 4) + ", 2), x " + type
                + " NULL, UNIQUE (id));\nINSERT INTO " + name
                + " (x) SELECT TRY_CAST("
                + values.with(values.scope.with(tables.a().names("t"))).of(family, 1) + " AS " + type
                + ") FROM ta AS t ORDER BY t.id;\nDELETE FROM " + name + " WHERE "
                + columns.conditions().of(0) + ";" + after() + "\nSELECT * FROM "
                + name + " ORDER BY id;\nDROP TABLE " + name + ";";
    }
}
