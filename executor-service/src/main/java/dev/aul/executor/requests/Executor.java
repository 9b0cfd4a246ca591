package dev.aul.executor.requests;

import dev.aul.backend.CacheUse;
import dev.aul.backend.Store;
import dev.aul.backend.StoreSession;
import dev.aul.executor.catalog.CatalogView;
import dev.aul.executor.catalog.Catalogs;
import dev.aul.executor.catalog.PendingModules;
import dev.aul.executor.catalog.SystemContext.SessionRow;
import dev.aul.executor.catalog.SystemRelations;
import dev.aul.executor.interpreter.Engine;
import dev.aul.executor.interpreter.Inspection;
import dev.aul.executor.interpreter.Planner;
import dev.aul.executor.locks.ApplicationLocks;
import dev.aul.executor.session.ExecutorSettings;
import dev.aul.executor.session.SessionService;
import dev.aul.executor.state.Client;
import dev.aul.executor.state.OptionSet;
import dev.aul.executor.state.Session;
import dev.aul.executor.system.Library;
import dev.aul.executor.system.Relations;
import dev.aul.language.errors.SqlError;
import dev.aul.language.errors.SqlException;
import dev.aul.language.functions.SessionOptions;
import dev.aul.messages.modules.ModuleSnapshot;
import dev.aul.messages.modules.RegistryCommand;
import dev.aul.messages.requests.Addresses;
import dev.aul.messages.requests.OpenSession;
import dev.aul.messages.requests.SessionOpened;
import dev.aul.messages.requests.SqlFailure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One node's executor: its stores, the registry's modules, and the sessions over them. */
public final class Executor {
    private static final long REGISTRY_SECONDS = 30;
    private static final List<String> ODBC_SWITCHES = List.of(
            "ANSI_NULLS",
            "ANSI_NULL_DFLT_ON",
            "ANSI_PADDING",
            "ANSI_WARNINGS",
            "QUOTED_IDENTIFIER",
            "CONCAT_NULL_YIELDS_NULL");

    private final Vertx vertx;
    private final Stores stores;
    private final Catalogs catalogs = new Catalogs();
    private final Engine engine;
    private final SystemRelations system;
    private final SessionService service;
    private final ApplicationLocks locks = new ApplicationLocks();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    public Executor(Vertx vertx, Stores stores, ExecutorSettings settings, String serverName) {
        this.vertx = vertx;
        this.stores = stores;
        this.system = new Relations();
        this.engine = new Engine(
                catalogs,
                new Planner(settings.plans()),
                system,
                new Library(),
                this::ask,
                this::visibleTo,
                new Engine.Limits(settings.cursorRows()),
                serverName);
        this.service = new SessionService(vertx, settings, this::open, catalogs::accept);
    }

    /** The sessions, for who starts and ends them. */
    public SessionService sessions() {
        return service;
    }

    /** How often the plan of a text was known. */
    public CacheUse planCache() {
        return engine.planner().use();
    }

    /** Listens; complete once the registry's modules are known. */
    public Future<Void> start() {
        return service.start();
    }

    /** Takes nothing new; complete when no request runs, or when {@code graceMillis} are over. */
    public Future<Void> drain(long graceMillis) {
        return service.drain(graceMillis);
    }

    /** Ends every session. */
    public Future<Void> stop() {
        return service.stop();
    }

    private SessionService.Opened open(OpenSession request) {
        String asked = request.database() == null ? "master" : request.database();
        Store store = stores.of(request);
        String database = databaseName(store, asked).orElseThrow(() -> cannotOpen(asked));
        Client client = new Client(
                request.sessionId(),
                request.login(),
                request.tenant(),
                request.hostName(),
                request.applicationName(),
                request.processId(),
                database,
                options(request.odbcDefaults()));
        Session session = session(store, client);
        sessions.put(request.sessionId(), session);
        return new SessionService.Opened(
                new RequestRunner(engine, session, () -> sessions.remove(request.sessionId())),
                new SessionOpened(
                        request.sessionId(), database, client.options().language()));
    }

    private Session session(Store store, Client client) {
        StoreSession opened = store.open(client.database());
        PendingModules modules = new PendingModules();
        return new Session(
                client,
                store,
                opened,
                new CatalogView(catalogs, store, opened, modules, system, client.tenant()),
                modules,
                locks.session());
    }

    /** Reads T-SQL in a database of the node's own without running it; the caller closes it. Throws 4060. */
    public Inspection inspect(String database) {
        String id = UUID.randomUUID().toString();
        Store store = stores.of(new OpenSession(id, "sa", null, database, "", engine.serverName(), 0, true, true));
        String name = databaseName(store, database).orElseThrow(() -> cannotOpen(database));
        Client client = new Client(id, "sa", null, "", engine.serverName(), 0, name, SessionOptions.DEFAULTS);
        return new Inspection(engine, session(store, client));
    }

    private static Optional<String> databaseName(Store store, String name) {
        Collection<String> all = store.databases();
        return all.stream().filter(name::equalsIgnoreCase).findFirst();
    }

    private static SqlException cannotOpen(String database) {
        return new SqlException(new SqlError(
                4060,
                11,
                1,
                "Cannot open database \"" + database + "\" requested by the login. The login failed.",
                0,
                null,
                SqlError.Fate.CONNECTION));
    }

    /** Without the ODBC flag the options of DB-Library: those of ANSI off, TEXTSIZE 4096. */
    private static SessionOptions options(boolean odbcDefaults) {
        SessionOptions options = SessionOptions.DEFAULTS;
        if (odbcDefaults) {
            return options;
        }
        for (String name : ODBC_SWITCHES) {
            options = OptionSet.withSwitch(options, name, false);
        }
        return OptionSet.withNumber(options, "TEXTSIZE", 4096);
    }

    private ModuleSnapshot ask(RegistryCommand command) {
        try {
            return vertx.eventBus()
                    .<ModuleSnapshot>request(Addresses.REGISTRY, command)
                    .map(reply -> Objects.requireNonNull(reply.body()))
                    .await(REGISTRY_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | CompletionException failure) {
            throw refused(failure);
        } catch (SqlFailure refusal) {
            throw new SqlException(refusal.error());
        }
    }

    private static SqlException refused(Exception failure) {
        return failure.getCause() instanceof SqlFailure refusal
                ? new SqlException(refusal.error())
                : new SqlException(new SqlError(
                        9002,
                        17,
                        1,
                        "The module could not be published: the registry did not answer. Try again.",
                        0,
                        null,
                        SqlError.Fate.BATCH));
    }

    private List<SessionRow> visibleTo(Client client) {
        return sessions.values().stream()
                .filter(session -> Objects.equals(session.client().tenant(), client.tenant()))
                .map(session -> new SessionRow(
                        session.client().processId(),
                        session.client().login(),
                        session.client().hostName(),
                        session.client().applicationName(),
                        session.database(),
                        session.options().isolation(),
                        session.options().language()))
                .toList();
    }
}
