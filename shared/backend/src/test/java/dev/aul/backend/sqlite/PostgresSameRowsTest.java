package dev.aul.backend.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aul.backend.PostgresServer;
import dev.aul.backend.Script;
import dev.aul.backend.Store;
import dev.aul.backend.relational.RelationalSession;
import dev.aul.backend.relational.SqliteTables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL, asked for whole queries and joins, answers as the engine does over bare tables. */
class PostgresSameRowsTest {
    private static final String MORE = """
            CREATE TABLE N (Id int PRIMARY KEY, I int NOT NULL, B bigint NOT NULL, D decimal(38,2) NOT NULL, M money NOT NULL,
                S nvarchar(20) NOT NULL, T date NOT NULL, G datetime2(7) NOT NULL, Y binary(4) NOT NULL, Z binary(6) NOT NULL,
                X bit NOT NULL, L smallint NOT NULL, U uniqueidentifier NOT NULL, F float NOT NULL, A int);
            INSERT N VALUES
                (1, 2147483647, 9223372036854775807, 999999999999999999999999999999999999.99, 922337203685477.5807, N'Pen',
                    '2024-01-01', '2024-01-01T00:00:00.1234567', 0x01, 0x01, 1, 7, '11111111-0000-0000-0000-000000000001', -0.0, 1),
                (2, 1, 1, 0.01, 0.0001, N'pen ', '2024-01-02', '2024-01-01T00:00:00.1234568', 0x0102, 0x010200, 0, 7,
                    '01111111-0000-0000-0000-000000000002', 0, NULL),
                (3, -1, -1, -0.01, -0.0001, N'Ink', '2023-01-01', '2023-01-01', 0x02, 0x03, 1, -3,
                    '21111111-0000-0000-0000-000000000000', 1.5, 5);
            CREATE TABLE E (Id int PRIMARY KEY, I int NOT NULL)
            """;

