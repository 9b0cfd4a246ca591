package dev.aul.executor.ddl;

import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.ObjectMessage;
import dev.aul.language.errors.SqlError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** DROP COLUMN, and what stands in the way of changing a column. */
final class ColumnDrops {
    private ColumnDrops() {}

    static void drop(TableSchema table, List<String> names, boolean ifExists, DdlContext context) {
        List<ColumnSchema> columns = new ArrayList<>(table.columns());
        for (String name : names) {
            int ordinal = table.ordinal(name);
            if (ordinal < 0) {
                if (ifExists) {
                    continue;
                }
                throw ObjectMessage.ALTER_COLUMN_MISSING.exception("ALTER TABLE DROP COLUMN", name, table.name());
            }
            ColumnSchema column = table.columns().get(ordinal);
            requireFree(table, column, "ALTER TABLE DROP COLUMN", context);
            columns.remove(column);
        }
        if (columns.size() != table.columns().size()) {
            AlterTables.change(table, new TableChanges(table).columns(columns).table(), context.session());
        }
    }

    /** Throws 5074 for each object that needs the column, then 4922. */
    static void requireFree(TableSchema table, ColumnSchema column, String operation, DdlContext context) {
        List<SqlError> errors = new ArrayList<>();
        boolean dropping = operation.endsWith("DROP COLUMN");
        if (column.defaultName() != null && dropping) {
            errors.add(dependent("object", column.defaultName(), column));
        }
        table.keys().stream()
                .filter(key ->
                        key.columns().stream().anyMatch(part -> part.name().equalsIgnoreCase(column.name())))
                .forEach(key -> errors.add(dependent("object", key.name(), column)));
        table.indexes().stream()
                .filter(index ->
                        index.columns().stream().anyMatch(part -> part.name().equalsIgnoreCase(column.name()))
                                || index.included().stream().anyMatch(column.name()::equalsIgnoreCase))
                .forEach(index -> errors.add(dependent("index", index.name(), column)));
        table.foreignKeys().stream()
                .filter(key -> key.columns().stream().anyMatch(column.name()::equalsIgnoreCase))
                .forEach(key -> errors.add(dependent("object", key.name(), column)));
        table.checks().stream()
                .filter(check -> mentions(check.condition(), column.name()))
                .forEach(check -> errors.add(dependent("object", check.name(), column)));
        table.columns().stream()
                .filter(other -> other.computed() != null && mentions(other.computed(), column.name()))
                .forEach(other -> errors.add(dependent("column", other.name(), column)));
        context.catalog().tables(table.database()).stream()
                .flatMap(other -> other.foreignKeys().stream())
                .filter(key -> key.referencedTable().equalsIgnoreCase(table.name())
                        && key.referencedSchema().equalsIgnoreCase(table.schema())
                        && key.referencedColumns().stream().anyMatch(column.name()::equalsIgnoreCase))
                .forEach(key -> errors.add(dependent("object", key.name(), column)));
        if (!errors.isEmpty()) {
            errors.add(ObjectMessage.ALTER_DEPENDENT.error(operation, column.name(), "column"));
            throw new SeveralErrors(errors.toArray(SqlError[]::new));
        }
    }

    /** A column that an expression of its table names cannot be renamed: 15336. */
    static void requireUnmentioned(TableSchema table, ColumnSchema column) {
        boolean mentioned = table.checks().stream().anyMatch(check -> mentions(check.condition(), column.name()))
                || table.columns().stream()
                        .anyMatch(other -> other.computed() != null && mentions(other.computed(), column.name()));
        if (mentioned) {
            throw DdlMessage.RENAME_DEPENDENT.exception(table.name() + "." + column.name());
        }
    }

    private static SqlError dependent(String kind, String name, ColumnSchema column) {
        return DdlMessage.DEPENDENT_COLUMN.error(kind, name, "column", column.name());
    }

    private static boolean mentions(String expression, String column) {
        String word = Pattern.quote(column.toLowerCase(Locale.ROOT));
        return Pattern.compile("(?<![\\w@#$])" + word + "(?![\\w@#$])")
                .matcher(expression.toLowerCase(Locale.ROOT))
                .find();
    }
}
