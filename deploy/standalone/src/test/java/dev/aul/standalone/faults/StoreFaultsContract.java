package dev.aul.standalone.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aul.tds.client.TdsConnection;
import dev.aul.tds.token.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a node and its clients see when the server behind it dies, stops, or has no connection left. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
abstract class StoreFaultsContract {
    private static final int POOL = 8;
    private static final int CONNECT_MILLIS = 5_000;
    private static final int COMMAND_MILLIS = 4_000;
    private static final int ACKNOWLEDGED = 100;
    private static final int MILLION = 1_000_000;

    private StoreServer server;
    private NodeProcess node;

    private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<Integer> attempted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger();

    abstract StoreServer server(Path folder) throws Exception;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        server = server(folder);
        node = NodeProcess.start(
                folder,
                256,
                Map.of(
                        "storage.kind", server.kind(),
                        "storage.uri", server.uri(),
                        "storage.server.pool_size", Integer.toString(POOL),
                        "storage.server.connect_timeout_millis", Integer.toString(CONNECT_MILLIS),
                        "storage.server.command_timeout_millis", Integer.toString(COMMAND_MILLIS)));
        node.run("master", "CREATE DATABASE d");
        node.run(
                "d",
                "CREATE TABLE dbo.Debit (Id int NOT NULL PRIMARY KEY)",
                "CREATE TABLE dbo.Credit (Id int NOT NULL PRIMARY KEY, Text nvarchar(200))",
                "CREATE TABLE dbo.Big (Id int NOT NULL PRIMARY KEY, Amount decimal(18,2) NOT NULL)");
    }

    @AfterAll
    void stop() throws IOException {
        Soak.report("%s: peak memory of the node %d MiB", server.name(), node.peakMebibytes());
        node.close();
        server.close();
    }

    @Test
    void commitsSurviveTheServersDeathAndOpenTransactionsDoNot() throws Exception {
        var clients = new ArrayList<TdsConnection>();
        for (int i = 0; i < POOL; i++) {
            clients.add(node.tds("d"));
        }
        var errors = killUnderLoad(clients);
        assertEquals(POOL, errors.size());
        errors.forEach(error -> assertTrue(isLost(error) || isUnreachable(error), error.toString()));

        for (var client : clients) {
            assertEquals(List.of(0), row(client, "SELECT @@TRANCOUNT"));
        }
        var refused = error(clients.getFirst(), "SELECT COUNT(*) FROM dbo.Debit");
        assertTrue(isUnreachable(refused), refused.toString());

        server.restart();
        long start = System.nanoTime();
        for (var client : clients) {
            assertTrue(insertPair(client, next.incrementAndGet()).isEmpty(), "the same session serves again");
        }
        Soak.report("%s: serves %d ms after its restart", server.name(), millisSince(start));
        checkRows();
        for (var client : clients) {
            client.close();
        }
        assertEquals(List.of(), node.faults());
    }

    private List<Token.ErrorToken> killUnderLoad(List<TdsConnection> clients) throws InterruptedException {
        var errors = new ConcurrentHashMap<TdsConnection, Token.ErrorToken>();
        var threads = clients.stream()
                .map(client -> Thread.ofPlatform().start(() -> {
                    while (errors.get(client) == null) {
                        insertPair(client, next.incrementAndGet()).forEach(error -> errors.put(client, error));
                    }
                }))
                .toList();
        Await.until(
                NodeProcess.PATIENCE,
                () -> acknowledged.size() >= ACKNOWLEDGED || !errors.isEmpty(),
                () -> "too few commits: " + acknowledged.size() + node.log());
        assertEquals(Map.of(), errors);
        server.kill();
        for (var thread : threads) {
            thread.join();
        }
        return List.copyOf(errors.values());
    }

    /** A transaction of two requests; the errors of the one that failed. */
    private List<Token.ErrorToken> insertPair(TdsConnection client, int id) {
        attempted.add(id);
        try {
            var errors = client.batch("BEGIN TRAN INSERT dbo.Debit VALUES (%d)".formatted(id))
                    .errors();
            if (errors.isEmpty()) {
                errors = client.batch("INSERT dbo.Credit VALUES (%d, REPLICATE(N'x', 200)) COMMIT".formatted(id))
                        .errors();
            }
            if (errors.isEmpty()) {
                acknowledged.add(id);
            }
            return errors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkRows() throws IOException {
        try (var client = node.tds("d")) {
            var debits = ids(client, "Debit");
            assertEquals(debits, ids(client, "Credit"));
            var lost = new HashSet<>(acknowledged);
            lost.removeAll(debits);
            assertEquals(Set.of(), lost);
            assertTrue(attempted.containsAll(debits), "rows that no client has committed");
            Soak.report(
                    "%s after kill -9: %d acknowledged, %d there, %d attempted",
                    server.name(), acknowledged.size(), debits.size(), attempted.size());
        }
    }

    @Test
    void aTransactionWhoseServerDiedBetweenItsStatementsIsLostAsAWhole() throws Exception {
        try (var commits = node.tds("d");
                var goesOn = node.tds("d");
                var catches = node.tds("d");
                var rollsBack = node.tds("d")) {
            int id = -1;
            for (var client : List.of(commits, goesOn, catches, rollsBack)) {
                assertEquals(
                        List.of(),
                        client.batch("BEGIN TRAN INSERT dbo.Debit VALUES (%d)".formatted(id--))
                                .errors());
            }
            server.kill();
            server.restart();

            var error = error(commits, "COMMIT");
            assertTrue(isLost(error), error.toString());
            error = error(goesOn, """
                    DECLARE @t TABLE (Id int)
                    INSERT @t VALUES (-12)
                    INSERT dbo.Debit SELECT Id FROM @t
                    COMMIT""");
            assertTrue(isLost(error), error.toString());
            assertEquals(3, error.line());
            assertEquals(List.of(40197, -1), row(catches, """
                            BEGIN TRY INSERT dbo.Debit VALUES (-13) END TRY
                            BEGIN CATCH SELECT ERROR_NUMBER(), XACT_STATE() ROLLBACK END CATCH"""));
            assertEquals(List.of(), rollsBack.batch("ROLLBACK").errors());

            for (var client : List.of(commits, goesOn, catches, rollsBack)) {
                assertEquals(List.of(0, 0), row(client, "SELECT @@TRANCOUNT, COUNT(*) FROM dbo.Debit WHERE Id < 0"));
            }
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsGivenUpInTime() throws Exception {
        var clients = new ArrayList<TdsConnection>();
        for (int i = 0; i < POOL; i++) {
            clients.add(node.tds("d"));
        }
        var errors = new ConcurrentHashMap<Token.ErrorToken, Long>();
        server.pause();
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            var calls = new ArrayList<Future<?>>();
            for (int i = 0; i < POOL; i++) {
                var client = clients.get(i);
                // one commits by itself: it may be carried out when the server goes on, and its error says so
                var batch = i == 0
                        ? "INSERT dbo.Debit VALUES (2000000)"
                        : "BEGIN TRAN INSERT dbo.Debit VALUES (%d) COMMIT".formatted(2000000 + i);
                calls.add(threads.submit(() -> {
                    long start = System.nanoTime();
                    var error = error(client, batch);
                    assertEquals(batch.startsWith("INSERT") && isTooSlow(error), isUnanswered(error), error.toString());
                    return errors.put(error, millisSince(start));
                }));
            }
            for (var call : calls) {
                call.get();
            }
        } finally {
            server.resume();
        }
        assertTrue(errors.keySet().stream().anyMatch(StoreFaultsContract::isTooSlow), errors.toString());
        errors.forEach((error, millis) -> {
            assertTrue(isTooSlow(error) || isSilent(error), error.toString());
            assertTrue(millis < CONNECT_MILLIS + 2 * COMMAND_MILLIS, error + " after " + millis);
        });
        assertEquals(List.of(0), row(clients.getFirst(), "SELECT COUNT(*) FROM dbo.Debit WHERE Id > 2000000"));
        assertEquals(
                List.of(),
                clients.getLast()
                        .batch("INSERT dbo.Debit VALUES (3000000) DELETE dbo.Debit WHERE Id >= 2000000")
                        .errors());
        for (var client : clients) {
            client.close();
        }
    }

    @Test
    void anEmptyPoolIsAnotherErrorThanADeadServer() throws Exception {
        var clients = new ArrayList<TdsConnection>();
        for (int i = 0; i < POOL; i++) {
            clients.add(node.tds("d"));
            assertEquals(
                    List.of(),
                    clients.getLast()
                            .batch("BEGIN TRAN INSERT dbo.Debit VALUES (%d)".formatted(3_000_000 + i))
                            .errors());
        }
        try (var late = node.tds("d")) {
            assertEquals(
                    new Token.ErrorToken(
                            10928,
                            1,
                            16,
                            "All 8 connections to the store were busy for 5000 ms. Retry later, or raise"
                                    + " storage.server.pool_size.",
                            "aul",
                            "",
                            1),
                    error(late, "SELECT COUNT(*) FROM dbo.Credit"));
            for (var client : clients) {
                assertEquals(List.of(), client.batch("ROLLBACK").errors());
                client.close();
            }
            assertEquals(
                    List.of(), late.batch("SELECT COUNT(*) FROM dbo.Credit").errors());
        }
    }

    @Test
    void aMillionRowsStreamFromTheServerToASlowClient() throws Exception {
        server.execute(million());
        var rows = new AtomicLong();
        var sum = new AtomicLong();
        long start = System.nanoTime();
        try (var client = node.tds("d")) {
            client.batch("SELECT Id, Amount FROM dbo.Big", token -> {
                if (token instanceof Token.Row(var values)) {
                    sum.addAndGet((Integer) values.getFirst());
                    if (rows.incrementAndGet() % 10_000 == 0) {
                        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                    }
                }
            });
        }
        Soak.report("%s: a million rows to a slow client in %d ms", server.name(), millisSince(start));
        assertEquals(MILLION, rows.get());
        assertEquals(MILLION * (MILLION + 1L) / 2, sum.get());
        assertEquals(List.of(), node.faults());
    }

    /** Fills dbo.Big with the numbers from 1, past the node. */
    abstract String million();

    private static final String UNANSWERED = "It is not known whether this was committed, look before you retry: ";

    private static boolean isUnanswered(Token.ErrorToken error) {
        return error.message().startsWith(UNANSWERED);
    }

    private static String told(Token.ErrorToken error) {
        return isUnanswered(error) ? error.message().substring(UNANSWERED.length()) : error.message();
    }

    private boolean isLost(Token.ErrorToken error) {
        return error.number() == 40197
                && error.severity() == 17
                && told(error)
                        .matches("The connection to " + server.name()
                                + " was lost, and the transaction with it: .+\\. Retry the transaction\\.");
    }

    private boolean isUnreachable(Token.ErrorToken error) {
        return error.number() == 40613
                && error.severity() == 17
                && error.message()
                        .matches(server.name() + " at " + server.address()
                                + " cannot be reached: Connection refused: .*\\. Retry later\\.");
    }

    private boolean isSilent(Token.ErrorToken error) {
        return error.number() == 40613
                && error.message()
                        .equals(server.name() + " at " + server.address()
                                + " cannot be reached: no answer within 5000 ms. Retry later.");
    }

    private static boolean isTooSlow(Token.ErrorToken error) {
        return error.number() == 40197
                && error.severity() == 17
                && told(error)
                        .equals("The store did not answer within 4000 ms, and the statement was given up."
                                + " Retry, or raise storage.server.command_timeout_millis.");
    }

    private static Token.ErrorToken error(TdsConnection client, String batch) throws IOException {
        var errors = client.batch(batch).errors();
        assertEquals(1, errors.size(), batch + ": " + errors);
        return errors.getFirst();
    }

    private static List<Object> row(TdsConnection client, String batch) throws IOException {
        var reply = client.batch(batch);
        assertEquals(List.of(), reply.errors());
        return reply.resultSets().getFirst().rows().getFirst();
    }

    private static Set<Integer> ids(TdsConnection client, String table) throws IOException {
        var ids = new HashSet<Integer>();
        var reply = client.batch("SELECT Id FROM dbo." + table);
        assertEquals(List.of(), reply.errors());
        reply.resultSets().getFirst().rows().forEach(row -> ids.add((Integer) row.getFirst()));
        return ids;
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
