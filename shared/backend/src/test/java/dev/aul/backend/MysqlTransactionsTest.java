package dev.aul.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class MysqlTransactionsTest extends TransactionsContract {
    @Override
    Store openStore() {
        return MysqlServer.open(MysqlServer.database());
    }

    @Override
    void endConnections() {
        MysqlServer.execute("SELECT id FROM information_schema.processlist WHERE id <> CONNECTION_ID()")
                .forEach(id -> MysqlServer.execute("KILL " + id));
    }

    @Test
    void repeatableReadHoldsWhatItReads() throws Exception {
        one.session.begin("REPEATABLE READ");
        check(one, "SELECT V FROM T WHERE Id = 1", "10");
        CompletableFuture<List<String>> writing =
                CompletableFuture.supplyAsync(() -> two.run("UPDATE T SET V = 11 WHERE Id = 1"));
        assertThrows(TimeoutException.class, () -> writing.get(200, TimeUnit.MILLISECONDS));
        one.run("UPDATE T SET V = 12 WHERE Id = 1; COMMIT");
        writing.get(10, TimeUnit.SECONDS);
        check(one, "SELECT V FROM T WHERE Id = 1", "11");
    }

    @Test
    void readUncommittedSeesWhatIsNot() {
        one.run("BEGIN TRANSACTION; UPDATE T SET V = 11 WHERE Id = 1");
        two.session.begin("READ UNCOMMITTED");
        check(two, "SELECT V FROM T WHERE Id = 1", "11");
        two.session.rollback();
        one.run("ROLLBACK");
    }

    @Test
    void aDeadlocksVictimLeavesNothing() {
        one.run("BEGIN TRANSACTION; UPDATE T SET V = 11 WHERE Id = 1");
        two.run("BEGIN TRANSACTION; UPDATE T SET V = 21 WHERE Id = 2");
        CompletableFuture<String> other = CompletableFuture.supplyAsync(
                () -> two.error("UPDATE T SET V = V + 1 WHERE Id <= 2; INSERT INTO T VALUES (5, 5), (6, 6)"));
        String first = one.error("UPDATE T SET V = V + 1 WHERE Id <= 2; INSERT INTO T VALUES (7, 7), (8, 8)");
        Script victim = first.startsWith("1205") ? one : two;
        victim.session.rollback();
        String second = other.join();
        assertEquals(
                1,
                List.of(first, second).stream()
                        .filter(text -> text.startsWith("1205"))
                        .count());
        (victim == one ? two : one).session.rollback();
        check(one, "SELECT Id, V FROM T ORDER BY Id", "1|10", "2|20");
    }

    @Test
    void aTableOfTheTransactionGoesWithIt() {
        one.run("BEGIN TRANSACTION; CREATE TABLE N (Id int PRIMARY KEY, A nvarchar(10) NULL UNIQUE)");
        one.run("INSERT INTO N VALUES (1, N'a'); UPDATE T SET V = 11 WHERE Id = 1");
        check(one, "SELECT A FROM N", "a");
        one.run("ROLLBACK");
        check(one, "SELECT V FROM T WHERE Id = 1", "10");
        one.run("CREATE TABLE N (B int)");
        check(two, "SELECT B FROM N");
    }

    @Test
    void aTableThatIsUsedIsNotChangedInATransaction() {
        one.run("BEGIN TRANSACTION; UPDATE T SET V = 11 WHERE Id = 1");
        assertEquals(
                "226 On MySQL the ALTER TABLE statement not allowed within multi-statement transaction.",
                one.error("ALTER TABLE T ADD W int NULL"));
        assertEquals("226", number(one, "ALTER TABLE T ADD CONSTRAINT U UNIQUE (V)"));
        one.run("COMMIT");
        check(two, "SELECT V FROM T WHERE Id = 1", "11");
        one.run("BEGIN TRANSACTION; ALTER TABLE T ADD CONSTRAINT U UNIQUE (V); ROLLBACK");
        one.run("UPDATE T SET V = 20 WHERE Id = 1");
        check(two, "SELECT V FROM T", "20", "20");
    }

    @Test
    void aTableThatIsDroppedGoesWithTheCommit() {
        two.session.begin("READ COMMITTED");
        two.session.define(new Definition.DropTable("Shop", two.table("T")));
        assertEquals("208", number(two, "SELECT V FROM T"));
        check(one, "SELECT V FROM T WHERE Id = 1", "10");
        assertEquals("226", number(two, "CREATE TABLE T (A int)"));
        two.session.rollback();
        check(two, "SELECT V FROM T WHERE Id = 1", "10");
        two.session.define(new Definition.DropTable("Shop", two.table("T")));
        two.run("CREATE TABLE T (A int)");
        check(one, "SELECT A FROM T");
    }

    @Test
    void emptyingATableIsUndone() {
        one.run("BEGIN TRANSACTION; TRUNCATE TABLE T; ROLLBACK");
        check(one, "SELECT COUNT(*) FROM T", "2");
    }
}
