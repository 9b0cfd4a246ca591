package dev.aul.standalone.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aul.tds.ProtocolException;
import dev.aul.tds.client.TdsConnection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of many commits: what was acknowledged is there after a restart, and nothing is half there. */
class KillTest {
    private static final int CLIENTS = 16;
    private static final int ACKNOWLEDGED = 150;

    @TempDir
    Path folder;

    private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<Integer> attempted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger();

    @Test
    void everyAcknowledgedCommitSurvivesAndNothingIsHalfThere() throws Exception {
        int rounds = Math.max(2, (int) Soak.duration().toSeconds() / 5);
        for (int round = 0; round < rounds; round++) {
            try (var node = NodeProcess.start(folder, 256, Map.of())) {
                if (round == 0) {
                    node.run("master", "CREATE DATABASE d");
                    node.run(
                            "d",
                            "CREATE TABLE dbo.Debit (Id int NOT NULL PRIMARY KEY)",
                            "CREATE TABLE dbo.Credit (Id int NOT NULL PRIMARY KEY, Text nvarchar(200))");
                }
                check(node);
                killUnderLoad(node);
            }
        }
        try (var node = NodeProcess.start(folder, 256, Map.of())) {
            check(node);
        }
    }

    private void killUnderLoad(NodeProcess node) throws InterruptedException {
        int before = acknowledged.size();
        var clients = new ArrayList<Thread>();
        for (int i = 0; i < CLIENTS; i++) {
            int client = i;
            clients.add(Thread.ofPlatform().start(() -> work(node, client)));
        }
        Await.until(
                NodeProcess.PATIENCE,
                () -> acknowledged.size() >= before + ACKNOWLEDGED,
                () -> "too few commits: " + (acknowledged.size() - before) + " " + node.log());
        node.kill();
        for (Thread client : clients) {
            client.join();
        }
    }

    private void work(NodeProcess node, int client) {
        try (var connection = node.tds("d")) {
            while (true) {
                int id = next.incrementAndGet();
                attempted.add(id);
                if (insertPair(connection, client, id)) {
                    acknowledged.add(id);
                }
            }
        } catch (IOException | ProtocolException _) {
            // The node is dead.
        }
    }

    /** Half of the clients send a batch, the others several requests. */
    private static boolean insertPair(TdsConnection connection, int client, int id) throws IOException {
        var first = "BEGIN TRAN INSERT dbo.Debit VALUES (%d)".formatted(id);
        var second = "INSERT dbo.Credit VALUES (%d, REPLICATE(N'x', 200)) COMMIT".formatted(id);
        if (client % 2 == 0) {
            return connection.batch(first + " " + second).errors().isEmpty();
        }
        return connection.batch(first).errors().isEmpty()
                && connection.batch(second).errors().isEmpty();
    }

    private void check(NodeProcess node) throws IOException {
        try (var connection = node.tds("d")) {
            var debits = ids(connection, "Debit");
            assertEquals(debits, ids(connection, "Credit"));
            var lost = new HashSet<>(acknowledged);
            lost.removeAll(debits);
            assertEquals(Set.of(), lost);
            assertTrue(attempted.containsAll(debits), "rows that no client has sent");
            Soak.report(
                    "after kill -9: %d acknowledged, %d there, %d attempted",
                    acknowledged.size(), debits.size(), attempted.size());
        }
        assertEquals(List.of(), node.faults());
    }

    private static Set<Integer> ids(TdsConnection connection, String table) throws IOException {
        var ids = new HashSet<Integer>();
        connection
                .batch("SELECT Id FROM dbo." + table)
                .resultSets()
                .getFirst()
                .rows()
                .forEach(row -> ids.add((Integer) row.getFirst()));
        return ids;
    }
}
