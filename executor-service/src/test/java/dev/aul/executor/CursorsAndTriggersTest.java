package dev.aul.executor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cursors, triggers, temp tables and transactions. */
class CursorsAndTriggersTest {
    @TempDir
    Path folder;

    private TestServer server;
    private TestServer.Client client;

    @BeforeEach
    void connect() throws Exception {
        server = new TestServer(folder);
        client = server.connect("master");
        client.run("CREATE TABLE t (id int PRIMARY KEY, v varchar(20))");
        client.run("INSERT t VALUES (1, 'a'), (2, 'b'), (3, 'c')");
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    @Test
    void currentOfChangesTheRowTheCursorStandsOn() throws Exception {
        client.run("DECLARE c CURSOR FOR SELECT id FROM t ORDER BY id OPEN c FETCH NEXT FROM c FETCH NEXT FROM c "
                + "UPDATE t SET v = 'B' WHERE CURRENT OF c CLOSE c DEALLOCATE c");
        assertEquals(List.of("row [1, a]", "row [2, B]", "row [3, c]"), rows("SELECT * FROM t"));
    }

    @Test
    void aScrollCursorGoesAnywhere() throws Exception {
        assertEquals(
                List.of("row [c]", "row [b]", "row [a]", "row [c]"),
                rows(
                        "DECLARE @c CURSOR SET @c = CURSOR SCROLL FOR SELECT v FROM t ORDER BY id OPEN @c FETCH LAST FROM @c "
                                + "FETCH PRIOR FROM @c FETCH ABSOLUTE 1 FROM @c FETCH ABSOLUTE -1 FROM @c"));
    }

    @Test
    void aTriggerSeesTheRowsBeforeAndAfter() throws Exception {
        client.run("CREATE TRIGGER tr ON t AFTER UPDATE AS SELECT d.v + '>' + i.v, @@ROWCOUNT, @@TRANCOUNT "
                + "FROM deleted d JOIN inserted i ON i.id = d.id");
        assertEquals(List.of("row [a>z, 1, 1]"), rows("UPDATE t SET v = 'z' WHERE id = 1"));
    }

    @Test
    void aTriggerThatRollsBackEndsTheBatch() throws Exception {
        client.run("CREATE TRIGGER tr ON t AFTER DELETE AS ROLLBACK");
        assertEquals(
                List.of(
                        "done-in ROLLBACK",
                        "error 3609 16 line 1: The transaction ended in the trigger. The batch has been aborted.",
                        "done DELETE error"),
                client.run("DELETE t PRINT 'not reached'"));
        assertEquals(List.of("row [3]"), rows("SELECT COUNT(*) FROM t"));
    }

    @Test
    void insteadOfTakesThePlaceOfTheChange() throws Exception {
        client.run(
                "CREATE TRIGGER tr ON t INSTEAD OF DELETE AS UPDATE t SET v = 'gone' WHERE id IN (SELECT id FROM deleted)");
        client.run("DELETE t WHERE id = 2");
        assertEquals(List.of("row [gone]"), rows("SELECT v FROM t WHERE id = 2"));
    }

    @Test
    void aProceduresTempTableGoesWithIt() throws Exception {
        client.run("CREATE PROCEDURE p AS CREATE TABLE #x (a int) INSERT #x VALUES (1) SELECT a FROM #x");
        assertEquals(
                List.of("row [1]"),
                client.run("EXEC p SELECT * FROM #x").stream()
                        .filter(line -> line.startsWith("row"))
                        .toList());
    }

    @Test
    void aRollbackTakesTempTablesBackButNotVariables() throws Exception {
        assertEquals(
                List.of("row [1]"),
                rows("DECLARE @v TABLE (a int) BEGIN TRAN CREATE TABLE #x (a int) INSERT @v VALUES (1) ROLLBACK "
                        + "SELECT COUNT(*) FROM @v"));
        assertEquals(
                "error 208 16 line 1: Invalid object name '#x'.",
                client.run("SELECT * FROM #x").getFirst());
    }

    @Test
    void aProcedureMadeInATransactionGoesWithItsRollback() throws Exception {
        client.run("BEGIN TRAN");
        client.run("CREATE PROCEDURE p AS SELECT 1");
        assertEquals(List.of("row [1]"), rows("EXEC p"));
        client.run("ROLLBACK");
        assertEquals(
                "error 2812 16 line 1: Could not find stored procedure 'p'.",
                client.run("EXEC p").getFirst());
    }

    @Test
    void savepointsUndoPartOfATransaction() throws Exception {
        client.run("BEGIN TRAN DELETE t WHERE id = 1 SAVE TRAN s DELETE t ROLLBACK TRAN s COMMIT");
        assertEquals(List.of("row [2, b]", "row [3, c]"), rows("SELECT * FROM t"));
    }

    private List<String> rows(String sql) throws Exception {
        return client.run(sql).stream().filter(line -> line.startsWith("row")).toList();
    }

    @Test
    void aTriggerOfAMergeSeesOnlyTheRowsOfItsAction() throws Exception {
        client.run("CREATE TABLE goods (id int PRIMARY KEY, qty int); INSERT goods VALUES (1, 10), (2, 20)");
        for (String event : List.of("INSERT", "UPDATE", "DELETE")) {
            client.run("CREATE TRIGGER goods_" + event + " ON goods AFTER " + event + " AS"
                    + " SELECT '" + event + "', (SELECT STRING_AGG(id, ',') FROM inserted),"
                    + " (SELECT STRING_AGG(id, ',') FROM deleted)");
        }
        assertEquals(
                List.of("row [INSERT, 3, null]", "row [UPDATE, 1, 1]", "row [DELETE, null, 2]"),
                client
                        .run("MERGE goods AS t USING (VALUES (1, 11), (3, 30)) AS s (id, qty) ON t.id = s.id"
                                + " WHEN MATCHED THEN UPDATE SET qty = s.qty"
                                + " WHEN NOT MATCHED THEN INSERT VALUES (s.id, s.qty)"
                                + " WHEN NOT MATCHED BY SOURCE THEN DELETE;")
                        .stream()
                        .filter(line -> line.startsWith("row"))
                        .sorted(java.util.Comparator.comparingInt(line -> "IUD".indexOf(line.charAt(5))))
                        .toList());
    }
}
