package dev.aul.language.values;

import static dev.aul.language.types.Types.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aul.language.errors.SqlException;
import dev.aul.language.types.SqlType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each value is written as text, becomes its own type first and then the other. */
class ConversionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            10.6                | decimal(5,1)  | int           | 10
            -10.6               | decimal(5,1)  | int           | -10
            1.56                | money         | int           | 2
            -1.56               | money         | int           | -2
            0.5                 | decimal(3,1)  | bit           | true
            TRUE                | varchar(5)    | bit           | true
            " 12 "              | varchar(5)    | int           | 12
            ""                  | varchar(5)    | int           | 0
            -                   | varchar(5)    | int           | 0
            1.005               | varchar(10)   | decimal(5,2)  | 1.01
            -.5                 | varchar(10)   | decimal(5,2)  | -0.50
            1e3                 | varchar(10)   | float         | 1000.0
            "-$1,234.56789"     | varchar(20)   | money         | -1234.5679
            ""                  | varchar(5)    | money         | 0.0000
            123.456             | decimal(9,3)  | money         | 123.4560
            0.1                 | float         | decimal(9,4)  | 0.1000
            0x10                | style 1       | int           | 16
            0xFFFFFFFF          | style 1       | int           | -1
            1000                | int           | binary(4)     | 0x000003E8
            1000                | int           | binary(6)     | 0x0000000003E8
            1000                | int           | binary(1)     | 0xE8
            1.5                 | decimal(2,1)  | varbinary(20) | 0x020100010F000000
            abc                 | varchar(3)    | binary(5)     | 0x6162630000
            ab                  | nvarchar(2)   | varbinary(10) | 0x61006200
            0                   | int           | datetime      | 1900-01-01T00:00
            1.5                 | decimal(2,1)  | datetime      | 1900-01-02T12:00
            1900-01-02T12:00:00 | datetime      | int           | 2
            1900-01-02T12:00:00 | datetime      | decimal(9,3)  | 1.500
            1900-01-02T12:00:00 | datetime      | float         | 1.5
            2020-01-01          | date          | datetime      | 2020-01-01T00:00
            2020-01-01 23:59:59.999 | datetime2(3) | datetime   | 2020-01-02T00:00
            2020-01-01 00:00:00.003 | datetime  | datetime2(7)  | 2020-01-01T00:00:00.003333300
            2020-01-01 00:00:00.007 | datetime  | datetime2(7)  | 2020-01-01T00:00:00.006666700
            2020-01-01 10:00:29.999 | datetime2(3) | smalldatetime | 2020-01-01T10:01
            2020-01-01 10:00:29.998 | datetime2(3) | smalldatetime | 2020-01-01T10:00
            23:59:59.9999999    | time(7)       | time(0)       | 00:00
            2020-01-01 10:00 +05:00 | datetimeoffset(7) | datetime | 2020-01-01T10:00
            ab                  | varchar(2)    | char(4)       | "ab  "
            abcdef              | varchar(10)   | varchar(3)    | abc
            {6F9619FF-8B86-D011-B42D-00C04FC964FF}rest | varchar(60) | uniqueidentifier | 6f9619ff-8b86-d011-b42d-00c04fc964ff
            6F9619FF-8B86-D011-B42D-00C04FC964FF | uniqueidentifier | binary(16) | 0xFF19966F868B11D0B42D00C04FC964FF
            """)
    void eachPairHasItsRule(String text, String from, String to, String expected) {
        assertEquals(expected, String.valueOf(converted(text, from, to, Conversions.NO_STYLE)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            1234567.89  | float         | 0  | 1.23457e+006
            123456      | float         | 0  | 123456
            0.0001      | float         | 0  | 0.0001
            0.00001     | float         | 0  | 1e-005
            1e15        | float         | 0  | 1e+015
            3.1415927   | float         | 1  | 3.1415927e+000
            1234567.891 | money         | 0  | 1234567.89
            3510.9189   | money         | 1  | "3,510.92"
            4235.9819   | money         | 2  | 4235.9819
            0.5         | decimal(5,2)  | 0  | 0.50
            true        | bit           | 0  | 1
            2020-01-02 03:04:00 | datetime      | 0   | "Jan  2 2020  3:04AM"
            2020-01-01          | date          | -1  | 2020-01-01
            12:30               | time(7)       | -1  | 12:30:00.0000000
            2020-01-01          | datetime2(0)  | -1  | 2020-01-01 00:00:00
            2020-01-01 00:00 +01:00 | datetimeoffset(7) | -1 | 2020-01-01 00:00:00.0000000 +01:00
            2020-01-01 00:00 +01:00 | datetimeoffset(0) | 127 | 2019-12-31T23:00:00Z
            2006-12-30 00:38:54.840 | datetime | 9   | Dec 30 2006 12:38:54:840AM
            2006-12-30 00:38:54.840 | datetime | 22  | 12/30/06 12:38:54 AM
            2006-12-30 00:38:54.840 | datetime | 107 | "Dec 30, 2006"
            2006-12-30 00:38:54.840 | datetime | 112 | 20061230
            2006-12-30 00:38:54.840 | datetime | 121 | 2006-12-30 00:38:54.840
            2006-12-30 00:38:54.840 | datetime | 126 | 2006-12-30T00:38:54.840
            2006-12-30 00:38:54.000 | datetime | 126 | 2006-12-30T00:38:54
            2006-12-30 00:38:54.84  | datetime2(2) | 113 | 30 Dec 2006 00:38:54.84
            2006-12-30 00:38:54.840 | datetime | 131 | 10/12/1427 12:38:54:840AM
            """)
    void textFollowsTheStyle(String text, String from, int style, String expected) {
        assertEquals(expected, converted(text, from, "varchar(60)", style));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            300          | int           | tinyint       | 220  | Arithmetic overflow error for data type tinyint, value = 300.
            32768        | int           | smallint      | 220  | Arithmetic overflow error for data type smallint, value = 32768.
            3000000000   | numeric(10,0) | int           | 8115 | Arithmetic overflow error converting expression to data type int.
            12345.12     | float         | tinyint       | 232  | Arithmetic overflow error for type tinyint, value = 12345.120000.
            300          | varchar(3)    | tinyint       | 244  | The conversion of the varchar value '300' overflowed an INT1 column. Use a larger integer column.
            99999999999  | varchar(11)   | int           | 248  | The conversion of the varchar value '99999999999' overflowed an int column.
            99999999999999999999 | varchar(20) | bigint  | 8115 | Arithmetic overflow error converting expression to data type bigint.
            1.5          | varchar(3)    | int           | 245  | Conversion failed when converting the varchar value '1.5' to data type int.
            x            | nvarchar(3)   | bigint        | 8114 | Error converting data type nvarchar to bigint.
            ""           | varchar(3)    | decimal(5,2)  | 8114 | Error converting data type varchar to numeric.
            1e3          | varchar(3)    | decimal(9,2)  | 8114 | Error converting data type varchar to numeric.
            185.37       | varchar(6)    | numeric(3,2)  | 8115 | Arithmetic overflow error converting varchar to data type numeric.
            12.5         | money         | decimal(3,2)  | 8115 | Arithmetic overflow error converting money to data type numeric.
            1000         | int           | decimal(3,0)  | 8115 | Arithmetic overflow error converting int to data type numeric.
            922337203685477.5808 | numeric(19,4) | money | 8115 | Arithmetic overflow error converting numeric to data type money.
            1x           | varchar(3)    | money         | 235  | Cannot convert a char value to money. The char value has incorrect syntax.
            x            | varchar(3)    | smallmoney    | 293  | Cannot convert char value to smallmoney. The char value has incorrect syntax.
            maybe        | varchar(5)    | bit           | 245  | Conversion failed when converting the varchar value 'maybe' to data type bit.
            12345        | numeric(5,0)  | varchar(3)    | 8115 | Arithmetic overflow error converting numeric to data type varchar.
            12345        | int           | nvarchar(3)   | 8115 | Arithmetic overflow error converting expression to data type nvarchar.
            12345.67     | money         | varchar(3)    | 234  | There is insufficient result space to convert a money value to varchar.
            12345.67     | float         | varchar(3)    | 232  | Arithmetic overflow error for type varchar, value = 12345.670000.
            6F9619FF-8B86-D011-B42D-00C04FC964FF | uniqueidentifier | varchar(30) | 8170 | Insufficient result space to convert uniqueidentifier value to char.
            6F9619FF     | varchar(10)   | uniqueidentifier | 8169 | Conversion failed when converting from a character string to uniqueidentifier.
            1600-01-01   | date          | datetime      | 242  | The conversion of a date data type to a datetime data type resulted in an out-of-range value.
            9999999      | int           | datetime      | 8115 | Arithmetic overflow error converting expression to data type datetime.
            1e39         | float         | real          | 232  | Arithmetic overflow error for type real, value = 999999999999999939709166371603178586112.000000.
            """)
    void whatDoesNotFitFailsWithItsOwnNumber(String text, String from, String to, int number, String message) {
        SqlException failure = assertThrows(SqlException.class, () -> converted(text, from, to, Conversions.NO_STYLE));
        assertEquals(message, failure.error().message());
        assertEquals(number, failure.error().number());
    }

    @ParameterizedTest
    @CsvSource({"12345, varchar(3), *", "12345, char(3), '*  '", "-1, varchar(1), *"})
    void aNumberTooLongForCharBecomesAStar(int number, String to, String expected) {
        assertEquals(expected, Conversions.convert(number, SqlType.INT, type(to), ConversionSettings.DEFAULT));
    }

    @ParameterizedTest
    @CsvSource({"Ā€é日, A€é?", "ｆｕｌｌ, full", "Ωmega, Omega"})
    void varcharKeepsWhatItsCodePageHas(String national, String narrow) {
        assertEquals(
                narrow,
                Conversions.convert(national, SqlType.nvarchar(20), SqlType.varchar(20), ConversionSettings.DEFAULT));
    }

    private static @Nullable Object converted(String text, String from, String to, int style) {
        ConversionSettings settings = ConversionSettings.DEFAULT;
        boolean hexadecimal = from.startsWith("style ");
        SqlType source = hexadecimal ? SqlType.varbinary(8000) : type(from);
        Object value = Conversions.convert(
                text, SqlType.varchar(8000), source, hexadecimal ? 1 : Conversions.NO_STYLE, settings);
        return Conversions.convert(value, source, type(to), style, settings);
    }
}
