package dev.aul.backend.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aul.backend.Script;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Step;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One bound routine gives the same rows on SQLite and on PostgreSQL. */
class SameRoutineTest {
    private static final String TABLES = """
            CREATE TABLE Item (Id int PRIMARY KEY, Name varchar(20), Price decimal(10,2), Kind varchar(10));
            CREATE TABLE Stock (ItemId int NOT NULL, Place varchar(10) NOT NULL, Quantity int NOT NULL)
            """;
    private static final String ROWS = """
            INSERT INTO Item VALUES (1, 'Pen', 1.50, 'office'), (2, 'Ink', 7.25, 'Office'), (3, 'Bread', 2.00, 'food'),
              (4, NULL, NULL, 'FOOD '), (5, 'ink ', 7.00, NULL);
            INSERT INTO Stock VALUES (1, 'north', 5), (1, 'south', 7), (3, 'north', 2)
            """;

    @TempDir
    static Path folder;

    private static SqliteStore store;
    private static Script script;
    private static EmbeddedPostgres server;
    private static Connection postgres;

    @BeforeAll
    static void open() throws IOException, SQLException {
        store = SqliteStore.open(SqliteSettings.of(folder));
        store.createDatabase("Shop");
        script = new Script(store, "Shop");
        script.run(TABLES);
        script.run(ROWS);
        server = EmbeddedPostgres.start();
        postgres = server.getPostgresDatabase().getConnection();
        try (var statement = postgres.createStatement()) {
            statement.execute(TABLES);
            statement.execute(ROWS);
        }
    }

    @AfterAll
    static void close() throws IOException, SQLException {
        script.close();
        store.close();
        postgres.close();
        server.close();
    }

    private static List<String> onPostgres(Rel.Query query) throws SQLException {
        try (var statement = postgres.createStatement();
                ResultSet rows = statement.executeQuery(new PostgresProbe().query(query, null))) {
            var out = new ArrayList<String>();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= query.columns().size(); i++) {
                    row.add(String.valueOf(rows.getString(i)));
                }
                out.add(String.join("|", row));
            }
            return out;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT Name, Price FROM Item WHERE Id = 2",
                "SELECT Id FROM Item WHERE Kind = 'FOOD' ORDER BY Id DESC",
                "SELECT Id, Name FROM Item ORDER BY Name, Id",
                "SELECT TOP (2) Name FROM Item ORDER BY Price DESC, Id",
                "SELECT Id FROM Item ORDER BY Id OFFSET 2 ROWS",
                "SELECT COUNT(*), MAX(Price) FROM Item GROUP BY Kind ORDER BY 2",
                "SELECT i.Name, s.Quantity + 1 FROM Item i LEFT JOIN Stock s ON s.ItemId = i.Id ORDER BY i.Id, s.Place",
                "SELECT i.Id, s.Place FROM Item i CROSS JOIN Stock s WHERE s.Quantity > 5 ORDER BY i.Id",
                "SELECT Id FROM Item i WHERE EXISTS (SELECT 1 FROM Stock s WHERE s.ItemId = i.Id) ORDER BY Id",
                "SELECT Id FROM Item WHERE Name IN ('PEN', 'ink') UNION SELECT ItemId FROM Stock ORDER BY 1",
                "WITH n AS (SELECT 1 AS v UNION ALL SELECT v + 1 FROM n WHERE v < 5) SELECT v FROM n ORDER BY v",
                "SELECT Id, ROW_NUMBER() OVER (PARTITION BY Kind ORDER BY Id) FROM Item ORDER BY Id",
                "SELECT v.a FROM (VALUES (3), (1), (2)) v(a) WHERE v.a <> 2 ORDER BY v.a",
                "SELECT TOP (1) WITH TIES Kind, Id FROM Item ORDER BY Kind DESC",
                "SELECT CASE WHEN Price > 5 THEN 'dear' ELSE 'cheap' END FROM Item ORDER BY Id"
            })
    void sameRows(String text) throws SQLException {
        var select = (Step.Select) script.routine(text).steps().stream()
                .filter(Step.Select.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertEquals(script.run(text), onPostgres(select.query()));
    }

    /** Which of the equal strings stands for its group is not defined; only their keys are compared. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT DISTINCT Kind FROM Item",
                "SELECT Kind, COUNT(*) FROM Item GROUP BY Kind",
                "SELECT Name FROM Item EXCEPT SELECT 'PEN'",
                "SELECT Name FROM Item INTERSECT SELECT 'INK'"
            })
    void sameKeys(String text) throws SQLException {
        var select = (Step.Select) script.routine(text).steps().getFirst();
        assertEquals(keys(script.run(text)), keys(onPostgres(select.query())));
    }

    private static List<String> keys(List<String> rows) {
        return rows.stream()
                .map(row -> row.toLowerCase(java.util.Locale.ROOT).replace(" ", ""))
                .sorted()
                .toList();
    }
}
