package dev.aul.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.aul.standalone.bench.Benchmark;
import dev.aul.testkit.servers.MariaDbServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void everyFigureStandsBesideItsLimit() throws Exception {
        measures("sqlite", "");
    }

    @Test
    void onPostgreSqlTheLimitsAreItsOwnDriversAndNothingIsLeftBehind() throws Exception {
        try (var server = EmbeddedPostgres.start()) {
            measures("postgres", "postgresql://postgres@127.0.0.1:" + server.getPort() + "/postgres");
            try (var connection = server.getPostgresDatabase().getConnection();
                    var rows = connection
                            .createStatement()
                            .executeQuery("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'aul\\_bench%'")) {
                assertTrue(rows.next());
                assertEquals(0, rows.getInt(1));
            }
        }
    }

    @Test
    void onMariaDbTheLimitsAreItsOwnDrivers() throws Exception {
        try (var server = MariaDbServer.start()) {
            measures("mysql", server.uri("bench_"));
        }
    }

    private void measures(String storage, String uri) throws Exception {
        String[] arguments = {
            "bench",
            "--warm-up",
            "0",
            "--seconds",
            "1",
            "--connections",
            "2",
            "--format",
            "json",
            "--storage",
            storage,
            "--storage-uri",
            uri
        };
        assertEquals(0, run(arguments), err.toString());
        List<String> lines = out.toString().lines().toList();
        assertEquals(
                "{\"connections\":2,\"seconds\":1,\"storage\":\"%s\",\"processors\":%d}"
                        .formatted(storage, Runtime.getRuntime().availableProcessors()),
                lines.getFirst());
        List<Benchmark> all = Benchmark.all(storage);
        assertEquals(1 + all.size(), lines.size());
        for (int i = 0; i < all.size(); i++) {
            JsonNode line = new JsonMapper().readTree(lines.get(i + 1));
            assertEquals(all.get(i).name(), line.get("name").asText());
            assertEquals(all.get(i).requirement().wanted(), line.get("required").asText());
            boolean lessEcho = all.get(i).limit() == Benchmark.Limit.PROCEDURE;
            assertEquals(lessEcho, line.has("times"));
            for (String of : lessEcho ? List.of("figure", "limit", "echo") : List.of("figure", "limit")) {
                JsonNode figure = line.get(of);
                assertTrue(figure.get("callsPerSecond").asDouble() > 0, lines.get(i + 1));
                assertTrue(figure.get("callsPerCpuSecond").asDouble() > 0, lines.get(i + 1));
                assertTrue(
                        figure.get("p50Micros").asDouble()
                                <= figure.get("p99Micros").asDouble(),
                        lines.get(i + 1));
            }
        }
    }

    @Test
    void anUnknownNameIsToldTheOnesThereAre() {
        assertEquals(1, run("bench", "nothing"));
        assertEquals(
                "aul: there is no benchmark 'nothing'; there are scalar, select, insert, executesql",
                err.toString().strip());
    }
}
