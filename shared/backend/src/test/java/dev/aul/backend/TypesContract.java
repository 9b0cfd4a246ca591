package dev.aul.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every type is stored, read, compared, ordered and grouped as itself. */
abstract class TypesContract extends StoreContract {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    bit;                 0;                          1;                          false; true
                    tinyint;             0;                          255;                        0; 255
                    smallint;            -32768;                     5;                          -32768; 5
                    int;                 -2147483648;                7;                          -2147483648; 7
                    bigint;              -9223372036854775808;       9223372036854775807;        -9223372036854775808; 9223372036854775807
                    decimal(9,2);        -12.50;                     3.25;                       -12.50; 3.25
                    decimal(38,4);       -1234567890123456789012.5;  2;                          -1234567890123456789012.5000; 2.0000
                    money;               -1.5;                       922337203685477.5807;       -1.5000; 922337203685477.5807
                    float;               -1e300;                     0.5;                        -1.0E300; 0.5
                    real;                -1.5;                       2.25;                       -1.5; 2.25
                    date;                '0001-01-01';               '9999-12-31';               0001-01-01; 9999-12-31
                    time(7);             '00:00:00.0000001';         '23:59:59.9999999';         00:00:00.000000100; 23:59:59.999999900
                    datetime;            '1753-01-01 00:00:00.003';  '2024-02-29 23:59:59.997';  1753-01-01T00:00:00.003333300; 2024-02-29T23:59:59.996666700
                    smalldatetime;       '1900-01-01 00:01';         '2079-06-06 23:59';         1900-01-01T00:01; 2079-06-06T23:59
                    datetime2(7);        '0001-01-01';               '9999-12-31 23:59:59.9999999'; 0001-01-01T00:00; 9999-12-31T23:59:59.999999900
                    datetimeoffset(7);   '2024-01-01 12:00 +02:00';  '2024-01-01 11:00 +00:00';  2024-01-01T12:00+02:00; 2024-01-01T11:00Z
                    uniqueidentifier;    'FFFFFFFF-FFFF-FFFF-FFFF-000000000001'; '00000000-0000-0000-0000-000000000002'; ffffffff-ffff-ffff-ffff-000000000001; 00000000-0000-0000-0000-000000000002
                    binary(3);           0x01;                       0x0102;                     0x010000; 0x010200
                    varbinary(10);       0x01;                       0x0102;                     0x01; 0x0102
                    char(4);             'ab';                       'b';                        `ab  `; `b   `
                    nvarchar(20);        N'Äa';                      N'b';                       Äa; b
                    varchar(max);        'a';                        'B';                        a; B
                    sql_variant;         5;                          0.5e1 + 1;                  Variant[type=int, value=5]; Variant[type=float, value=6.0]
                    """)
    void storesReadsAndOrders(String type, String low, String high, String lowText, String highText) {
        script.run("CREATE TABLE T (Id int PRIMARY KEY, V " + type + " NULL)");
        script.run("INSERT INTO T (Id, V) SELECT 1, CAST(" + high + " AS " + type + ")");
        script.run("INSERT INTO T (Id, V) SELECT 2, CAST(" + low + " AS " + type + ")");
        script.run("INSERT INTO T (Id, V) VALUES (3, NULL)");
        check("SELECT V FROM T ORDER BY V", "null", lowText, highText);
        check("SELECT Id FROM T WHERE V = CAST(" + low + " AS " + type + ")", "2");
        check("SELECT COUNT(*) FROM T a JOIN T b ON a.V = b.V", "2");
        check("SELECT COUNT(*) FROM (SELECT DISTINCT V FROM T UNION SELECT V FROM T) AS d", "3");
        if (!type.equals("bit")) {
            check("SELECT Id FROM T WHERE V = (SELECT MAX(V) FROM T)", "1");
            check("SELECT Id FROM T WHERE V < CAST(" + high + " AS " + type + ")", "2");
        }
    }

    @Test
    void stringsKeepWhatTextCannotHold() {
        script.run("CREATE TABLE T (V nvarchar(20))");
        script.run(
                "INSERT INTO T VALUES (N'a' + NCHAR(0) + N'b'), (NCHAR(55357)), (N'😀'), (NCHAR(56319) + NCHAR(57343))");
        check("SELECT COUNT(*) FROM T WHERE V = N'a' + NCHAR(0) + N'b'", "1");
        check(
                "SELECT LEN(V), UNICODE(V) FROM T ORDER BY LEN(V) DESC, UNICODE(V)",
                "3|97",
                "2|55357",
                "2|56319",
                "1|55357");
    }

    @Test
    void sumsOfDecimalsAreExact() {
        script.run("CREATE TABLE T (D decimal(18,0), M money, B bigint, I int)");
        script.run("INSERT INTO T SELECT 999999999999999999, 1.0001, 1, 2147483647 FROM GENERATE_SERIES(1, 20)");
        check("SELECT SUM(D), SUM(M), SUM(B), AVG(B) FROM T", "19999999999999999980|20.0020|20|1");
        assertEquals(
                "8115 Arithmetic overflow error converting expression to data type int.",
                script.error("SELECT SUM(I) FROM T"));
        script.run("UPDATE T SET D = -D, B = 9223372036854775807");
        check("SELECT SUM(D), AVG(D) FROM T", "-19999999999999999980|-999999999999999999.000000");
        assertEquals(
                "8115 Arithmetic overflow error converting expression to data type bigint.",
                script.error("SELECT SUM(B) FROM T"));
    }

    @Test
    void decimalsOfDifferentPrecisionCompare() {
        script.run("CREATE TABLE T (A decimal(10,2), B decimal(38,2))");
        script.run("INSERT INTO T VALUES (1.50, 1.50), (2.00, 12345678901234567890.00)");
        check("SELECT A FROM T WHERE A = B", "1.50");
        check("SELECT A FROM T WHERE A IN (12345678901234567890.00, 2.00)", "2.00");
    }
}
