package dev.aul.backend.sqlite;

import dev.aul.backend.StoreSession;
import dev.aul.backend.relational.RelationalSession;
import dev.aul.backend.relational.SqliteTables;

/** The same queries, run by the engine over what {@link SqliteTables#QUERIES} offers. */
class PushedQueriesTest extends QueriesTest {
    @Override
    StoreSession session(StoreSession sqlite) {
        return new RelationalSession(sqlite, SqliteTables.QUERIES);
    }
}
