package dev.aul.dialect.postgres;

import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A statement that writes rows of one table, in two forms: {@code one} takes the values of one row, {@code many} an array
 * for each value. Immutable.
 *
 * @param elements types of the arrays' elements, as PostgreSQL calls them
 */
public record PostgresWrite(String one, String many, List<String> elements) {
    private static final String BIGINT = "bigint";

    public PostgresWrite {
        elements = List.copyOf(elements);
    }

    /** Whole rows, each value with its key behind it; {@code numbered}: the hidden row number comes first. */
    public static PostgresWrite insert(PostgresNames in, TableSchema table, boolean numbered) {
        List<String> names = new ArrayList<>();
        List<String> types = new ArrayList<>();
        if (numbered) {
            names.add(PostgresLayout.ROW);
            types.add(BIGINT);
        }
        table.columns().forEach(column -> add(column, names, types));
        String into = "INSERT INTO " + target(in, table) + " (" + String.join(", ", names) + ") ";
        String one = into + "VALUES (" + places(types, "") + ")";
        String values = IntStream.range(0, types.size())
                .mapToObj(i -> element(i, types.get(i)))
                .collect(Collectors.joining(", "));
        return new PostgresWrite(one, into + "SELECT " + values + unnested(types), arrays(types));
    }

    /** Some columns of the row whose number is the last value. */
    public static PostgresWrite update(PostgresNames in, TableSchema table, List<Integer> ordinals) {
        List<String> names = new ArrayList<>();
        List<String> types = new ArrayList<>();
        ordinals.forEach(ordinal -> add(table.columns().get(ordinal), names, types));
        types.add(BIGINT);
        int row = types.size();
        String update = "UPDATE " + target(in, table) + " SET ";
        String where = " WHERE " + PostgresLayout.alias(table) + "." + PostgresLayout.rowColumn(table) + " = ";
        String one = sets(names, i -> place(i + 1, types.get(i), "")) + where + place(row, BIGINT, "");
        String many = sets(names, i -> element(i, types.get(i))) + unnested(types) + where + "u.p" + (row - 1);
        return new PostgresWrite(update + one, update + many, arrays(types));
    }

    /** The row of a number. */
    public static PostgresWrite delete(PostgresNames in, TableSchema table) {
        String delete = "DELETE FROM " + target(in, table) + " WHERE " + PostgresLayout.rowColumn(table) + " = ";
        return new PostgresWrite(
                delete + place(1, BIGINT, ""), delete + "ANY (" + place(1, BIGINT, "[]") + ")", List.of(BIGINT));
    }

    private static String target(PostgresNames in, TableSchema table) {
        return in.qualified(table) + " AS " + PostgresLayout.alias(table);
    }

    private static void add(ColumnSchema column, List<String> names, List<String> types) {
        names.add(PostgresNames.quote(column.name()));
        types.add(plain(PostgresForm.type(column.type())));
        if (PostgresForm.hasKey(column.type())) {
            names.add(PostgresNames.quote(PostgresNames.key(column.name())));
            types.add(plain(PostgresForm.keyType(column.type())));
        }
    }

    /** A type without its precision and scale. */
    static String plain(String type) {
        int facets = type.indexOf('(');
        return facets < 0 ? type : type.substring(0, facets);
    }

    private interface Value {
        String at(int index);
    }

    private static String sets(List<String> names, Value value) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> names.get(i) + " = " + value.at(i))
                .collect(Collectors.joining(", "));
    }

    private static String unnested(List<String> types) {
        return " FROM unnest(" + places(arrays(types), "[]") + ") AS u("
                + IntStream.range(0, types.size()).mapToObj(i -> "p" + i).collect(Collectors.joining(", ")) + ")";
    }

    /** The driver has no NULL in arrays of numeric: they go as texts. */
    private static List<String> arrays(List<String> types) {
        return types.stream()
                .map(type -> type.equals("numeric") ? "text" : type)
                .toList();
    }

    private static String element(int index, String type) {
        return "u.p" + index + (type.equals("numeric") ? "::numeric" : "");
    }

    private static String places(List<String> types, String array) {
        return IntStream.range(0, types.size())
                .mapToObj(i -> place(i + 1, types.get(i), array))
                .collect(Collectors.joining(", "));
    }

    private static String place(int number, String type, String array) {
        return "$" + number + "::" + type + array;
    }
}
