package dev.aul.standalone;

import java.util.Map;

/** Tenants in files. */
class SqliteTenantsTest extends TenantsContract {
    @Override
    Map<String, String> store() {
        return Map.of();
    }

    @Override
    void closeStore() {}
}
