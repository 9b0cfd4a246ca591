package dev.aul.executor.programs;

import dev.aul.executor.programs.Expressions.Care;
import dev.aul.executor.programs.Scope.Name;
import java.util.ArrayList;
import java.util.List;

/** Queries with groups. */
final class Groups {
    private final Dice dice;
    private final Expressions values;

    Groups(Dice dice, Expressions values) {
        this.dice = dice;
        this.values = values;
    }

    private Expressions over(Table table) {
        return values.with(values.scope.with(table.names("t")));
    }

    /** A column, or something computed from one: a constant is no key. */
    private String key(Table table) {
        List<Name> plain = table.names("t").stream().filter(Name::plain).toList();
        Name name = dice.of(plain);
        String text = name.text();
        return switch (name.family()) {
            case TEXT -> dice.of("UPPER(RTRIM(" + text + "))", "UPPER(LEFT(" + text + ", 1))", "LEN(" + text + ")");
            case INTEGER -> dice.of(text, "(" + text + " % 3)");
            case OFFSET -> "SWITCHOFFSET(" + text + ", '+00:00')";
            case STAMP, DATE -> dice.of(text, "DATEPART(month, " + text + ")");
            default -> text;
        };
    }

    private String aggregate(Expressions columns) {
        Expressions small = columns.with(Care.SMALL);
        Expressions exact = columns.with(Care.EXACT);
        Family number = dice.of(Family.INTEGER, Family.INTEGER, Family.DECIMAL, Family.MONEY);
        return dice.any(
                () -> dice.of("COUNT(*)", "COUNT_BIG(*)"),
                () -> "COUNT(" + dice.of("", "DISTINCT ") + columns.any(1) + ")",
                () -> dice.of("SUM(", "AVG(") + dice.of("", "", "DISTINCT ") + small.of(number, 1) + ")",
                () -> dice.of("MIN(", "MAX(") + exact.of(ordered(), 1) + ")",
                () -> dice.of("SUM(", "AVG(") + small.leaf(Family.FLOAT) + ")",
                () -> dice.of("VAR", "STDEV", "STDEVP") + "(" + small.leaf(Family.INTEGER) + ")",
                () -> "STRING_AGG(" + exact.of(Family.TEXT, 1) + ", ',')",
                () -> "CHECKSUM_AGG(CAST(" + small.of(Family.INTEGER, 1) + " AS int))");
    }

    private Family ordered() {
        return dice.of(
                Family.INTEGER,
                Family.TEXT,
                Family.DECIMAL,
                Family.MONEY,
                Family.FLOAT,
                Family.DATE,
                Family.TIME,
                Family.STAMP,
                Family.OFFSET,
                Family.BINARY);
    }

    private String aggregates(Expressions columns) {
        List<String> out = new ArrayList<>();
        int count = dice.between(1, 3);
        for (int i = 1; i <= count; i++) {
            String text = aggregate(columns);
            if (text.startsWith("STRING_AGG(")) {
                String item = text.substring("STRING_AGG(".length(), text.length() - ", ',')".length());
                text += " WITHIN GROUP (ORDER BY " + item + ")";
            }
            out.add(text + " AS g" + i);
        }
        return String.join(", ", out);
    }

    private String where(Expressions columns) {
        return dice.oneIn(2) ? "" : " WHERE " + columns.conditions().of(1);
    }

    String grouped(Table table) {
        Expressions columns = over(table);
        String key = key(table);
        String second = dice.oneIn(3) ? ", " + key(table) : "";
        String keys = second.equals(", " + key) ? key : key + second;
        return "SELECT " + keys + ", " + aggregates(columns) + " FROM " + table.name() + " AS t" + where(columns)
                + " GROUP BY " + keys + having(columns) + " ORDER BY " + keys;
    }

    private String having(Expressions columns) {
        return dice.any(
                () -> "",
                () -> "",
                () -> " HAVING COUNT(*) > " + dice.below(2),
                () -> " HAVING MAX(" + columns.with(Care.SMALL).of(Family.INTEGER, 1) + ") IS NOT NULL");
    }

    String rolledUp(Table table) {
        Expressions columns = over(table);
        String key = key(table);
        return "SELECT " + key + " AS k, GROUPING(" + key + ") AS g, " + aggregates(columns) + " FROM " + table.name()
                + " AS t" + where(columns) + " GROUP BY " + dice.of("ROLLUP", "CUBE") + "(" + key
                + ") ORDER BY GROUPING(" + key + "), " + key;
    }

    String whole(Table table) {
        Expressions columns = over(table);
        return "SELECT " + aggregates(columns) + " FROM " + table.name() + " AS t" + where(columns)
                + (dice.oneIn(4) ? " HAVING COUNT(*) > 1" : "");
    }
}
