package dev.aul.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aul.tds.client.ConnectOptions;
import dev.aul.tds.client.Response;
import dev.aul.tds.client.TdsConnection;
import dev.aul.tds.token.Token;
import dev.aul.testkit.servers.MariaDbServer;
import io.vertx.core.Vertx;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.mysqlclient.MySQLConnection;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tables that others have made on PostgreSQL and MariaDB are seen and used as far as their form allows. */
@Timeout(300)
class ForeignTablesTest {
    private static final String PG = """
            CREATE TABLE "Pg"."Order Lines" ("Id" int PRIMARY KEY, "select" text, price numeric(9,2), day date, at timestamp,
              ratio double precision, flags bytea, hidden interval, twice int GENERATED ALWAYS AS ("Id" * 2) STORED);
            INSERT INTO "Pg"."Order Lines" VALUES (1, 'one', 1.50, '2026-01-02', '2026-01-02 03:04:05', 0.5, '\\x01');
            CREATE TABLE "Pg".plain (code varchar(10) PRIMARY KEY, n bigint NOT NULL);
            INSERT INTO "Pg".plain VALUES ('a', 1);
            CREATE TABLE "Pg_other".t (id smallint PRIMARY KEY)""";
    private static final List<String> MARIADB = List.of(
            "CREATE TABLE `f_My`.`Order Lines` (`Id` int PRIMARY KEY, `select` text, price decimal(9,2), day date, at datetime,"
                    + " ratio double, flags blob, hidden year, twice int AS (`Id` * 2) STORED)",
            "INSERT INTO `f_My`.`Order Lines` (`Id`, `select`, price, day, at, ratio, flags)"
                    + " VALUES (1, 'one', 1.50, '2026-01-02', '2026-01-02 03:04:05', 0.5, x'01')",
            "CREATE TABLE `f_My`.plain (code varchar(10) PRIMARY KEY, n bigint NOT NULL)",
            "INSERT INTO `f_My`.plain VALUES ('a', 1)",
            "CREATE TABLE `f_My__other`.t (id smallint PRIMARY KEY)");

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static MariaDbServer mariaDb;
    private static Map<String, String> settings;
    private static Node node;
    private static TdsConnection connection;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.start();
        mariaDb = MariaDbServer.start();
        settings = Map.of(
                "storage.databases.Pg.kind",
                "postgres",
                "storage.databases.Pg.uri",
                "postgresql://postgres@127.0.0.1:" + postgres.getPort() + "/postgres",
                "storage.databases.My.kind",
                "mysql",
                "storage.databases.My.uri",
                mariaDb.uri("f_"));
        node = TestNode.start(folder, settings);
        connection = connect();
        for (var database : List.of("Pg", "My")) {
            run("USE " + database);
            run("CREATE SCHEMA other");
            run("CREATE TABLE dbo.Own (Id int NOT NULL PRIMARY KEY, Name nvarchar(20) NULL)");
        }
        try (var direct = postgres.getPostgresDatabase().getConnection();
                var statement = direct.createStatement()) {
            statement.execute(PG);
        }
        mariaDb(MARIADB);
        run("EXEC sp_aul_refresh");
    }

    private static TdsConnection connect() throws IOException {
        return TdsConnection.open(ConnectOptions.to("127.0.0.1", node.tdsPort(), "sa", TestNode.PASSWORD));
    }

    private static void mariaDb(List<String> statements) {
        var vertx = Vertx.vertx();
        try {
            var direct = MySQLConnection.connect(
                            vertx, MySQLConnectOptions.fromUri(mariaDb.uri("").replaceFirst("/$", "")))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            for (var statement : statements) {
                direct.query(statement)
                        .execute()
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
            }
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    @AfterAll
    static void stop() throws IOException {
        connection.close();
        node.close();
        mariaDb.close();
        postgres.close();
    }

    private static Response run(String batch) throws IOException {
        var response = connection.batch(batch);
        assertEquals(List.of(), response.errors(), batch);
        return response;
    }

    private static List<List<Object>> rows(String query) throws IOException {
        return run(query).resultSets().getLast().rows().stream()
                .map(Collections::unmodifiableList)
                .toList();
    }

    private static Token.ErrorToken error(String batch) throws IOException {
        return connection.batch(batch).errors().getFirst();
    }

    @Test
    void columnsHaveTheTypesOfTheTable() throws IOException {
        for (var database : List.of("Pg", "My")) {
            assertEquals(
                    List.of(
                            List.of("Id", "int"),
                            List.of("select", "nvarchar"),
                            List.of("price", "decimal"),
                            List.of("day", "date"),
                            List.of("at", "datetime2"),
                            List.of("ratio", "float"),
                            List.of("flags", "varbinary")),
                    rows(
                            "SELECT COLUMN_NAME, DATA_TYPE FROM " + database
                                    + ".INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = 'Order Lines' ORDER BY ORDINAL_POSITION"));
            assertEquals(
                    List.of(List.of(
                            1,
                            "one",
                            new BigDecimal("1.50"),
                            LocalDate.of(2026, 1, 2),
                            LocalDateTime.of(2026, 1, 2, 3, 4, 5),
                            0.5)),
                    rows("SELECT Id, [select], price, day, at, ratio FROM " + database + ".dbo.[Order Lines]"));
        }
    }

    @Test
    void rowsAreWrittenAndFoundByTsqlsRules() throws IOException {
        for (var database : List.of("Pg", "My")) {
            var table = database + ".dbo.[order lines]";
            run("INSERT " + table + " (id, [SELECT], price) VALUES (2, N'Two  ', 2.25), (3, NULL, NULL)");
            assertEquals(List.of(List.of(2)), rows("SELECT Id FROM " + table + " WHERE [select] = N'tWO'"));
            run("UPDATE " + table + " SET price = price + 1, [select] = N'x' WHERE [select] LIKE N'tw%'");
            assertEquals(
                    List.of(List.of(2, "x", new BigDecimal("3.25"))),
                    rows("SELECT Id, [select], price FROM " + table
                            + " WHERE Id BETWEEN 2 AND 3 AND price IS NOT NULL"));
            run("BEGIN TRAN; DELETE " + table + " WHERE Id = 2; ROLLBACK");
            run("DELETE " + table + " WHERE Id > 1");
            assertEquals(List.of(List.of(1)), rows("SELECT COUNT(*) FROM " + table));
            assertEquals(
                    List.of(List.of("one", "own")),
                    rows("DELETE " + database + ".dbo.Own; INSERT " + database
                            + ".dbo.Own VALUES (1, N'own'); SELECT l.[select], o.Name FROM " + table + " l JOIN "
                            + database + ".dbo.Own o ON o.Id = l.Id"));
        }
    }

    @Test
    void aTableWithoutAnIntegerKeyTakesNewRowsAndKeepsItsOld() throws IOException {
        for (var database : List.of("Pg", "My")) {
            var table = database + ".dbo.plain";
            run("INSERT " + table + " VALUES (N'b" + database + "', 2)");
            assertEquals(List.of(List.of(2)), rows("SELECT COUNT(*) FROM " + table + " WHERE code >= 'A'"));
            for (var statement : List.of("UPDATE " + table + " SET n = 3", "DELETE " + table)) {
                var error = error(statement);
                assertEquals(40517, error.number());
                assertEquals(
                        "aul's store does not support UPDATE, DELETE and MERGE of the table 'plain', which was not made through aul and has no primary key of one integer column.",
                        error.message());
            }
        }
    }

    @Test
    void otherSchemasAreSeenToo() throws IOException {
        for (var database : List.of("Pg", "My")) {
            run("INSERT " + database + ".other.t VALUES (7)");
            assertEquals(
                    List.of(List.of(7)),
                    rows("SELECT id FROM " + database + ".other.t; DELETE " + database + ".other.t"));
        }
    }

    @Test
    void definitionsOfOthersAreNotChanged() throws IOException {
        for (var database : List.of("Pg", "My")) {
            run("USE " + database);
            var error = error("ALTER TABLE dbo.plain ADD more int NULL");
            assertEquals(40517, error.number());
            assertEquals(
                    "aul's store does not support a change of the table 'plain', which was not made through aul.",
                    error.message());
            run("CREATE TABLE dbo.Later (Id int); DROP TABLE dbo.Later");
            assertEquals(List.of(List.of(1)), rows("SELECT COUNT(*) FROM dbo.[Order Lines] WHERE Id = 1"));
        }
        assertEquals(226, error("BEGIN TRAN; EXEC sp_aul_refresh").number());
        run("ROLLBACK");
    }

    @Test
    void theyAreSeenFromTheStart() throws IOException, SQLException {
        connection.close();
        node.close();
        node = TestNode.start(folder, settings);
        connection = connect();
        for (var database : List.of("Pg", "My")) {
            assertEquals(
                    List.of(List.of("one")),
                    rows("SELECT [select] FROM " + database + ".dbo.[Order Lines] WHERE Id = 1"));
        }
    }
}
