package dev.aul.backend;

import dev.aul.backend.postgres.PostgresStore;
import dev.aul.backend.server.ServerSettings;
import io.vertx.core.Vertx;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL server for all tests of this process, with a database for each that asks. */
public final class PostgresServer {
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final Vertx VERTX = Vertx.vertx();
    private static final EmbeddedPostgres SERVER = start();

    private PostgresServer() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a new database. */
    public static String database() {
        String name = "test" + NAMES.incrementAndGet();
        execute("CREATE DATABASE " + name);
        return "postgresql://postgres@127.0.0.1:" + SERVER.getPort() + "/" + name;
    }

    /** Runs a statement as an administrator. */
    public static void execute(String sql) {
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Store open(String uri) {
        return PostgresStore.open(VERTX, ServerSettings.of(uri));
    }

    public static Store open(ServerSettings settings) {
        return PostgresStore.open(VERTX, settings);
    }
}
