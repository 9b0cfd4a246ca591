package dev.aul.executor.programs;

import dev.aul.backend.mysql.MysqlStore;
import dev.aul.backend.postgres.PostgresStore;
import dev.aul.backend.server.ServerSettings;
import dev.aul.backend.sqlite.SqliteSettings;
import dev.aul.backend.sqlite.SqliteStore;
import dev.aul.executor.TestServer;
import dev.aul.messages.requests.Request;
import dev.aul.testkit.servers.MariaDbServer;
import io.vertx.core.Vertx;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;

/** The three stores, each behind an executor of its own. */
final class Stores implements AutoCloseable {
    private static final String DATABASE = "Programs";

    private final Vertx vertx = Vertx.vertx();
    private final EmbeddedPostgres postgres;
    private final MariaDbServer mariaDb;
    private final Map<String, TestServer> servers = new LinkedHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    Stores(Path folder) throws IOException, TimeoutException, InterruptedException {
        postgres = EmbeddedPostgres.builder().start();
        mariaDb = MariaDbServer.start();
        servers.put("sqlite", new TestServer(SqliteStore.open(SqliteSettings.of(folder))));
        String address = "postgresql://postgres@127.0.0.1:" + postgres.getPort() + "/postgres";
        servers.put("postgres", new TestServer(PostgresStore.open(vertx, ServerSettings.of(address))));
        servers.put("mariadb", new TestServer(MysqlStore.open(vertx, ServerSettings.of(mariaDb.uri("programs_")))));
        for (TestServer server : servers.values()) {
            run(server, "master", List.of("CREATE DATABASE " + DATABASE + ";"));
        }
    }

    /** What each store answers to these batches in a session of their own. */
    Map<String, Transcript> run(List<String> batches) throws InterruptedException, ExecutionException {
        Map<String, Future<Transcript>> running = new LinkedHashMap<>();
        servers.forEach((name, server) -> running.put(name, threads.submit(() -> run(server, DATABASE, batches))));
        Map<String, Transcript> out = new LinkedHashMap<>();
        for (Map.Entry<String, Future<Transcript>> entry : running.entrySet()) {
            out.put(entry.getKey(), entry.getValue().get());
        }
        return out;
    }

    private static Transcript run(TestServer server, String database, List<String> batches)
            throws TimeoutException, InterruptedException {
        Transcript out = new Transcript();
        try (TestServer.Client client = server.connect(database)) {
            for (String batch : batches) {
                out.add(client.frames(new Request.Batch(batch)));
            }
        }
        return out;
    }

    @Override
    public void close() throws IOException, TimeoutException {
        threads.shutdown();
        for (TestServer server : new ArrayList<>(servers.values())) {
            server.close();
        }
        postgres.close();
        mariaDb.close();
        vertx.close();
    }
}
