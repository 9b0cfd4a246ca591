package dev.aul.executor.ddl;

import dev.aul.backend.Store;
import dev.aul.executor.catalog.SessionCatalog;
import dev.aul.executor.state.Session;
import dev.aul.language.analysis.AnalysisScope;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.ObjectMessage;
import dev.aul.language.errors.RunMessage;
import dev.aul.language.routine.Condition;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a definition works with.
 *
 * @param text of the batch or module that the definition stands in
 * @param rows looks into the rows of tables
 */
public record DdlContext(Session session, Store store, AnalysisScope scope, String text, RowProbe rows) {
    /** Looks for rows that would violate what is about to be defined. */
    public interface RowProbe {
        /** Whether a table has a row that fulfils a condition over its columns as source 0; null: any row. */
        boolean any(TableSchema table, @Nullable Condition condition);
    }

    public SessionCatalog catalog() {
        return session.catalog();
    }

    /** The database that a name means, as it was created. Throws 911. */
    public String database(ObjectName name) {
        String written = name.database() == null ? session.database() : name.database();
        return catalog().databaseName(written).orElseThrow(() -> RunMessage.UNKNOWN_DATABASE.exception(written));
    }

    /** The schema that a new object's name means, as it was created. Throws 2760. */
    public String schema(ObjectName name, String database) {
        String written = name.schema() == null ? "dbo" : name.schema();
        return catalog()
                .schemaName(database, written)
                .orElseThrow(() -> ObjectMessage.SCHEMA_NOT_FOUND.exception(written));
    }

    /** Object ids that are free in a database, ascending. */
    public IntSupplier objectIds(String database) {
        int lowest = catalog().nextObjectId(database);
        return () -> store.objectId(database, lowest);
    }
}
