package dev.aul.executor.ddl;

import dev.aul.executor.procedures.Names;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.CheckSchema;
import dev.aul.language.catalog.TableSchema.ForeignKeySchema;
import dev.aul.language.catalog.TableSchema.IndexSchema;
import dev.aul.language.catalog.TableSchema.KeyColumn;
import dev.aul.language.catalog.TableSchema.KeySchema;
import dev.aul.language.errors.ObjectMessage;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What sp_rename does to tables, columns, indexes and constraints. Texts that speak of the old name stay as they are. */
public final class Renames {
    private final DdlContext context;

    public Renames(DdlContext context) {
        this.context = context;
    }

    /** A table, a constraint or, without a kind, a column; {@code kind} as the caller wrote it, for messages. */
    public void object(String written, String next, String kind) {
        ObjectName name = Names.parse(written);
        Optional<TableSchema> table = AlterTables.find(name, context);
        if (table.isPresent()) {
            table(table.get(), next);
            return;
        }
        @Nullable
        TableSchema owner = context.catalog().tables(context.session().database()).stream()
                .filter(each -> ObjectNames.constraints(each).anyMatch(name.name()::equalsIgnoreCase))
                .findFirst()
                .orElse(null);
        if (owner != null) {
            constraint(owner, name.name(), next);
        } else if (kind.isEmpty() && isColumn(name)) {
            column(written, next);
        } else {
            throw missing(written, kind);
        }
    }

    private boolean isColumn(ObjectName name) {
        return name.parts().size() > 1
                && AlterTables.find(parent(name), context)
                        .filter(table -> table.ordinal(name.name()) >= 0)
                        .isPresent();
    }

    private static ObjectName parent(ObjectName name) {
        return new ObjectName(name.parts().subList(0, name.parts().size() - 1), name.position());
    }

    private void table(TableSchema table, String next) {
        if (ObjectNames.isTaken(context.catalog(), table.database(), table.schema(), next)) {
            throw DdlMessage.RENAME_TAKEN.exception(next, "object");
        }
        AlterTables.change(table, new TableChanges(table).name(next).table(), context.session());
        for (TableSchema other : context.catalog().tables(table.database())) {
            TableSchema after = with(other, key -> refers(key, table) ? referring(key, next) : key);
            if (!after.equals(other)) {
                AlterTables.change(other, after, context.session());
            }
        }
    }

    private void constraint(TableSchema table, String name, String next) {
        if (ObjectNames.isTaken(context.catalog(), table.database(), table.schema(), next)) {
            throw DdlMessage.RENAME_TAKEN.exception(next, "object");
        }
        UnaryOperator<String> renaming = old -> old.equalsIgnoreCase(name) ? next : old;
        TableSchema after = new TableChanges(table)
                .keys(table.keys().stream()
                        .map(key -> new KeySchema(
                                key.objectId(),
                                renaming.apply(key.name()),
                                key.primary(),
                                key.clustered(),
                                key.columns()))
                        .toList())
                .checks(table.checks().stream()
                        .map(check -> new CheckSchema(
                                check.objectId(),
                                renaming.apply(check.name()),
                                check.condition(),
                                check.disabled(),
                                check.trusted()))
                        .toList())
                .foreignKeys(table.foreignKeys().stream()
                        .map(key -> named(key, renaming.apply(key.name())))
                        .toList())
                .columns(table.columns().stream()
                        .map(column -> column.defaultName() == null
                                ? column
                                : new ColumnSchema(
                                        column.columnId(),
                                        column.name(),
                                        column.type(),
                                        column.nullable(),
                                        column.defaultText(),
                                        renaming.apply(column.defaultName()),
                                        column.identity(),
                                        column.computed(),
                                        column.alias()))
                        .toList())
                .table();
        AlterTables.change(table, after, context.session());
    }

    /** {@code written} is table and column. */
    public void column(String written, String next) {
        ObjectName name = Names.parse(written);
        TableSchema table = owner(name, written, "COLUMN");
        int ordinal = table.ordinal(name.name());
        if (ordinal < 0) {
            throw missing(written, "COLUMN");
        }
        if (table.ordinal(next) >= 0) {
            throw DdlMessage.RENAME_TAKEN.exception(next, "COLUMN");
        }
        ColumnSchema before = table.columns().get(ordinal);
        ColumnDrops.requireUnmentioned(table, before);
        UnaryOperator<String> renaming = old -> old.equalsIgnoreCase(before.name()) ? next : old;
        TableSchema after = new TableChanges(table)
                .columns(table.columns().stream()
                        .map(column -> column.equals(before) ? named(column, next) : column)
                        .toList())
                .keys(table.keys().stream()
                        .map(key -> new KeySchema(
                                key.objectId(),
                                key.name(),
                                key.primary(),
                                key.clustered(),
                                columns(key.columns(), renaming)))
                        .toList())
                .indexes(table.indexes().stream()
                        .map(index -> new IndexSchema(
                                index.indexId(),
                                index.name(),
                                index.unique(),
                                index.clustered(),
                                columns(index.columns(), renaming),
                                index.included().stream().map(renaming).toList(),
                                index.filter()))
                        .toList())
                .foreignKeys(table.foreignKeys().stream()
                        .map(key -> own(key, renaming))
                        .toList())
                .table();
        AlterTables.change(table, after, context.session());
        for (TableSchema other : context.catalog().tables(table.database())) {
            TableSchema changed = with(other, key -> refers(key, table) ? referenced(key, renaming) : key);
            if (!changed.equals(other)) {
                AlterTables.change(other, changed, context.session());
            }
        }
    }

