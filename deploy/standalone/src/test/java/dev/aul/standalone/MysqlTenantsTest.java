package dev.aul.standalone;

import dev.aul.testkit.servers.MariaDbServer;
import java.util.Map;

/** Tenants in databases of MariaDB. */
class MysqlTenantsTest extends TenantsContract {
    @SuppressWarnings("NullAway.Init")
    private MariaDbServer server;

    @Override
    Map<String, String> store() {
        server = MariaDbServer.start();
        return Map.of("storage.kind", "mysql", "storage.uri", server.uri("tenants_"));
    }

    @Override
    void closeStore() {
        server.close();
    }
}
