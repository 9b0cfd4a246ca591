package dev.aul.backend.sqlite;

import java.util.ArrayList;
import java.util.List;

/** Queries over the tables of {@link SameRowsTest}: those written one by one, and combinations of clauses. */
final class WrittenQueries {
    static final List<String> ALL = List.of(
            "SELECT 1, 'a', NULL",
            "SELECT 1 WHERE 1 = 0",
            "SELECT *, A + 1 FROM T ORDER BY S, Id DESC",
            "SELECT 1 / A FROM T ORDER BY Id",
            "SELECT 1 / A FROM T WHERE A <> 0 ORDER BY Id",
            "SELECT CAST(S AS int) FROM T",
            // joins
            "SELECT T.Id, U.Id FROM T JOIN U ON T.Id = U.TId ORDER BY 1, 2",
            "SELECT T.Id, U.Id FROM T LEFT JOIN U ON T.Id = U.TId AND U.X > 5 ORDER BY 1, 2",
            "SELECT T.Id, U.Id FROM T LEFT JOIN U ON T.Id = U.TId WHERE U.Id IS NULL ORDER BY 1",
            "SELECT T.Id, U.Id FROM T RIGHT JOIN U ON T.Id = U.TId ORDER BY 1, 2",
            "SELECT T.Id, U.Id FROM T FULL JOIN U ON T.Id = U.TId AND T.A > 5 ORDER BY 1, 2",
            "SELECT T.Id, U.Id FROM T FULL JOIN U ON T.S = U.S ORDER BY 1, 2",
            "SELECT T.Id, U.Id, V.Id FROM T LEFT JOIN (U LEFT JOIN V ON V.Id = U.Id) ON U.TId = T.Id ORDER BY 1, 2, 3",
            "SELECT a.Id, b.Id, c.Id FROM T a CROSS JOIN U b LEFT JOIN T c ON c.Id = b.TId AND c.Id = a.Id ORDER BY 1, 2",
            "SELECT a.Id, b.Id FROM T a JOIN T b ON a.G = b.G AND a.Id < b.Id ORDER BY 1, 2",
            "SELECT a.Id, b.Id FROM T a JOIN T b ON a.D > b.D OR a.A = b.A ORDER BY 1, 2",
            "SELECT T.Id, d.N FROM T CROSS APPLY (SELECT COUNT(*) AS N FROM U WHERE U.TId = T.Id) d ORDER BY 1",
            "SELECT T.Id, d.S FROM T OUTER APPLY (SELECT TOP 1 S FROM U WHERE U.TId = T.Id ORDER BY X DESC) d ORDER BY 1",
            "SELECT T.Id, d.Y FROM T OUTER APPLY (SELECT T.A AS Y WHERE T.A > 10) d ORDER BY 1",
            "SELECT T.Id, p.value FROM T CROSS APPLY STRING_SPLIT(S, N'n') p ORDER BY 1, 2",
            "SELECT T.Id, v.K, v.W FROM T CROSS APPLY (VALUES (1, A), (2, Id)) v (K, W) ORDER BY 1, 2",
            // subqueries
            "SELECT Id, (SELECT MAX(X) FROM U WHERE U.TId = T.Id) FROM T ORDER BY Id",
            "SELECT (SELECT Id FROM U WHERE U.TId = T.Id) FROM T ORDER BY T.Id",
            "SELECT (SELECT Id FROM U) FROM V",
            "SELECT Id FROM T WHERE EXISTS (SELECT 1 FROM U WHERE U.TId = T.Id AND U.X > 5) ORDER BY Id",
            "SELECT Id FROM T WHERE NOT EXISTS (SELECT 1 FROM U WHERE U.S = T.S) ORDER BY Id",
            "SELECT Id FROM T WHERE Id IN (SELECT TId FROM U) ORDER BY Id",
            "SELECT Id FROM T WHERE Id NOT IN (SELECT TId FROM U) ORDER BY Id",
            "SELECT Id FROM T WHERE Id NOT IN (SELECT TId FROM U WHERE TId IS NOT NULL) ORDER BY Id",
            "SELECT Id FROM T WHERE A NOT IN (SELECT N FROM V) ORDER BY Id",
            "SELECT Id FROM T WHERE S IN (SELECT S FROM U WHERE U.Id <> T.Id) ORDER BY Id",
            "SELECT Id FROM T WHERE A > ALL (SELECT X FROM U WHERE X < 8 OR X IS NULL) ORDER BY Id",
            "SELECT Id FROM T WHERE A >= ANY (SELECT X FROM U) ORDER BY Id",
            "SELECT Id FROM T WHERE A > ALL (SELECT N FROM V) ORDER BY Id",
            "SELECT CASE WHEN A > 5 THEN (SELECT 1 / (T.A - 10)) ELSE 0 END FROM T WHERE A <> 10 OR A IS NULL ORDER BY Id",
            "SELECT Id, (SELECT COUNT(*) FROM (SELECT DISTINCT X FROM U WHERE U.TId = T.Id) d) FROM T ORDER BY Id",
            "SELECT G, (SELECT MAX(U.Id) FROM U WHERE U.TId = MIN(T.Id)) FROM T GROUP BY G ORDER BY G",
            // groups
            "SELECT COUNT(*), COUNT(A), SUM(A), AVG(A), MIN(S), MAX(M), SUM(D), AVG(D), SUM(F), AVG(F) FROM T",
            "SELECT COUNT(*), SUM(N), MIN(N) FROM V",
            "SELECT N, COUNT(*) FROM V GROUP BY N",
            "SELECT G, COUNT(*), SUM(D) FROM T GROUP BY G ORDER BY COUNT(*) DESC, MIN(Id)",
            "SELECT YEAR(M), COUNT(*) FROM T GROUP BY YEAR(M) ORDER BY YEAR(M)",
            "SELECT A % 7, MAX(Id) FROM T GROUP BY A % 7 HAVING COUNT(*) > 1 ORDER BY 1",
            "SELECT COUNT(DISTINCT G), COUNT(DISTINCT A), SUM(DISTINCT A), COUNT(DISTINCT S) FROM T",
            "SELECT STRING_AGG(S, ',') WITHIN GROUP (ORDER BY Id DESC) FROM U",
            "SELECT TId, STRING_AGG(S, N'; ') WITHIN GROUP (ORDER BY S, Id) FROM U GROUP BY TId ORDER BY TId",
            "SELECT STDEV(A), VAR(A), STDEVP(A), VARP(A), CHECKSUM_AGG(A) FROM T",
            "SELECT G, A, COUNT(*), GROUPING(G), GROUPING_ID(G, A) FROM T GROUP BY ROLLUP (G, A) ORDER BY 5, 1, 2",
            "SELECT G, A, SUM(D) FROM T GROUP BY CUBE (G, A) ORDER BY GROUPING_ID(G, A), 1, 2",
            "SELECT G, A, COUNT(*) FROM T GROUP BY GROUPING SETS ((G), (A), ()) ORDER BY GROUPING(G), GROUPING(A), 1, 2",
            "SELECT N, COUNT(*) FROM V GROUP BY ROLLUP (N)",
            "SELECT MAX(Id) FROM T HAVING COUNT(*) > 100",
            "SELECT 1 FROM T HAVING COUNT(*) > 1",
            "SELECT SUM(CAST(2000000000 AS int)) FROM T",
            "SELECT SUM(X) FROM U",
            "SELECT SUM(1 / A) FROM T",
            // windows
            "SELECT Id, ROW_NUMBER() OVER (ORDER BY A, Id), RANK() OVER (ORDER BY A), DENSE_RANK() OVER (ORDER BY A),"
                    + " NTILE(4) OVER (ORDER BY Id), PERCENT_RANK() OVER (ORDER BY A), CUME_DIST() OVER (ORDER BY A)"
                    + " FROM T ORDER BY Id",
            "SELECT Id, SUM(A) OVER (PARTITION BY G ORDER BY Id), COUNT(*) OVER (PARTITION BY G), AVG(D) OVER ()"
                    + " FROM T ORDER BY Id",
            "SELECT Id, SUM(A) OVER (ORDER BY A), SUM(Id) OVER (ORDER BY Id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING),"
                    + " MAX(Id) OVER (ORDER BY Id ROWS BETWEEN 3 PRECEDING AND 2 PRECEDING) FROM T ORDER BY Id",
            "SELECT Id, LAG(S) OVER (ORDER BY Id), LEAD(A, 2, -1) OVER (ORDER BY Id), FIRST_VALUE(S) OVER (ORDER BY Id),"
                    + " LAST_VALUE(S) OVER (ORDER BY A) FROM T ORDER BY Id",
            "SELECT Id, LAST_VALUE(A) OVER (ORDER BY Id ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING),"
                    + " MIN(S) OVER (PARTITION BY A ORDER BY Id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 FOLLOWING)"
                    + " FROM T ORDER BY Id",
            "SELECT DISTINCT PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY A) OVER (),"
                    + " PERCENTILE_DISC(0.3) WITHIN GROUP (ORDER BY D DESC) OVER (PARTITION BY G) FROM T",
            "SELECT G, SUM(A), SUM(SUM(A)) OVER (ORDER BY G), RANK() OVER (ORDER BY COUNT(*) DESC) FROM T GROUP BY G ORDER BY G",
            "SELECT * FROM (SELECT Id, ROW_NUMBER() OVER (PARTITION BY G ORDER BY Id DESC) AS R FROM T) d WHERE R = 1 ORDER BY Id",
            // distinct, sets, paging
            "SELECT DISTINCT A FROM T",
            "SELECT DISTINCT UPPER(G) FROM T",
            "SELECT DISTINCT D, F FROM T ORDER BY D DESC, F",
            "SELECT A FROM T UNION SELECT X FROM U",
            "SELECT UPPER(S) FROM T INTERSECT SELECT UPPER(S) FROM U",
            "SELECT Id FROM T EXCEPT SELECT TId FROM U",
            "SELECT A FROM T UNION ALL SELECT A FROM T ORDER BY 1 DESC",
            "SELECT * FROM (SELECT TOP 2 Id FROM T ORDER BY Id DESC) d UNION ALL SELECT 7 ORDER BY Id",
            "SELECT TOP 3 Id FROM T ORDER BY A DESC, Id",
            "SELECT TOP 2 WITH TIES A FROM T WHERE A IS NOT NULL ORDER BY A",
            "SELECT TOP 50 PERCENT Id FROM T ORDER BY Id DESC",
            "SELECT TOP 30 PERCENT WITH TIES D FROM T ORDER BY D DESC",
            "SELECT TOP 0 Id FROM T",
            "SELECT Id FROM T ORDER BY Id OFFSET 2 ROWS FETCH NEXT 2 ROWS ONLY",
            "SELECT Id FROM T ORDER BY S OFFSET 4 ROWS",
            "SELECT DISTINCT TOP 2 G FROM T WHERE G IS NOT NULL ORDER BY G",
            "SELECT Id FROM T ORDER BY S COLLATE Latin1_General_BIN, Id",
            "SELECT COUNT(*) FROM T GROUP BY G COLLATE Latin1_General_CS_AS ORDER BY 1",
            "SELECT Id FROM T WHERE S = N'PEN' COLLATE Latin1_General_CS_AS OR S LIKE N'%C%' ORDER BY Id",
            // CTEs
            "WITH c AS (SELECT Id, A FROM T WHERE A > 5) SELECT x.Id, y.Id FROM c x JOIN c y ON x.A = y.A ORDER BY 1, 2",
            "WITH c AS (SELECT 1 AS N UNION ALL SELECT N + 1 FROM c WHERE N < 10) SELECT N FROM c ORDER BY N",
            "WITH c AS (SELECT 1 AS N UNION ALL SELECT N + 1 FROM c) SELECT N FROM c",
            "WITH c AS (SELECT 1 AS N UNION ALL SELECT N + 1 FROM c) SELECT TOP 5 N FROM c",
            "WITH c AS (SELECT 1 AS N UNION ALL SELECT N + 1 FROM c) SELECT MAX(N) FROM c OPTION (MAXRECURSION 5)",
            "WITH c AS (SELECT Id, TId, 0 AS L FROM U WHERE TId = 5 UNION ALL SELECT T.Id, T.A, L + 1 FROM T JOIN c"
                    + " ON T.Id = c.Id - 1 WHERE L < 3) SELECT a.Id, a.L, (SELECT COUNT(*) FROM c) FROM c a ORDER BY 1, 2",
            "WITH a AS (SELECT Id FROM T), b AS (SELECT Id FROM a WHERE Id > 2) SELECT COUNT(*) FROM a, b",
            // functions, pivot, text
            "SELECT value FROM GENERATE_SERIES(1, 5) WHERE value > 2",
            "SELECT [key], value, type FROM OPENJSON(N'{\"a\":1,\"b\":[2]}')",
            "SELECT T.Id, j.x FROM T CROSS APPLY OPENJSON(N'[{\"x\":1},{\"x\":2}]') WITH (x int) j WHERE j.x <= T.Id ORDER BY 1, 2",
            "SELECT * FROM (SELECT G, A, Id FROM T) s PIVOT (SUM(Id) FOR A IN ([10], [20], [30])) p ORDER BY G",
            "SELECT Id, K, W FROM (SELECT Id, A, CAST(D AS int) AS B FROM T) s UNPIVOT (W FOR K IN (A, B)) u ORDER BY Id, K",
            "SELECT Id, (SELECT U.Id AS i, S FROM U WHERE U.TId = T.Id ORDER BY U.Id FOR JSON PATH) FROM T ORDER BY Id",
            "SELECT (SELECT Id AS [@i] FROM U WHERE TId = 1 ORDER BY Id FOR XML PATH('r'))");

