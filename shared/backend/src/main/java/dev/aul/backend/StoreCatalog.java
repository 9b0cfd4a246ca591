package dev.aul.backend;

import dev.aul.language.catalog.CatalogSnapshot.AliasType;
import dev.aul.language.catalog.CatalogSnapshot.SequenceSchema;
import dev.aul.language.catalog.CatalogSnapshot.Synonym;
import dev.aul.language.catalog.TableSchema;
import java.util.Map;

/** What a store knows of its databases: immutable, keyed by lower-case database name; a new version for each change. */
public record StoreCatalog(long version, Map<String, Database> databases) {
    public StoreCatalog {
        databases = Map.copyOf(databases);
    }

    /** Keys are lower case: schemas by name, the rest by {@code schema.name}. Values keep the case as written. */
    public record Database(
            String name,
            Map<String, String> schemas,
            Map<String, TableSchema> tables,
            Map<String, AliasType> types,
            Map<String, SequenceSchema> sequences,
            Map<String, Synonym> synonyms,
            int nextObjectId) {
        public Database {
            schemas = Map.copyOf(schemas);
            tables = Map.copyOf(tables);
            types = Map.copyOf(types);
            sequences = Map.copyOf(sequences);
            synonyms = Map.copyOf(synonyms);
        }
    }
}
