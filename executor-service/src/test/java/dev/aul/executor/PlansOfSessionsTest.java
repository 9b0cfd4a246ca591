package dev.aul.executor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions share plans by text: a plan is used only where it means the same. */
class PlansOfSessionsTest {
    @TempDir
    Path folder;

    private TestServer server;
    private TestServer.Client one;
    private TestServer.Client other;

    @BeforeEach
    void connect() throws Exception {
        server = new TestServer(folder);
        one = server.connect("master");
        other = server.connect("master");
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    private static List<String> rows(TestServer.Client client, String sql) throws Exception {
        return client.run(sql).stream()
                .filter(line -> line.startsWith("row") || line.startsWith("error"))
                .toList();
    }

    @Test
    void aTableWhoseShapeAnotherSessionChanges() throws Exception {
        one.run("CREATE TABLE t (a int, b int); INSERT t VALUES (1, 2)");
        assertEquals(List.of("row [1, 2]"), rows(one, "SELECT * FROM t"));
        assertEquals(List.of("row [1, 2]"), rows(other, "SELECT * FROM t"));
        other.run("ALTER TABLE t DROP COLUMN a");
        assertEquals(List.of("row [2]"), rows(one, "SELECT * FROM t"));
        other.run("DROP TABLE t; CREATE TABLE t (b char(3)); INSERT t VALUES ('x')");
        assertEquals(List.of("row [x  ]"), rows(one, "SELECT * FROM t"));
    }

    @Test
    void tempTablesOfOneNameAndDifferentShape() throws Exception {
        one.run("CREATE TABLE #t (a int); INSERT #t VALUES (1)");
        other.run("CREATE TABLE #t (b char(3), c int); INSERT #t VALUES ('x', 2)");
        assertEquals(List.of("row [1]"), rows(one, "SELECT * FROM #t"));
        assertEquals(List.of("row [x  , 2]"), rows(other, "SELECT * FROM #t"));
        one.run("DROP TABLE #t; CREATE TABLE #t (a decimal(5, 2)); INSERT #t VALUES (1)");
        assertEquals(List.of("row [1.00]"), rows(one, "SELECT * FROM #t"));
    }

    @Test
    void aDefinitionThatIsNotCommittedIsSeenByItsSessionAlone() throws Exception {
        one.run("CREATE VIEW v AS SELECT 1 AS a");
        assertEquals(List.of("row [1]"), rows(other, "SELECT * FROM v"));
        one.run("BEGIN TRANSACTION");
        one.run("ALTER VIEW v AS SELECT 2 AS b");
        assertEquals(List.of("row [2]"), rows(one, "SELECT * FROM v"));
        assertEquals(List.of("row [1]"), rows(other, "SELECT * FROM v"));
        one.run("ROLLBACK");
        assertEquals(List.of("row [1]"), rows(one, "SELECT * FROM v"));
    }

    @Test
    void optionsThatChangeWhatATextMeans() throws Exception {
        one.run("SET QUOTED_IDENTIFIER ON; SET CONCAT_NULL_YIELDS_NULL ON; SET ANSI_NULLS ON; SET DATEFORMAT mdy");
        other.run("SET QUOTED_IDENTIFIER OFF; SET CONCAT_NULL_YIELDS_NULL OFF; SET ANSI_NULLS OFF; SET DATEFORMAT dmy");
        String date = "SELECT CAST('02/03/2020' AS date)";
        String concat = "SELECT 'a' + NULL";
        String nulls = "DECLARE @n int; SELECT 1 WHERE @n = NULL";
        String quoted = "SELECT \"a\" FROM (SELECT 7 AS a) AS t";
        assertEquals(List.of("row [2020-02-03]"), rows(one, date));
        assertEquals(List.of("row [2020-03-02]"), rows(other, date));
        assertEquals(List.of("row [null]"), rows(one, concat));
        assertEquals(List.of("row [a]"), rows(other, concat));
        assertEquals(List.of(), rows(one, nulls));
        assertEquals(List.of("row [1]"), rows(other, nulls));
        assertEquals(List.of("row [7]"), rows(one, quoted));
        assertEquals(List.of("row [a]"), rows(other, quoted));
    }

    @Test
    void identityInsertOfTheSession() throws Exception {
        one.run("CREATE TABLE t (id int IDENTITY, a int)");
        one.run("SET IDENTITY_INSERT t ON");
        String insert = "INSERT t (id, a) VALUES (7, 1)";
        assertEquals(List.of(), rows(one, insert));
        assertEquals(
                List.of("error 544 16 line 1: Cannot insert explicit value for identity column in table 't' when"
                        + " IDENTITY_INSERT is set to OFF."),
                rows(other, insert));
    }

    @Test
    void identityInsertIsForOneTableOfOneDatabase() throws Exception {
        one.run("CREATE DATABASE a");
        one.run("CREATE DATABASE b");
        one.run("USE a; CREATE TABLE t (id int IDENTITY, x int)");
        one.run("USE b; CREATE TABLE t (id int IDENTITY, x int)");
        one.run("SET IDENTITY_INSERT a.dbo.t ON");
        assertEquals(List.of(), rows(one, "INSERT a.dbo.t (id, x) VALUES (7, 1)"));
        assertEquals(
                List.of("error 544 16 line 1: Cannot insert explicit value for identity column in table 't' when"
                        + " IDENTITY_INSERT is set to OFF."),
                rows(one, "INSERT b.dbo.t (id, x) VALUES (7, 1)"));
    }

    @Test
    void aViewThatChangesAfterManyOfASessionsOwnDefinitions() throws Exception {
        one.run("CREATE VIEW v AS SELECT 1 AS a");
        for (int i = 0; i < 30; i++) {
            one.run("CREATE VIEW v" + i + " AS SELECT 1 AS a");
        }
        assertEquals(List.of("row [1]"), rows(one, "SELECT * FROM v"));
        for (int i = 2; i < 6; i++) {
            other.run("ALTER VIEW v AS SELECT " + i + " AS a");
            try (TestServer.Client third = server.connect("master")) {
                assertEquals(List.of("row [" + i + "]"), rows(third, "SELECT * FROM v"));
            }
        }
    }

    @Test
    void aViewThatATenantHasOfItsOwn() throws Exception {
        one.run("CREATE VIEW v AS SELECT 'all' AS a");
        TestServer.Client tenant = server.connect("master", "acme");
        tenant.run("ALTER VIEW v AS SELECT 'acme' AS a");
        assertEquals(List.of("row [acme]"), rows(tenant, "SELECT * FROM v"));
        assertEquals(List.of("row [all]"), rows(one, "SELECT * FROM v"));
        assertEquals(List.of("row [acme]"), rows(tenant, "SELECT * FROM v"));
    }
}
