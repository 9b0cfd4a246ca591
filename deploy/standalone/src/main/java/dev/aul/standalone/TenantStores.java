package dev.aul.standalone;

import dev.aul.backend.Store;
import dev.aul.backend.TenantName;
import dev.aul.executor.requests.Stores;
import dev.aul.language.errors.SqlError;
import dev.aul.language.errors.SqlException;
import dev.aul.messages.requests.OpenSession;
import dev.aul.registry.tree.ModuleTree;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store of the node and those of its tenants. A tenant's first session makes its databases with the scripts of the
 * procedures tree; others that come meanwhile wait for it. Thread-safe.
 */
final class TenantStores implements Stores {
    private static final Logger LOG = LoggerFactory.getLogger(TenantStores.class);

    private final Vertx vertx;
    private final Store own;
    private final ModuleTree procedures;
    private final Map<TenantName, CompletableFuture<Store>> prepared = new ConcurrentHashMap<>();

    TenantStores(Vertx vertx, Store own, ModuleTree procedures) {
        this.vertx = vertx;
        this.own = own;
        this.procedures = procedures;
    }

    @Override
    public Store of(OpenSession session) {
        if (session.tenant() == null) {
            return own;
        }
        var tenant = new TenantName(session.tenant());
        return session.preparing() ? own.tenant(tenant) : prepared(tenant);
    }

    /** What could not be prepared is tried again by the next session. */
    private Store prepared(TenantName tenant) {
        var mine = new CompletableFuture<Store>();
        var known = prepared.putIfAbsent(tenant, mine);
        if (known == null) {
            prepare(tenant, mine);
        }
        try {
            return (known == null ? mine : known).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof SqlException error ? error : unprepared(tenant);
        }
    }

    private void prepare(TenantName tenant, CompletableFuture<Store> result) {
        try {
            var store = own.tenant(tenant);
            SchemaScripts.apply(vertx, store, tenant.value(), procedures.schemaScripts());
            result.complete(store);
        } catch (RuntimeException e) {
            LOG.warn("the databases of tenant {} could not be prepared: {}", tenant.value(), Failure.describe(e));
            prepared.remove(tenant, result);
            result.completeExceptionally(e);
        }
    }

    private static SqlException unprepared(TenantName tenant) {
        return new SqlException(new SqlError(
                4060,
                11,
                1,
                "Cannot open the databases of tenant " + tenant.value()
                        + ": a schema script failed. See the node's log.",
                0,
                null,
                SqlError.Fate.CONNECTION));
    }
}
