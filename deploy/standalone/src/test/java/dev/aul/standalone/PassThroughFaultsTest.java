package dev.aul.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aul.platform.identity.LoginFile;
import dev.aul.tds.client.ConnectOptions;
import dev.aul.tds.client.LoginRefusedException;
import dev.aul.tds.client.Response;
import dev.aul.tds.client.TdsConnection;
import dev.aul.tds.token.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Cancellations, slow clients and lost servers of a node that passes everything on. */
@Timeout(120)
class PassThroughFaultsTest {
    private static final String ENDLESS =
            "DECLARE @i int = 0; RAISERROR(N'begun', 0, 1) WITH NOWAIT; WHILE 1=1 SET @i = 1";
    private static final String ROWS = "WITH n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
            + " SELECT a.i, REPLICATE(CAST(N'r' AS nvarchar(max)), 2000) FROM n a CROSS JOIN n b OPTION (MAXRECURSION 0)";

    @TempDir
    static Path folder;

    private static Node server;

    @BeforeAll
    static void start() {
        server = TestNode.start(folder.resolve("server"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private interface Use {
        void of(Relay line, Node node) throws Exception;
    }

    /** A node that waits 500 ms for connections and confirmations, behind a line that the test disturbs. */
    private static void behindALine(int commandTimeoutMillis, Use use) throws Exception {
        var data = java.nio.file.Files.createTempDirectory(folder, "node");
        try (var line = new Relay(server.tdsPort());
                var node = TestNode.start(
                        data,
                        Map.of(
                                "storage.kind",
                                "sqlserver",
                                "storage.uri",
                                "sqlserver://sa:%s@127.0.0.1:%d".formatted(TestNode.PASSWORD, line.port()),
                                "storage.server.connect_timeout_millis",
                                "500",
                                "storage.server.command_timeout_millis",
                                String.valueOf(commandTimeoutMillis)))) {
            use.of(line, node);
        }
    }

    private static TdsConnection connect(Node node) throws IOException {
        return connect(node, "sa", TestNode.PASSWORD, "salesdb");
    }

    private static TdsConnection connect(Node node, String user, String password, String database) throws IOException {
        return TdsConnection.open(
                ConnectOptions.to("127.0.0.1", node.tdsPort(), user, password).withDatabase(database));
    }

    /** Runs a batch elsewhere; {@code begun} counts down with its first message. */
    private static CompletableFuture<Response> run(TdsConnection connection, String batch, CountDownLatch begun) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        var tokens = new java.util.ArrayList<Token>();
                        connection.batch(batch, token -> {
                            tokens.add(token);
                            begun.countDown();
                        });
                        return new Response(tokens);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                Thread.ofVirtual()::start);
    }

    private static CompletableFuture<Response> begun(TdsConnection connection) throws InterruptedException {
        var begun = new CountDownLatch(1);
        var running = run(connection, ENDLESS, begun);
        assertTrue(begun.await(30, TimeUnit.SECONDS));
        return running;
    }

    private static Object value(TdsConnection connection, String query) throws IOException {
        var response = connection.batch(query);
        assertEquals(List.of(), response.errors());
        return response.resultSets().getFirst().rows().getFirst().getFirst();
    }

    @Test
    void anAttentionStopsTheServersStatementAndKeepsItsTransaction() throws Exception {
        behindALine(0, (_, node) -> {
            try (var connection = connect(node)) {
                connection.batch("BEGIN TRAN; UPDATE dbo.Customers SET Name = N'changed' WHERE CustomerId = 1");
                var running = begun(connection);
                connection.cancel();
                assertTrue(running.get(10, TimeUnit.SECONDS).isCancelled());
                assertEquals(1, value(connection, "SELECT @@TRANCOUNT"));
                connection.batch("ROLLBACK");
                assertEquals("Ada Lovelace", value(connection, "SELECT Name FROM dbo.Customers WHERE CustomerId = 1"));
            }
        });
    }

    @Test
    void aClientThatReadsNoRowsHoldsTheServerBackAndCanStillCancel() throws Exception {
        behindALine(0, (_, node) -> {
            try (var connection = connect(node)) {
                var first = new CountDownLatch(1);
                var goOn = new CountDownLatch(1);
                var rows = new java.util.concurrent.atomic.AtomicLong();
                var running = CompletableFuture.runAsync(
                        () -> {
                            try {
                                connection.batch(ROWS, token -> {
                                    if (token instanceof Token.Row && rows.incrementAndGet() == 1) {
                                        first.countDown();
                                        await(goOn);
                                    }
                                });
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        Thread.ofVirtual()::start);
                await(first);
                connection.cancel();
                goOn.countDown();
                running.get(30, TimeUnit.SECONDS);
                assertTrue(rows.get() < 1_000_000, rows + " of 400 million rows came");
                assertEquals(1, value(connection, "SELECT 1"));
            }
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aClientThatLeavesRollsBackOnTheServer() throws Exception {
        behindALine(0, (_, node) -> {
            try (var leaving = connect(node)) {
                leaving.batch("BEGIN TRAN; UPDATE dbo.Customers SET Name = N'changed' WHERE CustomerId = 1");
            }
            try (var other = connect(node)) {
                other.batch("UPDATE dbo.Customers SET Name = Name WHERE CustomerId = 1");
                assertEquals("Ada Lovelace", value(other, "SELECT Name FROM dbo.Customers WHERE CustomerId = 1"));
            }
        });
    }

    @Test
    void aLineThatIsCutWithinARequestIs40197AndEndsTheConnection() throws Exception {
        behindALine(0, (line, node) -> {
            try (var connection = connect(node)) {
                var running = begun(connection);
                line.cut();
                var reply = running.get(10, TimeUnit.SECONDS);
                var error = reply.errors().getFirst();
                assertEquals(40197, error.number());
                assertEquals(20, error.severity());
                assertTrue(
                        error.message()
                                .startsWith("The connection to SQL Server at 127.0.0.1:" + line.port()
                                        + " was lost while it ran the request, and its transaction with it: "),
                        error.message());
                assertThrows(IOException.class, () -> connection.batch("SELECT 1"));
            }
            try (var again = connect(node)) {
                assertEquals(1, value(again, "SELECT 1"));
            }
        });
    }

    @Test
    void aServerThatDoesNotAnswerInTimeIs40197() throws Exception {
        behindALine(700, (line, node) -> {
            try (var connection = connect(node)) {
                line.fallSilent();
                var error = connection.batch("SELECT 1").errors().getFirst();
                assertEquals(40197, error.number());
                assertEquals(
                        "SQL Server at 127.0.0.1:%d did not answer within 700 ms, and the session was given up. Connect again, or raise storage.server.command_timeout_millis."
                                .formatted(line.port()),
                        error.message());
            }
        });
    }

    @Test
    void anAttentionThatIsNotConfirmedInTimeEndsTheSession() throws Exception {
        behindALine(0, (line, node) -> {
            try (var connection = connect(node)) {
                var running = begun(connection);
                line.fallSilent();
                connection.cancel();
                assertTrue(running.get(10, TimeUnit.SECONDS).isCancelled());
                assertThrows(IOException.class, () -> connection.batch("SELECT 1"));
            }
        });
    }

    @Test
    void aServerThatIsGoneRefusesTheLoginWith40613() throws Exception {
        behindALine(0, (line, node) -> {
            line.close();
            var refused = assertThrows(LoginRefusedException.class, () -> connect(node));
            var error = refused.response().errors().getFirst();
            assertEquals(40613, error.number());
            assertTrue(
                    error.message().startsWith("SQL Server at 127.0.0.1:" + line.port() + " cannot be reached: "),
                    error.message());
        });
    }

    @Test
    void aDatabaseThatTheServerCannotOpenIsItsOwn4060() throws Exception {
        behindALine(0, (_, node) -> {
            var refused =
                    assertThrows(LoginRefusedException.class, () -> connect(node, "sa", TestNode.PASSWORD, "nowhere"));
            assertEquals(
                    List.of(
                            "Cannot open database \"nowhere\" requested by the login. The login failed.",
                            "Login failed for user 'sa'."),
                    refused.response().errors().stream()
                            .map(Token.ErrorToken::message)
                            .toList());
        });
    }

    @Test
    void aLoginOfATenantIsRefused() throws Exception {
        var data = folder.resolve("tenants");
        java.nio.file.Files.createDirectories(data);
        LoginFile.open(data.resolve(Node.LOGINS)).create("ann", "Ann-Password-1", Set.of(), "acme", "salesdb");
        try (var node = TestNode.passingOn(data, server)) {
            var refused =
                    assertThrows(LoginRefusedException.class, () -> connect(node, "ann", "Ann-Password-1", "salesdb"));
            assertEquals(
                    "The login 'ann' belongs to a tenant, and storage sqlserver cannot keep tenants apart. Use a login without a tenant.",
                    refused.getMessage());
        }
    }

    @Test
    void aWrongPasswordOfTheSettingIsOneLineAtTheStart() {
        var failure = assertThrows(
                Failure.class,
                () -> TestNode.start(
                        folder.resolve("wrong"),
                        Map.of(
                                "storage.kind",
                                "sqlserver",
                                "storage.uri",
                                "sqlserver://sa:wrong@127.0.0.1:" + server.tdsPort())));
        assertEquals(
                "cannot start: SQL Server at 127.0.0.1:%d refused the login of the setting storage.uri: Login failed for user 'sa'."
                        .formatted(server.tdsPort()),
                failure.getMessage());
        assertFalse(String.valueOf(failure.getMessage()).contains("wrong@"));
    }
}
