package dev.aul.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aul.testkit.servers.MariaDbServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A procedure of five statements in a transaction, each of which fails in turn: all stores tell and keep the same. */
@Timeout(300)
class FiveStatementsTest {
    private static final String TABLES = """
            CREATE TABLE dbo.Orders (Id int NOT NULL CONSTRAINT PK_Orders PRIMARY KEY, Note varchar(5) NOT NULL);
            CREATE TABLE dbo.Items (Id int NOT NULL CONSTRAINT PK_Items PRIMARY KEY, Stock int NOT NULL);
            CREATE TABLE dbo.Moves (MoveId int IDENTITY NOT NULL CONSTRAINT PK_Moves PRIMARY KEY,
              Quantity int NOT NULL CONSTRAINT CK_Quantity CHECK (Quantity > 0));
            CREATE TABLE dbo.Totals (Id int NOT NULL CONSTRAINT PK_Totals PRIMARY KEY, Amount bigint NOT NULL);
            CREATE TABLE dbo.Notes (Id int NOT NULL CONSTRAINT UQ_Notes UNIQUE, Note varchar(5) NOT NULL);
            """;

    private static final String PROCEDURE = """
            CREATE PROCEDURE dbo.Place @Order int, @More int, @Quantity int, @Large bigint, @Note int
            AS
            BEGIN TRANSACTION;
            INSERT dbo.Orders (Id, Note) VALUES (@Order, 'new');
            UPDATE dbo.Items SET Stock = Stock + @More WHERE Id = 1;
            INSERT dbo.Moves (Quantity) VALUES (@Quantity);
            UPDATE dbo.Totals SET Amount = Amount - @Large WHERE Id = 1;
            INSERT dbo.Notes (Id, Note) VALUES (@Note, 'new');
            COMMIT TRANSACTION;
            """;

    private static final String ROWS = """
            SET NOCOUNT ON;
            DELETE dbo.Orders; DELETE dbo.Items; DELETE dbo.Moves; DELETE dbo.Totals; DELETE dbo.Notes;
            INSERT dbo.Orders VALUES (1, 'old');
            INSERT dbo.Items VALUES (1, 2147483000), (2, 0);
            INSERT dbo.Totals VALUES (1, -9223372036854775000), (2, 0);
            INSERT dbo.Notes VALUES (1, 'old');
            """;

    private static final String KEPT = """
            SET NOCOUNT ON;
            SELECT @@TRANCOUNT AS open_, (SELECT COUNT(*) FROM dbo.Orders) AS orders,
              (SELECT Stock FROM dbo.Items WHERE Id = 1) AS stock, (SELECT COUNT(*) FROM dbo.Moves) AS moves,
              (SELECT Amount FROM dbo.Totals WHERE Id = 1) AS amount, (SELECT COUNT(*) FROM dbo.Notes) AS notes;
            """;

    /** The arguments with which no statement fails, and then the first, the second, .. */
    private static final List<String> ARGUMENTS = List.of(
            "2, 7, 1, 8, 2", "1, 7, 1, 8, 2", "2, 700, 1, 8, 2", "2, 7, 0, 8, 2", "2, 7, 1, 900, 2", "2, 7, 1, 8, 1");

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static MariaDbServer mariaDb;
    private static Node onSqlite;
    private static Node onPostgres;
    private static Node onMariaDb;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.start();
        mariaDb = MariaDbServer.start();
        onSqlite = TestNode.start(folder.resolve("sqlite"));
        onPostgres = TestNode.start(
                folder.resolve("postgres"),
                "postgres",
                "postgresql://postgres@127.0.0.1:" + postgres.getPort() + "/postgres");
        onMariaDb = TestNode.start(folder.resolve("mysql"), "mysql", mariaDb.uri("five_"));
        for (Node node : List.of(onSqlite, onPostgres, onMariaDb)) {
            query(node, "CREATE DATABASE Five");
            query(node, "USE Five;\n" + TABLES);
            query(node, "USE Five;\nGO\n" + PROCEDURE);
        }
    }

    @AfterAll
    static void stop() throws Exception {
        for (Node node : List.of(onSqlite, onPostgres, onMariaDb)) {
            node.close();
        }
        mariaDb.close();
        postgres.close();
    }

    private static String query(Node node, String text) {
        var out = new StringWriter();
        var line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        line.execute("query", "-S", "127.0.0.1," + node.tdsPort(), "-U", "sa", "-P", TestNode.PASSWORD, "-Q", text);
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    private static String place(Node node, String xactAbort, int failing) {
        return query(
                node,
                "USE Five;\n" + ROWS + "GO\nSET NOCOUNT OFF; SET XACT_ABORT " + xactAbort + ";\nEXEC dbo.Place "
                        + ARGUMENTS.get(failing) + ";\nGO\nWHILE @@TRANCOUNT > 0 ROLLBACK;\nGO\n" + KEPT);
    }

    @Test
    void theFirstFailureUndoesAllUnderXactAbort() {
        assertEquals("""
                Changed database context to 'Five'.
                (1 row affected)
                (1 row affected)
                (1 row affected)
                Msg 8115, Level 16, State 2, Procedure Place, Line 7
                Arithmetic overflow error converting expression to data type bigint.
                open_  orders  stock       moves  amount                notes
                -----  ------  ----------  -----  --------------------  -----
                0      1       2147483000  0      -9223372036854775000  1
                """, place(onPostgres, "ON", 4));
    }

    @Test
    void withoutXactAbortTheOthersStay() {
        assertEquals("""
                Changed database context to 'Five'.
                (1 row affected)
                (1 row affected)
                (1 row affected)
                Msg 8115, Level 16, State 2, Procedure Place, Line 7
                Arithmetic overflow error converting expression to data type bigint.
                The statement has been terminated.
                (1 row affected)
                open_  orders  stock       moves  amount                notes
                -----  ------  ----------  -----  --------------------  -----
                0      2       2147483007  1      -9223372036854775000  2
                """, place(onPostgres, "OFF", 4));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void allStoresTellAndKeepTheSame(int failing) {
        for (String xactAbort : List.of("ON", "OFF")) {
            String expected = place(onSqlite, xactAbort, failing);
            assertEquals(expected, place(onPostgres, xactAbort, failing), "PostgreSQL, " + xactAbort);
            assertEquals(expected, place(onMariaDb, xactAbort, failing), "MariaDB, " + xactAbort);
        }
    }
}
