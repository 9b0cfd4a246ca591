package dev.aul.dialect.sqlite;

import dev.aul.language.catalog.TableSchema;
import java.util.List;
import java.util.Locale;

/** How tables and columns are called in SQLite. */
public final class Names {
    private static final List<String> ROW_IDS = List.of("rowid", "_rowid_", "oid");

    private Names() {}

    public static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** The name under which a database's file is attached. */
    public static String attached(String database) {
        return "d_" + database.toLowerCase(Locale.ROOT);
    }

    /** The hidden column with a column's key. */
    public static String keyColumn(String column) {
        return column + "$k";
    }

    /** The SQLite schema a table lies in: its attached file, or the connection's own. */
    public static String schema(TableSchema table) {
        return isDurable(table) ? attached(table.database()) : "temp";
    }

    public static boolean isDurable(TableSchema table) {
        return table.isDurable();
    }

    public static String table(TableSchema table) {
        return quote(schema(table)) + "." + quote(table.physicalName());
    }

    /** SQLite's name of the row number that no column of the table hides. */
    public static String rowId(TableSchema table) {
        return ROW_IDS.stream()
                .filter(name -> table.ordinal(name) < 0)
                .findFirst()
                .orElseThrow();
    }
}
