package dev.aul.backend.rows;

import dev.aul.backend.StoreCatalog;
import dev.aul.backend.StoreCatalog.Database;
import dev.aul.language.catalog.CatalogSnapshot;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.catalog.TableSchema;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A store's catalogue as analysis reads it; without modules, which the store does not know. */
public record StoreSnapshot(StoreCatalog catalog) implements CatalogSnapshot {
    private Optional<Database> find(String database) {
        return Optional.ofNullable(catalog.databases().get(Definitions.lower(database)));
    }

    @Override
    public long version() {
        return catalog.version();
    }

    @Override
    public Collection<String> databases() {
        return catalog.databases().values().stream().map(Database::name).toList();
    }

    @Override
    public Collection<String> schemas(String database) {
        return find(database).map(found -> found.schemas().values()).orElse(List.of());
    }

    @Override
    public Collection<TableSchema> tables(String database) {
        return find(database).map(found -> found.tables().values()).orElse(List.of());
    }

    @Override
    public Collection<ModuleSchema> modules(String database) {
        return List.of();
    }

    @Override
    public Collection<AliasType> types(String database) {
        return find(database).map(found -> found.types().values()).orElse(List.of());
    }

    @Override
    public Collection<SequenceSchema> sequences(String database) {
        return find(database).map(found -> found.sequences().values()).orElse(List.of());
    }

    @Override
    public Collection<Synonym> synonyms(String database) {
        return find(database).map(found -> found.synonyms().values()).orElse(List.of());
    }

    @Override
    public Optional<TableSchema> table(String database, String schema, String name) {
        return find(database).map(found -> found.tables().get(Definitions.key(schema, name)));
    }

    @Override
    public Optional<ModuleSchema> module(String database, String schema, String name) {
        return Optional.empty();
    }

    @Override
    public Optional<AliasType> type(String database, String schema, String name) {
        return find(database).map(found -> found.types().get(Definitions.key(schema, name)));
    }
}
