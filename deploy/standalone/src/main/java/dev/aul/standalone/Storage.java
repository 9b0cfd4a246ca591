package dev.aul.standalone;

import dev.aul.backend.Store;
import dev.aul.backend.sqlserver.SqlServer;
import dev.aul.executor.passthrough.PassThrough;
import dev.aul.executor.requests.Executor;
import dev.aul.executor.session.ExecutorSettings;
import dev.aul.executor.session.SessionService;
import dev.aul.registry.tree.ModuleTree;
import io.vertx.core.Vertx;

/** Where a node's data lives, and what runs the sessions over it. */
sealed interface Storage extends AutoCloseable {
    int databases();

    /** Throws SqlException when there is no such database, or it is in use. */
    void dropDatabase(String name);

    /** Whether it runs native procedures of its own. */
    boolean holdsProcedures();

    SessionService sessions(Vertx vertx, ExecutorSettings settings, String serverName);

    /** Makes the databases of the tree and brings their tables up to its scripts; needs the sessions. */
    void applyScripts(Vertx vertx, ModuleTree procedures);

    @Override
    void close();

    /** Databases that aul keeps, and T-SQL that aul runs. */
    record Kept(Store store) implements Storage {
        @Override
        public int databases() {
            return store.databases().size();
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
        public SessionService sessions(Vertx vertx, ExecutorSettings settings, String serverName) {
            return new Executor(vertx, store, settings, serverName).sessions();
        }

        @Override
        public void applyScripts(Vertx vertx, ModuleTree procedures) {
            procedures.schemaScripts().forEach((database, scripts) -> {
                if (store.databases().stream().noneMatch(database::equalsIgnoreCase)) {
                    store.createDatabase(database);
                }
                SchemaScripts.apply(vertx, store, database, scripts);
            });
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
        public void dropDatabase(String name) {
            throw new IllegalStateException("the server drops its databases itself");
        }

        @Override
        public boolean holdsProcedures() {
            return true;
        }

        @Override
        public SessionService sessions(Vertx vertx, ExecutorSettings settings, String serverName) {
            return PassThrough.sessions(vertx, server, settings);
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
