package dev.aul.backend;

class PostgresTypesTest extends TypesContract {
    private final String uri = PostgresServer.database();

    @Override
    Store openStore() {
        return PostgresServer.open(uri);
    }
}
