package dev.aul.language.values;

import static dev.aul.language.types.Types.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aul.language.errors.SqlException;
import dev.aul.language.types.Operation;
import dev.aul.language.types.ResultTypes;
import dev.aul.language.types.ResultTypes.Operand;
import dev.aul.language.types.SqlType;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operands are written as text in their own type; the rules of result types convert them first. */
class OperatorsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DIVIDE   | -5          | int           | 2       | int           | -2
            MODULO   | -5          | int           | 2       | int           | -1
            MODULO   | -2147483648 | int           | -1      | int           | 0
            MULTIPLY | 1.5         | decimal(3,1)  | 1.5     | decimal(3,1)  | 2.25
            DIVIDE   | 5           | decimal(1,0)  | 2.0     | decimal(2,1)  | 2.500000
            DIVIDE   | 1           | decimal(18,0) | 3       | decimal(1,0)  | 0.333333
            DIVIDE   | 2           | decimal(18,0) | 3       | decimal(1,0)  | 0.666666
            MODULO   | 5.5         | decimal(3,1)  | 2       | decimal(1,0)  | 1.5
            DIVIDE   | 100         | money         | 339     | money         | 0.2949
            DIVIDE   | 1           | money         | 3       | money         | 0.3333
            ADD      | 0.1         | float         | 0.2     | float         | 0.30000000000000004
            ADD      | 2020-02-28  | datetime      | 1.5     | decimal(2,1)  | 2020-02-29T12:00
            SUBTRACT | 2020-01-02  | datetime      | 2020-01-01 | datetime   | 1900-01-02T00:00
            ADD      | 2020-01-02  | smalldatetime | -1      | int           | 2020-01-01T00:00
            ADD      | ab          | varchar(2)    | cd      | varchar(2)    | abcd
            BIT_XOR  | 6           | int           | 3       | int           | 5
            """)
    void anOperatorComputes(
            Operation operation, String left, String leftType, String right, String rightType, String expected) {
        assertEquals(expected, String.valueOf(computed(operation, left, leftType, right, rightType)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ADD      | 2147483647 | int     | 1   | int     | 8115 | Arithmetic overflow error converting expression to data type int.
            ADD      | 255        | tinyint | 1   | tinyint | 8115 | Arithmetic overflow error converting expression to data type tinyint.
            SUBTRACT | 0          | tinyint | 1   | tinyint | 8115 | Arithmetic overflow error converting expression to data type tinyint.
            MULTIPLY | 9223372036854775807 | bigint | 2 | bigint | 8115 | Arithmetic overflow error converting expression to data type bigint.
            MULTIPLY | 99999999999999999999 | decimal(38,0) | 99999999999999999999 | decimal(38,0) | 8115 | Arithmetic overflow error converting expression to data type numeric.
            ADD      | 922337203685477.5807 | money | 1 | money | 8115 | Arithmetic overflow error converting expression to data type money.
            MULTIPLY | 1e300      | float   | 1e300 | float | 8115 | Arithmetic overflow error converting expression to data type float.
            DIVIDE   | 1          | int     | 0   | int     | 8134 | Divide by zero error encountered.
            MODULO   | 1          | decimal(5,2) | 0 | int  | 8134 | Divide by zero error encountered.
            DIVIDE   | 1          | float   | 0   | float   | 8134 | Divide by zero error encountered.
            ADD      | 9999-12-31 | datetime | 1  | int     | 8115 | Arithmetic overflow error converting expression to data type datetime.
            """)
    void whatDoesNotFitFails(
            Operation operation,
            String left,
            String leftType,
            String right,
            String rightType,
            int number,
            String message) {
        SqlException failure =
                assertThrows(SqlException.class, () -> computed(operation, left, leftType, right, rightType));
        assertEquals(message, failure.error().message());
        assertEquals(number, failure.error().number());
    }

    private static Object computed(Operation operation, String left, String leftType, String right, String rightType) {
        ResultTypes.Typing typing =
                ResultTypes.binary(operation, Operand.of(type(leftType)), Operand.of(type(rightType)));
        Object a = value(left, leftType, typing.left());
        Object b = value(right, rightType, typing.right());
        SqlType result = typing.result();
        return switch (operation) {
            case ADD -> typing.concatenates() ? Operators.concat(a, b, result) : Operators.add(a, b, result);
            case SUBTRACT -> Operators.subtract(a, b, result);
            case MULTIPLY -> Operators.multiply(a, b, result);
            case DIVIDE -> Operators.divide(a, b, result);
            case MODULO -> Operators.modulo(a, b, result);
            case BIT_XOR -> Operators.bitXor(a, b, result);
            default -> throw new IllegalArgumentException(operation.name());
        };
    }

    private static Object value(String text, String own, SqlType operand) {
        ConversionSettings settings = ConversionSettings.DEFAULT;
        Object value = Conversions.convert(text, SqlType.varchar(8000), type(own), settings);
        return Objects.requireNonNull(Conversions.convert(value, type(own), operand, settings));
    }
}
