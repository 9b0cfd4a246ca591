package dev.aul.backend.sqlite;

import dev.aul.backend.rows.TableKeys;
import dev.aul.backend.rows.TableKeys.Index;
import dev.aul.dialect.sqlite.Names;
import dev.aul.dialect.sqlite.PhysicalForm;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.KeyColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a table lies in SQLite: its columns without declared types (so that SQLite converts nothing), a key column behind
 * each keyed column, an integer primary key as the row number, and indexes over keys. Stateless.
 */
final class Layout {
    private Layout() {}

    static String createTable(TableSchema table) {
        List<String> columns = new ArrayList<>();
        int rowNumber = TableKeys.rowNumberColumn(table);
        for (int i = 0; i < table.columns().size(); i++) {
            ColumnSchema column = table.columns().get(i);
            columns.add(Names.quote(column.name()) + (i == rowNumber ? " INTEGER PRIMARY KEY" : ""));
            if (PhysicalForm.keyStored(column.type())) {
                columns.add(Names.quote(Names.keyColumn(column.name())));
            }
        }
        return "CREATE TABLE " + Names.table(table) + " (" + String.join(", ", columns) + ")";
    }

    static List<Index> indexes(TableSchema table) {
        List<Index> out = new ArrayList<>();
        for (var key : table.keys()) {
            boolean isRowNumber = key.primary() && TableKeys.rowNumberColumn(table) >= 0;
            if (!isRowNumber) {
                out.add(new Index(key.name(), true, key.columns(), null));
            }
        }
        for (var index : table.indexes()) {
            out.add(new Index(index.name(), index.unique(), index.columns(), index.filter()));
        }
        return out;
    }

    /** {@code where}: the filter of a filtered unique index in SQLite's words. */
    static List<String> createIndex(TableSchema table, Index index, @Nullable String where) {
        List<String> out = new ArrayList<>();
        boolean nullable = index.columns().stream()
                .anyMatch(column ->
                        table.columns().get(table.ordinal(column.name())).nullable());
        boolean separate = index.unique() && nullable;
        if (separate) {
            String columns = index.columns().stream()
                    .map(column -> nullSafe(table, column))
                    .collect(Collectors.joining(", "));
            out.add(statement(table, index.name() + "$u", true, columns, where));
        }
        String columns = index.columns().stream()
                .map(column -> keyColumn(table, column) + (column.descending() ? " DESC" : ""))
                .collect(Collectors.joining(", "));
        out.add(statement(table, index.name(), index.unique() && !separate, columns, index.unique() ? where : null));
        return out;
    }

    private static String statement(
            TableSchema table, String name, boolean unique, String columns, @Nullable String where) {
        return "CREATE " + (unique ? "UNIQUE " : "") + "INDEX " + indexName(table, name) + " ON "
                + Names.quote(table.physicalName()) + " (" + columns + ")" + (where == null ? "" : " WHERE " + where);
    }

    static String indexName(TableSchema table, String name) {
        return Names.quote(Names.schema(table)) + "." + Names.quote(table.physicalName() + "$" + name);
    }

    static List<String> dropIndex(TableSchema table, Index index) {
        return List.of(
                "DROP INDEX IF EXISTS " + indexName(table, index.name()),
                "DROP INDEX IF EXISTS " + indexName(table, index.name() + "$u"));
    }

    /** T-SQL has at most one NULL in a unique index: it stands there as a value that the column cannot hold. */
    private static String nullSafe(TableSchema table, KeyColumn column) {
        ColumnSchema schema = table.columns().get(table.ordinal(column.name()));
        String text = keyColumn(table, column);
        if (!schema.nullable()) {
            return text;
        }
        boolean blob = PhysicalForm.storage(schema.type()) == PhysicalForm.Storage.BLOB;
        return "ifnull(" + text + ", " + (blob ? "''" : "x''") + ")";
    }

    /** What an index holds for a column: its key when it has one. */
    static String keyColumn(TableSchema table, KeyColumn column) {
        return keyColumn(table.columns().get(table.ordinal(column.name())));
    }

    static String keyColumn(ColumnSchema column) {
        return Names.quote(PhysicalForm.keyStored(column.type()) ? Names.keyColumn(column.name()) : column.name());
    }
}
