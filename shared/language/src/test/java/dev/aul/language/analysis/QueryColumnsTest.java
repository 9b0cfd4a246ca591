package dev.aul.language.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names, types and nullability of what a query yields. */
class QueryColumnsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT 1 AS a | a int",
                "SELECT NULL AS a | a int?",
                "SELECT 2147483648 AS a | a numeric(10,0)",
                "SELECT 'abc' + N'de' AS a | a nvarchar(5)?",
                "SELECT 5 / 2.0 AS a | a numeric(8,6)?",
                "SELECT Id, name FROM Customer | Id int, name nvarchar(40)",
                "SELECT * FROM Customer | Id int, Name nvarchar(40), Credit money?",
                "SELECT c.*, 1 FROM Customer c | Id int, Name nvarchar(40), Credit money?, int",
                "SELECT o.Id FROM Customer c LEFT JOIN Orders o ON o.CustomerId = c.Id | Id int?",
                "SELECT ISNULL(Credit, 0) AS a FROM Customer | a money",
                "SELECT COALESCE(Credit, 0) AS a FROM Customer | a money?",
                "SELECT CASE WHEN Id = 1 THEN 1 ELSE 2.5 END AS a FROM Customer | a numeric(11,1)",
                "SELECT COUNT(*) AS n, SUM(Total) AS t, AVG(Total) AS m FROM Orders | n int?, t decimal(38,2)?, m decimal(38,6)?",
                "SELECT ROW_NUMBER() OVER (ORDER BY Id) AS r FROM Customer | r bigint?",
                "SELECT FullName FROM Rich | FullName nvarchar(40)",
                "SELECT x.Total FROM Customer c CROSS APPLY dbo.OrdersOf(c.Id) x | Total decimal(10,2)?",
                "SELECT dbo.Twice(1, DEFAULT) AS a | a bigint?",
                "SELECT 1 AS a UNION ALL SELECT 2.5 | a numeric(11,1)",
                "SELECT NULL AS a UNION SELECT 'x' | a varchar(1)?",
                "SELECT v FROM (VALUES (1, 'a'), (2, 'bcd')) AS t(i, v) | v varchar(3)",
                "SELECT value FROM STRING_SPLIT('a,b', ',') | value varchar(3)?",
                "SELECT (SELECT MAX(Id) FROM Orders) AS a | a int?",
                "SELECT CAST(1 AS varchar) AS a | a varchar(30)?",
            })
    void columns(String query, String expected) {
        assertEquals(expected, Bound.columns(query));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WITH c AS (SELECT Id FROM Customer) SELECT * FROM c | Id int",
                "WITH c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 5) SELECT n FROM c | n int?",
                "SELECT p.[1], p.[2] FROM (SELECT CustomerId, Total FROM Orders) s PIVOT (SUM(Total) FOR CustomerId IN ([1],[2])) p | 1 decimal(38,2)?, 2 decimal(38,2)?",
                "SELECT u.v, u.k FROM Customer UNPIVOT (v FOR k IN (Credit)) u | v money?, k nvarchar(128)?",
                "SELECT CustomerId, GROUPING(CustomerId) AS g FROM Orders GROUP BY ROLLUP (CustomerId) | CustomerId int, g tinyint?",
            })
    void loweredForms(String query, String expected) {
        assertEquals(expected, Bound.columns(query));
    }
}
