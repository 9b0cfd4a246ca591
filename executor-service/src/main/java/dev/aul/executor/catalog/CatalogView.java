package dev.aul.executor.catalog;

import dev.aul.backend.Store;
import dev.aul.backend.StoreCatalog;
import dev.aul.backend.StoreSession;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One session's catalogue, made anew only when something it shows has changed. Used by one thread at a time. */
public final class CatalogView {
    private static final AtomicLong OWN = new AtomicLong();

    private final Catalogs catalogs;
    private final Store shared;
    private final StoreSession store;
    private final PendingModules pending;
    private final SystemRelations system;
    private final @Nullable String tenant;
    private @Nullable SessionCatalog current;
    private @Nullable StoreCatalog fromStore;
    private @Nullable ModuleIndex fromModules;
    private long fromPending;

    public CatalogView(
            Catalogs catalogs,
            Store shared,
            StoreSession store,
            PendingModules pending,
            SystemRelations system,
            @Nullable String tenant) {
        this.catalogs = catalogs;
        this.shared = shared;
        this.store = store;
        this.pending = pending;
        this.system = system;
        this.tenant = tenant;
    }

    public SessionCatalog current() {
        StoreCatalog tables = store.catalog();
        ModuleIndex modules = catalogs.index(tenant);
        SessionCatalog known = current;
        if (known != null
                && fromStore != null
                && fromStore.version() == tables.version()
                && fromModules != null
                && fromModules.version() == modules.version()
                && fromPending == pending.version()) {
            return known;
        }
        SessionCatalog made = new SessionCatalog(tables, modules, pending, system, version(tables, modules));
        current = made;
        fromStore = tables;
        fromModules = modules;
        fromPending = pending.version();
        return made;
    }

    /** Of what all may see: its two versions. Of what this session has made: a number that no other has. */
    private long version(StoreCatalog tables, ModuleIndex modules) {
        return pending.isEmpty()
                ? tables.version() << Integer.SIZE | modules.version()
                : Long.MIN_VALUE + OWN.incrementAndGet();
    }

    /** Whether this session sees definitions of its own that others do not: then its plans are its own. */
    public boolean hasOwnDefinitions() {
        return !pending.isEmpty()
                || store.catalog().version() != shared.catalog().version();
    }
}
