package dev.aul.executor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aul.language.types.SqlType;
import dev.aul.messages.requests.Request;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Procedures, strings and prepared statements, from batches and from clients. */
class CallsTest {
    @TempDir
    Path folder;

    private TestServer server;
    private TestServer.Client client;

    @BeforeEach
    void connect() throws Exception {
        server = new TestServer(folder);
        client = server.connect("master");
        client.run("CREATE PROCEDURE twice @a int, @b int = 5 OUTPUT AS SET NOCOUNT ON SET @b = @a * 2 RETURN 7");
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    @Test
    void statusAndOutputComeBackToTheBatch() throws Exception {
        assertEquals(
                List.of("status 7", "done-proc EXECUTE", "columns r int, b int", "row [7, 42]", "done SELECT 1"),
                client.run("DECLARE @r int, @b int EXEC @r = twice 21, @b OUTPUT SELECT @r r, @b b"));
    }

    @Test
    void tableVariablesOfOneNameAreEachLevelsOwn() throws Exception {
        client.run("""
                CREATE PROCEDURE inner_level AS SET NOCOUNT ON
                DECLARE @t TABLE (b nvarchar(5)); INSERT @t VALUES (N'x'); SELECT b FROM @t""");
        client.run("""
                CREATE PROCEDURE outer_level AS SET NOCOUNT ON
                DECLARE @t TABLE (c date); INSERT @t VALUES ('2020-01-02'); EXEC inner_level; SELECT c FROM @t""");
        assertEquals(
                List.of("row [x]", "row [2020-01-02]", "row [1]"),
                client
                        .run(
                                "SET NOCOUNT ON DECLARE @t TABLE (a int); INSERT @t VALUES (1); EXEC outer_level; SELECT a FROM @t")
                        .stream()
                        .filter(line -> line.startsWith("row"))
                        .toList());
    }

    @Test
    void aClientsCallEndsWithStatusAndOutputValues() throws Exception {
        Request.Parameter a = new Request.Parameter("@a", SqlType.INT, 4, false, false);
        Request.Parameter b = new Request.Parameter("@b", SqlType.INT, null, true, false);
        assertEquals(
                List.of("status 7", "output @b = 8", "done-proc EXECUTE"),
                FrameText.of(
                        client.frames(new Request.Calls(List.of(new Request.Call("twice", List.of(a, b), false))))));
    }

    @Test
    void argumentsThatDoNotFitNameTheCallee() throws Exception {
        assertEquals(
                List.of(
                        "error 201 16 line 0 in twice: Procedure or function 'twice' expects parameter '@a', "
                                + "which was not supplied.",
                        "done EXECUTE error",
                        "error 8145 16 line 0 in twice: @z is not a parameter for procedure twice.",
                        "done EXECUTE error"),
                client.run("EXEC twice EXEC twice @z = 1"));
    }

    @Test
    void preparedStatementsRunByTheirHandle() throws Exception {
        assertEquals(
                List.of(
                        "status 0",
                        "done-proc EXECUTE",
                        "columns x int",
                        "row [6]",
                        "done-in SELECT 1",
                        "status 0",
                        "done-proc EXECUTE",
                        "error 8179 16 line 1: Could not find prepared statement with handle 9.",
                        "done EXECUTE error"),
                client.run("DECLARE @h int EXEC sp_prepare @h OUTPUT, N'@p int', N'SELECT @p + 1 x' "
                        + "EXEC sp_execute @h, 5 EXEC sp_execute 9"));
    }

    @Test
    void aStringSeesTempTablesButNotVariables() throws Exception {
        assertEquals(
                List.of(
                        "done CREATE_TABLE",
                        "columns n int",
                        "row [0]",
                        "done-in SELECT 1",
                        "status 0",
                        "done-proc EXECUTE",
                        "error 137 15 line 1: Must declare the scalar variable \"@v\".",
                        "done EXECUTE error"),
                client.run(
                        "CREATE TABLE #t (a int) DECLARE @v int EXEC ('SELECT COUNT(*) n FROM #t') EXEC ('SELECT @v')"));
    }

    @Test
    void insertExecTakesTheRows() throws Exception {
        client.run("CREATE PROCEDURE two AS SELECT 1 a UNION ALL SELECT 2");
        assertEquals(
                List.of("done INSERT 2", "columns s int", "row [3]", "done SELECT 1"),
                client.run("DECLARE @t TABLE (a int) INSERT @t EXEC two SELECT SUM(a) s FROM @t"));
    }

    @Test
    void theLevelWithAnotherTransactionCountIsTold() throws Exception {
        client.run("CREATE PROCEDURE opens AS BEGIN TRAN");
        assertEquals(
                "error 266 16 line 0 in opens: Transaction count after EXECUTE indicates a mismatching number of BEGIN "
                        + "and COMMIT statements. Previous count = 0, current count = 1.",
                client.run("EXEC opens").get(4));
    }

    @Test
    void recursionEndsAtThirtyTwoLevels() throws Exception {
        client.run("CREATE PROCEDURE again AS EXEC again");
        List<String> said = client.run("EXEC again PRINT 'x'");
        assertEquals(
                List.of(
                        "error 217 16 line 1 in again: Maximum stored procedure, function, trigger, or view nesting "
                                + "level exceeded (limit 32).",
                        "done-in EXECUTE error"),
                said);
    }
}
