package dev.aul.backend.rows;

import dev.aul.backend.StoreCatalog.Database;
import dev.aul.language.catalog.CatalogSnapshot;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.routine.Change;

/** What a store made of changes, tables and foreign keys, for as long as they live. Thread-safe. */
public final class RowCaches {
    private final IdentityCache<TableSchema, RowRules> rules;
    private final IdentityCache<Database, References> references;
    private final IdentityCache<References.Reference, KeyLookup.Queries> lookups;
    private final IdentityCache<Change, ChangePlan> plans;

    /** {@code limit}: of each kind. */
    public RowCaches(int limit) {
        rules = new IdentityCache<>(limit);
        references = new IdentityCache<>(limit);
        lookups = new IdentityCache<>(limit);
        plans = new IdentityCache<>(limit);
    }

    RowRules rules(TableSchema table, CatalogSnapshot catalog) {
        return rules.get(table, t -> RowRules.of(t, catalog));
    }

    /** Foreign keys among a database's tables. */
    public References references(Database database) {
        return references.get(database, d -> References.of(d.tables().values()));
    }

    KeyLookup.Queries lookups(References.Reference reference) {
        return lookups.get(reference, KeyLookup.Queries::of);
    }

    ChangePlan plan(Change change) {
        return plans.get(change, ChangePlan::of);
    }
}
