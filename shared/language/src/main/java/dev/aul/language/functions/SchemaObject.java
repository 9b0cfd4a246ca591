package dev.aul.language.functions;

import dev.aul.language.catalog.CatalogSnapshot;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.catalog.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A row of sys.objects: table, module, constraint, sequence or synonym.
 *
 * @param type the code of sys.objects: U, V, P, PK, ...
 * @param parent object id of the table of a constraint or trigger, else 0
 * @param definition its T-SQL text when it has one
 * @param table set for a table
 * @param module set for a module
 */
public record SchemaObject(
        int id,
        String schema,
        String name,
        String type,
        int parent,
        @Nullable String definition,
        @Nullable TableSchema table,
        @Nullable ModuleSchema module) {

    /** Everything in a database that has an object id. */
    public static List<SchemaObject> all(CatalogSnapshot catalog, String database) {
        List<SchemaObject> objects = new ArrayList<>();
        for (TableSchema table : catalog.tables(database)) {
            addTable(table, objects);
        }
        for (ModuleSchema module : catalog.modules(database)) {
            objects.add(of(module));
        }
        for (CatalogSnapshot.SequenceSchema sequence : catalog.sequences(database)) {
            objects.add(plain(sequence.objectId(), sequence.schema(), sequence.name(), "SO", 0, null));
        }
        for (CatalogSnapshot.Synonym synonym : catalog.synonyms(database)) {
            objects.add(plain(synonym.objectId(), synonym.schema(), synonym.name(), "SN", 0, null));
        }
        return objects;
    }

    static Optional<SchemaObject> find(CatalogSnapshot catalog, String database, Predicate<SchemaObject> wanted) {
        return all(catalog, database).stream().filter(wanted).findFirst();
    }

    static SchemaObject of(TableSchema table) {
        String type = table.kind() == TableSchema.TableKind.SYSTEM ? "V" : "U";
        return new SchemaObject(table.objectId(), table.schema(), table.name(), type, 0, null, table, null);
    }

    static SchemaObject of(ModuleSchema module) {
        String type =
                switch (module.kind()) {
                    case VIEW -> "V";
                    case PROCEDURE -> "P";
                    case SCALAR_FUNCTION -> "FN";
                    case INLINE_FUNCTION -> "IF";
                    case TABLE_FUNCTION -> "TF";
                    case TRIGGER -> "TR";
                };
        return new SchemaObject(
                module.objectId(), module.schema(), module.name(), type, module.parent(), module.text(), null, module);
    }

    private static void addTable(TableSchema table, List<SchemaObject> objects) {
        objects.add(of(table));
        String schema = table.schema();
        int parent = table.objectId();
        for (TableSchema.KeySchema key : table.keys()) {
            objects.add(plain(key.objectId(), schema, key.name(), key.primary() ? "PK" : "UQ", parent, null));
        }
        for (TableSchema.ForeignKeySchema key : table.foreignKeys()) {
            objects.add(plain(key.objectId(), schema, key.name(), "F", parent, null));
        }
        for (TableSchema.CheckSchema check : table.checks()) {
            objects.add(plain(check.objectId(), schema, check.name(), "C", parent, check.condition()));
        }
        for (ColumnSchema column : table.columns()) {
            if (column.defaultName() != null) {
                objects.add(plain(
                        defaultId(table, column), schema, column.defaultName(), "D", parent, column.defaultText()));
            }
        }
    }

    /** A DEFAULT constraint has no id of its own in the catalogue: one is made from its table and column. */
    public static int defaultId(TableSchema table, ColumnSchema column) {
        return table.objectId() * 31 + 1_000_003 * column.columnId() & Integer.MAX_VALUE;
    }

    private static SchemaObject plain(
            int id, String schema, String name, String type, int parent, @Nullable String definition) {
        return new SchemaObject(id, schema, name, type, parent, definition, null, null);
    }
}
