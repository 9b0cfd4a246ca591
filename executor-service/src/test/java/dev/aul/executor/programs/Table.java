package dev.aul.executor.programs;

import dev.aul.executor.programs.Scope.Name;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table that a program reads and changes.
 *
 * @param key the names of its primary key's columns
 * @param rules constraints and indexes beside those of columns, as they stand in CREATE TABLE
 */
record Table(String name, List<Column> columns, List<String> key, List<String> rules) {
    /**
     * @param suffix what stands behind the type: IDENTITY, NULL, DEFAULT, CHECK
     * @param given whether an INSERT may give it a value
     * @param plain see {@link Name}
     */
    record Column(String name, String type, Family family, String suffix, boolean given, boolean plain) {
        Name as(String alias) {
            return new Name(alias.isEmpty() ? name : alias + "." + name, type, family, plain);
        }

        /** A constant that fits into it. */
        String value(Dice dice) {
            if (!plain && dice.oneIn(2)) {
                return fitting(Literals.wide(dice, family));
            }
            return type.equals("tinyint") ? Integer.toString(dice.below(20)) : fitting(Literals.small(dice, family));
        }

        /** A value of its family, cut to what it holds. */
        String fitting(String value) {
            return "TRY_CAST(" + value + " AS " + type + ")";
        }
    }

    String create() {
        return "CREATE TABLE " + name + " ("
                + java.util.stream.Stream.concat(
                                columns.stream()
                                        .map(column -> column.name() + " " + column.type() + " " + column.suffix()),
                                rules.stream())
                        .collect(Collectors.joining(", "))
                + ");";
    }

    List<Name> names(String alias) {
        return columns.stream().map(column -> column.as(alias)).toList();
    }

    List<Column> given() {
        return columns.stream().filter(Column::given).toList();
    }

    List<Column> changeable() {
        return columns.stream()
                .filter(column -> column.given() && !key.contains(column.name()))
                .toList();
    }

    /** Its key, to order by. */
    String order(String alias) {
        return key.stream()
                .map(column -> alias.isEmpty() ? column : alias + "." + column)
                .collect(Collectors.joining(", "));
    }

    /** All of its rows, in order. */
    String all() {
        return "SELECT * FROM " + name + " ORDER BY " + order("") + ";";
    }
}
