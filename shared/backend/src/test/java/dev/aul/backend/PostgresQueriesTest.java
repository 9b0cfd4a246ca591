package dev.aul.backend;

class PostgresQueriesTest extends QueriesContract {
    private final String uri = PostgresServer.database();

    @Override
    Store openStore() {
        return PostgresServer.open(uri);
    }
}
