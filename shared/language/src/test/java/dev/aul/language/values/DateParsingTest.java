package dev.aul.language.values;

import static dev.aul.language.types.Types.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aul.language.errors.SqlException;
import dev.aul.language.types.SqlType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateParsingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            20061230                | datetime     | 2006-12-30T00:00
            20061230 10:11:12.345   | datetime2(3) | 2006-12-30T10:11:12.345
            2006-12-30T10:11:12     | datetime     | 2006-12-30T10:11:12
            2006-12-30 10:11        | datetime     | 2006-12-30T10:11
            12/30/2006              | date         | 2006-12-30
            12-30-06                | date         | 2006-12-30
            12.30.50                | date         | 1950-12-30
            Dec 30 2006             | date         | 2006-12-30
            "30 December, 2006"     | date         | 2006-12-30
            2006 Dec 30             | date         | 2006-12-30
            Apr 1996                | date         | 1996-04-01
            15 96 apr               | date         | 1996-04-15
            061230                  | date         | 2006-12-30
            2006                    | date         | 2006-01-01
            10:11                   | datetime     | 1900-01-01T10:11
            10:11:12:345            | time(3)      | 10:11:12.345
            4am                     | time(0)      | 04:00
            4 PM                    | time(0)      | 16:00
            12:30AM                 | time(0)      | 00:30
            ""                      | datetime     | 1900-01-01T00:00
            2020-01-01 00:00:00.005 | datetime     | 2020-01-01T00:00:00.006666700
            2022-05-08 12:35:29.1234567 +12:15 | datetimeoffset(7) | 2022-05-08T12:35:29.123456700+12:15
            2022-05-08 12:35:29.1234567 +12:15 | date | 2022-05-08
            2022-05-08T12:35:29.123Z | datetime2(3) | 2022-05-08T12:35:29.123
            2022-05-08T12:35:29Z    | datetime     | 2022-05-08T12:35:29
            """)
    void everyFormIsRead(String text, String to, String expected) {
        assertEquals(expected, String.valueOf(converted(text, to, Conversions.NO_STYLE, "us_english", "mdy")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2020-13-01                  | date          | -1  | 241
            2020-13-01                  | datetime      | -1  | 242
            2020-02-30                  | datetime      | -1  | 242
            2020-02-30                  | datetime2(7)  | -1  | 241
            24:00                       | datetime      | -1  | 242
            no date                     | datetime      | -1  | 241
            no date                     | smalldatetime | -1  | 295
            1752-01-01                  | datetime      | -1  | 242
            2080-01-01                  | smalldatetime | -1  | 242
            2020-01-01 10:11:12.1234    | datetime      | -1  | 241
            2020-01-01 10:11:12 +01:00  | datetime      | -1  | 241
            12/30/2006                  | date          | 103 | 241
            2006-12-30 10:00            | datetime2(7)  | 126 | 9807
            """)
    void whatIsNoDateFails(String text, String to, int style, int number) {
        SqlException failure = assertThrows(SqlException.class, () -> converted(text, to, style, "us_english", "mdy"));
        assertEquals(number, failure.error().number());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            03/04/2006  | datetime | british    | dmy | 2006-04-03T00:00
            2006-03-04  | datetime | british    | dmy | 2006-04-03T00:00
            2006-03-04  | date     | british    | dmy | 2006-03-04
            06/03/04    | date     | svenska    | ymd | 2006-03-04
            3 mai 2006  | date     | French     | dmy | 2006-05-03
            """)
    void theSessionSettlesOrderAndNames(String text, String to, String language, String format, String expected) {
        assertEquals(expected, String.valueOf(converted(text, to, Conversions.NO_STYLE, language, format)));
    }

    @ParameterizedTest
    @CsvSource({"30/12/2006, 103, 2006-12-30", "06.12.30, 2, 2006-12-30", "10/12/1427, 131, 2006-12-30"})
    void aStyleSettlesTheOrder(String text, int style, String expected) {
        assertEquals(expected, String.valueOf(converted(text, "date", style, "us_english", "mdy")));
    }

    private static Object converted(String text, String to, int style, String language, String format) {
        ConversionSettings settings = ConversionSettings.of(language, format, 7);
        Object value = Conversions.convert(text, SqlType.varchar(100), type(to), style, settings);
        return value == null ? "NULL" : value;
    }
}
