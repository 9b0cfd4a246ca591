package dev.aul.backend.relational;

import dev.aul.backend.CacheUse;
import dev.aul.backend.Store;
import dev.aul.backend.StoreCatalog;
import dev.aul.backend.StoreSession;
import dev.aul.backend.TenantName;
import java.util.Collection;
import java.util.Map;

/** A store whose sessions let the engine run their queries. */
public record RelationalStore(Store store, SqliteTables pushdown) implements Store {
    @Override
    public Collection<String> databases() {
        return store.databases();
    }

    @Override
    public void createDatabase(String database) {
        store.createDatabase(database);
    }

    @Override
    public void dropDatabase(String database) {
        store.dropDatabase(database);
    }

    @Override
    public StoreSession open(String database) {
        return new RelationalSession(store.open(database), pushdown);
    }

    @Override
    public Store tenant(TenantName tenant) {
        return new RelationalStore(store.tenant(tenant), pushdown);
    }

    @Override
    public StoreCatalog catalog() {
        return store.catalog();
    }

    @Override
    public Map<String, CacheUse> sqlCaches() {
        return store.sqlCaches();
    }

    @Override
    public int objectId(String database, int lowest) {
        return store.objectId(database, lowest);
    }

    @Override
    public boolean holdsProcedures() {
        return store.holdsProcedures();
    }

    @Override
    public void close() {
        store.close();
    }
}
