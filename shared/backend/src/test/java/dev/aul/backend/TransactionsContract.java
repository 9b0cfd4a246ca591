package dev.aul.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aul.backend.StoreSession.Interrupted;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two sessions of one server. */
@Timeout(60)
abstract class TransactionsContract {
    private Store store;
    Script one;
    Script two;

    /** Opens a store with nothing in it. */
    abstract Store openStore();

    /** Ends all connections of the store, as a server does that is stopped. */
    abstract void endConnections();

    @BeforeEach
    void open() {
        store = openStore();
        store.createDatabase("Shop");
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

    static void check(Script script, String query, String... rows) {
        assertEquals(List.of(rows), script.run(query));
    }

    static String number(Script script, String text) {
        return script.error(text).split(" ", 2)[0];
    }

    @Test
    void readersSeeWhatIsCommitted() {
        one.run("BEGIN TRANSACTION; UPDATE T SET V = 11 WHERE Id = 1");
        check(two, "SELECT V FROM T WHERE Id = 1", "10");
        check(one, "SELECT V FROM T WHERE Id = 1", "11");
        one.run("COMMIT");
        check(two, "SELECT V FROM T WHERE Id = 1", "11");
    }

    @Test
    void aFailedStatementLeavesNoTraceAndTheTransactionAlive() {
        one.run("BEGIN TRANSACTION; UPDATE T SET V = 11 WHERE Id = 1");
        assertEquals("2627", number(one, "INSERT INTO T VALUES (3, 30), (4, 40), (1, 0)"));
        check(one, "SELECT Id, V FROM T ORDER BY Id", "1|11", "2|20");
        one.run("INSERT INTO T VALUES (3, 30); COMMIT");
        check(two, "SELECT Id, V FROM T ORDER BY Id", "1|11", "2|20", "3|30");
    }

    @Test
    void theFirstStatementOfATransactionMayFail() {
        one.run("BEGIN TRANSACTION");
        assertEquals("2627", number(one, "INSERT INTO T VALUES (3, 30), (1, 0)"));
        one.run("INSERT INTO T VALUES (4, 40); COMMIT");
        check(two, "SELECT Id FROM T ORDER BY Id", "1", "2", "4");
    }

    @Test
    void aDuplicateKeyInABatchIsNamed() {
        one.run("CREATE TABLE W (A int, Word nvarchar(20), CONSTRAINT UW UNIQUE (Word, A))");
        one.run("INSERT INTO W VALUES (7, N'pen')");
        assertEquals(
                "2627 Violation of UNIQUE KEY constraint 'UW'. Cannot insert duplicate key in object 'dbo.W'."
                        + " The duplicate key value is (Pen , 7).",
                one.error("INSERT INTO W VALUES (1, N'a'), (7, N'Pen '), (2, N'b')"));
        one.run("INSERT INTO W VALUES (NULL, NULL)");
        assertEquals("2627", number(one, "INSERT INTO W VALUES (NULL, NULL)"));
    }

    @Test
    void savepointsBeforeAndAfterTheFirstWrite() {
        one.run("BEGIN TRANSACTION; SAVE TRANSACTION a; UPDATE T SET V = 11 WHERE Id = 1");
        one.run("SAVE TRANSACTION b; UPDATE T SET V = 12 WHERE Id = 1; ROLLBACK TRANSACTION b");
        check(one, "SELECT V FROM T WHERE Id = 1", "11");
        one.run("ROLLBACK TRANSACTION a");
        check(one, "SELECT V FROM T WHERE Id = 1", "10");
        one.run("UPDATE T SET V = 13 WHERE Id = 1; COMMIT");
        check(two, "SELECT V FROM T WHERE Id = 1", "13");
    }

    @Test
    void aRowInUseIsWaitedForAsLongAsTheSessionLikes() {
        one.run("BEGIN TRANSACTION; UPDATE T SET V = 11 WHERE Id = 1");
        two.lockTimeoutMillis = 0;
        assertEquals("1222 Lock request time out period exceeded.", two.error("UPDATE T SET V = 0"));
        two.run("UPDATE T SET V = 21 WHERE Id = 2");
        two.lockTimeoutMillis = -1;
        CompletableFuture<List<String>> waiting = CompletableFuture.supplyAsync(
                () -> two.run("UPDATE T SET V = V + 1 WHERE Id = 1; SELECT V FROM T WHERE Id = 1"));
        one.run("COMMIT");
        assertEquals(List.of("12"), waiting.join());
    }

    @Test
    void ofTwoThatWaitForEachOtherOneIsTheVictim() {
        one.run("BEGIN TRANSACTION; UPDATE T SET V = 11 WHERE Id = 1");
        two.run("BEGIN TRANSACTION; UPDATE T SET V = 21 WHERE Id = 2");
        CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> {
            String error = two.error("UPDATE T SET V = 22 WHERE Id = 1");
            two.session.rollback();
            return error;
        });
        String first = one.error("UPDATE T SET V = 12 WHERE Id = 2");
        one.session.rollback();
        String second = other.join();
        assertEquals(
                1,
                List.of(first, second).stream()
                        .filter(text -> text.startsWith("1205"))
                        .count());
    }

