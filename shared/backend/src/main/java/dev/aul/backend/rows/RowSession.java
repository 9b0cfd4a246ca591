package dev.aul.backend.rows;

import dev.aul.backend.StoreCatalog;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.functions.EvalContext;
import dev.aul.language.routine.Rel;
import org.jspecify.annotations.Nullable;

/** What changes need of a store's session: rows read by a query, rows written by number, counters and caches. */
public interface RowSession {
    StoreCatalog catalog();

    /** Runs a query inside the running statement. */
    RowRead read(Rel.Query query, @Nullable Object[] slots, EvalContext context);

    /** Writes rows of one table. */
    RowWriter writer(TableSchema table);

    /** Where a table's identity values and rowversions come from. */
    CounterSource counters(TableSchema table);

    /** Whether the row that a foreign key's values refer to is there; it stays until the transaction ends. */
    boolean parentExists(References.Reference reference, @Nullable Object[] values, EvalContext context);

    /** Foreign keys among the tables of a database as this session sees them. */
    References references(String database);

    /** What was made of catalogue and plans before. */
    RowCaches caches();
}
