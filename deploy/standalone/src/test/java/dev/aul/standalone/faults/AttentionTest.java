package dev.aul.standalone.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aul.tds.client.Response;
import dev.aul.tds.client.TdsConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ATTENTION ends what runs within a second, and leaves the transaction as SQL Server does. */
class AttentionTest {
    private static final long RUNNING_NANOS = 200_000_000;
    private static final long WITHIN_MILLIS = 1_000;

    @TempDir
    static Path folder;

    private static NodeProcess node;

    @BeforeAll
    static void start() throws IOException {
        node = NodeProcess.start(folder, 256, Map.of());
        Tables.create(node);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DECLARE @i bigint = 0 WHILE 1=1 SET @i = @i + 1",
                "again: GOTO again",
                "WHILE 1=1 BEGIN TRY SELECT 1/0 END TRY BEGIN CATCH END CATCH",
                "WAITFOR DELAY '00:01:00'",
                "SELECT COUNT_BIG(*) FROM dbo.N a, dbo.N b, dbo.N c WHERE a.X + b.X + c.X > 1",
                "SELECT a.Id, REPLICATE(a.Name, 200) FROM dbo.N a, dbo.N b",
                "INSERT dbo.Log SELECT a.Name FROM dbo.N a, dbo.N b, dbo.N c",
                "UPDATE dbo.N SET X = (SELECT COUNT(*) FROM dbo.N a, dbo.N b, dbo.N c WHERE a.X + b.X + c.X > 1)",
                "UPDATE a SET X = b.Id FROM dbo.N a CROSS JOIN dbo.N b CROSS JOIN dbo.N c",
                "DELETE dbo.N WHERE Id = (SELECT MAX(a.X + b.X + c.X) FROM dbo.N a, dbo.N b, dbo.N c)",
                "MERGE dbo.Log t USING (SELECT a.Id FROM dbo.N a, dbo.N b, dbo.N c) s ON t.Id = s.Id"
                        + " WHEN NOT MATCHED THEN INSERT (Text) VALUES (N'x');",
                "SELECT a.Id INTO #t FROM dbo.N a, dbo.N b, dbo.N c",
                "EXEC('WHILE 1=1 UPDATE dbo.N SET X = X + 1 WHERE Id = 3')"
            })
    void keepsTheOpenTransactionAndItsEarlierWork(String statement) throws Exception {
        try (var connection = node.tds("d")) {
            ok(connection.batch("BEGIN TRAN; INSERT dbo.Log VALUES (N'earlier')"));
            cancel(connection, statement);
            assertTrue(connection.isInTransaction());
            assertEquals(List.of(1), row(connection, "SELECT @@TRANCOUNT"));
            assertEquals(List.of(1), row(connection, "SELECT COUNT(*) FROM dbo.Log"));
            if (!statement.startsWith("EXEC")) {
                assertEquals(List.of(0, 1000), row(connection, "SELECT MAX(X), COUNT(*) FROM dbo.N"));
            }
            ok(connection.batch("INSERT dbo.Log VALUES (N'later'); COMMIT"));
            assertEquals(List.of(2), row(connection, "SELECT COUNT(*) FROM dbo.Log"));
            ok(connection.batch("DELETE dbo.Log; UPDATE dbo.N SET X = 0"));
        }
    }

    @Test
    void rollsTheTransactionBackWithXactAbort() throws Exception {
        try (var connection = node.tds("d")) {
            ok(connection.batch("SET XACT_ABORT ON; BEGIN TRAN; INSERT dbo.Log VALUES (N'earlier')"));
            cancel(connection, "WHILE 1=1 UPDATE dbo.N SET X = X + 1 WHERE Id = 3");
            assertEquals(List.of(0, 0), row(connection, "SELECT @@TRANCOUNT, (SELECT COUNT(*) FROM dbo.Log)"));
            assertEquals(List.of(0), row(connection, "SELECT MAX(X) FROM dbo.N"));
        }
    }

    @Test
    void endsAWaitForTheWriter() throws Exception {
        try (var holder = node.tds("d");
                var waiter = node.tds("d")) {
            ok(holder.batch("BEGIN TRAN; INSERT dbo.Log VALUES (N'holder')"));
            cancel(waiter, "INSERT dbo.Log VALUES (N'waiter')");
            ok(holder.batch("ROLLBACK"));
            assertEquals(List.of(0), row(waiter, "SELECT COUNT(*) FROM dbo.Log"));
        }
    }

    @Test
    void undoesOnlyTheCancelledStatementOfThoseThatCommitTogether() throws Exception {
        try (var victim = node.tds("d");
                var other = node.tds("d")) {
            var running = run(victim, "INSERT dbo.Log SELECT a.Name FROM dbo.N a, dbo.N b, dbo.N c");
            LockSupport.parkNanos(RUNNING_NANOS);
            var waiting = run(other, "INSERT dbo.Log VALUES (N'other')");
            victim.cancel();
            assertTrue(running.get(10, TimeUnit.SECONDS).isCancelled());
            ok(waiting.get(10, TimeUnit.SECONDS));
            assertEquals(List.of("other"), row(victim, "SELECT Text FROM dbo.Log"));
            ok(other.batch("DELETE dbo.Log"));
        }
    }

    private static void cancel(TdsConnection connection, String statement) throws Exception {
        var running = run(connection, statement);
        LockSupport.parkNanos(RUNNING_NANOS);
        assertTrue(!running.isDone(), "it ended by itself");
        long start = System.nanoTime();
        connection.cancel();
        var reply = running.get(30, TimeUnit.SECONDS);
        long millis = (System.nanoTime() - start) / 1_000_000;
        Soak.report("attention took %d ms: %s", millis, statement);
        assertTrue(reply.isCancelled());
        assertEquals(List.of(), reply.errors());
        assertTrue(millis <= WITHIN_MILLIS, "ended after " + millis + " ms");
    }

    private static CompletableFuture<Response> run(TdsConnection connection, String statement) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        var tokens = new java.util.ArrayList<dev.aul.tds.token.Token>();
                        connection.batch(statement, token -> {
                            if (!(token instanceof dev.aul.tds.token.Token.Row)) {
                                tokens.add(token);
                            }
                        });
                        return new Response(tokens);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                Thread.ofVirtual()::start);
    }

    private static void ok(Response response) {
        assertEquals(List.of(), response.errors());
    }

    private static List<Object> row(TdsConnection connection, String query) throws IOException {
        var response = connection.batch(query);
        ok(response);
        return java.util.Collections.unmodifiableList(
                response.resultSets().getFirst().rows().getFirst());
    }
}
