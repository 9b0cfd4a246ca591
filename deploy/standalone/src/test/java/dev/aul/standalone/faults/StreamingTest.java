package dev.aul.standalone.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aul.tds.token.Token;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A million rows stream through a node whose heap is 256 MiB. */
class StreamingTest {
    @TempDir
    static Path folder;

    private static NodeProcess node;

    @BeforeAll
    static void start() throws IOException {
        node = NodeProcess.start(folder, 256, Map.of());
        Tables.create(node);
    }

    @AfterAll
    static void stop() throws IOException {
        Soak.report("streaming: peak memory %d MiB", node.peakMebibytes());
        node.close();
    }

    @Test
    void overTds() throws IOException {
        var rows = new AtomicLong();
        long start = System.nanoTime();
        try (var connection = node.tds("d")) {
            connection.batch(Tables.MILLION_ROWS, token -> {
                if (token instanceof Token.Row) {
                    rows.incrementAndGet();
                }
            });
        }
        Soak.report("a million rows over TDS: %d ms", (System.nanoTime() - start) / 1_000_000);
        assertEquals(1_000_000, rows.get());
        assertEquals(List.of(), node.faults());
    }

    @Test
    void updateFromALongJoinKeepsOnlyTheRowsOfItsTarget() throws IOException {
        try (var connection = node.tds("d")) {
            var reply = connection.batch(
                    "UPDATE a SET X = b.Id FROM dbo.N a CROSS JOIN dbo.N b CROSS JOIN dbo.N c WHERE c.Id < 4");
            assertEquals(List.of(), reply.errors());
            assertEquals(List.of(1000L), reply.rowCounts());
        }
        assertEquals(List.of(), node.faults());
    }

    @Test
    void overNdjson() throws IOException {
        long start = System.nanoTime();
        try (var client = HttpClient.newHttpClient()) {
            var response = HttpQuery.send(client, HttpQuery.ndjson(node, Tables.MILLION_ROWS), BodyHandlers.ofLines());
            assertEquals(200, response.statusCode());
            long rows = response.body().filter(line -> line.startsWith("[")).count();
            Soak.report("a million rows over NDJSON: %d ms", (System.nanoTime() - start) / 1_000_000);
            assertEquals(1_000_000, rows);
        }
        assertEquals(List.of(), node.faults());
        assertTrue(node.isAlive());
    }
}
