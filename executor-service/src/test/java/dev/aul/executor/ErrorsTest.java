package dev.aul.executor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What errors end, and what TRY catches. */
class ErrorsTest {
    @TempDir
    Path folder;

    private TestServer server;
    private TestServer.Client client;

    @BeforeEach
    void connect() throws Exception {
        server = new TestServer(folder);
        client = server.connect("master");
        client.run("CREATE TABLE t (id int PRIMARY KEY, qty int CHECK (qty > 0))");
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    @Test
    void aStatementErrorLetsTheNextStatementRun() throws Exception {
        assertEquals(
                List.of(
                        "error 547 16 line 1: The INSERT statement conflicted with the CHECK constraint \""
                                + checkName()
                                + "\". The conflict occurred in database \"master\", table \"dbo.t\", column 'qty'.",
                        "info 3621 10 line 1: The statement has been terminated.",
                        "done INSERT error",
                        "info 0 0 line 2: next",
                        "done PRINT"),
                client.run("INSERT t VALUES (1, -1)\nPRINT 'next'"));
    }

    @Test
    void aFailedStatementPutsOutNothing() throws Exception {
        List<String> said =
                client.run("DECLARE @o TABLE (id int); INSERT t (id) OUTPUT inserted.id INTO @o VALUES (5), (6), (5);"
                        + " SELECT id FROM @o");
        assertEquals("error 2627", said.getFirst().substring(0, "error 2627".length()));
        assertEquals(List.of("columns id int", "done SELECT 0"), said.subList(said.size() - 2, said.size()));
    }

    private String checkName() throws Exception {
        String row = client.run("SELECT name FROM sys.check_constraints").get(1);
        return row.substring("row [".length(), row.length() - 1);
    }

    @Test
    void aConversionErrorEndsTheBatchAndRollsBack() throws Exception {
        assertEquals(
                List.of(
                        "change TRANSACTION_BEGUN",
                        "done BEGIN_TRANSACTION",
                        "columns  int",
                        "error 245 16 line 2: Conversion failed when converting the varchar value 'x' to data type int.",
                        "change TRANSACTION_ROLLED_BACK",
                        "done SELECT error"),
                client.run("BEGIN TRAN\nSELECT CAST('x' AS int)\nPRINT 'not reached'"));
    }

    @Test
    void aCaughtErrorIsNotSent() throws Exception {
        assertEquals(
                List.of(
                        "columns  int",
                        "done SELECT",
                        "columns n int, l int, e int",
                        "row [8134, 1, 8134]",
                        "done SELECT 1",
                        "columns n int, e int",
                        "row [null, 0]",
                        "done SELECT 1"),
                client.run(
                        "BEGIN TRY SELECT 1/0 END TRY BEGIN CATCH "
                                + "SELECT ERROR_NUMBER() n, ERROR_LINE() l, @@ERROR e END CATCH SELECT ERROR_NUMBER() n, @@ERROR e"));
    }

    @Test
    void anErrorInAProcedureGoesToTheTryAroundTheCall() throws Exception {
        client.run("CREATE PROCEDURE p AS SELECT 1/0 PRINT 'not reached'");
        assertEquals(
                List.of("columns  int", "done-in SELECT", "columns p nvarchar(128)", "row [p]", "done SELECT 1"),
                client.run("BEGIN TRY EXEC p END TRY BEGIN CATCH SELECT ERROR_PROCEDURE() p END CATCH"));
    }

    @Test
    void aDoomedTransactionCannotWriteAndEndsWithTheBatch() throws Exception {
        assertEquals(
                List.of(
                        "change TRANSACTION_BEGUN",
                        "done BEGIN_TRANSACTION",
                        "columns  int",
                        "done SELECT",
                        "columns s smallint",
                        "row [-1]",
                        "done SELECT 1",
                        "error 3998 16 line 1: Uncommittable transaction is detected at the end of the batch. "
                                + "The transaction is rolled back.",
                        "change TRANSACTION_ROLLED_BACK",
                        "done OTHER error"),
                client.run(
                        "BEGIN TRY BEGIN TRAN SELECT CAST('x' AS int) END TRY BEGIN CATCH SELECT XACT_STATE() s END CATCH"));
    }

    @Test
    void xactAbortRollsBackAndEndsTheBatch() throws Exception {
        List<String> said =
                client.run("SET XACT_ABORT ON BEGIN TRAN INSERT t VALUES (1, 1) INSERT t VALUES (1, 1) PRINT 'x'");
        assertEquals(
                List.of("change TRANSACTION_ROLLED_BACK", "done INSERT error"),
                said.subList(said.size() - 2, said.size()));
    }

    @Test
    void aMissingTableEndsItsLevelOnly() throws Exception {
        client.run("CREATE PROCEDURE p AS SELECT * FROM missing PRINT 'not reached'");
        assertEquals(
                List.of(
                        "error 208 16 line 1 in p: Invalid object name 'missing'.",
                        "done-in SELECT error",
                        "done-proc EXECUTE",
                        "columns e int",
                        "row [208]",
                        "done SELECT 1"),
                client.run("EXEC p SELECT @@ERROR e"));
    }

    @Test
    void throwEndsTheBatchAndKeepsTheTransaction() throws Exception {
        assertEquals(
                List.of("error 50001 16 line 1: gone", "done OTHER error"),
                client.run("DECLARE @x int; THROW 50001, 'gone', 1; PRINT 'x'"));
    }

    @Test
    void aUnionOfConstantsFailsBeforeItsFirstRow() throws Exception {
        assertEquals(
                List.of(
                        "columns  int",
                        "error 245 16 line 1: Conversion failed when converting the varchar value 'a' to data type int.",
                        "done SELECT error"),
                client.run("SELECT 1 UNION ALL SELECT 'a'"));
    }
}
