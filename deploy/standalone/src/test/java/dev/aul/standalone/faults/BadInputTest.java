package dev.aul.standalone.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aul.tds.packet.PacketType;
import dev.aul.tds.token.Token;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets a clear error or a closed connection with a line in the log. */
class BadInputTest {
    private static final int MANY = 10_000;

    @TempDir
    static Path folder;

    private static NodeProcess node;

    @BeforeAll
    static void start() throws IOException {
        node = NodeProcess.start(folder, 256, Map.of("gateway.tds.login_timeout_millis", "5000"));
        Tables.create(node);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @AfterEach
    void nodeIsWell() throws IOException {
        assertEquals(List.of(), node.faults());
        try (var connection = node.tds("d")) {
            assertEquals(
                    List.of(1),
                    connection.batch("SELECT 1").resultSets().getFirst().rows().getFirst());
        }
    }

    private static List<Integer> numbers(String batch) throws IOException {
        try (var connection = node.tds("d")) {
            var errors = connection.batch(batch).errors().stream()
                    .map(Token.ErrorToken::number)
                    .toList();
            assertEquals(List.of(), connection.batch("SELECT 1").errors());
            return errors;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT |(|1|)",
                "SELECT |(SELECT |1|)",
                "SELECT |CASE WHEN 1=1 THEN |1| END",
                "SELECT |-(|1|)",
                "SELECT |ABS(|1|)",
                "SELECT |1 + (|1|)",
                "SELECT 1 WHERE |NOT (|1=1|)",
                "|BEGIN |SELECT 1| END",
                "|IF 1=1 |SELECT 1|''",
                "|WHILE 1=0 |SELECT 1|''",
                "|BEGIN TRY |SELECT 1| END TRY BEGIN CATCH END CATCH",
                "SELECT * FROM |(SELECT * FROM |dbo.N|) x",
            })
    void deepNestingIsAnError(String start, String open, String middle, String close) throws IOException {
        var numbers = numbers((start == null ? "" : start)
                + (open + " ").repeat(MANY)
                + middle
                + (" " + (close == null ? "" : close)).repeat(MANY));
        assertEquals(List.of(191), numbers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "AND 1=", "OR 1="})
    void longChainIsAnAnswer(String operator) throws IOException {
        var chain = operator.equals("+")
                ? "SELECT 1" + " + 1".repeat(MANY)
                : "SELECT 1 WHERE 1=1" + (" " + operator + "1").repeat(MANY);
        assertTrue(
                List.of(List.of(), List.of(191), List.of(8631), List.of(8632)).contains(numbers(chain)));
    }

    @Test
    void identifierOfAMegabyteIs103() throws IOException {
        var name = "x".repeat(1 << 20);
        assertEquals(List.of(103), numbers("SELECT * FROM " + name));
        assertEquals(List.of(103), numbers("SELECT * FROM [" + name + "]"));
        assertEquals(List.of(103), numbers("DECLARE @" + name + " int"));
    }

    @Test
    void halfOpenLoginsAreClosedWithALogLine() throws IOException {
        var sockets = new ArrayList<Socket>();
        for (int i = 0; i < 20; i++) {
            var socket = node.socket();
            socket.setSoTimeout(20_000);
            sockets.add(socket);
            if (i % 2 == 0) {
                socket.getOutputStream().write(Messages.PRELOGIN);
            }
            if (i % 4 == 0) {
                socket.getOutputStream().write(Messages.LOGIN, 0, 40);
            }
        }
        for (Socket socket : sockets) {
            socket.getInputStream().readAllBytes();
            socket.close();
        }
        long told = node.log()
                .lines()
                .filter(line -> line.contains("no login within 5000 ms"))
                .count();
        assertTrue(told >= 20, "told of " + told);
    }

    @Test
    void declaredTwoGibibytesAreRefused() throws IOException {
        for (long length : new long[] {0x7FFFFFFFL, 0xFFFFFFFFL, 0x7FFFFFFFFFFFFFFFL}) {
            try (var connection = node.tds("d")) {
                var reply = connection.send(PacketType.RPC, out -> {
                    out.writeIntLE(22)
                            .writeIntLE(18)
                            .writeShortLE(2)
                            .writeLongLE(0)
                            .writeIntLE(1);
                    out.writeShortLE(0xFFFF).writeShortLE(10).writeShortLE(0);
                    out.writeByte(0)
                            .writeByte(0)
                            .writeByte(0xE7)
                            .writeShortLE(0xFFFF)
                            .writeZero(5);
                    out.writeLongLE(length).writeIntLE((int) length).writeLongLE(0);
                });
                assertEquals(
                        List.of(8009),
                        reply.errors().stream().map(Token.ErrorToken::number).toList());
                assertEquals(List.of(), connection.batch("SELECT 1").errors());
            }
        }
    }

    @Test
    void messageOverTheLimitEndsTheConnectionWithALogLine() throws IOException {
        try (var socket = node.socket()) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            var packet = new byte[32_767];
            packet[0] = 0x12;
            packet[2] = 0x7F;
            packet[3] = (byte) 0xFF;
            try {
                for (int i = 0; i < 10; i++) {
                    out.write(packet);
                }
                socket.getInputStream().readAllBytes();
            } catch (IOException _) {
                // It was closed while more was sent.
            }
        }
        Await.until(
                NodeProcess.PATIENCE,
                () -> node.log().contains("longer than the limit of 131072 bytes"),
                () -> "no log line: " + node.log());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "nonsense",
                "[1,2",
                "{\"sql\":",
                "{\"sql\":17}",
                "{\"sql\":\"SELECT 1\"",
                "{\"sql\":\"SELECT 1\"} x",
                "{\"sql\":\"SELECT 1\",\"sql\":\"SELECT 2\"",
                "\"\\uD800",
                "null"
            })
    void invalidJsonIs400(String body) throws IOException {
        var response = post(body);
        assertEquals(400, response.statusCode(), response.body());
        assertFalse(response.body().contains("dev.aul"), response.body());
    }

    @Test
    void deepJsonIs400() throws IOException {
        for (String open : List.of("[", "{\"a\":")) {
            var response = post("{\"sql\":\"SELECT 1\",\"parameters\":" + open.repeat(100_000));
            assertEquals(400, response.statusCode(), response.body());
        }
    }

    private static HttpResponse<String> post(String body) throws IOException {
        try (var client = HttpClient.newHttpClient()) {
            return HttpQuery.send(
                    client, HttpQuery.post(node, "/v1/d/query", body).build(), BodyHandlers.ofString());
        }
    }
}
