package dev.aul.executor.ddl;

import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.ForeignKeySchema;
import dev.aul.language.catalog.TableSchema.KeyColumn;
import dev.aul.language.catalog.TableSchema.KeySchema;
import dev.aul.language.errors.ObjectMessage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** DROP CONSTRAINT. */
final class ConstraintDrops {
    private ConstraintDrops() {}

    static void drop(TableSchema table, List<String> names, boolean ifExists, DdlContext context) {
        TableSchema after = table;
        for (String name : names) {
            if (ObjectNames.constraints(after).noneMatch(name::equalsIgnoreCase)) {
                if (ifExists) {
                    continue;
                }
                throw new SeveralErrors(
                        ObjectMessage.NOT_A_CONSTRAINT.error(name), ObjectMessage.DROP_CONSTRAINT_FAILED.error());
            }
            requireUnreferenced(after, name, context);
            after = without(after, name);
        }
        if (!after.equals(table)) {
            AlterTables.change(table, after, context.session());
        }
    }

    private static TableSchema without(TableSchema table, String name) {
        return new TableChanges(table)
                .columns(table.columns().stream()
                        .map(column -> name.equalsIgnoreCase(column.defaultName()) ? withoutDefault(column) : column)
                        .toList())
                .keys(others(table.keys(), KeySchema::name, name))
                .foreignKeys(others(table.foreignKeys(), ForeignKeySchema::name, name))
                .checks(others(table.checks(), TableSchema.CheckSchema::name, name))
                .table();
    }

    private static <T> List<T> others(List<T> all, Function<T, String> naming, String name) {
        return all.stream()
                .filter(each -> !naming.apply(each).equalsIgnoreCase(name))
                .toList();
    }

    private static ColumnSchema withoutDefault(ColumnSchema column) {
        return new ColumnSchema(
                column.columnId(),
                column.name(),
                column.type(),
                column.nullable(),
                null,
                null,
                column.identity(),
                column.computed(),
                column.alias());
    }

    /** A key that a foreign key refers to stays: 3725, then 3727. */
    private static void requireUnreferenced(TableSchema table, String name, DdlContext context) {
        Optional<KeySchema> key = table.keys().stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst();
        if (key.isEmpty()) {
            return;
        }
        Set<String> columns =
                lower(key.get().columns().stream().map(KeyColumn::name).toList());
        for (TableSchema other : context.catalog().tables(table.database())) {
            for (ForeignKeySchema foreign : other.foreignKeys()) {
                if (foreign.referencedTable().equalsIgnoreCase(table.name())
                        && foreign.referencedSchema().equalsIgnoreCase(table.schema())
                        && lower(foreign.referencedColumns()).equals(columns)) {
                    throw new SeveralErrors(
                            DdlMessage.KEY_REFERENCED.error(name, other.name(), foreign.name()),
                            ObjectMessage.DROP_CONSTRAINT_FAILED.error());
                }
            }
        }
    }

    private static Set<String> lower(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
