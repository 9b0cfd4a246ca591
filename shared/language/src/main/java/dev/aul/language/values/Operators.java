package dev.aul.language.values;

import dev.aul.language.errors.ValueMessage;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic on values, neither of them NULL. Decimals come in their own precision and scale, all else already in the kind of
 * the result type, which {@link dev.aul.language.types.ResultTypes} gives. 8134 for a zero divisor, 8115 for overflow. Pure.
 */
public final class Operators {
    private static final int MAX_STRING_BYTES = 8000;
    private static final int MAX_NATIONAL = 4000;

    private Operators() {}

    public static Object add(Object left, Object right, SqlType type) {
        return switch (left) {
            case Integer a -> integer((long) a + (Integer) right, type);
            case Long a -> {
                long b = (Long) right;
                long sum = a + b;
                if (((a ^ sum) & (b ^ sum)) < 0) {
                    throw overflow(type);
                }
                yield sum;
            }
            case BigDecimal a -> Decimals.result(a.add((BigDecimal) right), type);
            case Double a -> finite(a + (Double) right, type);
            case Float a -> finite(a + (Float) right, type);
            case LocalDateTime a -> shifted(a, (LocalDateTime) right, 1, type);
            default -> throw unfit(left, type);
        };
    }

    public static Object subtract(Object left, Object right, SqlType type) {
        return switch (left) {
            case Integer a -> integer((long) a - (Integer) right, type);
            case Long a -> {
                long b = (Long) right;
                long difference = a - b;
                if (((a ^ b) & (a ^ difference)) < 0) {
                    throw overflow(type);
                }
                yield difference;
            }
            case BigDecimal a -> Decimals.result(a.subtract((BigDecimal) right), type);
            case Double a -> finite(a - (Double) right, type);
            case Float a -> finite(a - (Float) right, type);
            case LocalDateTime a -> shifted(a, (LocalDateTime) right, -1, type);
            default -> throw unfit(left, type);
        };
    }

    public static Object multiply(Object left, Object right, SqlType type) {
        return switch (left) {
            case Integer a -> integer((long) a * (Integer) right, type);
            case Long a -> {
                long b = (Long) right;
                long high = Math.multiplyHigh(a, b);
                long low = a * b;
                if (high != low >> 63) {
                    throw overflow(type);
                }
                yield low;
            }
            case BigDecimal a -> Decimals.result(a.multiply((BigDecimal) right), type);
            case Double a -> finite(a * (Double) right, type);
            case Float a -> finite(a * (Float) right, type);
            default -> throw unfit(left, type);
        };
    }

    /** Integers are cut toward zero; decimals and money keep their scale and cut the rest. */
    public static Object divide(Object left, Object right, SqlType type) {
        if (isZero(right)) {
            throw ValueMessage.DIVIDE_BY_ZERO.exception();
        }
        return switch (left) {
            case Integer a -> integer((long) a / (Integer) right, type);
            case Long a -> {
                long b = (Long) right;
                if (a == Long.MIN_VALUE && b == -1) {
                    throw overflow(type);
                }
                yield a / b;
            }
            case BigDecimal a -> {
                int scale = type.kind().isMoney() ? 4 : type.scale();
                yield Decimals.result(a.divide((BigDecimal) right, scale, RoundingMode.DOWN), type);
            }
            case Double a -> finite(a / (Double) right, type);
            case Float a -> finite(a / (Float) right, type);
            default -> throw unfit(left, type);
        };
    }

    /** The sign follows the dividend. */
    public static Object modulo(Object left, Object right, SqlType type) {
        if (isZero(right)) {
            throw ValueMessage.DIVIDE_BY_ZERO.exception();
        }
        return switch (left) {
            case Integer a -> integer(a == Integer.MIN_VALUE ? (long) a % (Integer) right : a % (Integer) right, type);
            case Long a -> a % (Long) right;
            case BigDecimal a -> Decimals.result(a.remainder((BigDecimal) right), type);
            default -> throw unfit(left, type);
        };
    }

