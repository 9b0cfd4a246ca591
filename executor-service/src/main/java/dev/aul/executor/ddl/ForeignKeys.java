package dev.aul.executor.ddl;

import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.ForeignKeySchema;
import dev.aul.language.catalog.TableSchema.KeyColumn;
import dev.aul.language.catalog.TableSchema.KeySchema;
import dev.aul.language.errors.Message;
import dev.aul.language.errors.ObjectMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks foreign keys against the tables they refer to, and fills in the referenced columns that were not written. */
final class ForeignKeys {
    private ForeignKeys() {}

    /** The table with its foreign keys complete. Throws 1767, 1769, 1770, 1776, 1778 and 8139, each followed by 1750. */
    static TableSchema resolved(TableSchema table, DdlContext context) {
        if (table.foreignKeys().isEmpty()) {
            return table;
        }
        List<ForeignKeySchema> keys = table.foreignKeys().stream()
                .map(key -> resolved(key, table, context))
                .toList();
        return new TableChanges(table).foreignKeys(keys).table();
    }

    private static ForeignKeySchema resolved(ForeignKeySchema key, TableSchema table, DdlContext context) {
        TableSchema referenced = referenced(key, table, context)
                .orElseThrow(() -> failed(
                        ObjectMessage.FOREIGN_KEY_TABLE_INVALID,
                        key.name(),
                        key.referencedSchema().equalsIgnoreCase(table.schema())
                                ? key.referencedTable()
                                : key.referencedSchema() + "." + key.referencedTable()));
        List<String> columns = key.referencedColumns().isEmpty() ? primary(referenced) : key.referencedColumns();
        for (String column : key.columns()) {
            if (table.ordinal(column) < 0) {
                throw failed(ObjectMessage.FOREIGN_KEY_COLUMN_INVALID, key.name(), column, table.name());
            }
        }
        for (String column : columns) {
            if (referenced.ordinal(column) < 0) {
                throw failed(DdlMessage.REFERENCED_COLUMN_INVALID, key.name(), column, referenced.name());
            }
        }
        if (columns.isEmpty() || !isCandidate(referenced, columns)) {
            throw failed(ObjectMessage.FOREIGN_KEY_NO_CANDIDATE, referenced.name(), key.name());
        }
        if (columns.size() != key.columns().size()) {
            throw failed(DdlMessage.FOREIGN_KEY_COLUMN_COUNT, table.name());
        }
        requireSameTypes(key, columns, table, referenced);
        return new ForeignKeySchema(
                key.objectId(),
                key.name(),
                key.columns(),
                referenced.schema(),
                referenced.name(),
                columns,
                key.onDelete(),
                key.onUpdate(),
                key.disabled(),
                key.trusted());
    }

    static Optional<TableSchema> referenced(ForeignKeySchema key, TableSchema table, DdlContext context) {
        boolean own = key.referencedTable().equalsIgnoreCase(table.name())
                && key.referencedSchema().equalsIgnoreCase(table.schema());
        return own
                ? Optional.of(table)
                : ObjectNames.userTable(
                        context.catalog(), table.database(), key.referencedSchema(), key.referencedTable());
    }

    private static List<String> primary(TableSchema table) {
        return table.keys().stream()
                .filter(KeySchema::primary)
                .flatMap(key -> key.columns().stream())
                .map(KeyColumn::name)
                .toList();
    }

    private static boolean isCandidate(TableSchema table, List<String> columns) {
        List<List<KeyColumn>> unique = new ArrayList<>();
        table.keys().forEach(key -> unique.add(key.columns()));
        table.indexes().stream()
                .filter(index -> index.unique() && index.filter() == null)
                .forEach(index -> unique.add(index.columns()));
        Set<String> wanted = lower(columns);
        return unique.stream()
                .anyMatch(
                        key -> lower(key.stream().map(KeyColumn::name).toList()).equals(wanted));
    }

    private static void requireSameTypes(
            ForeignKeySchema key, List<String> columns, TableSchema table, TableSchema referenced) {
        for (int i = 0; i < columns.size(); i++) {
            ColumnSchema from = table.columns().get(table.ordinal(key.columns().get(i)));
            ColumnSchema to = referenced.columns().get(referenced.ordinal(columns.get(i)));
            boolean same = from.type().kind() == to.type().kind()
                    && from.type().scale() == to.type().scale()
                    && from.type().precision() == to.type().precision();
            if (!same
                    && !(from.type().kind().isString()
                            && to.type().kind().isString()
                            && from.type().kind().isUnicode()
                                    == to.type().kind().isUnicode())) {
                throw failed(
                        ObjectMessage.FOREIGN_KEY_TYPE_MISMATCH,
                        referenced.name(),
                        to.name(),
                        table.name(),
                        from.name(),
                        key.name());
            }
        }
    }

    private static Set<String> lower(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toCollection(HashSet::new));
    }

    static SeveralErrors failed(Message message, Object... arguments) {
        return new SeveralErrors(message.error(arguments), ObjectMessage.CONSTRAINT_NOT_CREATED.error());
    }
}