    private static final List<String> QUERIES = List.of(
            // aggregates of columns without NULL, and what does not fit
            "SELECT COUNT(*), COUNT_BIG(*), COUNT(I), COUNT(1), COUNT(DISTINCT S), COUNT(DISTINCT L), COUNT(A) FROM N",
            "SELECT MIN(I), MAX(B), MIN(D), MAX(M), MIN(T), MAX(G), MIN(L), MAX(S), MIN(F), MAX(U) FROM N",
            "SELECT MIN(I), MAX(B), MIN(D), MAX(M), MIN(T), MAX(G), MIN(L) FROM N",
            "SELECT SUM(I), SUM(L), COUNT(*) FROM N WHERE Id > 1",
            "SELECT SUM(I) FROM N",
            "SELECT SUM(I) FROM N WHERE Id < 3",
            "SELECT SUM(B) FROM N",
            "SELECT SUM(B) FROM N WHERE Id < 3",
            "SELECT SUM(D) FROM N",
            "SELECT SUM(D) FROM N WHERE Id < 3",
            "SELECT SUM(D + D) FROM N WHERE Id = 1",
            "SELECT SUM(M) FROM N",
            "SELECT SUM(M) FROM N WHERE Id < 3",
            "SELECT SUM(DISTINCT L), SUM(CAST(L AS bigint)), AVG(L) FROM N",
            "SELECT SUM(A), MIN(A), COUNT(A) FROM N",
            "SELECT SUM(I), MIN(I), MAX(Id), COUNT(*), COUNT(I) FROM E",
            "SELECT COUNT(N.I), COUNT(*), SUM(N.L) FROM U LEFT JOIN N ON N.Id = U.Id",
            "SELECT COUNT(U.Id), SUM(U.Id), COUNT(DISTINCT N.S) FROM N JOIN U ON N.Id = U.TId",
            // groups
            "SELECT X, COUNT(*) FROM N GROUP BY X",
            "SELECT X, COUNT(*), SUM(L) FROM N GROUP BY X ORDER BY COUNT(*) DESC, X",
            "SELECT COUNT(*), X FROM N GROUP BY X ORDER BY 1",
            "SELECT A, COUNT(*) FROM T GROUP BY A ORDER BY A DESC",
            "SELECT TOP 2 A, COUNT(*) AS C FROM T GROUP BY A ORDER BY C DESC",
            "SELECT A, D, COUNT(*) FROM T GROUP BY A, D ORDER BY A",
            "SELECT D FROM T GROUP BY D ORDER BY D",
            "SELECT S, COUNT(*) FROM T GROUP BY S",
            "SELECT U.TId, COUNT(*), MIN(T.M) FROM U LEFT JOIN T ON T.Id = U.TId GROUP BY U.TId ORDER BY U.TId",
            "SELECT T.A, COUNT(*), COUNT(U.Id) FROM U LEFT JOIN T ON T.Id = U.TId GROUP BY T.A ORDER BY T.A",
            "SELECT X FROM N GROUP BY X HAVING COUNT(*) > 1",
            "SELECT COUNT(*) FROM E GROUP BY I",
            "SELECT F, COUNT(*) FROM N GROUP BY F",
            "SELECT U, COUNT(*) FROM N GROUP BY U",
            // distinct and paging
            "SELECT DISTINCT A, D FROM T ORDER BY D DESC",
            "SELECT DISTINCT TOP 2 A FROM T ORDER BY A DESC",
            "SELECT DISTINCT X, L FROM N",
            "SELECT DISTINCT S FROM N",
            "SELECT TOP 0 Id FROM N ORDER BY Id",
            "SELECT TOP 2 Id, S, U, Y FROM N ORDER BY S DESC, Id DESC",
            "SELECT Id FROM N ORDER BY Id OFFSET 0 ROWS",
            "SELECT Id FROM N ORDER BY G OFFSET 1 ROWS FETCH NEXT 1 ROWS ONLY",
            "SELECT TOP 1 Id FROM N ORDER BY U",
            "SELECT TOP 2 Id FROM N ORDER BY F, Id",
            "DECLARE @n int = 2; SELECT TOP (@n) Id FROM N ORDER BY Id DESC",
            "DECLARE @n int = -1; SELECT TOP (@n) Id FROM N ORDER BY Id DESC",
            "DECLARE @n int; SELECT TOP (@n) Id FROM N ORDER BY Id DESC",
            "DECLARE @n int = 1, @m bigint = 1; SELECT Id FROM N ORDER BY Id OFFSET @n ROWS FETCH NEXT @m ROWS ONLY",
            "DECLARE @n int = -1; SELECT Id FROM N ORDER BY Id OFFSET @n ROWS",
            "DECLARE @n int = 0; SELECT Id FROM N ORDER BY Id OFFSET 1 ROWS FETCH NEXT @n ROWS ONLY",
            "DECLARE @n int = 1, @z int = 0; SELECT TOP (@n / @z) Id FROM E ORDER BY Id",
            "DECLARE @n int = 1, @z int = 0; SELECT Id FROM E WHERE I = @n / @z ORDER BY Id",
            "DECLARE @n int = 1, @z int = 0; SELECT N.Id FROM N JOIN E ON E.I = @n / @z ORDER BY N.Id",
            // joins
            "SELECT N.Id, U.Id FROM N JOIN U ON N.Id = U.TId AND U.X > 5 WHERE N.S = 'PEN' ORDER BY N.Id, U.Id DESC",
            "SELECT a.Id, b.Id FROM N a JOIN N b ON a.Y = b.Z ORDER BY 1, 2",
            "SELECT a.Id, b.Id FROM N a JOIN N b ON a.S = b.S ORDER BY 1, 2",
            "SELECT a.Id, b.Id FROM N a JOIN U b ON a.S = b.S ORDER BY 1, 2",
            "SELECT a.Id, b.Id FROM N a JOIN U b ON a.B = b.Id ORDER BY 1, 2",
            "SELECT a.Id, b.Id FROM N a JOIN T b ON a.L = b.A OR a.F = b.F ORDER BY 1, 2",
            "SELECT TOP 3 T.Id, U.Id, T.S, U.X FROM T LEFT JOIN U ON T.Id = U.TId AND U.S = 'pen' ORDER BY U.Id, T.Id DESC",
            "SELECT T.Id, U.Id FROM T RIGHT JOIN U ON T.Id = U.TId WHERE T.Id IS NULL OR U.X > 6 ORDER BY U.Id",
            "SELECT T.Id, U.Id, V.Id FROM T JOIN U ON U.TId = T.Id LEFT JOIN V ON V.Id = U.Id WHERE T.Id = 1 ORDER BY 2",
            "DECLARE @i int = 6; SELECT U.Id, T.Id, T.S, U.S FROM U LEFT JOIN T ON T.Id = U.TId WHERE U.Id = @i",
            "DECLARE @i int = 4; SELECT U.Id, T.Id FROM U LEFT JOIN T ON T.Id = U.TId WHERE U.Id = @i",
            "DECLARE @i int = 1; SELECT U.Id, T.Id FROM T LEFT JOIN U ON T.Id = U.TId AND T.Id = @i ORDER BY 1, 2",
            "SELECT T.Id, U.Id FROM T CROSS JOIN U WHERE T.Id = 1 ORDER BY U.Id",
            "SELECT T.Id, (SELECT COUNT(*) FROM N JOIN E ON N.Id = E.Id), (SELECT MAX(I) FROM N) FROM T ORDER BY T.Id",
            "SELECT Id FROM T WHERE Id IN (SELECT TOP 2 N.Id FROM N JOIN T x ON x.Id = N.Id ORDER BY N.Id DESC) ORDER BY Id");

