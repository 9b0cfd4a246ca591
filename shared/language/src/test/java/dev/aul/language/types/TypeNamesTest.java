package dev.aul.language.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aul.language.errors.SqlException;
import dev.aul.language.types.TypeNames.Site;
import dev.aul.language.types.TypeNames.Use;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            varchar                  | varchar(30)    | varchar(1)
            Decimal                  | decimal(18,0)  | decimal(18,0)
            numeric(5)               | numeric(5,0)   | numeric(5,0)
            datetime2                | datetime2(7)   | datetime2(7)
            float(24)                | real           | real
            float(25)                | float          | float
            double precision         | float          | float
            national char varying(7) | nvarchar(7)    | nvarchar(7)
            rowversion               | timestamp      | timestamp
            sysname                  | nvarchar(128)  | nvarchar(128)
            varbinary(max)           | varbinary(max) | varbinary(max)
            """)
    void aNameBecomesAType(String written, String inCast, String inDeclare) {
        assertEquals(inCast, TypeNames.resolve(Types.name(written), Site.CAST).toString());
        assertEquals(
                inDeclare,
                TypeNames.resolve(Types.name(written), new Site(Use.VARIABLE, "@x", 1))
                        .toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            CAST     | foo            | 243  | Type foo is not a defined system type.
            VARIABLE | foo            | 2715 | Column, parameter, or variable #1: Cannot find data type foo.
            CAST     | varchar(8001)  | 131  | The size (8001) given to the type 'varchar' exceeds the maximum allowed for any data type (8000).
            COLUMN   | varchar(8001)  | 131  | The size (8001) given to the column 'c' exceeds the maximum allowed for any data type (8000).
            VARIABLE | nvarchar(5000) | 2717 | The size (5000) given to the parameter 'c' exceeds the maximum allowed (4000).
            CAST     | varchar(0)     | 1001 | Line 1: Length or precision specification 0 is invalid.
            CAST     | time(8)        | 1002 | Line 1: Specified scale 8 is invalid.
            COLUMN   | decimal(39,0)  | 2750 | Column or parameter #1: Specified column precision 39 is greater than the maximum precision of 38.
            CAST     | decimal(5,6)   | 192  | The scale must be less than or equal to the precision.
            COLUMN   | int(4)         | 2716 | Column, parameter, or variable #1: Cannot specify a column width on data type int.
            CAST     | int(4)         | 291  | CAST or CONVERT: invalid attributes specified for type 'int'
            VARIABLE | text           | 2739 | The text, ntext, and image data types are invalid for local variables.
            """)
    void aBadTypeNameIsAnError(Use use, String written, int number, String message) {
        Site site = new Site(use, "c", 1);
        SqlException failure = assertThrows(SqlException.class, () -> TypeNames.resolve(Types.name(written), site));
        assertEquals(message, failure.error().message());
        assertEquals(number, failure.error().number());
    }

    @ParameterizedTest
    @CsvSource({
        "int, xml, NONE",
        "int, date, NONE",
        "datetime, int, EXPLICIT",
        "varchar, datetime, IMPLICIT",
        "sql_variant, int, EXPLICIT",
        "int, sql_variant, IMPLICIT",
        "nvarchar, varbinary, EXPLICIT",
        "uniqueidentifier, int, NONE",
        "varbinary, float, NONE",
        "xml, varchar, EXPLICIT",
        "date, time, NONE",
        "money, varchar, IMPLICIT",
        "image, varchar, NONE"
    })
    void theMatrixOfConversions(String from, String to, Conversion expected) {
        assertEquals(
                expected, Conversion.of(Types.type(from).kind(), Types.type(to).kind()));
    }
}