    private static final List<String> ITEMS = List.of(
            "t.Id, u.Id",
            "t.A, u.X, t.S + u.S",
            "COUNT(*), SUM(t.A), UPPER(MIN(u.S))",
            "DISTINCT t.A, UPPER(u.S)",
            "t.Id, ROW_NUMBER() OVER (ORDER BY t.Id, u.Id), SUM(u.X) OVER (PARTITION BY t.Id)",
            "TOP 4 t.Id, u.Id",
            "t.Id, (SELECT COUNT(*) FROM U w WHERE w.TId = t.Id AND w.Id >= u.Id)");

    private static final List<String> SOURCES = List.of(
            "T t JOIN U u ON t.Id = u.TId",
            "T t LEFT JOIN U u ON t.Id = u.TId",
            "T t RIGHT JOIN U u ON t.Id = u.TId AND t.A > 10",
            "T t FULL JOIN U u ON t.S = u.S",
            "T t CROSS JOIN U u",
            "T t JOIN U u ON t.Id < u.Id",
            "T t LEFT JOIN (SELECT TOP 5 * FROM U ORDER BY Id) u ON u.TId = t.Id AND u.X <> t.A",
            "(SELECT * FROM T WHERE A IS NOT NULL) t JOIN U u ON u.TId = t.Id",
            "(SELECT Id, A, S FROM T UNION SELECT Id, TId, S FROM U) t JOIN U u ON u.S = t.S",
            "T t CROSS APPLY (SELECT TOP 2 * FROM U w WHERE w.Id >= t.Id ORDER BY Id) u",
            "T t OUTER APPLY (SELECT * FROM U w WHERE w.TId = t.Id) u",
            "(SELECT UPPER(RTRIM(G)) AS S, MAX(Id) AS Id, SUM(ISNULL(A, 0)) AS A FROM T GROUP BY G) t LEFT JOIN U u ON u.Id = t.Id");

    private static final List<String> CONDITIONS = List.of(
            "1 = 1",
            "t.A > 5",
            "u.X IS NULL",
            "t.S = u.S OR t.Id = 1",
            "t.Id IN (SELECT TId FROM U)",
            "NOT EXISTS (SELECT 1 FROM U w WHERE w.Id = t.A)",
            "u.S LIKE 'p%' AND t.Id BETWEEN 1 AND 3",
            "t.A = (SELECT MIN(A) FROM T w WHERE w.Id > t.Id)",
            "10 / NULLIF(t.A, 0) > 0",
            "u.X >= ALL (SELECT w.X FROM U w WHERE w.TId = t.Id AND w.X IS NOT NULL)");

    private WrittenQueries() {}

    /** Each list over each source under each condition; ordered where rows would else be taken at random. */
    static List<String> combinations() {
        List<String> out = new ArrayList<>();
        for (String items : ITEMS) {
            for (String source : SOURCES) {
                for (String condition : CONDITIONS) {
                    String order = items.startsWith("TOP") || items.startsWith("t.A") ? " ORDER BY t.Id, u.Id" : "";
                    out.add("SELECT " + items + " FROM " + source + " WHERE " + condition + order);
                }
            }
        }
        return out;
    }
}
