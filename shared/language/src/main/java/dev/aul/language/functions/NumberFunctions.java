package dev.aul.language.functions;

import static dev.aul.language.functions.Rows.strict;

import dev.aul.language.errors.ValueMessage;
import dev.aul.language.functions.ScalarFunction.Body;
import dev.aul.language.functions.ScalarFunction.Signature;
import dev.aul.language.functions.ScalarFunction.Typing;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Functions that keep the family of their number: ABS, CEILING, FLOOR, SIGN, ROUND, POWER, DEGREES, RADIANS. */
final class NumberFunctions {
    private static final int MAX_PRECISION = 38;
    private static final int ANGLE_SCALE = 18;

    private NumberFunctions() {}

    static List<ScalarFunction> rows() {
        return List.of(
                strict("ABS", 1, 1, typing(UnaryOperator.identity()), onNumber(BigDecimal::abs, Math::abs)),
                strict("CEILING", 1, 1, typing(NumberFunctions::integral), rounding(RoundingMode.CEILING, Math::ceil)),
                strict("FLOOR", 1, 1, typing(NumberFunctions::integral), rounding(RoundingMode.FLOOR, Math::floor)),
                strict(
                        "SIGN",
                        1,
                        1,
                        typing(NumberFunctions::widest),
                        onNumber(x -> BigDecimal.valueOf(x.signum()), Math::signum)),
                strict("DEGREES", 1, 1, typing(NumberFunctions::angle), throughFloat(Math::toDegrees)),
                strict("RADIANS", 1, 1, typing(NumberFunctions::angle), throughFloat(Math::toRadians)),
                strict("ROUND", 2, 3, NumberFunctions::roundTyping, NumberFunctions::round),
                strict("POWER", 2, 2, NumberFunctions::powerTyping, NumberFunctions::power));
    }

    private static Typing typing(UnaryOperator<SqlType> ofDecimal) {
        return arguments -> {
            SqlType type = family(arguments.getFirst().type());
            SqlType result = type.kind().isDecimal() ? ofDecimal.apply(type) : type;
            return new Signature(List.of(type), result);
        };
    }

    /** The type that a number is taken as: int, bigint, money, decimal as it is, float for all the rest. */
    private static SqlType family(SqlType type) {
        return switch (type.kind()) {
            case TINYINT, SMALLINT, INT -> SqlType.INT;
            case BIGINT -> SqlType.BIGINT;
            case MONEY, SMALLMONEY -> SqlType.MONEY;
            case DECIMAL, NUMERIC -> type;
            default -> SqlType.FLOAT;
        };
    }

    private static SqlType integral(SqlType type) {
        return new SqlType(type.kind(), 0, type.precision(), 0);
    }

    private static SqlType widest(SqlType type) {
        return new SqlType(type.kind(), 0, MAX_PRECISION, type.scale());
    }

    private static SqlType angle(SqlType type) {
        return new SqlType(type.kind(), 0, MAX_PRECISION, Math.max(ANGLE_SCALE, type.scale()));
    }

    private static Signature roundTyping(List<ScalarFunction.Argument> arguments) {
        SqlType type = family(arguments.getFirst().type());
        return new Signature(Typings.prepend(type, arguments.size(), SqlType.INT), type);
    }

    private static Signature powerTyping(List<ScalarFunction.Argument> arguments) {
        SqlType type = family(arguments.getFirst().type());
        return new Signature(List.of(type, SqlType.FLOAT), type.kind().isDecimal() ? widest(type) : type);
    }

    private static Body onNumber(UnaryOperator<BigDecimal> exact, DoubleUnaryOperator approximate) {
        return (_, arguments, signature) -> {
            if (arguments[0] instanceof Double value) {
                return approximate.applyAsDouble(value);
            }
            return result(exact.apply(exact(arguments[0])), signature.type());
        };
    }

    private static Body rounding(RoundingMode mode, DoubleUnaryOperator approximate) {
        return onNumber(x -> x.setScale(0, mode), approximate);
    }

    private static Body throughFloat(DoubleUnaryOperator operator) {
        return (_, arguments, signature) -> {
            double value = operator.applyAsDouble(((Number) arguments[0]).doubleValue());
            return fromFloat(value, signature.type());
        };
    }

    private static Object round(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        int digits = Rows.integer(arguments, 1);
        boolean truncate = arguments.length > 2 && Rows.integer(arguments, 2) != 0;
        RoundingMode mode = truncate ? RoundingMode.DOWN : RoundingMode.HALF_UP;
        if (arguments[0] instanceof Double value) {
            return new BigDecimal(value.toString())
                    .setScale(Math.clamp(digits, -330, 330), mode)
                    .doubleValue();
        }
        BigDecimal value = exact(arguments[0]);
        return result(value.setScale(Math.clamp(digits, -60, Math.max(0, value.scale())), mode), signature.type());
    }

    private static Object power(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        double exponent = Rows.number(arguments, 1);
        if (arguments[0] instanceof BigDecimal base
                && exponent == Math.rint(exponent)
                && exponent >= 0
                && exponent <= 999) {
            return result(base.pow((int) exponent), signature.type());
        }
        double base = ((Number) arguments[0]).doubleValue();
        double value = Math.pow(base, exponent);
        if (Double.isNaN(value) || (base == 0 && exponent < 0)) {
            throw ValueMessage.FLOAT_DOMAIN.exception();
        }
        return fromFloat(value, signature.type());
    }

    private static BigDecimal exact(Object value) {
        return value instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(((Number) value).longValue());
    }

    /** An integer result of a float computation is cut; what does not fit is 232 for int, 8115 for the others. */
    private static Object fromFloat(double value, SqlType type) {
        if (type.kind() == TypeKind.FLOAT) {
            if (Double.isInfinite(value)) {
                throw overflow(type);
            }
            return value;
        }
        if (type.kind() == TypeKind.INT && Math.abs(value) > Integer.MAX_VALUE) {
            throw ValueMessage.OVERFLOW_FLOAT_INT.exception(new BigDecimal(value).setScale(6, RoundingMode.HALF_UP));
        }
        if (Double.isInfinite(value)) {
            throw overflow(type);
        }
        // The decimal digits of the double itself, not the shortest ones: RADIANS(180.0) shows eighteen of them.
        BigDecimal digits = new BigDecimal(value);
        return result(type.kind().isInteger() ? digits.setScale(0, RoundingMode.DOWN) : digits, type);
    }

    private static Object result(BigDecimal value, SqlType type) {
        return switch (type.kind()) {
            case INT -> {
                if (value.compareTo(BigDecimal.valueOf(value.intValue())) != 0) {
                    throw overflow(type);
                }
                yield value.intValue();
            }
            case BIGINT -> {
                if (value.compareTo(BigDecimal.valueOf(value.longValue())) != 0) {
                    throw overflow(type);
                }
                yield value.longValue();
            }
            case MONEY -> {
                BigDecimal money = value.setScale(4, RoundingMode.HALF_UP);
                if (money.unscaledValue().bitLength() > 63) {
                    throw overflow(type);
                }
                yield money;
            }
            default -> {
                BigDecimal decimal = value.setScale(type.scale(), RoundingMode.HALF_UP);
                if (decimal.precision() > type.precision()) {
                    throw overflow(type);
                }
                yield decimal;
            }
        };
    }

    private static RuntimeException overflow(SqlType type) {
        String name = type.kind().isDecimal()
                ? TypeKind.NUMERIC.sqlName()
                : type.kind().sqlName();
        return ValueMessage.OVERFLOW_EXPRESSION.exception(name);
    }
}