    /** Unary minus. */
    public static Object negate(Object value, SqlType type) {
        return switch (value) {
            case Integer a -> integer(-(long) a, type);
            case Long a -> {
                if (a == Long.MIN_VALUE) {
                    throw overflow(type);
                }
                yield -a;
            }
            case BigDecimal a -> Decimals.result(a.negate(), type);
            case Double a -> -a;
            case Float a -> -a;
            default -> throw unfit(value, type);
        };
    }

    public static Object bitAnd(Object left, Object right, SqlType type) {
        return switch (left) {
            case Integer a -> a & (Integer) right;
            case Long a -> a & (Long) right;
            case Boolean a -> a && (Boolean) right;
            default -> throw unfit(left, type);
        };
    }

    public static Object bitOr(Object left, Object right, SqlType type) {
        return switch (left) {
            case Integer a -> a | (Integer) right;
            case Long a -> a | (Long) right;
            case Boolean a -> a || (Boolean) right;
            default -> throw unfit(left, type);
        };
    }

    public static Object bitXor(Object left, Object right, SqlType type) {
        return switch (left) {
            case Integer a -> a ^ (Integer) right;
            case Long a -> a ^ (Long) right;
            case Boolean a -> a ^ (Boolean) right;
            default -> throw unfit(left, type);
        };
    }

    public static Object bitNot(Object value, SqlType type) {
        return switch (value) {
            case Integer a -> type.kind() == TypeKind.TINYINT ? ~a & 0xFF : ~a;
            case Long a -> ~a;
            case Boolean a -> !a;
            default -> throw unfit(value, type);
        };
    }

    /** Joins strings or binary; cut silently at 8000 bytes unless the result is a max type. */
    public static Object concat(Object left, Object right, SqlType type) {
        if (left instanceof Bytes a) {
            byte[] first = a.array();
            byte[] second = ((Bytes) right).array();
            byte[] joined = java.util.Arrays.copyOf(first, first.length + second.length);
            System.arraycopy(second, 0, joined, first.length, second.length);
            return ValueToBinary.fitRight(new Bytes(joined), type);
        }
        String joined = ((String) left).concat((String) right);
        int limit = type.kind().isUnicode() ? MAX_NATIONAL : MAX_STRING_BYTES;
        return !type.isMax() && joined.length() > limit ? joined.substring(0, limit) : joined;
    }

    private static Object integer(long value, SqlType type) {
        if (!Integers.fits(value, type.kind())) {
            throw overflow(type);
        }
        return (int) value;
    }

    private static Double finite(double value, SqlType type) {
        if (Double.isInfinite(value) || Double.isNaN(value)) {
            throw overflow(type);
        }
        return value;
    }

    private static Float finite(float value, SqlType type) {
        if (Float.isInfinite(value) || Float.isNaN(value)) {
            throw overflow(type);
        }
        return value;
    }

    /** Days and ticks since 1900-01-01 are added or taken away. */
    private static LocalDateTime shifted(LocalDateTime left, LocalDateTime right, int sign, SqlType type) {
        long days = DateTimes.dayNumber(left.toLocalDate()) + sign * DateTimes.dayNumber(right.toLocalDate());
        long ticks = DateTimes.ticks(left.toLocalTime()) + (long) sign * DateTimes.ticks(right.toLocalTime());
        @Nullable LocalDateTime moment = DateTimes.datetime(days, ticks);
        if (moment != null && type.kind() == TypeKind.SMALLDATETIME) {
            moment = DateTimes.toSmalldatetime(moment);
        }
        if (moment == null) {
            throw overflow(type);
        }
        return moment;
    }

    private static boolean isZero(Object value) {
        return switch (value) {
            case Integer number -> number == 0;
            case Long number -> number == 0;
            case BigDecimal number -> number.signum() == 0;
            case Double number -> number == 0;
            case Float number -> number == 0;
            default -> false;
        };
    }

    private static RuntimeException overflow(SqlType type) {
        return ValueMessage.OVERFLOW_EXPRESSION.exception(Decimals.dataName(type.kind()));
    }

    private static RuntimeException unfit(Object value, SqlType type) {
        return new IllegalArgumentException("no arithmetic on " + value.getClass() + " for " + type);
    }
}
