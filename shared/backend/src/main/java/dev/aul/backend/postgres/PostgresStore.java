package dev.aul.backend.postgres;

import dev.aul.backend.Store;
import dev.aul.backend.server.ServerSettings;
import dev.aul.backend.server.ServerStore;
import io.vertx.core.Vertx;

/** The PostgreSQL store: T-SQL databases are schemas of one PostgreSQL database. */
public final class PostgresStore {
    private PostgresStore() {}

    /** Connects, and makes what aul needs there when it is new. Throws SqlException when the server cannot be used. */
    public static Store open(Vertx vertx, ServerSettings settings) {
        return ServerStore.open(vertx, new PostgresDialect(), settings);
    }
}
