package dev.aul.backend.sqlite;

import dev.aul.backend.rows.TableKeys.Index;
import dev.aul.dialect.sqlite.Keys;
import dev.aul.dialect.sqlite.Names;
import dev.aul.dialect.sqlite.PhysicalForm;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.types.SqlType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements that write single rows of one table, and how values are bound to them. Immutable. */
final class TableAccess {
    private final String name;
    private final String rowId;
    private final List<ColumnSchema> columns;
    final String insert;
    /** An insert that keeps the row number, its first parameter. */
    final String insertAt;

    final String delete;
    /** CREATE TABLE and its indexes. */
    final List<String> create;

    private TableAccess(TableSchema table) {
        name = Names.table(table);
        rowId = Names.rowId(table);
        columns = table.columns();
        List<String> targets = new ArrayList<>();
        for (ColumnSchema column : columns) {
            targets.addAll(names(column));
        }
        String places = String.join(", ", Collections.nCopies(targets.size(), "?"));
        String all = String.join(", ", targets);
        insert = "INSERT INTO " + name + " (" + all + ") VALUES (" + places + ")";
        insertAt = "INSERT INTO " + name + " (" + rowId + ", " + all + ") VALUES (?, " + places + ")";
        create = new ArrayList<>();
        create.add(Layout.createTable(table));
        for (Index index : Layout.indexes(table)) {
            if (index.filter() == null || !index.unique()) {
                create.addAll(Layout.createIndex(table, index, null));
            }
        }
        delete = "DELETE FROM " + name + " WHERE " + rowId + " = ?";
    }

    static TableAccess of(TableSchema table) {
        return new TableAccess(table);
    }

    private static List<String> names(ColumnSchema column) {
        String value = Names.quote(column.name());
        return PhysicalForm.keyStored(column.type())
                ? List.of(value, Names.quote(Names.keyColumn(column.name())))
                : List.of(value);
    }

    /** An update of some columns by row number, the last parameter. */
    String update(List<Integer> ordinals) {
        List<String> sets = new ArrayList<>();
        for (int ordinal : ordinals) {
            names(columns.get(ordinal)).forEach(target -> sets.add(target + " = ?"));
        }
        return "UPDATE " + name + " SET " + String.join(", ", sets) + " WHERE " + rowId + " = ?";
    }

    /** The stored values of a whole row. */
    @Nullable
    Object[] row(@Nullable Object[] row) {
        List<@Nullable Object> out = new ArrayList<>(columns.size() * 2);
        for (int i = 0; i < columns.size(); i++) {
            add(row[i], columns.get(i).type(), out);
        }
        return out.toArray();
    }

    /** The same, behind the row number. */
    @Nullable
    Object[] rowAt(long rowId, @Nullable Object[] row) {
        List<@Nullable Object> out = new ArrayList<>();
        out.add(rowId);
        for (int i = 0; i < columns.size(); i++) {
            add(row[i], columns.get(i).type(), out);
        }
        return out.toArray();
    }

    /** The stored values of some columns, then the row number. */
    @Nullable
    Object[] some(@Nullable Object[] row, List<Integer> ordinals, long rowId) {
        List<@Nullable Object> out = new ArrayList<>(ordinals.size() * 2 + 1);
        for (int ordinal : ordinals) {
            add(row[ordinal], columns.get(ordinal).type(), out);
        }
        out.add(rowId);
        return out.toArray();
    }

    private static void add(@Nullable Object value, SqlType type, List<@Nullable Object> out) {
        out.add(PhysicalForm.store(value, type));
        if (PhysicalForm.keyStored(type)) {
            out.add(Keys.key(value, type));
        }
    }
}
