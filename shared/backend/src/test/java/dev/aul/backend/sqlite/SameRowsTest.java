package dev.aul.backend.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aul.backend.Script;
import dev.aul.backend.relational.RelationalSession;
import dev.aul.backend.relational.SqliteTables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine answers each query as SQLite's SQL does: rows, classes of values, warnings and errors. */
class SameRowsTest {
    static final String TABLES = """
            CREATE TABLE T (Id int PRIMARY KEY, A int, S nvarchar(20), D decimal(10,2), F float, M datetime, G varchar(5));
            CREATE TABLE U (Id int PRIMARY KEY, TId int, X bigint, S varchar(20) NOT NULL);
            CREATE TABLE V (Id int PRIMARY KEY, N decimal(20,3));
            INSERT T VALUES (1, 10, N'Pen', 1.50, 0.5, '2024-01-01', 'a'), (2, 20, N'pen ', 7.25, 1e10, '2024-02-01', 'A'),
                (3, NULL, N'Ink', NULL, NULL, NULL, 'b'), (4, 10, NULL, -2.00, -0.0, '2023-12-31T23:59:59.997', NULL),
                (5, 30, N'éclair', 0, 3, '2024-01-01', 'B '), (6, 0, N'', 7.25, 0, '2024-03-01', 'c');
            INSERT U VALUES (1, 1, 5, 'pen'), (2, 1, 7, 'PEN'), (3, 2, NULL, 'ink'), (4, 9, 1, 'x'), (5, NULL, 7, 'eclair'),
                (6, 5, 9000000000, 'Éclair'), (7, 5, 3, 'b')
            """;

    @TempDir
    Path folder;

    private SqliteStore store;
    private Script sqlite;

    @BeforeEach
    void open() {
        store = SqliteStore.open(SqliteSettings.of(folder));
        store.createDatabase("Shop");
        sqlite = new Script(store, "Shop");
        sqlite.run(TABLES);
    }

    @AfterEach
    void close() {
        sqlite.close();
        store.close();
    }

    private void same(List<String> queries) {
        List<String> different = new ArrayList<>();
        try (Script plain = engine(SqliteTables.PLAIN);
                Script lookups = engine(SqliteTables.LOOKUPS);
                Script pushed = engine(SqliteTables.QUERIES)) {
            for (String query : queries) {
                List<String> expected = sqlite.answer(query);
                for (Script engine : List.of(plain, lookups, pushed)) {
                    List<String> found = engine.answer(query);
                    if (!expected.equals(found)) {
                        different.add(query + "\n    SQLite " + expected + "\n    engine " + found);
                    }
                }
            }
        }
        assertTrue(
                different.isEmpty(),
                () -> different.size() + " differ:\n"
                        + String.join("\n", different.subList(0, Math.min(10, different.size()))));
    }

    private Script engine(SqliteTables offered) {
        return new Script(new RelationalSession(store.open("Shop"), offered), "Shop");
    }

    @Test
    void answersWrittenQueries() {
        same(WrittenQueries.ALL);
    }

    @Test
    void answersCombinations() {
        List<String> queries = WrittenQueries.combinations();
        assertTrue(queries.size() > 800, () -> "only " + queries.size());
        same(queries);
    }

    /** SQLite's SQL cannot count the NULLs of an aggregate that stands in a subquery. */
    @Test
    void asksSubqueriesForAggregatesOfTheirOuterQuery() {
        try (Script engine = engine(SqliteTables.PLAIN)) {
            assertEquals(
                    List.of("|String c"),
                    engine.answer("SELECT G FROM T GROUP BY G HAVING EXISTS"
                                    + " (SELECT 1 FROM U WHERE U.Id = SUM(T.A) + 1) ORDER BY G")
                            .subList(0, 1));
        }
    }
}
