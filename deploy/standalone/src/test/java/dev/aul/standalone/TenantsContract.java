package dev.aul.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aul.platform.configuration.Configuration;
import dev.aul.platform.identity.LoginFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each tenant has databases of its own, made with the scripts of the tree; nobody sees another's. */
@Timeout(300)
@TestInstance(Lifecycle.PER_CLASS)
abstract class TenantsContract {
    @TempDir
    static Path folder;

    private Map<String, String> store = Map.of();
    private Node node;

    /** The settings of an empty store. */
    abstract Map<String, String> store() throws IOException;

    abstract void closeStore() throws IOException;

    @BeforeAll
    void startWithTwoTenants() throws IOException {
        store = store();
        write("shop/_schema/V1__tables.sql", """
                CREATE TABLE dbo.Orders (Id int IDENTITY PRIMARY KEY, Name nvarchar(40) NOT NULL UNIQUE);
                CREATE TABLE dbo.Users (Name nvarchar(40));
                CREATE TABLE dbo.Notes (Text nvarchar(40));
                GO
                CREATE SCHEMA archive;
                GO
                CREATE TABLE archive.Orders (Id int IDENTITY PRIMARY KEY, Name nvarchar(40))""");
        write("shop/dbo/Names.sql", "CREATE VIEW dbo.Names AS SELECT Name FROM dbo.Users");
        write("shop/_tenant/acme/Names.sql", "CREATE VIEW dbo.Names AS SELECT Name + N'!' AS Name FROM dbo.Users");
        write("shop/dbo/AddOrder.sql", """
                CREATE PROCEDURE dbo.AddOrder @Name nvarchar(40) AS
                INSERT dbo.Orders (Name) VALUES (@Name); SELECT SCOPE_IDENTITY()""");
        Files.createDirectories(folder.resolve("data"));
        var logins = LoginFile.open(folder.resolve("data").resolve(Node.LOGINS));
        logins.create("alice", TestNode.PASSWORD, Set.of(), "acme", "shop");
        logins.create("bob", TestNode.PASSWORD, Set.of(), "globex", "shop");
        logins.create("eve", TestNode.PASSWORD, Set.of(), "../acme", "shop");
        start();
    }

