package dev.aul.backend;

class MysqlChangesTest extends ChangesContract {
    private final String uri = MysqlServer.database();

    @Override
    Store openStore() {
        return MysqlServer.open(uri);
    }
}
