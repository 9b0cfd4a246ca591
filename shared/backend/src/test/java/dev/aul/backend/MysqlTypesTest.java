package dev.aul.backend;

class MysqlTypesTest extends TypesContract {
    private final String uri = MysqlServer.database();

    @Override
    Store openStore() {
        return MysqlServer.open(uri);
    }
}
