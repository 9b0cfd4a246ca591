package dev.aul.executor.system;

import dev.aul.executor.catalog.SystemContext;
import dev.aul.executor.catalog.SystemRelations;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.TableKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All system relations. A relation keeps its schema object for each database, so that texts over it are made once. */
public final class Relations implements SystemRelations {
    private static final Map<String, Relation> ALL = new HashMap<>();

    static {
        Stream.of(
                        ServerRelations.all(),
                        ObjectRelations.all(),
                        ColumnRelations.all(),
                        TypeRelations.all(),
                        KeyRelations.all(),
                        IndexRelations.all(),
                        ModuleRelations.all(),
                        OldRelations.all(),
                        OdbcRelations.all(),
                        InformationTables.all(),
                        InformationConstraints.all(),
                        InformationRoutines.all())
                .flatMap(List::stream)
                .forEach(relation -> ALL.put(key(relation.schema(), relation.name()), relation));
    }

    private final Map<String, TableSchema> schemas = new ConcurrentHashMap<>();

    /** All by schema and name, in order. */
    public static List<String> names() {
        return ALL.values().stream()
                .map(relation -> relation.schema() + "." + relation.name())
                .sorted()
                .toList();
    }

    @Override
    public Optional<TableSchema> find(String database, String schema, String name) {
        Relation relation = ALL.get(key(OldRelations.schema(schema, name), name));
        return relation == null
                ? Optional.empty()
                : Optional.of(schemas.computeIfAbsent(
                        database + "." + key(relation.schema(), name), _ -> schema(database, relation)));
    }

    @Override
    public List<@Nullable Object[]> rows(TableSchema relation, SystemContext context) {
        Relation found = ALL.get(key(relation.schema(), relation.name()));
        if (found == null) {
            throw new IllegalArgumentException(relation.name());
        }
        List<@Nullable Object[]> out = new ArrayList<>();
        int width = found.columns().size();
        found.rows().write(context, values -> {
            if (values.length != width) {
                throw new IllegalStateException(found.name() + " has " + width + " columns, not " + values.length);
            }
            out.add(values);
        });
        return out;
    }

    /** Every relation, for those that list themselves. */
    static List<Relation> list() {
        return ALL.values().stream()
                .sorted(java.util.Comparator.comparing(Relation::schema).thenComparing(Relation::name))
                .toList();
    }

    /** Negative, as SQL Server numbers its own objects. */
    static int objectId(Relation relation) {
        return -(key(relation.schema(), relation.name()).hashCode() & 0x3fffffff) - 1;
    }

    private static TableSchema schema(String database, Relation relation) {
        String physical = relation.schema() + "_" + relation.name() + "_" + database;
        return new TableSchema(
                objectId(relation),
                database,
                relation.schema(),
                relation.name(),
                physical.toLowerCase(Locale.ROOT),
                TableKind.SYSTEM,
                relation.columns(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static String key(String schema, String name) {
        return (schema + "." + name).toLowerCase(Locale.ROOT);
    }
}
