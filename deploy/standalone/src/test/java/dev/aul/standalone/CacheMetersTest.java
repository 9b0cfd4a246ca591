package dev.aul.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aul.tds.client.ConnectOptions;
import dev.aul.tds.client.TdsConnection;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code /metrics} says of the caches. */
class CacheMetersTest {
    @TempDir
    private Path folder;

    private static double metric(Node node, String name) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var uri = URI.create("http://%s:%d/metrics".formatted(node.host(), node.httpPort()));
            var text = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body();
            return text.lines()
                    .filter(line -> line.startsWith(name + " "))
                    .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + name + " in\n" + text));
        }
    }

    @Test
    void aTextThatIsSentAgainIsKnown() throws IOException, InterruptedException {
        try (var node = TestNode.start(folder);
                var connection =
                        TdsConnection.open(ConnectOptions.to(node.host(), node.tdsPort(), "sa", TestNode.PASSWORD)
                                .withDatabase("salesdb"))) {
            var text = "SELECT Name FROM dbo.Customers WHERE CustomerId = 1";
            connection.batch(text).tokens();
            double plans = metric(node, "aul_plan_cache_hits_total");
            double queries = metric(node, "aul_sql_cache_hits_total{dialect=\"sqlite\"}");
            for (int i = 0; i < 3; i++) {
                connection.batch(text).tokens();
            }
            assertEquals(plans + 3, metric(node, "aul_plan_cache_hits_total"));
            assertEquals(queries + 3, metric(node, "aul_sql_cache_hits_total{dialect=\"sqlite\"}"));
            assertTrue(metric(node, "aul_plan_cache_misses_total") >= 1);
            assertTrue(metric(node, "aul_plan_cache_size") >= 1);
            assertTrue(metric(node, "aul_sql_cache_misses_total{dialect=\"sqlite\"}") >= 1);
            assertTrue(metric(node, "aul_sql_cache_size{dialect=\"sqlite\"}") >= 1);
        }
    }
}
