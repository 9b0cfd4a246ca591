package dev.aul.backend.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aul.backend.Script;
import dev.aul.backend.StoreSession.Interrupted;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class GroupCommitTest {
    private static final int CLIENTS = 8;
    private static final int STATEMENTS = 50;

    @TempDir
    Path folder;

    private SqliteStore store;
    private Script script;

    @BeforeEach
    void open() {
        store = SqliteStore.open(SqliteSettings.of(folder));
        store.createDatabase("Shop");
        script = new Script(store, "Shop");
        script.run("CREATE TABLE T (Id int IDENTITY PRIMARY KEY, Client int, N int UNIQUE)");
    }

    @AfterEach
    void close() {
        script.close();
        store.close();
    }

    /** Every client writes; every third statement of each fails on a key that stands already. */
    private void client(int client) {
        try (Script own = new Script(store, "Shop")) {
            for (int i = 0; i < STATEMENTS; i++) {
                int number = client * STATEMENTS + i;
                if (i % 3 == 2) {
                    String error = own.error("INSERT INTO T (Client, N) VALUES (" + client + ", " + (number - 1) + ")");
                    assertEquals("2627", error.substring(0, 4));
                } else {
                    own.run("INSERT INTO T (Client, N) VALUES (" + client + ", " + number + ")");
                    assertEquals(List.of("1"), own.run("SELECT COUNT(*) FROM T WHERE N = " + number));
                }
            }
        }
    }

    private void together(Runnable... clients) {
        List<CompletableFuture<Void>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients.length)) {
            for (Runnable client : clients) {
                running.add(CompletableFuture.runAsync(client, threads));
            }
            running.forEach(CompletableFuture::join);
        }
    }

    @Test
    void manyClientsWriteAtOnceAndOneFailureIsNobodyElses() {
        Runnable[] clients = new Runnable[CLIENTS];
        for (int i = 0; i < CLIENTS; i++) {
            int number = i;
            clients[i] = () -> client(number);
        }
        together(clients);
        int good = STATEMENTS - STATEMENTS / 3;
        assertEquals(
                List.of(CLIENTS + "|" + good + "|" + good),
                script.run("SELECT COUNT(*), MIN(c), MAX(c) FROM"
                        + " (SELECT COUNT(*) AS c FROM T GROUP BY Client) AS d"));
    }

    @Test
    void transactionsAndSingleStatementsTakeTurns() {
        Runnable transaction = () -> {
            try (Script own = new Script(store, "Shop")) {
                for (int i = 0; i < STATEMENTS; i++) {
                    own.run("BEGIN TRANSACTION; INSERT INTO T (Client, N) VALUES (9, " + (10_000 + i) + "); COMMIT");
                }
            }
        };
        together(() -> client(0), transaction, () -> client(1));
        assertEquals(List.of("50"), script.run("SELECT COUNT(*) FROM T WHERE Client = 9"));
    }

    @Test
    void anInterruptedWaiterLeavesTheOthersAlone() {
        try (Script holder = new Script(store, "Shop");
                Script waiter = new Script(store, "Shop")) {
            holder.run("BEGIN TRANSACTION; INSERT INTO T (Client, N) VALUES (1, 1)");
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(
                    () -> assertThrows(Interrupted.class, () -> waiter.run("INSERT INTO T (Client, N) VALUES (2, 2)")));
            CompletableFuture<Void> other =
                    CompletableFuture.runAsync(() -> script.run("INSERT INTO T (Client, N) VALUES (3, 3)"));
            while (!waiting.isDone()) {
                waiter.session.interrupt();
                Thread.onSpinWait();
            }
            holder.run("COMMIT");
            other.join();
            assertEquals(List.of("1", "3"), script.run("SELECT N FROM T ORDER BY N"));
        }
    }
}
