package dev.aul.language.functions;

import static dev.aul.language.functions.Calls.error;
import static dev.aul.language.functions.Calls.type;
import static dev.aul.language.functions.Calls.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aul.language.types.SqlType;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class NumberFunctionsTest {
    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    @Test
    void roundKeepsTheTypeAndOverflowsIt() {
        assertEquals(decimal("123.9990"), value("ROUND", decimal("123.9994"), 3));
        assertEquals(decimal("124.0000"), value("ROUND", decimal("123.9995"), 3));
        assertEquals(decimal("100.00"), value("ROUND", decimal("123.45"), -2));
        assertEquals("numeric(7,4)", type("ROUND", decimal("123.9994"), 3));
        assertEquals(8115, error("ROUND", decimal("748.58"), -3));
        assertEquals(decimal("150.70"), value("ROUND", decimal("150.75"), 1, 1));
        assertEquals(1200, value("ROUND", 1234, -2));
        assertEquals(1.24, value("ROUND", 1.235, 2));
        assertEquals(0, value("ROUND", 4, -1));
    }

    @Test
    void ceilingAndFloorLoseTheirDecimals() {
        assertEquals(decimal("123"), value("FLOOR", decimal("123.45")));
        assertEquals(decimal("-124"), value("FLOOR", decimal("-123.45")));
        assertEquals(decimal("124"), value("CEILING", decimal("123.45")));
        assertEquals("numeric(5,0)", type("FLOOR", decimal("123.45")));
        assertEquals(decimal("123.0000"), value("FLOOR", new Calls.Typed(decimal("123.4500"), SqlType.MONEY)));
    }

    @Test
    void absAndSign() {
        assertEquals(5, value("ABS", -5));
        assertEquals(8115, error("ABS", Integer.MIN_VALUE));
        assertEquals(decimal("1.5"), value("ABS", decimal("-1.5")));
        assertEquals(-1, value("SIGN", -3));
        assertEquals(2.5, value("ABS", "-2.5"));
        assertNull(value("ABS", (Object) null));
    }

    @Test
    void powerHasTheTypeOfItsBase() {
        assertEquals(1000000, value("POWER", new Calls.Typed(100, SqlType.SMALLINT), 3));
        assertEquals(0, value("POWER", 2, -1));
        assertEquals(232, error("POWER", 2, 40));
        assertEquals(decimal("1.4"), value("POWER", decimal("2.0"), 0.5));
        assertEquals(0.5, value("POWER", 2.0, -1));
        assertEquals(3623, error("POWER", -1.0, 0.5));
    }

    @Test
    void floatsStayInTheirDomain() {
        assertEquals(2.0, value("SQRT", 4));
        assertEquals(9.0, value("SQUARE", 3));
        assertEquals(3.0, value("LOG", 8, 2));
        assertEquals(2.0, value("LOG10", 100));
        assertEquals(3623, error("LOG", 0));
        assertEquals(3623, error("SQRT", -1));
        assertEquals(3623, error("ACOS", 2));
        assertEquals(8115, error("EXP", 1000));
        assertEquals(Math.PI, value("PI"));
        assertEquals(decimal("57.295779513082322865"), value("DEGREES", decimal("1.0")));
    }

    @Test
    void randIsRepeatableWithASeed() {
        Object first = value("RAND", 7);
        assertEquals(first, value("RAND", 7));
        assertTrue(value("RAND") instanceof Double number && number >= 0 && number < 1);
    }

    @Test
    void wrongCountsOfArguments() {
        assertEquals(174, error("LEN"));
        assertEquals(189, error("ROUND", 1));
    }

    @Test
    void bitsOfIntegers() {
        assertEquals(2L, value("BIT_COUNT", 5));
        assertEquals(true, value("GET_BIT", 4, 2));
        assertEquals(5, value("SET_BIT", 4, 0));
        assertEquals(-2147483648, value("LEFT_SHIFT", 1, 31));
        assertEquals(0, value("LEFT_SHIFT", 1, 32));
        assertEquals(9838, error("GET_BIT", 4, 32));
    }
}
