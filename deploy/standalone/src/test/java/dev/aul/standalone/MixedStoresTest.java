package dev.aul.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aul.tds.client.ConnectOptions;
import dev.aul.tds.client.Response;
import dev.aul.tds.client.TdsConnection;
import dev.aul.tds.token.Token;
import dev.aul.testkit.servers.MariaDbServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One node with most databases in SQLite files, one on PostgreSQL and one on MariaDB. */
@Timeout(300)
class MixedStoresTest {
    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static MariaDbServer mariaDb;
    private static Node node;
    private TdsConnection connection;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        mariaDb = MariaDbServer.start();
        node = TestNode.start(
                folder,
                Map.of(
                        "storage.databases.salesdb.kind",
                        "postgres",
                        "storage.databases.salesdb.uri",
                        "postgresql://postgres@127.0.0.1:" + postgres.getPort() + "/postgres",
                        "storage.databases.Stock.kind",
                        "mysql",
                        "storage.databases.Stock.uri",
                        mariaDb.uri("mixed_")));
    }

    @AfterAll
    static void stop() throws IOException {
        node.close();
        mariaDb.close();
        postgres.close();
    }

    @BeforeEach
    void connect() throws IOException {
        connection = TdsConnection.open(ConnectOptions.to("127.0.0.1", node.tdsPort(), "sa", TestNode.PASSWORD));
        run("IF DB_ID('Files') IS NULL CREATE DATABASE Files");
        for (var database : List.of("Files", "salesdb", "Stock")) {
            run("USE " + database);
            run("DROP TABLE IF EXISTS dbo.T");
            run("CREATE TABLE dbo.T (Id int NOT NULL CONSTRAINT PK_T PRIMARY KEY, Name nvarchar(20) NULL)");
            run("INSERT dbo.T VALUES (1, N'" + database + "')");
        }
        run("USE master");
    }

    @AfterEach
    void disconnect() throws IOException {
        connection.close();
    }

    private Response run(String batch) throws IOException {
        var response = connection.batch(batch);
        assertEquals(List.of(), response.errors(), batch);
        return response;
    }

    private List<List<Object>> rows(String query) throws IOException {
        return run(query).resultSets().getLast().rows().stream()
                .map(Collections::unmodifiableList)
                .toList();
    }

    private Token.ErrorToken error(String batch) throws IOException {
        var errors = connection.batch(batch).errors();
        assertEquals(1, errors.size(), () -> batch + errors);
        return errors.getFirst();
    }

    @Test
    void eachDatabaseLiesInItsStore() throws Exception {
        assertTrue(Files.exists(folder.resolve("databases/Files/Files.db")));
        assertFalse(Files.exists(folder.resolve("databases/salesdb")));
        assertFalse(Files.exists(folder.resolve("databases/Stock")));
        try (var direct = postgres.getPostgresDatabase().getConnection();
                var rows = direct.createStatement().executeQuery("SELECT \"Name\" FROM \"salesdb\".\"T\"")) {
            assertTrue(rows.next());
            assertEquals("salesdb", rows.getString(1));
        }
    }

    @Test
    void allDatabasesAreListedOnce() throws IOException {
        assertEquals(
                List.of(List.of("Files"), List.of("master"), List.of("salesdb"), List.of("Stock"), List.of("tempdb")),
                rows("SELECT name FROM sys.databases WHERE name <> 'inventorydb' ORDER BY name"));
    }

    @Test
    void oneSessionReadsAndWritesAllOfThem() throws IOException {
        for (var database : List.of("Files", "salesdb", "Stock")) {
            run("INSERT " + database + ".dbo.T VALUES (2, N'more'); UPDATE " + database
                    + ".dbo.T SET Name = UPPER(Name) WHERE Id = 1; DELETE " + database + ".dbo.T WHERE Id = 3");
            assertEquals(
                    List.of(List.of(1, database.toUpperCase(Locale.ROOT)), List.of(2, "more")),
                    rows("SELECT Id, Name FROM " + database + ".dbo.T ORDER BY Id"));
            assertEquals(
                    2627,
                    error("INSERT " + database + ".dbo.T VALUES (2, NULL)").number());
            run("USE " + database);
            assertEquals(List.of(List.of(2)), rows("SELECT COUNT(*) FROM dbo.T"));
        }
    }

    @Test
    void proceduresRunWhereTheirDatabaseIs() throws IOException {
        run("USE salesdb");
        assertEquals(List.of(List.of(2)), rows("DECLARE @n int; EXEC dbo.CountOrders 1, @n OUTPUT; SELECT @n"));
    }

    @Test
    void aStatementOverTwoStoresIsRefusedByName() throws IOException {
        var error = error("SELECT 1\nFROM Files.dbo.T f JOIN salesdb.dbo.T s ON s.Id = f.Id");
        assertEquals(40517, error.number());
        assertEquals(16, error.severity());
        assertTrue(
                error.message().startsWith("A statement uses the tables of one store: '")
                        && error.message().contains("'Files.dbo.T'")
                        && error.message().contains("in sqlite")
                        && error.message().contains("'salesdb.dbo.T'")
                        && error.message().contains("in postgres")
                        && error.message().endsWith("Copy the rows of one into a temporary table first."),
                error.message());
        assertEquals(
                40517,
                error("INSERT Stock.dbo.T SELECT Id + 10, Name FROM Files.dbo.T")
                        .number());
        assertEquals(List.of(List.of(1)), rows("SELECT COUNT(*) FROM Stock.dbo.T"));
    }

    @Test
    void aTemporaryTableGoesWhereItIsUsed() throws IOException {
        run("CREATE TABLE #t (Id int IDENTITY(5, 1) PRIMARY KEY, Name nvarchar(20))");
        run("INSERT #t (Name) SELECT Name FROM Files.dbo.T");
        run("INSERT #t (Name) SELECT Name FROM salesdb.dbo.T");
        run("INSERT #t (Name) SELECT Name FROM Stock.dbo.T");
        assertEquals(
                List.of(List.of(5, "Files"), List.of(6, "salesdb"), List.of(7, "Stock")),
                rows("SELECT Id, Name FROM #t ORDER BY Id"));
        run("ALTER TABLE #t ADD More int NULL");
        run("UPDATE #t SET More = s.Id FROM #t t JOIN salesdb.dbo.T s ON s.Name = t.Name");
        assertEquals(
                List.of(List.of("salesdb")),
                rows(
                        "SELECT f.Name FROM #t f WHERE More = 1 AND EXISTS (SELECT * FROM Files.dbo.T x WHERE x.Id = f.More)"));
        run("DROP TABLE #t");
        assertEquals(208, error("SELECT * FROM #t").number());
    }

    @Test
    void aTableVariableAndSystemViewsJoinEveryStore() throws IOException {
        for (var database : List.of("Files", "salesdb", "Stock")) {
            assertEquals(
                    List.of(List.of(1, database)),
                    rows("DECLARE @v table (Id int); INSERT @v VALUES (1); SELECT t.Id, t.Name FROM @v v JOIN "
                            + database + ".dbo.T t ON t.Id = v.Id"));
            assertEquals(
                    List.of(List.of("T", database)),
                    rows("SELECT o.name, t.Name FROM " + database + ".sys.tables o CROSS JOIN " + database
                            + ".dbo.T t WHERE o.name = 'T'"));
        }
    }

    @Test
    void aTransactionReadsAllStoresAndWritesOne() throws IOException {
        run("BEGIN TRAN; UPDATE salesdb.dbo.T SET Name = N'changed'");
        assertEquals(List.of(List.of("Files")), rows("SELECT Name FROM Files.dbo.T"));
        var error = error("UPDATE Files.dbo.T SET Name = N'changed'");
        assertEquals(8501, error.number());
        assertEquals(
                "A transaction writes one store: it has written database 'salesdb' (postgres) and cannot write 'Files' (sqlite). Use two transactions.",
                error.message());
        assertEquals(8501, error("CREATE TABLE Stock.dbo.More (Id int)").number());
        assertEquals(List.of(List.of(1)), rows("SELECT @@TRANCOUNT"));
        run("COMMIT");
        assertEquals(List.of(List.of("changed")), rows("SELECT Name FROM salesdb.dbo.T"));
        assertEquals(List.of(List.of("Files")), rows("SELECT Name FROM Files.dbo.T"));
    }

    @Test
    void aRollbackTakesBackWhatWasWrittenAndSavepointsHold() throws IOException {
        for (var database : List.of("Files", "salesdb", "Stock")) {
            run("BEGIN TRAN; SELECT * FROM Files.dbo.T; SAVE TRAN early; INSERT " + database
                    + ".dbo.T VALUES (7, N'early')");
            run("SAVE TRAN late; INSERT " + database + ".dbo.T VALUES (8, N'late'); ROLLBACK TRAN late");
            assertEquals(List.of(List.of(2)), rows("SELECT COUNT(*) FROM " + database + ".dbo.T"));
            run("ROLLBACK TRAN early");
            assertEquals(List.of(List.of(1)), rows("SELECT COUNT(*) FROM " + database + ".dbo.T"));
            run("INSERT " + database + ".dbo.T VALUES (9, N'last'); ROLLBACK");
            assertEquals(List.of(List.of(1, 0)), rows("SELECT COUNT(*), @@TRANCOUNT FROM " + database + ".dbo.T"));
        }
    }

    @Test
    void temporaryTablesFollowARollback() throws IOException {
        run("CREATE TABLE #before (Id int); BEGIN TRAN; CREATE TABLE #within (Id int)");
        run("INSERT #before SELECT Id FROM salesdb.dbo.T; INSERT #within SELECT Id FROM salesdb.dbo.T");
        run("ROLLBACK");
        assertEquals(List.of(List.of(0)), rows("SELECT COUNT(*) FROM #before"));
        assertEquals(208, error("SELECT * FROM #within").number());
    }

    @Test
    void aTemporaryTableMovesWithinATransactionAndBackWithItsRollback() throws IOException {
        run("CREATE TABLE #t (Id int); INSERT #t SELECT Id FROM Files.dbo.T");
        run(
                "BEGIN TRAN; INSERT #t SELECT Id + 1 FROM Files.dbo.T; SAVE TRAN s; INSERT #t SELECT Id + 2 FROM salesdb.dbo.T");
        run("INSERT #t SELECT Id + 3 FROM Stock.dbo.T");
        assertEquals(List.of(List.of(4)), rows("SELECT COUNT(*) FROM #t"));
        run("ROLLBACK TRAN s");
        assertEquals(List.of(List.of(1), List.of(2)), rows("SELECT Id FROM #t ORDER BY Id"));
        run("INSERT #t SELECT Id + 8 FROM Stock.dbo.T; ROLLBACK");
        assertEquals(List.of(List.of(1)), rows("SELECT Id FROM #t"));
        run("INSERT #t SELECT Id + 1 FROM salesdb.dbo.T; BEGIN TRAN; INSERT #t SELECT Id + 2 FROM Stock.dbo.T; COMMIT");
        assertEquals(List.of(List.of(1), List.of(2), List.of(3)), rows("SELECT Id FROM #t ORDER BY Id"));
    }

    @Test
    void aTemporaryTableChangesItsShapeInEveryStore() throws IOException {
        for (var database : List.of("Files", "salesdb", "Stock")) {
            run("USE " + database
                    + "; CREATE TABLE #s (Id int IDENTITY PRIMARY KEY, Name nvarchar(20) NULL, Gone int NULL)");
            run("INSERT #s (Name) VALUES (N'a'), (N'b'), (N'b')");
            run("ALTER TABLE #s ADD More int NOT NULL CONSTRAINT DF_More DEFAULT 7");
            run("ALTER TABLE #s DROP COLUMN Gone");
            var twice = error("CREATE UNIQUE INDEX UX ON #s (Name)");
            assertEquals(1505, twice.number());
            run("DELETE #s WHERE Id = 3; CREATE UNIQUE INDEX UX ON #s (Name)");
            assertEquals(2601, error("INSERT #s (Name) VALUES (N'a')").number());
            run("INSERT #s (Name) VALUES (N'c')");
            assertEquals(
                    List.of(List.of(1, "a", 7), List.of(2, "b", 7), List.of(5, "c", 7)),
                    rows("SELECT * FROM #s ORDER BY Id"));
            run("DROP TABLE #s");
        }
    }

    @Test
    void otherIsolationLevelsHoldInEachStore() throws IOException {
        run("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE");
        for (var database : List.of("Files", "salesdb", "Stock")) {
            run("USE " + (database.equals("Files") ? "Stock" : "Files"));
            run("BEGIN TRAN; SELECT * FROM " + database + ".dbo.T; UPDATE " + database
                    + ".dbo.T SET Name = N's'; COMMIT");
            assertEquals(List.of(List.of("s")), rows("SELECT Name FROM " + database + ".dbo.T"));
        }
    }

    @Test
    void definitionsWithinATransactionAreItsOwnUntilItsEnd() throws IOException {
        run("BEGIN TRAN; CREATE TABLE salesdb.dbo.Made (Id int); INSERT salesdb.dbo.Made VALUES (1)");
        assertEquals(List.of(List.of(1)), rows("SELECT COUNT(*) FROM salesdb.dbo.Made"));
        run("ROLLBACK");
        assertEquals(208, error("SELECT * FROM salesdb.dbo.Made").number());
    }

    @Test
    void aTriggerSeesItsRowsWhereverTheClientIs() throws IOException {
        run("USE Stock");
        run(
                "CREATE TRIGGER dbo.TR ON dbo.T AFTER UPDATE AS UPDATE t SET Name = i.Name + N'!' FROM dbo.T t JOIN inserted i ON i.Id = t.Id");
        run("USE Files");
        run("UPDATE Stock.dbo.T SET Name = N'seen'");
        assertEquals(List.of(List.of("seen!")), rows("SELECT Name FROM Stock.dbo.T"));
    }

    @Test
    void aPlacedDatabaseCanBeDroppedAndComesBackInItsPlace() throws IOException {
        run("SELECT * FROM Stock.dbo.T");
        run("DROP DATABASE Stock");
        assertEquals(List.of(List.of(0)), rows("SELECT COUNT(*) FROM sys.databases WHERE name = 'Stock'"));
        run("CREATE DATABASE Stock");
        run("CREATE TABLE Stock.dbo.T (Id int)");
        assertFalse(Files.exists(folder.resolve("databases/Stock")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "storage.databases.tempdb.kind|mysql|cannot start: the setting storage.databases.tempdb: master and tempdb are in storage.kind",
                "storage.databases.a.kind|sqlserver|cannot start: the setting storage.databases.a: sqlserver passes whole sessions on; it can be storage.kind alone, for all databases",
                "storage.databases.a.kind|postgres|cannot start: the setting storage.databases.a.uri is needed: postgresql://user:password@host:port/database"
            })
    void whatCannotWorkIsOneLineAtTheStart(String key, String value, String message) {
        var failure = assertThrows(Failure.class, () -> TestNode.start(folder.resolve("refused"), Map.of(key, value)));
        assertEquals(message, failure.getMessage());
    }
}
