package dev.aul.language.types;

import static dev.aul.language.types.Types.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aul.language.errors.SqlException;
import dev.aul.language.types.ResultTypes.Operand;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultTypesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ADD      | tinyint       | tinyint       | tinyint
            DIVIDE   | tinyint       | smallint      | smallint
            ADD      | int           | bigint        | bigint
            ADD      | bit           | int           | int
            ADD      | NULL          | NULL          | int
            ADD      | NULL          | varchar(3)    | varchar(3)
            ADD      | numeric(2,1)  | int:1         | numeric(3,1)
            DIVIDE   | int:1         | numeric(2,1)  | numeric(8,6)
            DIVIDE   | int           | numeric(2,1)  | numeric(17,6)
            MULTIPLY | numeric(2,1)  | numeric(2,1)  | numeric(5,2)
            MULTIPLY | decimal(38,10)| decimal(38,10)| decimal(38,6)
            MULTIPLY | decimal(30,20)| decimal(30,20)| decimal(38,17)
            MULTIPLY | decimal(38,0) | decimal(38,4) | decimal(38,4)
            DIVIDE   | decimal(10,2) | decimal(10,2) | decimal(23,13)
            DIVIDE   | decimal(18,0) | int:1         | decimal(24,6)
            DIVIDE   | decimal(38,0) | decimal(38,0) | decimal(38,6)
            DIVIDE   | decimal(19,0) | decimal(19,0) | decimal(38,19)
            ADD      | decimal(38,2) | decimal(38,2) | decimal(38,2)
            ADD      | decimal(38,0) | decimal(38,38)| decimal(38,0)
            ADD      | decimal(30,10)| decimal(30,5) | decimal(36,10)
            MODULO   | decimal(10,2) | decimal(5,3)  | decimal(5,3)
            ADD      | money         | int           | money
            DIVIDE   | smallmoney    | smallmoney    | smallmoney
            ADD      | money         | decimal(5,2)  | decimal(20,4)
            ADD      | real          | real          | real
            MULTIPLY | real          | decimal(9,2)  | real
            MULTIPLY | float         | int           | float
            MULTIPLY | varchar(6)    | numeric(3,2)  | numeric(7,4)
            ADD      | varchar(1)    | int           | int
            ADD      | varbinary(1)  | int           | int
            ADD      | varchar(2)    | varchar(3)    | varchar(5)
            ADD      | char(5)       | varchar(1)    | varchar(6)
            ADD      | char(5)       | char(2)       | char(7)
            ADD      | varchar(8000) | varchar(10)   | varchar(8000)
            ADD      | varchar(8000) | nchar(10)     | nvarchar(4000)
            ADD      | varchar(max)  | nchar(10)     | nvarchar(max)
            ADD      | binary(2)     | varbinary(3)  | varbinary(5)
            ADD      | datetime      | int           | datetime
            SUBTRACT | int           | datetime      | datetime
            SUBTRACT | datetime      | smalldatetime | datetime
            ADD      | smalldatetime | numeric(5,2)  | smalldatetime
            ADD      | datetime      | varchar(10)   | datetime
            ADD      | timestamp     | binary(2)     | varbinary(10)
            BIT_AND  | bit           | bit           | bit
            BIT_OR   | int           | varbinary(2)  | int
            BIT_XOR  | bigint        | tinyint       | bigint
            """)
    void arithmeticHasTheTypeOfTheRules(Operation operation, String left, String right, String expected) {
        ResultTypes.Typing typing = ResultTypes.binary(operation, operand(left), operand(right));
        assertEquals(type(expected), typing.result());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ADD      | bit           | bit           | 402  | The data types bit and bit are incompatible in the add operator.
            SUBTRACT | varchar(1)    | varchar(1)    | 8117 | Operand data type varchar is invalid for subtract operator.
            ADD      | date          | int           | 206  | Operand type clash: date is incompatible with int
            ADD      | date          | date          | 8117 | Operand data type date is invalid for add operator.
            SUBTRACT | datetime2(7)  | datetime2(7)  | 8117 | Operand data type datetime2 is invalid for subtract operator.
            ADD      | datetime      | time(7)       | 402  | The data types datetime and time are incompatible in the add operator.
            MULTIPLY | datetime      | int           | 8117 | Operand data type datetime is invalid for multiply operator.
            MODULO   | float         | int           | 402  | The data types float and int are incompatible in the modulo operator.
            ADD      | varchar(3)    | varbinary(3)  | 402  | The data types varchar and varbinary are incompatible in the add operator.
            BIT_AND  | int           | float         | 402  | The data types int and float are incompatible in the '&' operator.
            ADD      | xml           | varchar(max)  | 402  | The data types xml and varchar(max) are incompatible in the add operator.
            ADD      | varchar(3)    | bit           | 402  | The data types varchar and bit are incompatible in the add operator.
            ADD      | sql_variant   | varchar(3)    | 257  | Implicit conversion from data type sql_variant to varchar is not allowed. Use the CONVERT function to run this query.
            """)
    void whatDoesNotFitIsRefused(Operation operation, String left, String right, int number, String message) {
        SqlException failure =
                assertThrows(SqlException.class, () -> ResultTypes.binary(operation, operand(left), operand(right)));
        assertEquals(message, failure.error().message());
        assertEquals(number, failure.error().number());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            int, NULL                   | int
            varchar(3), int             | int
            varchar(3), varchar(10)     | varchar(10)
            char(3), char(5)            | char(5)
            char(3), varchar(1)         | varchar(3)
            varchar(8000), nchar(2)     | nvarchar(4000)
            decimal(5,2), decimal(10,0) | decimal(12,2)
            int, numeric(3,2)           | numeric(12,2)
            money, int                  | money
            date, datetime              | datetime
            date, datetime2(3)          | datetime2(3)
            datetime, datetime2(0)      | datetime2(3)
            binary(3), binary(5)        | binary(5)
            int, sql_variant            | sql_variant
            NULL, NULL                  | NULL
            """)
    void caseAndUnionTakeOneTypeForAll(String types, String expected) {
        List<SqlType> all =
                Arrays.stream(types.split(", ", -1)).map(Types::type).toList();
        assertEquals(type(expected), CommonTypes.of(all));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            int         | date         | 206 | Operand type clash: int is incompatible with date
            text        | varchar(3)   | 402 | The data types text and varchar are incompatible in the equal to operator.
            xml         | xml          | 402 | The data types xml and xml are incompatible in the equal to operator.
            date        | time(7)      | 402 | The data types date and time are incompatible in the equal to operator.
            date        | varbinary(3) | 257 | Implicit conversion from data type varbinary to date is not allowed. Use the CONVERT function to run this query.
            """)
    void someTypesNeverCompare(String left, String right, int number, String message) {
        SqlException failure = assertThrows(
                SqlException.class, () -> CommonTypes.comparison(Operation.EQUAL, type(left), type(right)));
        assertEquals(message, failure.error().message());
        assertEquals(number, failure.error().number());
    }

    /** {@code int:3} is an integer literal of three digits. */
    private static Operand operand(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? Operand.of(type(text))
                : new Operand(type(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
    }
}
