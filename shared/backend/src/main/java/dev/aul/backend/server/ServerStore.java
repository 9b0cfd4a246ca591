package dev.aul.backend.server;

import dev.aul.backend.CacheUse;
import dev.aul.backend.Store;
import dev.aul.backend.StoreCatalog;
import dev.aul.backend.StoreCatalog.Database;
import dev.aul.backend.StoreSession;
import dev.aul.backend.TenantName;
import dev.aul.backend.rows.Definitions;
import dev.aul.backend.rows.IdentityCache;
import dev.aul.backend.rows.ObjectIds;
import dev.aul.backend.rows.PlainChanges;
import dev.aul.backend.rows.RowCaches;
import dev.aul.backend.rows.StoreErrors;
import dev.aul.backend.server.ServerFailure.Kind;
import dev.aul.language.errors.ObjectMessage;
import dev.aul.language.errors.RunMessage;
import dev.aul.language.errors.SqlError.Fate;
import dev.aul.language.errors.SqlException;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Rel;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A store on a database server: a T-SQL database is a family of schemas there. Thread-safe. */
public final class ServerStore implements Store {
    private static final Logger LOG = LoggerFactory.getLogger(ServerStore.class);
    private static final List<String> ALWAYS = List.of("master", "tempdb");
    /** Connections of the store's own, for counters and the catalogue: sessions never wait for each other's. */
    private static final int OWN_CONNECTIONS = 2;

    private final ServerDialect dialect;
    private final ServerSettings settings;
    private final ServerPool pool;
    private final ServerPool own;
    private final Claim claim;
    private final Realm realm;
    private final Map<TenantName, ServerStore> tenants = new ConcurrentHashMap<>();
    private final Map<String, ServerDatabase> databases = new ConcurrentHashMap<>();
    private final PendingWork pending;
    private final AtomicLong versions = new AtomicLong();
    private final RowCaches caches;
    private final ObjectIds objectIds = new ObjectIds();
    private final IdentityCache<Rel.Query, ServerPlan> plans;
    private final IdentityCache<Change, Optional<DirectUpdate>> direct;
    private final IdentityCache<Change, Boolean> plainInserts;
    private volatile StoreCatalog catalog = new StoreCatalog(0, Map.of());

    private ServerStore(Vertx vertx, ServerDialect dialect, ServerSettings settings) {
        this.dialect = dialect;
        this.pending = new PendingWork(dialect);
        this.settings = settings;
        this.caches = new RowCaches(settings.sqlCache());
        this.plans = new IdentityCache<>(settings.sqlCache());
        this.direct = new IdentityCache<>(settings.sqlCache());
        this.plainInserts = new IdentityCache<>(settings.sqlCache());
        this.pool = new ServerPool(vertx, dialect, settings, settings.poolSize());
        this.claim = new Claim(vertx, dialect, settings);
        this.own = new ServerPool(vertx, dialect, settings, OWN_CONNECTIONS);
        this.realm = Realm.OWN;
    }

    /** A tenant's, over the connections of the node's own. Caches know statements by identity: no two tenants share one. */
    private ServerStore(ServerStore of, TenantName tenant) {
        this.dialect = of.dialect.prefixed(of.settings.tenantPrefix() + tenant.value() + "$");
        this.pending = of.pending;
        this.settings = of.settings;
        this.pool = of.pool;
        this.claim = of.claim;
        this.own = of.own;
        this.caches = of.caches;
        this.plans = of.plans;
        this.direct = of.direct;
        this.plainInserts = of.plainInserts;
        this.realm = new Realm(tenant.value());
    }

    /** Connects, and makes what aul needs there when it is new. Throws SqlException when the server cannot be used. */
    public static ServerStore open(Vertx vertx, ServerDialect dialect, ServerSettings settings) {
        ServerStore store = new ServerStore(vertx, dialect, settings);
        store.claim.hold();
        store.own(link -> {
            store.catalog(link).install();
            if (!dialect.definesInTransactions()) {
                store.pending.runAll(link);
            }
        });
        store.load();
        return store;
    }

    private void load() {
        own(link -> catalog(link).load().forEach(database -> add(database, link)));
        if (databases.containsKey("tempdb")) {
            drop("tempdb");
        }
        ALWAYS.stream().filter(name -> !databases.containsKey(name)).forEach(this::make);
        publish();
    }

    @Override
    public Store tenant(TenantName tenant) {
        if (!realm.equals(Realm.OWN)) {
            throw new IllegalStateException("a tenant has no tenants");
        }
        claim.hold();
        return tenants.computeIfAbsent(tenant, name -> {
            ServerStore store = new ServerStore(this, name);
            store.load();
            return store;
        });
    }

    private void add(Database database, ServerLink link) {
        add(database).show(new ForeignTables(link, dialect).of(database));
    }

    private ServerDatabase add(Database database) {
        String key = realm.key(database.name());
        ServerDatabase added = new ServerDatabase(key, database, new ServerCounters(own, dialect, key));
        databases.put(Definitions.lower(database.name()), added);
        return added;
    }

    ServerCatalog catalog(ServerLink link) {
        return new ServerCatalog(link, dialect, realm);
    }

    Realm realm() {
        return realm;
    }

    /** Runs statements of the store's own as one transaction. */
    void own(Consumer<ServerLink> body) {
        ServerLink link = own.take();
        boolean done = false;
        try {
            link.send(dialect.begin("READ COMMITTED"));
            body.accept(link);
            link.commit();
            done = true;
        } finally {
            if (!done) {
                link.rollback();
            }
            own.give(link);
        }
    }

