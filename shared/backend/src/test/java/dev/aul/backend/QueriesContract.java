package dev.aul.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class QueriesContract extends StoreContract {
    @BeforeEach
    void fill() {
        script.run("CREATE TABLE Item (Id int PRIMARY KEY, Name nvarchar(20), Price decimal(10,2), Kind varchar(10))");
        script.insert(
                script.table("Item"),
                row(1, "Pen", new BigDecimal("1.50"), "office"),
                row(2, "Ink", new BigDecimal("7.25"), "Office"),
                row(3, "Bread", new BigDecimal("2.00"), "food"),
                row(4, null, null, "FOOD "));
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    @Test
    void findsARowByItsKey() {
        check("SELECT Name, Price FROM Item WHERE Id = 2", "Ink|7.25");
    }

    @Test
    void findsWhatAPatternBeginsWith() {
        check("SELECT Id FROM Item WHERE Name LIKE N'p%'", "1");
        check("SELECT Id FROM Item WHERE Name LIKE N'BR_ad'", "3");
        check("DECLARE @p nvarchar(9) = N'in'; SELECT Id FROM Item WHERE Name LIKE @p + N'%'", "2");
        check("DECLARE @p nvarchar(9); SELECT Id FROM Item WHERE Name LIKE @p");
        check("SELECT Id FROM Item WHERE Kind LIKE 'food' ORDER BY Id", "3", "4");
        check("SELECT Id FROM Item WHERE Kind LIKE 'food %'", "4");
        check("SELECT Id FROM Item WHERE Name NOT LIKE N'p%' ORDER BY Id", "2", "3");
        check("SELECT Id FROM Item WHERE NOT (Name LIKE N'p%') ORDER BY Id", "2", "3");
    }

    @Test
    void comparesStringsWithoutCaseAndTrailingBlanks() {
        check("SELECT Id FROM Item WHERE Kind = 'FOOD' ORDER BY Id", "3", "4");
        check("DECLARE @k varchar(10) = 'OFFICE  '; SELECT Id FROM Item WHERE Kind = @k ORDER BY Id DESC", "2", "1");
        check("SELECT Id FROM Item WHERE Name LIKE N'%N%' ORDER BY Id", "1", "2");
    }

    @Test
    void groupsStringsByTheirKey() {
        check("SELECT COUNT(*), MIN(Id), SUM(Price) FROM Item GROUP BY Kind ORDER BY MIN(Id)", "2|1|8.75", "2|3|2.00");
        check("SELECT COUNT(DISTINCT Kind), COUNT(*), COUNT(Name) FROM Item", "2|4|3");
        check("SELECT MAX(Id), COUNT(*) FROM (SELECT DISTINCT Kind, 1 AS Id FROM Item) AS d", "1|2");
    }

    @Test
    void ordersNullsFirst() {
        check("SELECT Id FROM Item ORDER BY Name", "4", "3", "2", "1");
        check("SELECT TOP 2 Id FROM Item ORDER BY Price DESC", "2", "3");
    }

    @Test
    void joinsAndSubqueries() {
        check(
                "SELECT a.Id, b.Id FROM Item a JOIN Item b ON a.Kind = b.Kind AND a.Id < b.Id ORDER BY a.Id",
                "1|2",
                "3|4");
        check(
                "SELECT Id FROM Item a WHERE EXISTS (SELECT 1 FROM Item b WHERE b.Kind = a.Kind AND b.Id > a.Id)",
                "1",
                "3");
        check("SELECT Id FROM Item WHERE Kind IN (SELECT Kind FROM Item WHERE Id = 1)", "1", "2");
        check("SELECT Id, (SELECT COUNT(*) FROM Item b WHERE b.Kind = a.Kind) FROM Item a WHERE Id = 3", "3|2");
        assertEquals("512", script.error("SELECT (SELECT Id FROM Item)").substring(0, 3));
        check("SELECT Id FROM Item WHERE Price >= ALL (SELECT Price FROM Item WHERE Price IS NOT NULL)", "2");
        check("SELECT Id FROM Item WHERE Price > ANY (SELECT Price FROM Item)", "2", "3");
    }

    @Test
    void setOperationsCompareByKey() {
        check("SELECT COUNT(*) FROM (SELECT Kind FROM Item UNION SELECT 'office') AS u", "2");
        check("SELECT Id FROM Item WHERE Id < 3 UNION ALL SELECT 9 ORDER BY Id DESC", "9", "2", "1");
        check("SELECT COUNT(*) FROM (SELECT Kind FROM Item EXCEPT SELECT 'FOOD') AS u", "1");
        check("SELECT Id FROM Item INTERSECT SELECT 2", "2");
    }

    @Test
    void pagesAndTies() {
        check("SELECT Id FROM Item ORDER BY Id OFFSET 1 ROWS FETCH NEXT 2 ROWS ONLY", "2", "3");
        check("SELECT TOP 1 WITH TIES Id FROM Item ORDER BY Kind", "3", "4");
        check("SELECT TOP 50 PERCENT Id FROM Item ORDER BY Id", "1", "2");
    }

    @Test
    void countsOfRowsAreNumbersOfRows() {
        String items = "SELECT Id FROM Item ORDER BY Id";
        String negative = "127 A TOP N or FETCH rowcount value may not be negative.";
        String invalid = "1014 A TOP or FETCH clause contains an invalid value.";
        String percent = "1031 Percent values must be between 0 and 100.";
        String offset = "10742 The offset specified in a OFFSET clause may not be negative.";
        String fetch = "10744 The number of rows provided for a FETCH clause must be greater then zero.";
        for (String table : List.of("Item", "(SELECT Id, Kind FROM Item WHERE Id < 0) AS none")) {
            refuses("SELECT TOP (@n) Id FROM " + table, "-1", negative);
            refuses("SELECT TOP (@n) Id FROM " + table + " ORDER BY Id", "NULL", invalid);
            refuses("SELECT TOP (@n) WITH TIES Id FROM " + table + " ORDER BY Kind", "-1", negative);
            refuses("SELECT TOP (@n) PERCENT Id FROM " + table + " ORDER BY Id", "-1", percent);
            refuses("SELECT TOP (@n) PERCENT Id FROM " + table, "101", percent);
            refuses("SELECT TOP (@n) PERCENT Id FROM " + table, "NULL", invalid);
        }
        refuses("SELECT MAX(Id) FROM (SELECT TOP (@n) Id FROM Item ORDER BY Id) AS t", "-1", negative);
        refuses("SELECT Id FROM Item WHERE Id IN (SELECT TOP (@n + 1) Id FROM Item)", "-2", negative);
        refuses("DELETE TOP (@n) FROM Item", "-1", negative);
        refuses("UPDATE TOP (@n) Item SET Kind = 'x'", "NULL", invalid);
        refuses("INSERT TOP (@n) INTO Item (Id) SELECT 9", "-1", negative);
        refuses(items + " OFFSET @n ROWS", "-1", offset);
        refuses(
                items + " OFFSET @n ROWS",
                "NULL",
                "10743 The number of rows provided for a OFFSET clause must be an integer.");
        refuses(items + " OFFSET 1 ROWS FETCH NEXT @n ROWS ONLY", "0", fetch);
        refuses(items + " OFFSET 1 ROWS FETCH NEXT @n ROWS ONLY", "-1", fetch);
        refuses(items + " OFFSET 1 ROWS FETCH NEXT @n ROWS ONLY", "NULL", invalid);
        check("DECLARE @n int = 0; SELECT TOP (@n) Id FROM Item");
        check("SELECT COUNT(*) FROM Item WHERE Kind <> 'x'", "4");
    }

    private void refuses(String statement, String count, String error) {
        assertEquals(error, script.error("DECLARE @n int = " + count + "; " + statement), statement);
    }

    @Test
    void windows() {
        check(
                "SELECT Id, ROW_NUMBER() OVER (PARTITION BY Kind ORDER BY Id DESC) FROM Item ORDER BY Id",
                "1|2",
                "2|1",
                "3|2",
                "4|1");
        check(
                "SELECT Id, SUM(Id) OVER (ORDER BY Id ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM Item ORDER BY Id",
                "1|1",
                "2|3",
                "3|5",
                "4|7");
        check("SELECT Id, LAG(Name, 1, N'-') OVER (ORDER BY Id) FROM Item WHERE Id < 3", "1|-", "2|Pen");
    }

    @Test
    void recursion() {
        check(
                "WITH n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT COUNT(*), MAX(i) FROM n",
                "5|5");
        assertEquals(
                "530 The statement terminated. The maximum recursion 100 has been exhausted before statement completion.",
                script.error("WITH n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n) SELECT MAX(i) FROM n"));
    }

    @Test
    void apply() {
        check("""
                SELECT a.Id, x.Id FROM Item a CROSS APPLY
                (SELECT TOP 1 b.Id FROM Item b WHERE b.Kind = a.Kind ORDER BY b.Id DESC) AS x ORDER BY a.Id""", "1|2", "2|2", "3|4", "4|4");
        check(
                "SELECT a.Id, x.Twice FROM Item a OUTER APPLY (SELECT a.Id * 2 AS Twice WHERE a.Id > 2) AS x ORDER BY a.Id",
                "1|null",
                "2|null",
                "3|6",
                "4|8");
    }

    @Test
    void expressionsRunInJava() {
        check("SELECT UPPER(Name) + N'!', Price * 2 FROM Item WHERE LEN(Name) = 5", "BREAD!|4.00");
        check(
                "SELECT SUM(CASE WHEN Kind = 'food' THEN 1 ELSE 0 END), COALESCE(MAX(Id), 7) FROM Item WHERE Id < 0",
                "null|7");
        assertEquals(
                "8134 Divide by zero error encountered.", script.error("SELECT 1 / (Id - 1) FROM Item WHERE Id = 1"));
    }

    @Test
    void rowsAsText() {
        check(
                "SELECT (SELECT Id AS [a.b], Name AS n FROM Item WHERE Id IN (1, 4) FOR JSON PATH) AS j",
                "[{\"a\":{\"b\":1},\"n\":\"Pen\"},{\"a\":{\"b\":4}}]");
        check(
                "SELECT (SELECT 1 AS a, NULL AS b FOR JSON PATH, INCLUDE_NULL_VALUES, WITHOUT_ARRAY_WRAPPER)",
                "{\"a\":1,\"b\":null}");
        check(
                "SELECT STUFF((SELECT ',' + x FROM (VALUES ('b'), ('a')) v(x) ORDER BY x FOR XML PATH('')), 1, 1, '')",
                "a,b");
        check(
                "SELECT (SELECT Id AS [@id], Name AS [x/y] FROM Item WHERE Id = 1 FOR XML PATH('i'), ROOT('r'))",
                "<r><i id=\"1\"><x><y>Pen</y></x></i></r>");
        check("SELECT (SELECT Id, Kind FROM Item WHERE Id = 1 FOR XML RAW)", "<row Id=\"1\" Kind=\"office\"/>");
    }

    @Test
    void tableFunctions() {
        check("SELECT value FROM STRING_SPLIT('a,b', ',')", "a", "b");
        check(
                "SELECT i.Id, s.value FROM Item i CROSS APPLY STRING_SPLIT(i.Name, 'e') s WHERE i.Id = 3",
                "3|Br",
                "3|ad");
        check("SELECT SUM(value) FROM GENERATE_SERIES(1, 4)", "10");
    }

    @Test
    void aggregatesInJava() {
        check(
                "SELECT MAX(Name), MIN(Kind), AVG(Price), STRING_AGG(Name, ',') WITHIN GROUP (ORDER BY Name DESC) FROM Item",
                "Pen|food|3.583333|Pen,Ink,Bread");
        check(
                "SELECT Id, MAX(Name) OVER (ORDER BY Id ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM Item",
                "1|Pen",
                "2|Pen",
                "3|Ink",
                "4|Bread");
        check("SELECT DISTINCT PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY Price) OVER () FROM Item", "2.0");
        check("SELECT SUM(DISTINCT Price), COUNT(DISTINCT Price), VAR(Id) FROM Item", "10.75|3|1.6666666666666667");
    }

    @Test
    void groupingSets() {
        check(
                "SELECT Kind, COUNT(*), GROUPING(Kind) FROM Item GROUP BY ROLLUP(Kind) ORDER BY COUNT(*), GROUPING(Kind) DESC, MIN(Id)",
                "office|2|0",
                "food|2|0",
                "null|4|1");
    }
}
