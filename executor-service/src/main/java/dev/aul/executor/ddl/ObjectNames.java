package dev.aul.executor.ddl;

import dev.aul.executor.catalog.SessionCatalog;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import java.util.Optional;
import java.util.stream.Stream;

/** Which names are taken: tables, views, modules, sequences, synonyms and constraints of a schema share one space. */
public final class ObjectNames {
    private ObjectNames() {}

    public static boolean isTaken(SessionCatalog catalog, String database, String schema, String name) {
        return userTable(catalog, database, schema, name).isPresent()
                || catalog.module(database, schema, name).isPresent()
                || catalog.sequence(database, schema, name).isPresent()
                || catalog.synonym(database, schema, name).isPresent()
                || isConstraint(catalog, database, schema, name);
    }

    public static Optional<TableSchema> userTable(SessionCatalog catalog, String database, String schema, String name) {
        return catalog.table(database, schema, name).filter(table -> table.kind() != TableSchema.TableKind.SYSTEM);
    }

    private static boolean isConstraint(SessionCatalog catalog, String database, String schema, String name) {
        return catalog.tables(database).stream()
                .filter(table -> table.schema().equalsIgnoreCase(schema))
                .flatMap(ObjectNames::constraints)
                .anyMatch(name::equalsIgnoreCase);
    }

    /** The names of a table's keys, foreign keys, checks and defaults. */
    public static Stream<String> constraints(TableSchema table) {
        Stream<String> keys = table.keys().stream().map(TableSchema.KeySchema::name);
        Stream<String> foreign = table.foreignKeys().stream().map(TableSchema.ForeignKeySchema::name);
        Stream<String> checks = table.checks().stream().map(TableSchema.CheckSchema::name);
        Stream<String> defaults =
                table.columns().stream().map(ColumnSchema::defaultName).flatMap(Stream::ofNullable);
        return Stream.of(keys, foreign, checks, defaults).flatMap(names -> names);
    }

    /** A name in the store that no table of the database has: that of the table, with its schema unless it is dbo. */
    static String physicalName(SessionCatalog catalog, String database, String schema, String name) {
        boolean plain = schema.equalsIgnoreCase("dbo") && !name.startsWith("sqlite_") && !name.startsWith("_aul");
        String wanted = plain ? name : schema + "." + name;
        String candidate = wanted;
        for (int n = 2; isPhysicalNameTaken(catalog, database, candidate); n++) {
            candidate = wanted + "_" + n;
        }
        return candidate;
    }

    private static boolean isPhysicalNameTaken(SessionCatalog catalog, String database, String name) {
        return catalog.tables(database).stream()
                .anyMatch(table -> table.physicalName().equalsIgnoreCase(name));
    }
}
