package dev.aul.backend;

import dev.aul.backend.relational.RelationalSession;
import dev.aul.backend.relational.SqliteTables;

/** The same queries, run by the engine over what {@link SqliteTables#PLAIN} offers. */
class PlainQueriesTest extends SqliteQueriesTest {
    @Override
    StoreSession session(StoreSession sqlite) {
        return new RelationalSession(sqlite, SqliteTables.PLAIN);
    }
}
