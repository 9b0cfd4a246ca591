package dev.aul.standalone;

import dev.aul.backend.sqlite.NativeLibrary;
import dev.aul.delegation.DelegationService;
import dev.aul.eventlog.EventLog;
import dev.aul.eventlog.SqliteEventLog;
import dev.aul.executor.interpreter.Inspection;
import dev.aul.executor.session.SessionService;
import dev.aul.gateway.Gateway;
import dev.aul.gateway.tls.ServerTls;
import dev.aul.language.errors.SqlException;
import dev.aul.messages.Codecs;
import dev.aul.platform.configuration.Configuration;
import dev.aul.platform.configuration.Setting;
import dev.aul.platform.identity.LoginFile;
import dev.aul.registry.Registry;
import dev.aul.registry.RegistryService;
import dev.aul.registry.tree.ModuleCache;
import dev.aul.registry.tree.ModuleTree;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One node: store, registry, executor and gateway in one process, joined by the event bus. */
final class Node implements AutoCloseable {
    static final String LOGINS = "logins.json";

    private static final long DROP_AGAIN_NANOS = 50_000_000;

    private final String host;
    private final long graceMillis;
    private final Vertx vertx;
    private final Storage storage;
    private final EventLog log;
    private final Registry registry;
    private final SessionService sessions;
    private final Gateway gateway;

    private Node(
            Configuration configuration,
            Vertx vertx,
            Storage storage,
            EventLog log,
            Registry registry,
            SessionService sessions,
            Gateway gateway) {
        this.host = configuration.text(Setting.GATEWAY_HOST);
        this.graceMillis = configuration.number(Setting.SHUTDOWN_GRACE_MILLIS);
        this.vertx = vertx;
        this.storage = storage;
        this.log = log;
        this.registry = registry;
        this.sessions = sessions;
        this.gateway = gateway;
    }

    static Node start(Configuration configuration, @Nullable String saPassword, PrintStream messages) {
        return start(configuration, Vertx.vertx(), saPassword, messages);
    }

    /**
     * Starts in the order of dependence and listens last.
     *
     * @param saPassword of the login sa when it is made; null makes one at random and prints it to {@code messages}
     */
    static Node start(Configuration configuration, Vertx vertx, @Nullable String saPassword, PrintStream messages) {
        var options = new NodeOptions(configuration, folder(configuration.path(Setting.DATA_FOLDER)));
        NativeLibrary.keepIn(options.data().resolve("native"));
        Codecs.register(vertx.eventBus());
        // what does not depend on each other starts side by side
        var tls = vertx.executeBlocking(() -> ServerTls.load(options.tls()), false);
        var opening = vertx.executeBlocking(() -> options.storage(vertx), false);
        var admitting = vertx.executeBlocking(() -> logins(options, saPassword, messages), false);
        var log = new SqliteEventLog(options.data().resolve("events.db"), Clock.systemUTC());
        var registry = registry(options, log, messages);
        var storage = await(opening);
        RegistryService.start(vertx, registry);
        DelegationService.start(vertx, configuration.text(Setting.STORAGE_KIND), storage.holdsProcedures());
        var sessions = storage.sessions(vertx, options, "aul");
        await(sessions.start());
        storage.applyScripts(vertx, options.procedures());
        var metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        storage.publishCaches(metrics);
        var gateway = await(Gateway.start(vertx, options.gateway(), tls, await(admitting), metrics));
        return new Node(configuration, vertx, storage, log, registry, sessions, gateway);
    }

    private static LoginFile logins(NodeOptions options, @Nullable String saPassword, PrintStream messages) {
        var logins = LoginFile.open(options.data().resolve(LOGINS));
        logins.ensureAdministrator(saPassword)
                .ifPresent(made -> messages.println("The password of login sa is " + made + " (shown only now)."));
        return logins;
    }

    private static Registry registry(NodeOptions options, EventLog log, PrintStream messages) {
        if (!options.servesProcedures()) {
            messages.println("Storage sqlserver: procedures are the server's own, the files under "
                    + options.procedures().root() + " are not served.");
            var nothing = new ModuleTree(options.data().resolve("no-procedures"));
            return new Registry(nothing, nothing, false, log, ModuleCache.none());
        }
        var registry =
                new Registry(options.procedures(), options.overlay(), options.allowDdl(), log, options.moduleCache());
        registry.failures()
                .forEach(failure -> messages.println("%s:%d: error %d: %s"
                        .formatted(
                                failure.file(),
                                failure.error().line(),
                                failure.error().number(),
                                failure.error().message())));
        return registry;
    }

    private static Path folder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Failure("cannot make the folder " + folder + ": " + e.getMessage());
        }
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw new Failure("cannot start: " + Failure.describe(e.getCause() == null ? e : e.getCause()));
        }
    }

    /** Reads T-SQL without running it, in a database that is made when it is missing; the caller closes it. */
    Inspection inspect(String database) {
        return storage.inspect(database);
    }

    String host() {
        return host;
    }

    int tdsPort() {
        return gateway.tdsPort();
    }

    int httpPort() {
        return gateway.httpPort();
    }

    int databases() {
        return storage.databases();
    }

    int procedures() {
        var snapshot = registry.snapshot();
        return snapshot.modules().size()
                + snapshot.global().size()
                + snapshot.tenants().values().stream()
                        .mapToInt(java.util.Map::size)
                        .sum();
    }

    /** Drops a database once the sessions that use it have ended, which may be closing; throws SqlException when they stay. */
    void dropDatabase(String name) {
        long end = System.nanoTime() + graceMillis * 1_000_000;
        while (true) {
            try {
                storage.dropDatabase(name);
                return;
            } catch (SqlException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(DROP_AGAIN_NANOS);
            }
        }
    }

    /** Lets running requests end within the grace, then ends everything. */
    @Override
    public void close() {
        await(sessions.drain(graceMillis));
        await(gateway.stop());
        await(sessions.stop());
        storage.close();
        log.close();
        await(vertx.close());
    }
}
