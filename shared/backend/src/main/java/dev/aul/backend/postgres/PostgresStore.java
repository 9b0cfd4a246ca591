package dev.aul.backend.postgres;

import dev.aul.backend.Store;
import dev.aul.backend.Translator;
import dev.aul.backend.server.DirectDriver;
import dev.aul.backend.server.ServerSettings;
import dev.aul.backend.server.ServerStore;
import dev.aul.backend.server.ServerTranslator;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;

/** The PostgreSQL store: T-SQL databases are schemas of one PostgreSQL database. */
public final class PostgresStore {
    private PostgresStore() {}

    /** What PostgreSQL is sent. */
    public static Translator translator() {
        return new ServerTranslator(new PostgresDialect(""));
    }

    /** Connects, and makes what aul needs there when it is new. Throws SqlException when the server cannot be used. */
    public static Store open(Vertx vertx, ServerSettings settings) {
        return ServerStore.open(vertx, new PostgresDialect(""), settings);
    }

    /** The driver alone, which sends one statement at a time on each connection and prepares each text once. */
    public static DirectDriver direct(String uri, int connections) {
        PgConnectOptions options =
                PgConnectOptions.fromUri(uri).setCachePreparedStatements(true).setPipeliningLimit(1);
        options.addProperty("client_min_messages", "warning");
        return DirectDriver.open(connections, "", vertx -> PgConnection.connect(vertx, options));
    }
}
