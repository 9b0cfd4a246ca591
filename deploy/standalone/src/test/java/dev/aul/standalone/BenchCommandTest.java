package dev.aul.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.aul.standalone.bench.Benchmark;
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
        assertEquals(0, run("bench", "--warm-up", "0", "--seconds", "1", "--connections", "2", "--format", "json"));
        List<String> lines = out.toString().lines().toList();
        assertEquals(
                "{\"connections\":2,\"seconds\":1,\"storage\":\"sqlite\",\"processors\":%d}"
                        .formatted(Runtime.getRuntime().availableProcessors()),
                lines.getFirst());
        assertEquals(1 + Benchmark.ALL.size(), lines.size());
        for (int i = 0; i < Benchmark.ALL.size(); i++) {
            JsonNode line = new JsonMapper().readTree(lines.get(i + 1));
            assertEquals(Benchmark.ALL.get(i).name(), line.get("name").asText());
            assertEquals(
                    Benchmark.ALL.get(i).requiredPercent(),
                    line.get("requiredPercent").asInt());
            for (String of : List.of("figure", "limit")) {
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