    @TempDir
    Path folder;

    private SqliteStore sqlite;
    private Store postgres;
    private Script engine;
    private Script server;

    @BeforeEach
    void open() {
        sqlite = SqliteStore.open(SqliteSettings.of(folder));
        postgres = PostgresServer.open(PostgresServer.database());
        sqlite.createDatabase("Shop");
        postgres.createDatabase("Shop");
        engine = new Script(new RelationalSession(sqlite.open("Shop"), SqliteTables.PLAIN), "Shop");
        server = new Script(postgres, "Shop");
        for (Script script : List.of(engine, server)) {
            script.run(SameRowsTest.TABLES);
            script.run(MORE);
        }
    }

    @AfterEach
    void close() {
        engine.close();
        server.close();
        sqlite.close();
        postgres.close();
    }

    private void same(List<String> queries) {
        List<String> different = new ArrayList<>();
        for (String query : queries) {
            List<String> expected = engine.answer(query);
            List<String> found = server.answer(query);
            if (!expected.equals(found)) {
                different.add(query + "\n    engine     " + expected + "\n    PostgreSQL " + found);
            }
        }
        assertTrue(
                different.isEmpty(),
                () -> different.size() + " differ:\n"
                        + String.join("\n", different.subList(0, Math.min(10, different.size()))));
    }

    @Test
    void answersWrittenQueries() {
        same(WrittenQueries.ALL);
    }

    @Test
    void answersCombinations() {
        same(WrittenQueries.combinations());
    }

    @Test
    void answersWhatItIsAskedForWhole() {
        same(QUERIES);
    }

    @Test
    void groupsAndDistinctRowsComeInTheirOrder() {
        assertEquals(
                List.of("0|1", "1|2"),
                server.run("SELECT X, COUNT(*) FROM N GROUP BY X").stream()
                        .map(row -> row.replace("false", "0").replace("true", "1"))
                        .toList());
        assertEquals(List.of("-3", "7"), server.run("SELECT DISTINCT L FROM N"));
    }
}
