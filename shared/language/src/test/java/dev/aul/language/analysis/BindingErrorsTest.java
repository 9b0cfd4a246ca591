package dev.aul.language.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors that stop a batch before its first statement. */
class BindingErrorsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "207@1 | SELECT Nope FROM Customer",
                "207@1 | SELECT c.Nope FROM Customer c",
                "4104@1 | SELECT x.Id FROM Customer c",
                "4104@1 | SELECT Customer.Id FROM Customer c",
                "209@1 | SELECT Id FROM Customer, Orders",
                "1013@1 | SELECT 1 FROM Customer, Customer",
                "1011@1 | SELECT 1 FROM (SELECT 1 a) x, (SELECT 1 b) x",
                "8120@1 | SELECT Name, COUNT(*) FROM Customer",
                "8120@1 | SELECT Name FROM Customer GROUP BY Id",
                "8121@1 | SELECT Id FROM Customer GROUP BY Id HAVING Name = 'x'",
                "8127@1 | SELECT Id FROM Customer GROUP BY Id ORDER BY Name",
                "147@1 | SELECT 1 FROM Customer WHERE COUNT(*) > 1",
                "130@1 | SELECT SUM(COUNT(*)) FROM Customer",
                "164@1 | SELECT 1 FROM Customer GROUP BY 1",
                "4108@1 | SELECT 1 FROM Customer WHERE ROW_NUMBER() OVER (ORDER BY Id) = 1",
                "4112@1 | SELECT ROW_NUMBER() OVER () FROM Customer",
                "10753@1 | SELECT ROW_NUMBER() FROM Customer",
                "145@1 | SELECT DISTINCT Id FROM Customer ORDER BY Name",
                "108@1 | SELECT Id FROM Customer ORDER BY 2",
                "1033@1 | SELECT * FROM (SELECT Id FROM Customer ORDER BY Id) x",
                "205@1 | SELECT 1 UNION SELECT 1, 2",
                "116@1 | SELECT (SELECT 1, 2)",
                "8155@1 | SELECT * FROM (SELECT 1) x",
                "8156@1 | SELECT * FROM (SELECT 1 a, 2 A) x",
                "240@1 | WITH c AS (SELECT 'a' s UNION ALL SELECT s + 'b' FROM c) SELECT * FROM c",
                "195@1 | SELECT nofun(1)",
                "4121@1 | SELECT dbo.nofun(1)",
                "174@1 | SELECT LEN()",
                "137@1 | SELECT @x",
                "1087@1 | SELECT * FROM @t",
                "402@1 | SELECT CAST(1 AS bit) + CAST(1 AS bit)",
                "206@1 | SELECT CAST('2020-01-01' AS date) + 1",
                "529@1 | SELECT CAST(1 AS xml)",
                "8117@1 | SELECT SUM('a')",
                "8133@1 | SELECT CASE WHEN 1 = 1 THEN NULL END",
                "1062@1 | SELECT TOP (1) WITH TIES Id FROM Customer",
                "10741@1 | SELECT TOP (1) Id FROM Customer ORDER BY Id OFFSET 1 ROWS",
                "468@1 | SELECT 1 WHERE 'a' COLLATE Latin1_General_BIN = 'b' COLLATE Latin1_General_CS_AS",
                "2747@1 | RAISERROR ('a', 16, 1, 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21)",
                "448@1 | SELECT 'a' COLLATE Nowhere",
                "109@1 | INSERT Customer (Id, Name) VALUES (1)",
                "110@1 | INSERT Customer (Id) VALUES (1, 2)",
                "213@1 | INSERT Customer VALUES (1)",
                "120@1 | INSERT Customer (Id, Name) SELECT 1",
                "121@1 | INSERT Customer (Id) SELECT 1, 2",
                "264@1 | INSERT Customer (Id, id) VALUES (1, 2)",
                "544@1 | INSERT Orders (Id, CustomerId) VALUES (1, 2)",
                "8101@1 | INSERT Orders VALUES (1, 2, 3, '20200101')",
                "271@1 | UPDATE Orders SET Doubled = 1",
                "8102@1 | UPDATE Orders SET Id = 1",
                "207@1 | UPDATE Orders SET Nope = 1",
                "178@1 | RETURN 1",
                "135@1 | BREAK",
                "133@1 | GOTO nowhere",
            })
    void error(String expected, String text) {
        assertEquals(expected, Bound.error(text));
    }

    @Test
    void theLineIsThatOfTheColumn() {
        assertEquals("207@3", Bound.error("SELECT Id,\n  Name,\n  Nope\nFROM Customer"));
    }

    @Test
    void aGroupedExpressionMayBeSelected() {
        Bound.batch("SELECT Id % 2, COUNT(*) FROM Customer GROUP BY Id % 2 ORDER BY Id % 2");
    }

    @Test
    void anOuterColumnNeedsGroupingToo() {
        assertEquals(
                "8120@1",
                Bound.error("SELECT (SELECT MAX(o.Id) FROM Orders o WHERE o.CustomerId = c.Id) FROM Customer c"
                        + " GROUP BY c.Name"));
    }
}