    /** {@code written} is table and index, or a key's. */
    public void index(String written, String next) {
        ObjectName name = Names.parse(written);
        TableSchema table = owner(name, written, "INDEX");
        if (table.keys().stream().anyMatch(key -> key.name().equalsIgnoreCase(name.name()))) {
            constraint(table, name.name(), next);
            return;
        }
        if (table.indexes().stream().noneMatch(index -> index.name().equalsIgnoreCase(name.name()))) {
            throw missing(written, "INDEX");
        }
        if (table.indexes().stream().anyMatch(index -> index.name().equalsIgnoreCase(next))) {
            throw ObjectMessage.INDEX_EXISTS.exception(next, "table", table.schema() + "." + table.name());
        }
        List<IndexSchema> indexes = table.indexes().stream()
                .map(index -> index.name().equalsIgnoreCase(name.name())
                        ? new IndexSchema(
                                index.indexId(),
                                next,
                                index.unique(),
                                index.clustered(),
                                index.columns(),
                                index.included(),
                                index.filter())
                        : index)
                .toList();
        AlterTables.change(table, new TableChanges(table).indexes(indexes).table(), context.session());
    }

    private TableSchema owner(ObjectName name, String written, String kind) {
        if (name.parts().size() < 2) {
            throw missing(written, kind);
        }
        return AlterTables.find(parent(name), context).orElseThrow(() -> missing(written, kind));
    }

    private RuntimeException missing(String written, String kind) {
        return kind.equals("OBJECT") || kind.isEmpty()
                ? DdlMessage.RENAME_NO_ITEM.exception(
                        written, context.session().database(), kind.isEmpty() ? "(null)" : kind)
                : DdlMessage.RENAME_NOT_FOUND.exception(kind);
    }

    private static TableSchema with(TableSchema table, UnaryOperator<ForeignKeySchema> change) {
        return new TableChanges(table)
                .foreignKeys(table.foreignKeys().stream().map(change).toList())
                .table();
    }

    private static boolean refers(ForeignKeySchema key, TableSchema table) {
        return key.referencedTable().equalsIgnoreCase(table.name())
                && key.referencedSchema().equalsIgnoreCase(table.schema());
    }

    private static List<KeyColumn> columns(List<KeyColumn> columns, UnaryOperator<String> renaming) {
        return columns.stream()
                .map(column -> new KeyColumn(renaming.apply(column.name()), column.descending()))
                .toList();
    }

    private static ColumnSchema named(ColumnSchema column, String name) {
        return new ColumnSchema(
                column.columnId(),
                name,
                column.type(),
                column.nullable(),
                column.defaultText(),
                column.defaultName(),
                column.identity(),
                column.computed(),
                column.alias());
    }

    private static ForeignKeySchema named(ForeignKeySchema key, String name) {
        return key(key, name, key.columns(), key.referencedTable(), key.referencedColumns());
    }

    private static ForeignKeySchema referring(ForeignKeySchema key, String table) {
        return key(key, key.name(), key.columns(), table, key.referencedColumns());
    }

    private static ForeignKeySchema own(ForeignKeySchema key, UnaryOperator<String> renaming) {
        return key(
                key,
                key.name(),
                key.columns().stream().map(renaming).toList(),
                key.referencedTable(),
                key.referencedColumns());
    }

    private static ForeignKeySchema referenced(ForeignKeySchema key, UnaryOperator<String> renaming) {
        return key(
                key,
                key.name(),
                key.columns(),
                key.referencedTable(),
                key.referencedColumns().stream().map(renaming).toList());
    }

    private static ForeignKeySchema key(
            ForeignKeySchema key, String name, List<String> columns, String table, List<String> referenced) {
        return new ForeignKeySchema(
                key.objectId(),
                name,
                columns,
                key.referencedSchema(),
                table,
                referenced,
                key.onDelete(),
                key.onUpdate(),
                key.disabled(),
                key.trusted());
    }
}
