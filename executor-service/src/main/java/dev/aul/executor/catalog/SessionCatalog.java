package dev.aul.executor.catalog;

import dev.aul.backend.StoreCatalog;
import dev.aul.language.ast.Ddl;
import dev.aul.language.catalog.CatalogSnapshot;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.parse.ParseOptions;
import dev.aul.language.parse.SqlParser;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one session sees at one moment: its store's tables, its tenant's modules, and the system relations. */
public final class SessionCatalog implements CatalogSnapshot {
    private final StoreCatalog store;
    private final ModuleIndex modules;
    private final PendingModules pending;
    private final SystemRelations system;
    private final long version;
    private final Map<String, Map<Integer, List<ModuleSchema>>> triggers = new ConcurrentHashMap<>();

    SessionCatalog(
            StoreCatalog store, ModuleIndex modules, PendingModules pending, SystemRelations system, long version) {
        this.store = store;
        this.modules = modules;
        this.pending = pending;
        this.system = system;
        this.version = version;
    }

    @Override
    public long version() {
        return version;
    }

    /** The name of a database as it was created. */
    public Optional<String> databaseName(String name) {
        return database(name).map(StoreCatalog.Database::name);
    }

    /** The name of a schema as it was created. */
    public Optional<String> schemaName(String database, String schema) {
        return database(database)
                .flatMap(found -> Optional.ofNullable(found.schemas().get(lower(schema))));
    }

    public int nextObjectId(String database) {
        int highest = moduleMap(database).values().stream()
                .mapToInt(ModuleSchema::objectId)
                .max()
                .orElse(0);
        return Math.max(
                highest + 1,
                database(database).map(StoreCatalog.Database::nextObjectId).orElse(1));
    }

    /** A procedure that every database has, by schema and name. */
    public Optional<ModuleSchema> globalModule(String schema, String name) {
        return modules.global(ModuleIndex.key(schema, name));
    }

    @Override
    public Collection<String> databases() {
        return store.databases().values().stream()
                .map(StoreCatalog.Database::name)
                .toList();
    }

    @Override
    public Collection<String> schemas(String database) {
        return database(database).map(found -> found.schemas().values()).orElse(List.of());
    }

    @Override
    public Collection<TableSchema> tables(String database) {
        return database(database).map(found -> found.tables().values()).orElse(List.of());
    }

    @Override
    public Collection<ModuleSchema> modules(String database) {
        return moduleMap(database).values();
    }

    @Override
    public Collection<AliasType> types(String database) {
        return database(database).map(found -> found.types().values()).orElse(List.of());
    }

    @Override
    public Collection<SequenceSchema> sequences(String database) {
        return database(database).map(found -> found.sequences().values()).orElse(List.of());
    }

    @Override
    public Collection<Synonym> synonyms(String database) {
        return database(database).map(found -> found.synonyms().values()).orElse(List.of());
    }

    @Override
    public Optional<TableSchema> table(String database, String schema, String name) {
        StoreCatalog.@Nullable Database found = store.databases().get(lower(database));
        if (found == null) {
            return Optional.empty();
        }
        TableSchema table = found.tables().get(ModuleIndex.key(schema, name));
        return table != null ? Optional.of(table) : system.find(found.name(), schema, name);
    }

    @Override
    public Optional<ModuleSchema> module(String database, String schema, String name) {
        return Optional.ofNullable(moduleMap(database).get(ModuleIndex.key(schema, name)));
    }

    @Override
    public Optional<AliasType> type(String database, String schema, String name) {
        return database(database)
                .flatMap(found -> Optional.ofNullable(found.types().get(ModuleIndex.key(schema, name))));
    }

    public Optional<Synonym> synonym(String database, String schema, String name) {
        return database(database)
                .flatMap(found -> Optional.ofNullable(found.synonyms().get(ModuleIndex.key(schema, name))));
    }

    public Optional<SequenceSchema> sequence(String database, String schema, String name) {
        return database(database)
                .flatMap(found -> Optional.ofNullable(found.sequences().get(ModuleIndex.key(schema, name))));
    }

    /** Triggers of a table, in the order of their ids. */
    public List<ModuleSchema> triggers(TableSchema table) {
        return triggers.computeIfAbsent(lower(table.database()), this::triggersOf)
                .getOrDefault(table.objectId(), List.of());
    }

    private Map<Integer, List<ModuleSchema>> triggersOf(String database) {
        return moduleMap(database).values().stream()
                .filter(module -> module.kind() == ModuleSchema.Kind.TRIGGER)
                .sorted(Comparator.comparingInt(ModuleSchema::objectId))
                .collect(Collectors.groupingBy(module -> parent(database, module)));
    }

    /** The table that a trigger's text names: a file knows no object ids. 0 when there is no such table. */
    private int parent(String database, ModuleSchema module) {
        if (module.parent() != 0) {
            return module.parent();
        }
        ParseOptions options = new ParseOptions(module.quotedIdentifier(), 1);
        return SqlParser.parse(module.text(), options).statements().getLast() instanceof Ddl.CreateTrigger trigger
                ? table(
                                database,
                                Objects.requireNonNullElse(trigger.table().schema(), module.schema()),
                                trigger.table().name())
                        .map(TableSchema::objectId)
                        .orElse(0)
                : 0;
    }

    private Map<String, ModuleSchema> moduleMap(String database) {
        return pending.over(database, modules.of(database));
    }

    private Optional<StoreCatalog.Database> database(String name) {
        return Optional.ofNullable(store.databases().get(lower(name)));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
