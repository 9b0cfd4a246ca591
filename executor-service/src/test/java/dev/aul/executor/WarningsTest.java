package dev.aul.executor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Info 8153: an aggregate has left out a NULL. */
class WarningsTest {
    @TempDir
    Path folder;

    private TestServer server;
    private TestServer.Client client;

    @BeforeEach
    void connect() throws Exception {
        server = new TestServer(folder);
        client = server.connect("master");
        client.run("CREATE TABLE t (id int NOT NULL, n int, d decimal(9, 2), w varchar(9), f float);"
                + " INSERT t VALUES (1, 1, 1.5, 'a', 1), (2, NULL, NULL, NULL, NULL), (3, 3, 2.5, 'b', 2)");
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    private List<String> answers(String sql) throws Exception {
        return client.run(sql).stream()
                .filter(line -> !line.startsWith("done") && !line.startsWith("columns"))
                .map(line -> line.replaceFirst(
                        ": Warning: Null value is eliminated by an aggregate or other SET operation\\.", ""))
                .toList();
    }

    @Test
    void itComesOnceAfterTheRows() throws Exception {
        assertEquals(
                List.of(
                        "columns  int,  int",
                        "row [4, 2]",
                        "info 8153 10 line 1: Warning: Null value is eliminated by an aggregate or other SET operation.",
                        "done SELECT 1"),
                client.run("SELECT SUM(n), COUNT(n) FROM t"));
    }

    @Test
    void everyAggregateButStringAggTells() throws Exception {
        for (String aggregate : List.of(
                "SUM(n)",
                "AVG(n)",
                "MIN(n)",
                "MAX(n)",
                "COUNT(n)",
                "COUNT(DISTINCT n)",
                "SUM(d)",
                "AVG(d)",
                "MAX(w)",
                "STDEV(n)",
                "SUM(f)",
                "SUM(n) OVER (PARTITION BY 1)")) {
            assertEquals(
                    "info 8153 10 line 1",
                    answers("SELECT " + aggregate + " FROM t").getLast(),
                    aggregate);
        }
        assertEquals(List.of("row [a,b]"), answers("SELECT STRING_AGG(w, ',') FROM t"));
        assertEquals(List.of("row [3]"), answers("SELECT COUNT(*) FROM t"));
    }

    @Test
    void onlyWhenThereWasANull() throws Exception {
        assertEquals(List.of("row [4]"), answers("SELECT SUM(n) FROM t WHERE id <> 2"));
        assertEquals(List.of("row [null]"), answers("SELECT SUM(n) FROM t WHERE id = 9"));
        assertEquals(
                List.of("row [1, 1]", "row [2, null]", "row [3, 3]", "info 8153 10 line 1"),
                answers("SELECT id, MAX(n) FROM t GROUP BY id ORDER BY id"));
    }

    @Test
    void groupsThatHavingDropsTellToo() throws Exception {
        assertEquals(
                List.of("info 8153 10 line 1"), answers("SELECT id, SUM(n) FROM t GROUP BY id HAVING COUNT(*) > 1"));
        assertEquals(
                List.of("info 8153 10 line 1"), answers("SELECT id, MAX(w) FROM t GROUP BY id HAVING COUNT(*) > 1"));
        assertEquals(List.of(), answers("SELECT id, COUNT(*) FROM t GROUP BY id HAVING COUNT(*) > 1"));
        assertEquals(List.of(), answers("SELECT n, STRING_AGG(w, ',') FROM t GROUP BY n HAVING COUNT(*) > 1"));
        assertEquals(List.of(), answers("SELECT n, GROUPING(n) FROM t GROUP BY n HAVING COUNT(*) > 1"));
    }

    @Test
    void notWithAnsiWarningsOff() throws Exception {
        assertEquals(List.of("row [4]"), answers("SET ANSI_WARNINGS OFF; SELECT SUM(n) FROM t"));
    }

    @Test
    void assignmentsAndChangesTellToo() throws Exception {
        assertEquals(
                List.of("info 8153 10 line 1", "row [4]"),
                answers("DECLARE @n int; SELECT @n = SUM(n) FROM t; SELECT @n"));
        assertEquals(List.of("info 8153 10 line 1"), answers("SELECT SUM(n) AS n INTO #sums FROM t"));
    }

    @Test
    void aStatementThatFailsTellsOnlyItsError() throws Exception {
        assertEquals(
                List.of("error 8134 16 line 1: Divide by zero error encountered.", "row [1]"),
                answers("SELECT SUM(n) / 0 FROM t; SELECT 1"));
    }

    @Test
    void pivotLeavesOutNullsOfItsOwnMaking() throws Exception {
        assertEquals(
                List.of("row [4, null]"),
                answers("SELECT [1], [9] FROM (SELECT 1 AS k, n FROM t WHERE n > 0) AS q"
                        + " PIVOT (SUM(n) FOR k IN ([1], [9])) AS p"));
    }
}
