package dev.aul.executor.ddl;

import dev.aul.language.ast.Ddl;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.IndexSchema;
import dev.aul.language.catalog.TableSchema.KeyColumn;
import dev.aul.language.catalog.TableSchema.KeySchema;
import dev.aul.language.errors.ObjectMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CREATE INDEX and DROP INDEX. */
public final class IndexDefinitions {
    private IndexDefinitions() {}

    public static void create(Ddl.CreateIndex definition, DdlContext context) {
        TableSchema table = AlterTables.find(definition.table(), context)
                .orElseThrow(() -> DdlMessage.OBJECT_NOT_FOUND.exception(definition.table()));
        if (find(table, definition.name()).isPresent()
                || key(table, definition.name()).isPresent()) {
            throw ObjectMessage.INDEX_EXISTS.exception(definition.name(), "table", table.schema() + "." + table.name());
        }
        List<String> named = new ArrayList<>(definition.included());
        definition.columns().forEach(column -> named.add(column.name()));
        for (String column : named) {
            if (table.ordinal(column) < 0) {
                throw ObjectMessage.INDEX_COLUMN_MISSING.exception(column);
            }
        }
        if (definition.clustered()) {
            requireNoClustered(table);
        }
        List<IndexSchema> indexes = new ArrayList<>(table.indexes());
        indexes.add(new IndexSchema(
                table.keys().size()
                        + table.indexes().stream()
                                .mapToInt(IndexSchema::indexId)
                                .max()
                                .orElse(1)
                        + 1,
                definition.name(),
                definition.unique(),
                definition.clustered(),
                definition.columns().stream()
                        .map(column -> new KeyColumn(column.name(), column.descending()))
                        .toList(),
                definition.included(),
                filter(definition, context)));
        AlterTables.change(table, new TableChanges(table).indexes(indexes).table(), context.session());
    }

    public static void drop(Ddl.DropIndex definition, DdlContext context) {
        Optional<TableSchema> table = AlterTables.find(definition.table(), context);
        Optional<IndexSchema> index = table.flatMap(found -> find(found, definition.name()));
        if (index.isPresent() && table.isPresent()) {
            List<IndexSchema> left = new ArrayList<>(table.get().indexes());
            left.remove(index.get());
            AlterTables.change(
                    table.get(), new TableChanges(table.get()).indexes(left).table(), context.session());
            return;
        }
        Optional<KeySchema> key = table.flatMap(found -> key(found, definition.name()));
        if (key.isPresent()) {
            throw ObjectMessage.DROP_INDEX_OF_CONSTRAINT.exception(
                    definition.table().name() + "." + definition.name(),
                    key.get().primary() ? "PRIMARY KEY" : "UNIQUE KEY");
        }
        if (!definition.ifExists()) {
            throw ObjectMessage.DROP_NOT_FOUND.exception("drop", "index", definition.table() + "." + definition.name());
        }
    }

    private static void requireNoClustered(TableSchema table) {
        Optional<String> taken = table.keys().stream()
                .filter(KeySchema::clustered)
                .map(KeySchema::name)
                .findFirst()
                .or(() -> table.indexes().stream()
                        .filter(IndexSchema::clustered)
                        .map(IndexSchema::name)
                        .findFirst());
        if (taken.isPresent()) {
            throw ObjectMessage.INDEX_SECOND_CLUSTERED.exception(
                    "table", table.schema() + "." + table.name(), taken.get());
        }
    }

    private static @org.jspecify.annotations.Nullable String filter(Ddl.CreateIndex definition, DdlContext context) {
        return definition.where() == null
                ? null
                : context.text()
                        .substring(
                                definition.where().position().start(),
                                definition.where().position().end());
    }

    private static Optional<IndexSchema> find(TableSchema table, String name) {
        return table.indexes().stream()
                .filter(index -> index.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static Optional<KeySchema> key(TableSchema table, String name) {
        return table.keys().stream()
                .filter(key -> key.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
