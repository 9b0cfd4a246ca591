package dev.aul.standalone.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aul.tds.client.Response;
import dev.aul.tds.client.TdsConnection;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred connections at once, half of them in transactions of several requests: no error and no lost update. */
class ManyClientsTest {
    private static final int CLIENTS = 200;
    private static final int ROWS = 20;

    @TempDir
    Path folder;

    private final CountDownLatch connected = new CountDownLatch(CLIENTS);
    private final LongAdder transactions = new LongAdder();
    private final AtomicLong slowestMillis = new AtomicLong();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private NodeProcess node;

    @BeforeEach
    void start() throws IOException {
        node = NodeProcess.start(folder, 256, Map.of());
        node.run("master", "CREATE DATABASE d");
        node.run(
                "d",
                "CREATE TABLE dbo.Stock (Id int NOT NULL PRIMARY KEY, Amount int NOT NULL)",
                "INSERT dbo.Stock SELECT value, 0 FROM GENERATE_SERIES(0, " + (ROWS - 1) + ")");
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void loseNoUpdateAndMeetNoError() throws Exception {
        var clients = new ArrayList<Thread>();
        for (int i = 0; i < CLIENTS; i++) {
            int client = i;
            clients.add(Thread.ofPlatform().start(() -> work(client)));
        }
        long wal = 0;
        for (Thread client : clients) {
            while (!client.join(java.time.Duration.ofMillis(200))) {
                wal = Math.max(wal, node.walBytes("d"));
            }
        }
        Soak.report(
                "%d clients in %d s: %d transactions, slowest %d ms, WAL %d KiB, memory %d MiB",
                CLIENTS,
                Soak.duration().toSeconds(),
                transactions.sum(),
                slowestMillis.get(),
                wal >> 10,
                node.peakMebibytes());
        assertEquals(List.of(), failures.stream().distinct().limit(10).toList());
        try (var connection = node.tds("d")) {
            var sum = connection.batch("SELECT CAST(SUM(Amount) AS bigint) FROM dbo.Stock");
            assertEquals(
                    List.of(transactions.sum()),
                    sum.resultSets().getFirst().rows().getFirst());
        }
        assertTrue(transactions.sum() > CLIENTS, "too few transactions");
        assertTrue(wal < 64 << 20, "the WAL has grown to " + wal);
        assertEquals(List.of(), node.faults());
    }

    private void work(int client) {
        try {
            if (client % 4 == 0) {
                try (var connection = node.jdbc("d")) {
                    together(() -> readThenWrite(connection));
                }
            } else {
                try (var connection = node.tds("d")) {
                    together(() -> {
                        if (client % 4 == 1) {
                            withTempTable(connection);
                        } else {
                            ok(connection, "UPDATE dbo.Stock SET Amount = Amount + 1 WHERE Id = " + anyRow());
                        }
                    });
                }
            }
        } catch (Exception e) {
            failures.add(e.toString());
            connected.countDown();
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    /** Begins once all are connected. */
    private void together(Work work) throws Exception {
        connected.countDown();
        connected.await();
        long end = System.nanoTime() + Soak.duration().toNanos();
        do {
            long start = System.nanoTime();
            work.run();
            transactions.increment();
            slowestMillis.accumulateAndGet((System.nanoTime() - start) / 1_000_000, Math::max);
        } while (System.nanoTime() < end);
    }

    private static int anyRow() {
        return ThreadLocalRandom.current().nextInt(ROWS);
    }

    private static Response ok(TdsConnection connection, String batch) throws IOException {
        var response = connection.batch(batch);
        assertEquals(List.of(), response.errors(), batch);
        return response;
    }

    /** Autocommit off: a read that locks, then a write of what was read, then COMMIT, each a request. */
    private static void readThenWrite(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        int id = anyRow();
        try (var read = connection.prepareStatement("SELECT Amount FROM dbo.Stock WITH (UPDLOCK) WHERE Id = ?");
                var write = connection.prepareStatement("UPDATE dbo.Stock SET Amount = ? WHERE Id = ?")) {
            read.setInt(1, id);
            int amount;
            try (var rows = read.executeQuery()) {
                assertTrue(rows.next());
                amount = rows.getInt(1);
            }
            write.setInt(1, amount + 1);
            write.setInt(2, id);
            write.executeUpdate();
        }
        connection.commit();
    }

    /** BEGIN TRAN in a batch, a plain read first, a temporary table in between. */
    private static void withTempTable(TdsConnection connection) throws IOException {
        int id = anyRow();
        ok(connection, "BEGIN TRAN");
        ok(connection, "SELECT Id INTO #t FROM dbo.Stock WHERE Id = " + id);
        ok(connection, "SELECT Amount FROM dbo.Stock WHERE Id = " + id);
        ok(connection, "UPDATE s SET Amount = Amount + 1 FROM dbo.Stock s JOIN #t t ON t.Id = s.Id");
        ok(connection, "DROP TABLE #t");
        ok(connection, "COMMIT");
    }
}
