package dev.aul.backend.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aul.backend.Script;
import dev.aul.backend.StoreSession.Interrupted;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TransactionsTest {
    private static final String ENDLESS =
            "WITH n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n) SELECT MAX(i) FROM n OPTION (MAXRECURSION 0)";

    @TempDir
    Path folder;

    private SqliteStore store;
    private Script one;
    private Script two;

    @BeforeEach
    void open() {
        store = SqliteStore.open(new SqliteSettings(folder, false, 2_000, 1L << 30, 4, 100));
        store.createDatabase("Shop");
        store.createDatabase("Other");
        one = new Script(store, "Shop");
        two = new Script(store, "Shop");
        one.run("CREATE TABLE T (Id int PRIMARY KEY, V int)");
        one.run("INSERT INTO T VALUES (1, 10), (2, 20)");
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
        store.close();
    }

    @Test
    void readersSeeWhatIsCommitted() {
        one.run("BEGIN TRANSACTION; UPDATE T SET V = 11 WHERE Id = 1");
        assertEquals(List.of("10"), two.run("SELECT V FROM T WHERE Id = 1"));
        assertEquals(List.of("11"), one.run("SELECT V FROM T WHERE Id = 1"));
        one.run("COMMIT");
        assertEquals(List.of("11"), two.run("SELECT V FROM T WHERE Id = 1"));
    }

    @Test
    void aConnectionInUseForgetsTheFileOfADroppedDatabase() {
        one.run("CREATE TABLE #kept (Id int)");
        inOther("CREATE TABLE T (Id int)");
        assertEquals(List.of("0"), one.run("SELECT COUNT(*) FROM Other.dbo.T"));
        store.dropDatabase("Other");
        store.createDatabase("Other");
        inOther("CREATE TABLE T (Word varchar(9)); INSERT INTO T VALUES ('new')");
        assertEquals(List.of("new"), one.run("SELECT Word FROM Other.dbo.T"));
        assertEquals(List.of("0"), one.run("SELECT COUNT(*) FROM #kept"));
    }

    private void inOther(String text) {
        Script other = new Script(store, "Other");
        other.run(text);
        other.close();
    }

    @Test
    void aTransactionThatHasOnlyReadSeesLaterCommits() {
        one.run("BEGIN TRANSACTION");
        assertEquals(List.of("10"), one.run("SELECT V FROM T WHERE Id = 1"));
        two.run("UPDATE T SET V = 12 WHERE Id = 1");
        assertEquals(List.of("12"), one.run("SELECT V FROM T WHERE Id = 1"));
        one.run("UPDATE T SET V = V + 1 WHERE Id = 1; COMMIT");
        assertEquals(List.of("13"), two.run("SELECT V FROM T WHERE Id = 1"));
    }

    @Test
    void aSecondWriterWaitsItsTurn() {
        one.run("BEGIN TRANSACTION; UPDATE T SET V = 11 WHERE Id = 1");
        two.lockTimeoutMillis = 0;
        assertEquals("1222 Lock request time out period exceeded.", two.error("UPDATE T SET V = 0"));
        two.lockTimeoutMillis = -1;
        CompletableFuture<List<String>> waiting =
                CompletableFuture.supplyAsync(() -> two.run("UPDATE T SET V = V + 1; SELECT V FROM T WHERE Id = 1"));
        one.run("COMMIT");
        assertEquals(List.of("12"), waiting.join());
    }

    @Test
    void aReadForUpdateTakesTheWriter() {
        one.run("BEGIN TRANSACTION; SELECT V FROM T WITH (UPDLOCK) WHERE Id = 1");
        two.lockTimeoutMillis = 0;
        assertEquals("1222", two.error("UPDATE T SET V = 0").substring(0, 4));
        one.run("COMMIT");
    }

    @Test
    void aSnapshotThatIsOvertakenCannotWrite() {
        one.session.begin("SNAPSHOT");
        assertEquals(List.of("10"), one.run("SELECT V FROM T WHERE Id = 1"));
        two.run("UPDATE T SET V = 12 WHERE Id = 1");
        assertEquals(List.of("10"), one.run("SELECT V FROM T WHERE Id = 1"));
        assertEquals("3960", one.error("UPDATE T SET V = 0 WHERE Id = 1").substring(0, 4));
        one.session.rollback();
    }

    @Test
    void anInterruptEndsTheStatementAndNotTheTransaction() throws Exception {
        one.run("BEGIN TRANSACTION; UPDATE T SET V = 11 WHERE Id = 1");
        interruptAfterStart(() -> one.run(ENDLESS));
        assertTrue(one.session.inTransaction());
        one.run("COMMIT");
        assertEquals(List.of("11"), two.run("SELECT V FROM T WHERE Id = 1"));
    }

    @Test
    void anInterruptEndsWaitingForTheWriter() throws Exception {
        two.run("BEGIN TRANSACTION; UPDATE T SET V = 11 WHERE Id = 1");
        interruptAfterStart(() -> one.run("UPDATE T SET V = 0"));
        two.run("COMMIT");
        assertEquals(List.of("11"), one.run("SELECT V FROM T WHERE Id = 1"));
    }

    @Test
    void anInterruptBetweenTwoStatementsStopsTheNext() {
        one.run("BEGIN TRANSACTION; UPDATE T SET V = 11 WHERE Id = 1");
        one.session.interrupt();
        assertThrows(Interrupted.class, () -> one.run("UPDATE T SET V = 12 WHERE Id = 1"));
        assertThrows(Interrupted.class, () -> one.run("SELECT V FROM T WHERE Id = 1"));
        one.session.ready();
        assertEquals(List.of("11"), one.run("SELECT V FROM T WHERE Id = 1"));
        one.run("COMMIT");
    }

    /** Interrupts again and again, for the statement may not have begun. */
    private void interruptAfterStart(Runnable statement) throws Exception {
        CompletableFuture<Void> running =
                CompletableFuture.runAsync(() -> assertThrows(Interrupted.class, statement::run));
        while (!running.isDone()) {
            one.session.interrupt();
            Thread.onSpinWait();
        }
        running.get(10, TimeUnit.SECONDS);
        one.session.ready();
    }

    @Test
    void anIdleWriterIsSentAwayWhenOthersWait() {
        one.run("BEGIN TRANSACTION; UPDATE T SET V = 11 WHERE Id = 1");
        two.run("UPDATE T SET V = 5 WHERE Id = 1");
        assertEquals("1205", one.error("SELECT 1").substring(0, 4));
        assertFalse(one.session.inTransaction());
        assertEquals(List.of("5"), one.run("SELECT V FROM T WHERE Id = 1"));
    }

    @Test
    void aTransactionWritesOneDatabase() {
        Script other = new Script(store, "Other");
        other.run("CREATE TABLE O (V int)");
        one.run("INSERT INTO Other.dbo.O VALUES (1)");
        assertEquals(List.of("1|10"), one.run("SELECT o.V, t.V FROM Other.dbo.O o JOIN T t ON t.Id = o.V"));
        one.run("BEGIN TRANSACTION; UPDATE T SET V = 0");
        assertEquals("8501", one.error("INSERT INTO Other.dbo.O VALUES (2)").substring(0, 4));
        one.run("ROLLBACK");
        other.close();
    }

    @Test
    void definitionsAreUndoneWithTheirTransaction() {
        one.run("BEGIN TRANSACTION");
        one.run("CREATE TABLE N (V int)");
        one.run("INSERT INTO N VALUES (1)");
        assertEquals("208", two.error("SELECT V FROM N").substring(0, 3));
        one.run("ROLLBACK");
        assertEquals("208", one.error("SELECT V FROM N").substring(0, 3));
        one.run("CREATE TABLE N (V int)");
        assertEquals(List.of(), two.run("SELECT V FROM N"));
    }
}