    private void write(String path, String text) throws IOException {
        var file = folder.resolve("tree").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void start() {
        var settings = new HashMap<>(store);
        settings.put("data.folder", folder.resolve("data").toString());
        settings.put("procedures.folder", folder.resolve("tree").toString());
        settings.put("gateway.tds.port", "0");
        settings.put("gateway.http.port", "0");
        node = Node.start(
                Configuration.load(Optional.empty(), Map.of(), settings),
                TestNode.PASSWORD,
                new PrintStream(OutputStream.nullOutputStream()));
    }

    @AfterAll
    void stop() throws IOException {
        node.close();
        closeStore();
    }

    private Connection as(String login) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:sqlserver://127.0.0.1:%d;database=shop;trustServerCertificate=true".formatted(node.tdsPort()),
                login,
                TestNode.PASSWORD);
    }

    private List<String> rows(String login, String query) throws SQLException {
        try (var connection = as(login);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var out = new ArrayList<String>();
            while (rows.next()) {
                out.add(rows.getString(1));
            }
            return out;
        }
    }

    private void run(String login, String batch) throws SQLException {
        try (var connection = as(login);
                var statement = connection.createStatement()) {
            statement.execute(batch);
        }
    }

    @Test
    void rowsAndIdentitiesAreEachTenantsOwn() throws SQLException {
        assertEquals(List.of("1"), rows("alice", "EXEC dbo.AddOrder N'a1'"));
        assertEquals(List.of("1"), rows("bob", "EXEC dbo.AddOrder N'b1'"));
        assertEquals(List.of("2"), rows("alice", "EXEC dbo.AddOrder N'a2'"));
        assertEquals(List.of("a1", "a2"), rows("alice", "SELECT Name FROM shop.dbo.Orders ORDER BY Name"));
        assertEquals(List.of("b1"), rows("bob", "SELECT Name FROM shop.dbo.Orders ORDER BY Name"));
        assertEquals(List.of(), rows("sa", "SELECT Name FROM shop.dbo.Orders ORDER BY Name"));
    }

    @Test
    void oneTextIsBoundForEachTenant() throws SQLException {
        for (var login : List.of("sa", "alice", "bob")) {
            run(login, "INSERT dbo.Users VALUES (N'" + login + "')");
        }
        assertEquals(List.of("bob"), rows("bob", "SELECT Name FROM dbo.Names"));
        assertEquals(List.of("alice!"), rows("alice", "SELECT Name FROM dbo.Names"));
        assertEquals(List.of("sa"), rows("sa", "SELECT Name FROM dbo.Names"));
    }

    @Test
    void definitionsAreEachTenantsOwn() throws SQLException {
        run("alice", "ALTER TABLE dbo.Notes ADD Extra int");
        run("alice", "INSERT dbo.Notes VALUES (N'x', 7)");
        run("bob", "DROP TABLE dbo.Notes");
        run("bob", "CREATE TABLE dbo.Notes (Id int); INSERT dbo.Notes VALUES (8)");
        assertEquals(List.of("7"), rows("alice", "SELECT Extra FROM dbo.Notes"));
        assertEquals(List.of("8"), rows("bob", "SELECT * FROM dbo.Notes"));
        assertEquals(
                List.of("1"), rows("sa", "SELECT COUNT(*) FROM sys.columns WHERE object_id = OBJECT_ID('dbo.Notes')"));
        run("alice", "CREATE DATABASE mine");
        assertEquals(List.of("mine"), rows("alice", "SELECT name FROM sys.databases WHERE name = N'mine'"));
        assertEquals(List.of(), rows("bob", "SELECT name FROM sys.databases WHERE name = N'mine'"));
    }

    @Test
    void aDroppedDatabaseIsTheDroppersOnly() throws SQLException {
        for (var login : List.of("sa", "alice", "bob")) {
            run(login, "CREATE DATABASE extra");
            run(login, "CREATE TABLE extra.dbo.T (Who sysname); INSERT extra.dbo.T VALUES (SUSER_SNAME())");
        }
        run("sa", "DROP DATABASE extra");
        run("bob", "DROP DATABASE extra");
        assertEquals(List.of("alice"), rows("alice", "SELECT Who FROM extra.dbo.T"));
        var gone = assertThrows(SQLException.class, () -> rows("bob", "SELECT Who FROM extra.dbo.T"));
        assertEquals("Invalid object name 'extra.dbo.T'.", line(gone));
    }

    @Test
    void dataIsThereAfterARestart() throws SQLException {
        run("alice", "INSERT archive.Orders VALUES (N'a1')");
        run("bob", "INSERT archive.Orders VALUES (N'b1')");
        node.close();
        start();
        assertEquals(List.of("b1"), rows("bob", "SELECT Name FROM archive.Orders"));
        assertEquals(List.of("a1"), rows("alice", "SELECT Name FROM archive.Orders"));
        run("alice", "INSERT archive.Orders VALUES (N'a2')");
        assertEquals(List.of("1", "2"), rows("alice", "SELECT Id FROM archive.Orders ORDER BY Id"));
    }

    @Test
    void aNameThatCouldLeadElsewhereIsRefused() {
        var refused = assertThrows(SQLException.class, () -> as("eve"));
        assertEquals(
                "Cannot open the databases of this login's tenant: a tenant's name has 1 to 63 of the letters a to z,"
                        + " digits, - and _, a letter or digit first.",
                line(refused));
    }

    private static String line(SQLException error) {
        return String.valueOf(error.getMessage()).replaceFirst(" ClientConnectionId:.*", "");
    }
}
