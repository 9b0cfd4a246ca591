package dev.aul.language.eval;

import dev.aul.language.errors.SqlException;
import dev.aul.language.errors.ValueMessage;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** SUM and AVG: exact for integers, decimals and money; whether they fit is asked of the whole sum, so order is free. */
final class Sums {
    private static final int MONEY_SCALE = 4;
    private static final int MONEY_BITS = 63;

    private Sums() {}

    static Aggregation.Accumulator of(SqlType result, boolean average) {
        return switch (result.kind()) {
            case INT, BIGINT -> new Whole(result, average);
            case FLOAT -> new Floating(average);
            default -> new Exact(result, average);
        };
    }

    /** A sum or a count that is whole already, in the Java form of its type: 8115 when it does not fit. */
    static Object total(Number total, SqlType type) {
        if (!type.kind().isInteger()) {
            Exact exact = new Exact(type, false);
            exact.add(total instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(total.longValue()), null);
            return Objects.requireNonNull(exact.result());
        }
        try {
            long whole = total instanceof BigDecimal decimal ? decimal.longValueExact() : total.longValue();
            return type.kind() == TypeKind.INT ? (Object) Math.toIntExact(whole) : (Object) whole;
        } catch (ArithmeticException _) {
            throw overflow(type);
        }
    }

    private static SqlException overflow(SqlType type) {
        String name = type.kind().isDecimal()
                ? TypeKind.NUMERIC.sqlName()
                : type.kind().sqlName();
        return ValueMessage.OVERFLOW_EXPRESSION.exception(name);
    }

    /** Integers, summed in 64 bits and a count of the times these passed their end. */
    private static final class Whole implements Aggregation.Accumulator {
        private final SqlType type;
        private final boolean average;
        private long count;
        private long sum;
        private long wraps;

        Whole(SqlType type, boolean average) {
            this.type = type;
            this.average = average;
        }

        @Override
        public void add(Object value, @Nullable Object separator) {
            long number = ((Number) value).longValue();
            long next = sum + number;
            if (((sum ^ next) & (number ^ next)) < 0) {
                wraps += number < 0 ? -1 : 1;
            }
            sum = next;
            count++;
        }

        @Override
        public @Nullable Object result() {
            if (count == 0) {
                return null;
            }
            boolean isInt = type.kind() == TypeKind.INT;
            if (wraps != 0 || (isInt && sum != (int) sum)) {
                throw overflow(type);
            }
            long value = average ? sum / count : sum;
            return isInt ? (Object) (int) value : (Object) value;
        }
    }

    private static final class Exact implements Aggregation.Accumulator {
        private final SqlType type;
        private final boolean average;
        private long count;
        private BigDecimal sum = BigDecimal.ZERO;

        Exact(SqlType type, boolean average) {
            this.type = type;
            this.average = average;
        }

        @Override
        public void add(Object value, @Nullable Object separator) {
            sum = sum.add((BigDecimal) value);
            count++;
        }

        @Override
        public @Nullable Object result() {
            if (count == 0) {
                return null;
            }
            boolean money = type.kind().isMoney();
            int scale = money ? MONEY_SCALE : type.scale();
            BigDecimal value = average
                    ? sum.divide(BigDecimal.valueOf(count), scale, RoundingMode.DOWN)
                    : sum.setScale(scale, RoundingMode.HALF_UP);
            boolean fits =
                    money ? value.unscaledValue().bitLength() <= MONEY_BITS : value.precision() <= type.precision();
            if (!fits) {
                throw overflow(type);
            }
            return value;
        }
    }

    private static final class Floating implements Aggregation.Accumulator {
        private final boolean average;
        private long count;
        private double sum;

        Floating(boolean average) {
            this.average = average;
        }

        @Override
        public void add(Object value, @Nullable Object separator) {
            sum += ((Number) value).doubleValue();
            count++;
        }

        @Override
        public @Nullable Object result() {
            if (count == 0) {
                return null;
            }
            if (Double.isInfinite(sum) || Double.isNaN(sum)) {
                throw overflow(SqlType.FLOAT);
            }
            return average ? sum / count : sum;
        }
    }
}