    private void make(String name) {
        Database empty = Definitions.empty(name);
        List<String> work = new ArrayList<>();
        try {
            own(link -> {
                if (!dialect.definesInTransactions()) {
                    requireFree(link, dialect.taken(name, "dbo"), name);
                    work.add(pending.note(link, realm.key(name), dialect.dropSchema(name, "dbo")));
                }
                dialect.createSchema(name, "dbo").forEach(link::run);
                catalog(link).create(empty);
                work.forEach(note -> pending.forget(link, note));
            });
        } finally {
            finish(work);
        }
        var _ = add(empty);
    }

    private void drop(String name) {
        ServerDatabase database = database(name);
        List<String> work = new ArrayList<>();
        own(link -> {
            List<String> drops = database.catalog().schemas().values().stream()
                    .filter(Definitions::holdsTables)
                    .flatMap(schema -> dialect.dropSchema(database.name(), schema).stream())
                    .toList();
            if (dialect.definesInTransactions()) {
                drops.forEach(link::run);
            } else {
                work.add(pending.note(link, realm.key(name), drops));
            }
            catalog(link).drop(name);
        });
        finish(work);
        databases.remove(Definitions.lower(name));
    }

    /** Refuses a definition whose name is taken by something that aul has not made. */
    void requireFree(ServerLink link, String taken, String name) {
        if (link.query(taken, Tuple.tuple()).size() > 0) {
            String text = "'" + name + "' is there already, and aul has not made it";
            throw ServerErrors.of(new ServerFailure(Kind.EXISTS, null, null, text), dialect.name());
        }
    }

    /** Does what a transaction that is over has left; what fails now is done when a node starts. */
    void finish(Collection<String> work) {
        try {
            for (String name : work) {
                own(link -> pending.run(link, name));
            }
        } catch (SqlException e) {
            LOG.warn("work on definitions is left until the next start: {}", e.getMessage());
        }
    }

    PendingWork pending() {
        return pending;
    }

    @Override
    public Collection<String> databases() {
        return databases.values().stream().map(ServerDatabase::name).sorted().toList();
    }

    @Override
    public synchronized void createDatabase(String database) {
        if (databases.containsKey(Definitions.lower(database))) {
            throw ObjectMessage.DATABASE_EXISTS.exception(database);
        }
        if (!Realm.isClear(database)) {
            throw StoreErrors.unsupported("the database name '" + database + "': use a name without /");
        }
        make(database);
        publish();
    }

    @Override
    public synchronized void dropDatabase(String database) {
        ServerDatabase known = databases.get(Definitions.lower(database));
        if (known == null) {
            throw ObjectMessage.DROP_DATABASE_NOT_FOUND.exception("drop", "database", database);
        }
        if (known.sessions.get() > 0 || ALWAYS.contains(Definitions.lower(database))) {
            throw StoreErrors.error(
                    3702,
                    16,
                    "Cannot drop database \"" + database + "\" because it is currently in use.",
                    Fate.STATEMENT);
        }
        drop(database);
        publish();
    }

    @Override
    public StoreSession open(String database) {
        claim.hold();
        return new ServerSession(this, database(database));
    }

    @Override
    public StoreCatalog catalog() {
        return catalog;
    }

    @Override
    public Map<String, CacheUse> sqlCaches() {
        return Map.of(dialect.kind(), plans.use());
    }

    @Override
    public int objectId(String database, int lowest) {
        return objectIds.next(database, lowest);
    }

    @Override
    public boolean holdsProcedures() {
        return false;
    }

    @Override
    public boolean definesInTransactions(String database) {
        return dialect.definesInTransactions();
    }

    /** Waits for transactions that define something. */
    @Override
    public void refresh() {
        for (ServerDatabase database : databases.values()) {
            own(link -> {
                link.run(dialect.lockDefinitions(database.key));
                database.show(new ForeignTables(link, dialect).of(database.own()));
            });
        }
        publish();
    }

    /** Makes the committed catalogues visible as one new version. */
    synchronized void publish() {
        Map<String, Database> all = new HashMap<>();
        databases.forEach((key, database) -> all.put(key, database.catalog()));
        catalog = new StoreCatalog(nextVersion(), all);
    }

    long nextVersion() {
        return versions.incrementAndGet();
    }

    ServerDatabase database(String name) {
        ServerDatabase database = databases.get(Definitions.lower(name));
        if (database == null) {
            throw RunMessage.UNKNOWN_DATABASE.exception(name);
        }
        return database;
    }

    ServerDialect dialect() {
        return dialect;
    }

    ServerSettings settings() {
        return settings;
    }

    /** A connection for a session, while this node has the store. Throws what {@link ServerPool#take} throws. */
    ServerLink take() {
        claim.hold();
        return pool.take();
    }

    void give(ServerLink link) {
        pool.give(link);
    }

    RowCaches caches() {
        return caches;
    }

    ServerPlan plan(Rel.Query query) {
        return plans.get(query, q -> ServerPlan.of(q, dialect.spelling()));
    }

    /** A change as one statement of the server's, where it is one. */
    Optional<DirectUpdate> direct(Change change) {
        return direct.get(change, c -> DirectUpdate.of(c, dialect));
    }

    /** Whether a change's row is known before the server is asked. */
    boolean isPlainInsert(Change change) {
        return plainInserts.get(change, c -> c instanceof Change.Insert insert && PlainChanges.isPlain(insert));
    }

    @Override
    public void close() {
        tenants.values().forEach(ServerStore::close);
        databases.values().forEach(database -> database.counters.close());
        if (realm.equals(Realm.OWN)) {
            pool.close();
            own.close();
            claim.close();
        }
    }
}
