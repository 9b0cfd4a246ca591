package dev.aul.executor.programs;

import dev.aul.executor.programs.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Three tables: one with identity numbers, one that may refer to it and holds unique codes, one with a key of two columns. */
record Tables(Table a, Table b, Table c) {
    private static final Family[] KINDS = Family.values();

    static Tables of(Dice dice) {
        List<Column> first = new ArrayList<>();
        first.add(new Column(
                "id",
                "int",
                Family.INTEGER,
                "IDENTITY(" + dice.between(1, 5) + ", " + dice.between(1, 3) + ") PRIMARY KEY",
                false,
                true));
        first.add(new Column("n", dice.of("int", "smallint", "bigint"), Family.INTEGER, "NULL", true, true));
        first.add(new Column(
                "s",
                dice.of("varchar(10)", "nvarchar(20)", "char(6)"),
                Family.TEXT,
                "NOT NULL DEFAULT 'none'",
                true,
                true));
        others(dice, "a", first);
        List<Column> second = new ArrayList<>();
        second.add(new Column(
                "id", dice.of("int", "bigint", "smallint"), Family.INTEGER, "NOT NULL PRIMARY KEY", true, true));
        second.add(new Column(
                "ref", "int", Family.INTEGER, dice.oneIn(2) ? "NULL REFERENCES ta(id)" : "NULL", true, true));
        second.add(new Column("code", dice.of("varchar(10)", "nvarchar(10)"), Family.TEXT, "NULL", true, true));
        second.add(new Column("m", dice.of("money", "smallmoney"), Family.MONEY, "NULL CHECK (m > -5)", true, true));
        others(dice, "b", second);
        List<Column> third = new ArrayList<>();
        third.add(new Column("k1", dice.of("int", "tinyint"), Family.INTEGER, "NOT NULL", true, true));
        third.add(
                new Column("k2", dice.of("char(3)", "varchar(5)", "nvarchar(6)"), Family.TEXT, "NOT NULL", true, true));
        third.add(new Column("d", dice.of(Family.DECIMAL.types), Family.DECIMAL, "NULL", true, true));
        third.add(new Column("f", "float", Family.FLOAT, "NULL DEFAULT 1.5", true, true));
        others(dice, "c", third);
        third.add(new Column("twice", "AS (k1 * 2)", Family.INTEGER, "", false, true));
        return new Tables(
                new Table("ta", first, List.of("id"), dice.oneIn(3) ? List.of("INDEX ix_ta (s)") : List.of()),
                new Table(
                        "tb",
                        second,
                        List.of("id"),
                        dice.oneIn(2) ? List.of("CONSTRAINT uq_code UNIQUE (code)") : List.of()),
                new Table("tc", third, List.of("k1", "k2"), List.of("CONSTRAINT pk_c PRIMARY KEY (k1, k2)")));
    }

    private static void others(Dice dice, String prefix, List<Column> to) {
        int count = dice.between(2, 5);
        for (int i = 0; i < count; i++) {
            Family family = dice.of(KINDS);
            to.add(new Column(prefix + i, dice.of(family.types), family, "NULL", true, !dice.oneIn(3)));
        }
    }

    List<Table> all() {
        return List.of(a, b, c);
    }

    Table any(Dice dice) {
        return dice.of(all());
    }

    List<Statement> create() {
        return all().stream()
                .map(table -> Statement.of("create table", table.create()))
                .toList();
    }

    /** Empties them and fills in some rows. */
    List<Statement> fill(Dice dice) {
        List<Statement> out = new ArrayList<>();
        for (Table table : List.of(b, c, a)) {
            out.add(Statement.of("delete", "DELETE FROM " + table.name() + ";"));
        }
        for (Table table : all()) {
            int rows = dice.between(0, 6);
            for (int i = 0; i < rows; i++) {
                out.add(Statement.of("insert", row(dice, table, i)));
            }
        }
        return out;
    }

    private String row(Dice dice, Table table, int number) {
        List<Column> columns = table.given();
        return "INSERT INTO " + table.name() + " ("
                + columns.stream().map(Column::name).collect(Collectors.joining(", ")) + ") VALUES ("
                + columns.stream().map(column -> cell(dice, column, number)).collect(Collectors.joining(", ")) + ");";
    }

    private String cell(Dice dice, Column column, int number) {
        return switch (column.name()) {
            case "id" -> Integer.toString(number * 2 + 1);
            case "k1" -> Integer.toString(number / 2);
            case "k2" -> number % 2 == 0 ? "'x'" : "'Yy'";
            case "ref" -> dice.oneIn(3) ? "NULL" : "(SELECT " + dice.of("MIN", "MAX") + "(id) FROM ta)";
            case "code" -> dice.oneIn(4) ? "'only" + number + "'" : "'C" + number + "'";
            case "m" -> Integer.toString(dice.between(0, 40)) + ".25";
            default -> dice.oneIn(5) && column.suffix().startsWith("NULL") ? "NULL" : column.value(dice);
        };
    }
}
