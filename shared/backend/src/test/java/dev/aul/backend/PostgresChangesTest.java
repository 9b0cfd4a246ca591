package dev.aul.backend;

class PostgresChangesTest extends ChangesContract {
    private final String uri = PostgresServer.database();

    @Override
    Store openStore() {
        return PostgresServer.open(uri);
    }
}
