package dev.aul.backend.sqlite;

import dev.aul.dialect.sqlite.Keys;
import dev.aul.dialect.sqlite.Names;
import dev.aul.dialect.sqlite.PhysicalForm;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.types.SqlType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
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
        insert = "INSERT INTO " + name + " (" + String.join(", ", targets) + ") VALUES (" + places + ")";
        create = new ArrayList<>();
        create.add(Layout.createTable(table));
        for (Layout.Index index : Layout.indexes(table)) {
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

    /** An insert that keeps the row number: its last parameter. */
    String insertAt() {
        return insert.replaceFirst("\\(", "(" + rowId + ", ").replace(" VALUES (", " VALUES (?, ");
    }

    /** An update of some columns by row number, the last parameter. */
    String update(List<Integer> ordinals) {
        List<String> sets = new ArrayList<>();
        for (int ordinal : ordinals) {
            names(columns.get(ordinal)).forEach(target -> sets.add(target + " = ?"));
        }
        return "UPDATE " + name + " SET " + String.join(", ", sets) + " WHERE " + rowId + " = ?";
    }

    /** Binds a whole row from parameter {@code first}; gives the next free one. */
    int bindRow(PreparedStatement statement, @Nullable Object[] row, int first) throws SQLException {
        int place = first;
        for (int i = 0; i < columns.size(); i++) {
            place = bind(statement, place, row[i], columns.get(i).type());
        }
        return place;
    }

    int bindSome(PreparedStatement statement, @Nullable Object[] row, List<Integer> ordinals) throws SQLException {
        int place = 1;
        for (int ordinal : ordinals) {
            place = bind(statement, place, row[ordinal], columns.get(ordinal).type());
        }
        return place;
    }

    private static int bind(PreparedStatement statement, int place, @Nullable Object value, SqlType type)
            throws SQLException {
        bindStored(statement, place, PhysicalForm.store(value, type));
        if (!PhysicalForm.keyStored(type)) {
            return place + 1;
        }
        bindStored(statement, place + 1, Keys.key(value, type));
        return place + 2;
    }

    /** Binds a value in its stored form. */
    static void bindStored(PreparedStatement statement, int place, @Nullable Object stored) throws SQLException {
        switch (stored) {
            case null -> statement.setNull(place, Types.NULL);
            case Long l -> statement.setLong(place, l);
            case String s -> statement.setString(place, s);
            case Double d -> statement.setDouble(place, d);
            case byte[] b -> statement.setBytes(place, b);
            default -> throw new IllegalArgumentException(stored.getClass() + " is no stored value");
        }
    }
}
