package dev.aul.language.catalog;

import java.util.Collection;
import java.util.Optional;

/** All objects that a session may see at one moment. Immutable; names are looked up ignoring case. */
public interface CatalogSnapshot {
    /** Another one with every change: two snapshots of one tenant with one version are equal. */
    long version();

    Collection<String> databases();

    Collection<String> schemas(String database);

    Collection<TableSchema> tables(String database);

    Collection<ModuleSchema> modules(String database);

    Collection<AliasType> types(String database);

    Collection<SequenceSchema> sequences(String database);

    Collection<Synonym> synonyms(String database);

    /** A durable table, or one of sys.* and INFORMATION_SCHEMA. */
    Optional<TableSchema> table(String database, String schema, String name);

    Optional<ModuleSchema> module(String database, String schema, String name);

    Optional<AliasType> type(String database, String schema, String name);

    /** {@code table} is set for a table type, then {@code base} is of kind TABLE. */
    record AliasType(
            int id,
            String schema,
            String name,
            dev.aul.language.types.SqlType base,
            boolean nullable,
            Optional<TableSchema> table) {}

    record SequenceSchema(
            int objectId,
            String schema,
            String name,
            dev.aul.language.types.SqlType type,
            long start,
            long increment,
            long minimum,
            long maximum,
            boolean cycle) {}

    record Synonym(int objectId, String schema, String name, String target) {}
}
