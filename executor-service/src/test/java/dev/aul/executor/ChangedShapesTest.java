package dev.aul.executor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements whose tables change between the start of their batch and their own. */
class ChangedShapesTest {
    @TempDir
    Path folder;

    private TestServer server;
    private TestServer.Client client;

    @BeforeEach
    void connect() throws Exception {
        server = new TestServer(folder);
        client = server.connect("master");
        client.run("CREATE TABLE t (id int, word varchar(9)); INSERT t VALUES (1, 'one')");
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    private List<String> rows(String sql) throws Exception {
        return client.run(sql).stream()
                .filter(line -> line.startsWith("row") || line.startsWith("error"))
                .toList();
    }

    @Test
    void aStringThatMakesTheTableAnew() throws Exception {
        assertEquals(
                List.of("row [x, 7]"),
                rows(
                        "EXEC ('DROP TABLE t; CREATE TABLE t (a char(1), b int)'); INSERT t VALUES ('x', 7); SELECT * FROM t"));
    }

    @Test
    void aProcedureThatAddsAColumn() throws Exception {
        client.run("CREATE PROCEDURE widen AS ALTER TABLE t ADD more int NOT NULL DEFAULT 5");
        assertEquals(
                List.of("row [1, one, 5]", "row [yes]"),
                rows("EXEC widen; SELECT * FROM t; IF EXISTS (SELECT * FROM t WHERE id = 1) SELECT 'yes'"));
    }

    @Test
    void aColumnThatIsGoneIsFoundMissingWhenTheStatementIsReached() throws Exception {
        assertEquals(
                List.of("row [1]", "error 207 16 line 3: Invalid column name 'word'."),
                rows("EXEC ('ALTER TABLE t DROP COLUMN word')\nSELECT id FROM t\nSELECT word FROM t"));
    }

    @Test
    void aTempTableMadeAnewByAString() throws Exception {
        client.run("CREATE TABLE #t (id int)");
        assertEquals(List.of("row [x]"), rows("EXEC ('DROP TABLE #t'); SELECT 'x' AS w INTO #t; SELECT * FROM #t"));
    }

    @Test
    void oldRelationsAreFoundUnderDbo() throws Exception {
        assertEquals(
                List.of("row [t]"),
                rows(
                        "SELECT name FROM dbo.sysobjects WHERE id = OBJECT_ID('t') AND OBJECTPROPERTY(id, 'IsUserTable') = 1"));
    }

    @Test
    void aColumnIsRenamedWithoutItsKind() throws Exception {
        assertEquals(List.of("row [one]"), rows("EXEC sp_rename 'dbo.t.word', 'text'; EXEC ('SELECT text FROM t')"));
        assertEquals(
                List.of("error 15225 11 line 1: No item by the name of 'dbo.t.word' could be found in the current"
                        + " database 'master', given that @itemtype was input as '(null)'."),
                rows("EXEC sp_rename 'dbo.t.word', 'x'"));
    }
}
