package dev.aul.backend.sqlite;

import dev.aul.backend.CacheUse;
import dev.aul.backend.Store;
import dev.aul.backend.StoreCatalog;
import dev.aul.backend.StoreCatalog.Database;
import dev.aul.backend.StoreSession;
import dev.aul.backend.TenantName;
import dev.aul.backend.rows.Definitions;
import dev.aul.backend.rows.IdentityCache;
import dev.aul.backend.rows.ObjectIds;
import dev.aul.backend.rows.RowCaches;
import dev.aul.backend.rows.StoreErrors;
import dev.aul.dialect.sqlite.EvaluatorCompiler;
import dev.aul.dialect.sqlite.Names;
import dev.aul.dialect.sqlite.SqliteQueries;
import dev.aul.dialect.sqlite.StoreQuery;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.ObjectMessage;
import dev.aul.language.errors.RunMessage;
import dev.aul.language.routine.Rel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The embedded store: a folder with one folder and file per database, and below it one per tenant: {@code
 * sales/sales.db}, {@code sales/_tenant/acme/sales.db}. Thread-safe.
 */
public final class SqliteStore implements Store {
    private static final List<String> ALWAYS = List.of("master", "tempdb");
    private static final String TENANT = "_tenant";

    private final SqliteSettings settings;
    private final @Nullable TenantName tenant;
    private final Map<TenantName, SqliteStore> tenants = new ConcurrentHashMap<>();
    private final LinkPool pool;
    private final Map<String, DatabaseFile> files = new ConcurrentHashMap<>();
    private final AtomicLong versions = new AtomicLong();
    private final SqliteQueries queries = new SqliteQueries(new EvaluatorCompiler());
    private final IdentityCache<Rel.Query, StoreQuery> translated;
    private final RowCaches caches;
    private final ObjectIds objectIds = new ObjectIds();
    private final IdentityCache<TableSchema, TableAccess> accesses;
    private volatile StoreCatalog catalog = new StoreCatalog(0, Map.of());

    private SqliteStore(SqliteSettings settings) {
        this.settings = settings;
        this.tenant = null;
        this.translated = new IdentityCache<>(settings.sqlCache());
        this.caches = new RowCaches(settings.sqlCache());
        this.accesses = new IdentityCache<>(settings.sqlCache());
        this.pool = new LinkPool(settings);
    }

    /** A tenant's, with files of its own. Caches know statements by identity: no two tenants share one. */
    private SqliteStore(SqliteStore of, TenantName tenant) {
        this.settings = of.settings;
        this.tenant = tenant;
        this.translated = of.translated;
        this.caches = of.caches;
        this.accesses = of.accesses;
        this.pool = new LinkPool(settings);
    }

    /** Opens the folder, and makes it with {@code master} and {@code tempdb} when it is new. */
    public static SqliteStore open(SqliteSettings settings) {
        return open(new SqliteStore(settings));
    }

