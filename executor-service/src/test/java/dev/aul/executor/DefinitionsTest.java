package dev.aul.executor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a module from being made. */
class DefinitionsTest {
    @TempDir
    Path folder;

    private TestServer server;
    private TestServer.Client client;

    @BeforeEach
    void connect() throws Exception {
        server = new TestServer(folder);
        client = server.connect("master");
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    @Test
    void aViewNeedsItsTables() throws Exception {
        assertEquals(
                List.of("error 208 16 line 2 in v: Invalid object name 'dbo.missing'.", "done CREATE_VIEW error"),
                client.run("CREATE VIEW v AS\nSELECT id FROM dbo.missing"));
        assertEquals("row [null]", client.run("SELECT OBJECT_ID('v')").get(1));
    }

    @Test
    void anInlineFunctionNeedsItsTables() throws Exception {
        assertEquals(
                List.of("error 208 16 line 2 in f: Invalid object name 'missing'.", "done CREATE_FUNCTION error"),
                client.run("CREATE FUNCTION f () RETURNS TABLE AS\nRETURN SELECT id FROM missing"));
    }

    @Test
    void aProcedureDoesNot() throws Exception {
        client.run("CREATE PROCEDURE p AS SELECT id FROM missing");
        assertEquals(
                "error 208 16 line 1 in p: Invalid object name 'missing'.",
                client.run("EXEC p").getFirst());
    }

    @Test
    void aColumnHasTheDefaultCollationOrIsRefused() throws Exception {
        assertEquals(
                List.of("error 40515 16 line 2: 'COLLATE Latin1_General_BIN2 of column w' is not supported."),
                client.run("CREATE TABLE t (id int,\nw varchar(9) COLLATE Latin1_General_BIN2)").stream()
                        .filter(line -> line.startsWith("error"))
                        .toList());
        assertEquals(
                List.of("done CREATE_TABLE"),
                client.run("CREATE TABLE t (id int, w varchar(9) COLLATE SQL_Latin1_General_CP1_CI_AS)"));
    }

    @Test
    void aCollationOfAnExpressionGroupsAndMakesDistinct() throws Exception {
        client.run("CREATE TABLE t (w varchar(9)); INSERT t VALUES ('a'), ('A'), ('a'), ('b')");
        assertEquals(
                List.of("row [A, 1]", "row [a, 2]", "row [b, 1]"),
                rows("SELECT w COLLATE Latin1_General_BIN2, COUNT(*) FROM t GROUP BY w COLLATE Latin1_General_BIN2"
                        + " ORDER BY w COLLATE Latin1_General_BIN2"));
        assertEquals(
                List.of("row [a]", "row [A]", "row [b]"),
                rows("SELECT DISTINCT w COLLATE Latin1_General_CS_AS AS w FROM t ORDER BY w"));
        assertEquals(List.of("row [3]"), rows("SELECT COUNT(DISTINCT w COLLATE Latin1_General_CS_AS) FROM t"));
    }

    @Test
    void identityNumbersTheRowsInTheOrderOfTheQuery() throws Exception {
        client.run("CREATE TABLE t (w varchar(9)); INSERT t VALUES ('b'), ('c'), ('a')");
        client.run("SELECT IDENTITY(int, 10, 5) AS id, w INTO #n FROM t ORDER BY w DESC; INSERT #n VALUES ('z')");
        assertEquals(
                List.of("row [10, c]", "row [15, b]", "row [20, a]", "row [25, z]"),
                rows("SELECT * FROM #n ORDER BY id"));
    }

    private List<String> rows(String sql) throws Exception {
        return client.run(sql).stream().filter(line -> line.startsWith("row")).toList();
    }
}