    @Test
    void aSnapshotThatIsOvertakenCannotWrite() {
        one.session.begin("SNAPSHOT");
        check(one, "SELECT V FROM T WHERE Id = 1", "10");
        two.run("UPDATE T SET V = 12 WHERE Id = 1");
        check(one, "SELECT V FROM T WHERE Id = 1", "10");
        assertEquals("3960", number(one, "UPDATE T SET V = 0 WHERE Id = 1"));
        one.session.rollback();
    }

    @Test
    void aRowThatIsReferredToCannotGoMeanwhile() throws Exception {
        one.run("CREATE TABLE C (Id int PRIMARY KEY, T int CONSTRAINT FK REFERENCES T (Id))");
        one.run("BEGIN TRANSACTION; INSERT INTO C VALUES (1, 1)");
        CompletableFuture<String> deleting =
                CompletableFuture.supplyAsync(() -> two.error("DELETE FROM T WHERE Id = 1"));
        assertThrows(TimeoutException.class, () -> deleting.get(200, TimeUnit.MILLISECONDS));
        one.run("INSERT INTO C VALUES (2, 1); COMMIT");
        assertTrue(deleting.get(10, TimeUnit.SECONDS).startsWith("547 "));
    }

    @Test
    void whatARollbackDoesNotUndo() {
        one.run("CREATE TABLE N (Id int IDENTITY(5, 5) PRIMARY KEY, A int)");
        one.run("CREATE TABLE #t (A int)");
        one.run("BEGIN TRANSACTION; INSERT INTO N (A) VALUES (1); INSERT INTO #t VALUES (1); ROLLBACK");
        check(one, "SELECT COUNT(*) FROM #t", "0");
        one.run("INSERT INTO N (A) VALUES (2)");
        check(one, "SELECT Id, A FROM N", "10|2");
        check(
                one,
                "DECLARE @t TABLE (A int); BEGIN TRANSACTION; INSERT INTO @t VALUES (1); ROLLBACK; SELECT A FROM @t",
                "1");
    }

    @Test
    void definitionsAreUndoneWithTheirTransaction() {
        one.run("BEGIN TRANSACTION");
        one.run("CREATE TABLE N (V int)");
        one.run("INSERT INTO N VALUES (1)");
        assertEquals("208", number(two, "SELECT V FROM N"));
        one.run("ROLLBACK");
        assertEquals("208", number(one, "SELECT V FROM N"));
        one.run("CREATE TABLE N (V int)");
        check(two, "SELECT V FROM N");
    }

    @Test
    void anInterruptEndsWaitingAndNotTheTransaction() throws Exception {
        two.run("BEGIN TRANSACTION; UPDATE T SET V = 11 WHERE Id = 1");
        one.run("BEGIN TRANSACTION; UPDATE T SET V = 21 WHERE Id = 2");
        interruptAfterStart(() -> one.run("UPDATE T SET V = 0 WHERE Id = 1"));
        assertTrue(one.session.inTransaction());
        one.run("COMMIT");
        two.run("ROLLBACK");
        check(one, "SELECT V FROM T ORDER BY Id", "10", "21");
    }

    @Test
    void anInterruptBetweenTwoStatementsStopsTheNext() {
        one.run("BEGIN TRANSACTION; UPDATE T SET V = 11 WHERE Id = 1");
        one.session.interrupt();
        assertThrows(Interrupted.class, () -> one.run("UPDATE T SET V = 12 WHERE Id = 1"));
        assertThrows(Interrupted.class, () -> one.run("SELECT V FROM T WHERE Id = 1"));
        one.session.ready();
        check(one, "SELECT V FROM T WHERE Id = 1", "11");
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
    void aLostConnectionEndsTheTransactionAndTheSessionGoesOn() {
        one.run("BEGIN TRANSACTION; UPDATE T SET V = 11 WHERE Id = 1");
        endConnections();
        assertEquals("40197", number(one, "UPDATE T SET V = 12 WHERE Id = 1"));
        one.session.rollback();
        assertFalse(one.session.inTransaction());
        check(one, "SELECT V FROM T WHERE Id = 1", "10");
        one.run("UPDATE T SET V = 13 WHERE Id = 1");
        check(two, "SELECT V FROM T WHERE Id = 1", "13");
    }
}