    private static SqliteStore open(SqliteStore store) {
        try {
            Files.createDirectories(store.settings.data());
            delete(Objects.requireNonNull(store.path("tempdb").getParent()));
            try (Stream<Path> folders = Files.list(store.settings.data())) {
                folders.map(folder -> String.valueOf(folder.getFileName()))
                        .filter(name -> Files.exists(store.path(name)))
                        .sorted()
                        .forEach(store::load);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ALWAYS.stream().filter(name -> !store.files.containsKey(name)).forEach(store::make);
        store.publish();
        return store;
    }

    @Override
    public Store tenant(TenantName name) {
        if (tenant != null) {
            throw new IllegalStateException("a tenant has no tenants");
        }
        return tenants.computeIfAbsent(name, made -> open(new SqliteStore(this, made)));
    }

    private Path path(String database) {
        Path folder = settings.data().resolve(database);
        return (tenant == null ? folder : folder.resolve(TENANT).resolve(tenant.value())).resolve(database + ".db");
    }

    private void load(String name) {
        Path path = path(name);
        try (Link link = new Link(settings.durable())) {
            link.attach(Names.attached(name), path);
            CatalogTable table = new CatalogTable(link, name);
            DatabaseFile file = new DatabaseFile(path, table.load(), queue(), pool);
            table.loadCounters(file.counters);
            files.put(Definitions.lower(name), file);
        }
    }

    private WriterQueue queue() {
        return new WriterQueue(settings.idleTransactionMillis());
    }

    private void make(String name) {
        Path path = path(name);
        try {
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Database empty = Definitions.empty(name);
        try (Link link = new Link(settings.durable())) {
            link.attach(Names.attached(name), path);
            link.run("PRAGMA " + Names.quote(Names.attached(name)) + ".journal_mode = WAL");
            link.run("BEGIN");
            new CatalogTable(link, name).create(empty);
            link.run("COMMIT");
        }
        files.put(Definitions.lower(name), new DatabaseFile(path, empty, queue(), pool));
    }

    @Override
    public Collection<String> databases() {
        return files.values().stream().map(DatabaseFile::name).sorted().toList();
    }

    @Override
    public Map<String, CacheUse> sqlCaches() {
        return Map.of("sqlite", translated.use());
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
    public synchronized void createDatabase(String database) {
        if (files.containsKey(Definitions.lower(database))) {
            throw ObjectMessage.DATABASE_EXISTS.exception(database);
        }
        requireFolderName(database);
        make(database);
        publish();
    }

    /** A database is a folder: what could leave the data folder or be another name for it is refused. */
    private static void requireFolderName(String database) {
        boolean plain = database.chars().allMatch(c -> Character.isLetterOrDigit(c) || "_-$#@ ".indexOf(c) >= 0);
        if (!plain || database.isBlank() || database.length() > 100) {
            throw StoreErrors.unsupported("the database name '" + database
                    + "': use at most 100 letters, digits, blanks and the signs _ - $ # @");
        }
    }

    @Override
    public synchronized void dropDatabase(String database) {
        DatabaseFile file = files.get(Definitions.lower(database));
        if (file == null) {
            throw ObjectMessage.DROP_DATABASE_NOT_FOUND.exception("drop", "database", database);
        }
        if (file.sessions.get() > 0 || ALWAYS.contains(Definitions.lower(database))) {
            throw StoreErrors.error(
                    3702,
                    16,
                    "Cannot drop database \"" + database + "\" because it is currently in use.",
                    dev.aul.language.errors.SqlError.Fate.STATEMENT);
        }
        files.remove(Definitions.lower(database));
        pool.forget(file.name());
        try {
            deleteFiles(Objects.requireNonNull(file.path.getParent()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        publish();
    }

    /** The database of this name may have tenants' folders below: they stay. */
    private static void deleteFiles(Path folder) throws IOException {
        List<Path> below;
        try (Stream<Path> all = Files.list(folder)) {
            below = all.toList();
        }
        for (Path path : below) {
            if (Files.isRegularFile(path)) {
                Files.delete(path);
            }
        }
        if (below.stream().allMatch(Files::notExists)) {
            Files.delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    @Override
    public StoreSession open(String database) {
        return new SqliteSession(this, file(database));
    }

    @Override
    public StoreCatalog catalog() {
        return catalog;
    }

    /** Makes the committed catalogues visible as one new version. */
    synchronized void publish() {
        Map<String, Database> databases = new HashMap<>();
        files.forEach((key, file) -> databases.put(key, file.catalog()));
        catalog = new StoreCatalog(nextVersion(), databases);
    }

    long nextVersion() {
        return versions.incrementAndGet();
    }

    DatabaseFile file(String database) {
        DatabaseFile file = files.get(Definitions.lower(database));
        if (file == null) {
            throw RunMessage.UNKNOWN_DATABASE.exception(database);
        }
        return file;
    }

    SqliteSettings settings() {
        return settings;
    }

    /** Throws 3967 when a write-ahead log that this connection reads is too long: it cannot be cut while it is read. */
    void requireRoomInLog(Link link) {
        for (DatabaseFile file : files.values()) {
            if (link.isAttached(Names.attached(file.name())) && file.logBytes() > settings.maxLogBytes()) {
                throw StoreErrors.error(
                        3967,
                        17,
                        "The query was ended: its client did not read, and the write-ahead log of database '"
                                + file.name() + "', which it holds, has grown over " + settings.maxLogBytes()
                                + " bytes. Read results at once, or raise storage.sqlite.max_wal_bytes.",
                        dev.aul.language.errors.SqlError.Fate.STATEMENT);
            }
        }
    }

    LinkPool pool() {
        return pool;
    }

    StoreQuery translate(Rel.Query query, int depth) {
        return depth == 0 ? translated.get(query, q -> queries.query(q, 0)) : queries.query(query, depth);
    }

    SqliteQueries queries() {
        return queries;
    }

    RowCaches caches() {
        return caches;
    }

    TableAccess access(TableSchema table) {
        return accesses.get(table, TableAccess::of);
    }

    @Override
    public void close() {
        tenants.values().forEach(SqliteStore::close);
        for (DatabaseFile file : files.values()) {
            try (Link link = new Link(settings.durable())) {
                link.attach(Names.attached(file.name()), file.path);
                new CatalogTable(link, file.name()).saveCounters(file.counters.exact());
            }
        }
        pool.close();
    }
}
