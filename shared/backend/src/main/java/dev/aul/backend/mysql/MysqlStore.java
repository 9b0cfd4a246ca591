package dev.aul.backend.mysql;

import dev.aul.backend.Store;
import dev.aul.backend.Translator;
import dev.aul.backend.server.DirectDriver;
import dev.aul.backend.server.ServerSettings;
import dev.aul.backend.server.ServerStore;
import dev.aul.backend.server.ServerTranslator;
import io.vertx.core.Vertx;

/** The MySQL and MariaDB store: each T-SQL database and schema is a MySQL database of one server. */
public final class MysqlStore {
    private MysqlStore() {}

    /** What MySQL is sent; connects to none. */
    public static Translator translator(Vertx vertx) {
        return new ServerTranslator(
                new MysqlDialect(MysqlConnections.of(vertx, ServerSettings.of("mysql://localhost/")), ""));
    }

    /**
     * Connects, and makes what aul needs there when it is new. What stands behind the host in the URI begins the name of each
     * MySQL database. Throws SqlException when the server cannot be used.
     */
    public static Store open(Vertx vertx, ServerSettings settings) {
        return ServerStore.open(vertx, new MysqlDialect(MysqlConnections.of(vertx, settings), ""), settings);
    }

    /** The driver alone, which sends one statement at a time on each connection and prepares each text once. */
    public static DirectDriver direct(String uri, int connections) {
        return MysqlConnections.direct(uri, connections);
    }
}
