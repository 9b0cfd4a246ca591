package dev.aul.backend.sqlite;

import dev.aul.backend.rows.StoreContext;
import dev.aul.backend.rows.StoreErrors;
import dev.aul.dialect.sqlite.SqliteQueries;
import dev.aul.language.analysis.AnalysisScope;
import dev.aul.language.analysis.ColumnExpressions;
import dev.aul.language.catalog.TableSchema;

/** The filter of a filtered unique index in SQLite's words. */
final class IndexFilters {
    private final SqliteSession session;

    IndexFilters(SqliteSession session) {
        this.session = session;
    }

    String where(TableSchema table, String filter) {
        StoreContext context = new StoreContext(session, table.database());
        AnalysisScope scope = AnalysisScope.of(table.database(), context.catalog());
        return where(table, filter, scope, session.store.queries());
    }

    static String where(TableSchema table, String filter, AnalysisScope scope, SqliteQueries queries) {
        String text = queries.filter(table, ColumnExpressions.check(table, filter, scope));
        if (text == null) {
            throw StoreErrors.unsupported("the filter of a unique index '" + filter
                    + "': compare columns with constants, or use IS [NOT] NULL");
        }
        return text;
    }
}
