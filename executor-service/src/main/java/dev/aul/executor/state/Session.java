package dev.aul.executor.state;

import dev.aul.backend.Definition;
import dev.aul.backend.Store;
import dev.aul.backend.StoreSession;
import dev.aul.executor.catalog.CatalogView;
import dev.aul.executor.catalog.PendingModules;
import dev.aul.executor.catalog.SessionCatalog;
import dev.aul.executor.cursors.ClientCursors;
import dev.aul.executor.cursors.CursorTable;
import dev.aul.executor.locks.ApplicationLocks;
import dev.aul.executor.locks.SessionLocks;
import dev.aul.executor.temp.TempTables;
import dev.aul.executor.transactions.Transactions;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.functions.SessionOptions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a session keeps between statements and requests. Used by one thread at a time. */
public final class Session {
    private final Client client;
    private final Store home;
    private final StoreSession store;
    private final CatalogView catalog;
    private final PendingModules modules;
    private final TempTables temporaries = new TempTables();
    private final SystemTables systemTables = new SystemTables();
    private final Transactions transactions;
    private final CursorTable cursors = new CursorTable();
    private final ClientCursors clientCursors = new ClientCursors();
    private final CaughtErrors errors = new CaughtErrors();
    private final Map<String, Object> context = new HashMap<>();
    private final Set<String> readOnlyContext = new HashSet<>();
    private final Set<String> globals = new HashSet<>();
    private final Map<String, ModuleSchema> temporaryProcedures = new HashMap<>();
    private final PreparedStatements prepared = new PreparedStatements();
    private final LastValues last = new LastValues();
    private final SessionLocks locks;
    private Random random = new Random();
    private SessionOptions options;
    private String database;
    private @Nullable TableSchema identityInsert;
    private @Nullable PendingBulkLoad bulkLoad;

    public Session(
            Client client,
            Store home,
            StoreSession store,
            CatalogView catalog,
            PendingModules modules,
            SessionLocks locks) {
        this.client = client;
        this.home = home;
        this.store = store;
        this.catalog = catalog;
        this.modules = modules;
        this.locks = locks;
        this.transactions = new Transactions(store, List.of(temporaries, modules, systemTables), locks::endTransaction);
        this.options = client.options();
        this.database = client.database();
    }

    public Client client() {
        return client;
    }

    /** Where its databases are. */
    public Store home() {
        return home;
    }

    public StoreSession store() {
        return store;
    }

    public SessionCatalog catalog() {
        return catalog.current();
    }

    /** Whether this session sees definitions of its own that others do not. */
    public boolean hasOwnDefinitions() {
        return catalog.hasOwnDefinitions();
    }

    /** {@code #t} or {@code ##t}, ignoring case. */
    public Optional<TableSchema> temporary(String name) {
        return name.startsWith("##") ? catalog().table("tempdb", "dbo", name) : temporaries.find(name);
    }

    public PendingModules modules() {
        return modules;
    }

    public TempTables temporaries() {
        return temporaries;
    }

    /** #procedures by lower-case name: they go with the session. */
    public Map<String, ModuleSchema> temporaryProcedures() {
        return temporaryProcedures;
    }

    /** Names of the ##tables that this session has made: they go with it. */
    public Set<String> globals() {
        return globals;
    }

    public SystemTables systemTables() {
        return systemTables;
    }

    public Transactions transactions() {
        return transactions;
    }

    /** Those of sp_getapplock. */
    public SessionLocks locks() {
        return locks;
    }

    /** The resource of an application lock in the current database. */
    public ApplicationLocks.Resource lockResource(String name) {
        return new ApplicationLocks.Resource(client.tenant(), database.toLowerCase(Locale.ROOT), name);
    }

    public CursorTable cursors() {
        return cursors;
    }

    /** Those opened by sp_cursoropen and its like. */
    public ClientCursors clientCursors() {
        return clientCursors;
    }

    public CaughtErrors errors() {
        return errors;
    }

    public PreparedStatements prepared() {
        return prepared;
    }

    public LastValues last() {
        return last;
    }

    public Random random() {
        return random;
    }

    public SessionOptions options() {
        return options;
    }

    public void options(SessionOptions next) {
        options = next;
    }

    public String database() {
        return database;
    }

    /** Makes another database the current one; its name as it was created. */
    public void use(String name) {
        store.use(name);
        database = name;
    }

    /** The table that IDENTITY_INSERT is ON for. */
    public @Nullable TableSchema identityInsert() {
        return identityInsert;
    }

    public void identityInsert(@Nullable TableSchema table) {
        identityInsert = table;
    }

    /** What INSERT BULK announced last, until its rows have come. */
    public @Nullable PendingBulkLoad bulkLoad() {
        return bulkLoad;
    }

    public void bulkLoad(@Nullable PendingBulkLoad pending) {
        bulkLoad = pending;
    }

    /** SESSION_CONTEXT by key; keys ignore case. */
    public Map<String, Object> context() {
        return context;
    }

    public Set<String> readOnlyContext() {
        return readOnlyContext;
    }

    /** RESETCONNECTION: as after login, with or without the open transaction. */
    public void reset(boolean keepTransaction) {
        if (!keepTransaction) {
            store.reset();
            transactions.forget();
            temporaries.clear();
            systemTables.clear();
            modules.clear();
        }
        locks.releaseAll();
        cursors.clear();
        clientCursors.clear();
        prepared.clear();
        context.clear();
        readOnlyContext.clear();
        last.reset();
        random = new Random();
        options = client.options();
        identityInsert = null;
        bulkLoad = null;
        use(client.database());
    }

    /** Rolls back and gives everything back. */
    public void close() {
        try {
            store.ready();
            store.reset();
            transactions.forget();
            for (String name : globals) {
                temporary(name).ifPresent(table -> store.define(new Definition.DropTable("tempdb", table)));
            }
        } finally {
            locks.releaseAll();
            store.close();
        }
    }
}
