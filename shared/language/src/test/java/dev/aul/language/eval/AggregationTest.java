package dev.aul.language.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aul.language.errors.SqlException;
import dev.aul.language.routine.Expr.AggregateKind;
import dev.aul.language.types.SqlType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AggregationTest {
    private static @Nullable Object result(
            AggregateKind kind, SqlType argument, SqlType result, @Nullable Object... values) {
        return gathered(Aggregation.of(kind, false, argument, result), values).result();
    }

    private static Aggregation gathered(Aggregation aggregation, @Nullable Object... values) {
        for (Object value : values) {
            aggregation.add(value, ",");
        }
        return aggregation;
    }

    private static @Nullable Object ints(AggregateKind kind, @Nullable Object... values) {
        return result(kind, SqlType.INT, SqlType.INT, values);
    }

    @Test
    void emptyGroupsCountZeroAndAreNullElse() {
        assertEquals(0, ints(AggregateKind.COUNT));
        assertNull(ints(AggregateKind.SUM));
        assertNull(ints(AggregateKind.AVG));
        assertNull(ints(AggregateKind.MAX));
        assertNull(ints(AggregateKind.CHECKSUM_AGG));
        assertNull(result(AggregateKind.STDEV, SqlType.FLOAT, SqlType.FLOAT, 1.0));
        assertEquals(0.0, result(AggregateKind.STDEVP, SqlType.FLOAT, SqlType.FLOAT, 1.0));
    }

    @Test
    void integersOverflowByTheWholeSumOnly() {
        assertEquals(8, ints(AggregateKind.SUM, 3, 5));
        assertEquals(2147483647, ints(AggregateKind.SUM, 2147483647, 1, -1));
        SqlException error = assertThrows(SqlException.class, () -> ints(AggregateKind.SUM, 2147483647, 1));
        assertEquals(
                "Arithmetic overflow error converting expression to data type int.",
                error.error().message());
        assertEquals(-2, ints(AggregateKind.AVG, -2, -3));
        assertEquals(
                Long.MAX_VALUE, result(AggregateKind.SUM, SqlType.BIGINT, SqlType.BIGINT, Long.MAX_VALUE, 1L, -1L));
    }

    @Test
    void decimalsAreExactAndAveragesCut() {
        SqlType argument = SqlType.decimal(10, 2);
        Object[] values = {new BigDecimal("1.00"), new BigDecimal("2.00"), new BigDecimal("2.00")};
        assertEquals(new BigDecimal("5.00"), result(AggregateKind.SUM, argument, SqlType.decimal(38, 2), values));
        assertEquals(new BigDecimal("1.666666"), result(AggregateKind.AVG, argument, SqlType.decimal(38, 6), values));
    }

    @Test
    void nullsAreSkippedAndRemembered() {
        Aggregation aggregation =
                gathered(Aggregation.of(AggregateKind.COUNT, false, SqlType.INT, SqlType.INT), 1, null, 2);
        assertEquals(2, aggregation.result());
        assertTrue(aggregation.skippedNull());
    }

    @Test
    void distinctFollowsTheCollation() {
        Aggregation aggregation =
                gathered(Aggregation.of(AggregateKind.COUNT, true, SqlType.varchar(5), SqlType.INT), "a", "A ", "b");
        assertEquals(2, aggregation.result());
    }

    @Test
    void extremesAndStrings() {
        assertEquals("B", result(AggregateKind.MAX, SqlType.varchar(5), SqlType.varchar(5), "a", "B", "A"));
        assertEquals(
                "a,b", result(AggregateKind.STRING_AGG, SqlType.varchar(5), SqlType.varchar(8000), "a", null, "b"));
        SqlException error = assertThrows(
                SqlException.class,
                () -> result(
                        AggregateKind.STRING_AGG,
                        SqlType.varchar(8000),
                        SqlType.varchar(8000),
                        "x".repeat(5000),
                        "y".repeat(5000)));
        assertEquals(9829, error.error().number());
    }

    @Test
    void deviations() {
        assertEquals(1.25, result(AggregateKind.VARP, SqlType.FLOAT, SqlType.FLOAT, 1.0, 2.0, 3.0, 4.0));
        assertEquals(1, ints(AggregateKind.CHECKSUM_AGG, 3, 2));
    }
}
