package dev.aul.backend.rows;

import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.ForeignKeySchema;
import dev.aul.language.catalog.TableSchema.KeyColumn;
import dev.aul.language.catalog.TableSchema.KeySchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who refers to whom in one version of a database's catalogue. Immutable. */
public final class References {
    /** A foreign key with both its tables. */
    public record Reference(TableSchema child, ForeignKeySchema key, TableSchema parent) {
        public List<Integer> childOrdinals() {
            return key.columns().stream().map(child::ordinal).toList();
        }

        public List<Integer> parentOrdinals() {
            return referencedColumns(key, parent).stream().map(parent::ordinal).toList();
        }
    }

    private final Map<Integer, List<Reference>> byChild = new HashMap<>();
    private final Map<Integer, List<Reference>> byParent = new HashMap<>();

    private References() {}

    public static References of(Collection<TableSchema> tables) {
        Map<String, TableSchema> byName = new HashMap<>();
        tables.forEach(table -> byName.put(Definitions.key(table), table));
        References out = new References();
        for (TableSchema child : tables) {
            for (ForeignKeySchema key : child.foreignKeys()) {
                TableSchema parent = byName.get(Definitions.key(key.referencedSchema(), key.referencedTable()));
                if (parent != null && !key.disabled()) {
                    Reference reference = new Reference(child, key, parent);
                    out.byChild
                            .computeIfAbsent(child.objectId(), _ -> new ArrayList<>())
                            .add(reference);
                    out.byParent
                            .computeIfAbsent(parent.objectId(), _ -> new ArrayList<>())
                            .add(reference);
                }
            }
        }
        return out;
    }

    /** What a table refers to. */
    public List<Reference> from(TableSchema table) {
        return byChild.getOrDefault(table.objectId(), List.of());
    }

    /** What refers to a table. */
    public List<Reference> to(TableSchema table) {
        return byParent.getOrDefault(table.objectId(), List.of());
    }

    /** Without a column list a foreign key means the primary key. */
    static List<String> referencedColumns(ForeignKeySchema key, TableSchema parent) {
        return key.referencedColumns().isEmpty()
                ? parent.keys().stream().filter(KeySchema::primary).findFirst().orElseThrow().columns().stream()
                        .map(KeyColumn::name)
                        .toList()
                : key.referencedColumns();
    }
}
