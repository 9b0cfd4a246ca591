package dev.aul.standalone;

import dev.aul.backend.Store;
import dev.aul.backend.sqlserver.SqlServer;
import dev.aul.executor.interpreter.Inspection;
import dev.aul.executor.passthrough.PassThrough;
import dev.aul.executor.requests.Executor;
import dev.aul.executor.session.SessionService;
import dev.aul.registry.tree.ModuleTree;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.vertx.core.Vertx;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a node's data lives, and what runs the sessions over it. */
sealed interface Storage extends AutoCloseable {
    int databases();

    /** Reads T-SQL without running it, in a database that is made when it is missing; the caller closes it. */
    Inspection inspect(String database);

    /** Publishes how its caches are used; needs the sessions. */
    void publishCaches(MeterRegistry registry);

    /** Throws SqlException when there is no such database, or it is in use. */
    void dropDatabase(String name);

    /** Whether it runs native procedures of its own. */
    boolean holdsProcedures();

    SessionService sessions(Vertx vertx, NodeOptions options, String serverName);

    /** Makes the databases of the tree and brings their tables up to its scripts; needs the sessions. */
    void applyScripts(Vertx vertx, ModuleTree procedures);

    @Override
    void close();

    /** Databases that aul keeps, and T-SQL that aul runs. */
    final class Kept implements Storage {
        private final Store store;
        private @Nullable Executor executor;

        Kept(Store store) {
            this.store = store;
        }

        @Override
        public int databases() {
            return store.databases().size();
        }

        @Override
        public Inspection inspect(String database) {
            if (store.databases().stream().noneMatch(database::equalsIgnoreCase)) {
                store.createDatabase(database);
            }
            return executor().inspect(database);
        }

        private Executor executor() {
            return Objects.requireNonNull(executor, "no sessions yet");
        }

        @Override
        public void publishCaches(MeterRegistry registry) {
            CacheMeters.publish("plan_cache", executor().planCache(), Tags.empty(), registry);
            store.sqlCaches()
                    .forEach((kind, use) -> CacheMeters.publish("sql_cache", use, Tags.of("dialect", kind), registry));
        }

        @Override
        public void dropDatabase(String name) {
            store.dropDatabase(name);
        }

        @Override
        public boolean holdsProcedures() {
            return store.holdsProcedures();
        }

        @Override
        public SessionService sessions(Vertx vertx, NodeOptions options, String serverName) {
            var stores = new TenantStores(vertx, store, options.procedures());
            executor = new Executor(vertx, stores, options.executor(), serverName);
            return executor.sessions();
        }

        @Override
        public void applyScripts(Vertx vertx, ModuleTree procedures) {
            SchemaScripts.apply(vertx, store, null, procedures.schemaScripts());
        }

        @Override
        public void close() {
            store.close();
        }
    }

    /** A SQL Server that keeps everything and runs everything: files of the tree mean nothing to it. */
    record PassedOn(SqlServer server) implements Storage {
        @Override
        public int databases() {
            return server.databases();
        }

        @Override
        public Inspection inspect(String database) {
            throw new IllegalStateException("the server reads T-SQL itself");
        }

        @Override
        public void publishCaches(MeterRegistry registry) {
            // Texts are not read here.
        }

        @Override
        public void dropDatabase(String name) {
            throw new IllegalStateException("the server drops its databases itself");
        }

        @Override
        public boolean holdsProcedures() {
            return true;
        }

        @Override
        public SessionService sessions(Vertx vertx, NodeOptions options, String serverName) {
            return PassThrough.sessions(vertx, server, options.executor());
        }

        @Override
        public void applyScripts(Vertx vertx, ModuleTree procedures) {
            // The server's tables are the server's.
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
