package dev.aul.standalone;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;

/** Tenants whose databases lie in different stores. */
class MixedTenantsTest extends TenantsContract {
    @SuppressWarnings("NullAway.Init")
    private EmbeddedPostgres server;

    @Override
    Map<String, String> store() throws IOException {
        server = EmbeddedPostgres.start();
        return Map.of(
                "storage.databases.shop.kind",
                "postgres",
                "storage.databases.shop.uri",
                "postgresql://postgres@127.0.0.1:" + server.getPort() + "/postgres");
    }

    @Override
    void closeStore() throws IOException {
        server.close();
    }
}
