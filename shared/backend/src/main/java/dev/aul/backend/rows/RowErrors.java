package dev.aul.backend.rows;

import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.ForeignKeySchema;
import dev.aul.language.catalog.TableSchema.TableKind;
import dev.aul.language.errors.RunMessage;
import dev.aul.language.errors.SqlError;
import dev.aul.language.errors.SqlException;
import dev.aul.language.errors.ValueMessage;
import dev.aul.language.types.SqlType;
import dev.aul.language.values.ConversionSettings;
import dev.aul.language.values.Conversions;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The errors of rows that a table does not take, with names and values as SQL Server writes them. */
public final class RowErrors {
    /** A temporary table's name is filled up to this length, then a number follows. */
    private static final int TEMPORARY_NAME = 116;

    private RowErrors() {}

    static SqlException nullValue(TableSchema table, ColumnSchema column, String statement) {
        return ValueMessage.NULL_INTO_COLUMN.exception(column.name(), fullName(table), statement);
    }

    static SqlException truncated(TableSchema table, ColumnSchema column, String cut) {
        return ValueMessage.STRING_TRUNCATED_IN_COLUMN.exception(fullName(table), column.name(), cut);
    }

    static SqlException check(TableSchema table, String constraint, @Nullable String column, String statement) {
        return conflict(statement, "CHECK", constraint, table, column);
    }

    /** A row refers to nothing. */
    static SqlException foreignKey(TableSchema child, ForeignKeySchema key, TableSchema parent, String statement) {
        String kind = isSame(child, parent) ? "FOREIGN KEY SAME TABLE" : "FOREIGN KEY";
        return conflict(statement, kind, key.name(), parent, only(References.referencedColumns(key, parent)));
    }

    /** A row is referred to. */
    static SqlException reference(TableSchema child, ForeignKeySchema key, TableSchema parent, String statement) {
        String kind = isSame(child, parent) ? "SAME TABLE REFERENCE" : "REFERENCE";
        return conflict(statement, kind, key.name(), child, only(key.columns()));
    }

    private static boolean isSame(TableSchema child, TableSchema parent) {
        return child.objectId() == parent.objectId();
    }

    private static @Nullable String only(List<String> columns) {
        return columns.size() == 1 ? columns.getFirst() : null;
    }

    private static SqlException conflict(
            String statement, String kind, String constraint, TableSchema table, @Nullable String column) {
        return RunMessage.CONSTRAINT_CONFLICT.exception(
                statement,
                kind,
                constraint,
                table.database(),
                table.schema() + "." + table.name(),
                column == null ? "" : ", column '",
                column == null ? "" : column,
                column == null ? "" : "'");
    }

    public static SqlException duplicate(TableSchema table, TableKeys.Index index, @Nullable Object[] row) {
        String values = keyText(table, index, row);
        String object = table.schema() + "." + table.name();
        return table.keys().stream()
                .filter(key -> key.name().equals(index.name()))
                .findFirst()
                .map(key -> RunMessage.DUPLICATE_CONSTRAINT_KEY.exception(
                        key.primary() ? "PRIMARY KEY" : "UNIQUE KEY", key.name(), object, values))
                .orElseGet(() -> RunMessage.DUPLICATE_INDEX_KEY.exception(object, index.name(), values));
    }

    /** A key's values as messages show them. */
    public static String keyText(TableSchema table, TableKeys.Index index, @Nullable Object[] row) {
        return index.columns().stream()
                .map(column -> table.ordinal(column.name()))
                .map(ordinal -> text(row[ordinal], table.columns().get(ordinal).type()))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** The same conflict of a definition: it ends the batch. */
    static SqlException inAlter(SqlException conflict) {
        return new SqlException(conflict.error().withFate(SqlError.Fate.BATCH));
    }

    private static String text(@Nullable Object value, SqlType type) {
        if (value == null) {
            return "<NULL>";
        }
        Object text = value instanceof String
                ? value
                : Conversions.convert(value, type, SqlType.nvarchar(SqlType.MAX), ConversionSettings.DEFAULT);
        return String.valueOf(text);
    }

    /** A table's name with its database; temporary tables show what they are called in tempdb. */
    private static String fullName(TableSchema table) {
        if (table.kind() == TableKind.VARIABLE) {
            return table.name();
        }
        String name = table.kind() == TableKind.TEMPORARY
                ? table.name()
                        + "_".repeat(Math.max(0, TEMPORARY_NAME - table.name().length()))
                        + String.format("%012X", table.objectId())
                : table.name();
        return table.database() + "." + table.schema() + "." + name;
    }
}
