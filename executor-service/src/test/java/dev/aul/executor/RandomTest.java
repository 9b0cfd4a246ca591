package dev.aul.executor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** RAND() draws once for a query, NEWID() for each row. */
class RandomTest {
    @TempDir
    Path folder;

    private TestServer server;
    private TestServer.Client client;

    @BeforeEach
    void connect() throws Exception {
        server = new TestServer(folder);
        client = server.connect("master");
        client.run("CREATE TABLE t (id int, r float); INSERT t (id) VALUES (1), (2), (3), (4)");
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    private String row(String sql) throws Exception {
        return client.run(sql).get(1);
    }

    @Test
    void allRowsOfAQueryGetOneValue() throws Exception {
        assertEquals(
                "row [1, 1, 4]",
                row("SELECT COUNT(DISTINCT r), COUNT(DISTINCT s), COUNT(DISTINCT u)"
                        + " FROM (SELECT RAND() AS r, id - id + RAND() AS s, NEWID() AS u FROM t) AS q"));
    }

    @Test
    void twoPlacesOfAQueryGetTwo() throws Exception {
        assertEquals("row [1]", row("SELECT IIF(RAND() <> RAND(), 1, 0)"));
        assertEquals("row [1]", row("SELECT IIF(a <> b, 1, 0) FROM (SELECT RAND() AS a, RAND() AS b) AS q"));
    }

    @Test
    void anUpdateGivesAllItsRowsOneValue() throws Exception {
        client.run("UPDATE t SET r = RAND()");
        assertEquals("row [1]", row("SELECT COUNT(DISTINCT r) FROM t"));
    }

    @Test
    void eachStatementDrawsAgain() throws Exception {
        assertNotEquals(row("SELECT RAND()"), row("SELECT RAND()"));
    }
}
