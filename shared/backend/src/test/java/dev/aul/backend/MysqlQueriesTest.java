package dev.aul.backend;

class MysqlQueriesTest extends QueriesContract {
    private final String uri = MysqlServer.database();

    @Override
    Store openStore() {
        return MysqlServer.open(uri);
    }
}
