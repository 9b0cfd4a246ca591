package dev.aul.language.functions;

import static dev.aul.language.functions.Rows.number;
import static dev.aul.language.functions.Rows.strict;
import static dev.aul.language.functions.Typings.fixed;

import dev.aul.language.errors.ValueMessage;
import dev.aul.language.functions.ScalarFunction.Body;
import dev.aul.language.types.SqlType;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Functions over float: roots, logarithms, trigonometry, RAND. */
final class MathFunctions {
    private MathFunctions() {}

    static List<ScalarFunction> rows() {
        return List.of(
                onFloat("SQRT", Math::sqrt),
                onFloat("SQUARE", x -> x * x),
                onFloat("EXP", Math::exp),
                onFloat("LOG10", MathFunctions::log10),
                onFloat("SIN", Math::sin),
                onFloat("COS", Math::cos),
                onFloat("TAN", Math::tan),
                onFloat("COT", x -> 1 / Math.tan(x)),
                onFloat("ASIN", Math::asin),
                onFloat("ACOS", Math::acos),
                onFloat("ATAN", Math::atan),
                strict(
                        "ATN2",
                        2,
                        2,
                        fixed(SqlType.FLOAT, SqlType.FLOAT),
                        (_, a, _) -> Math.atan2(number(a, 0), number(a, 1))),
                strict("LOG", 1, 2, fixed(SqlType.FLOAT, SqlType.FLOAT), MathFunctions::log),
                strict("PI", 0, 0, fixed(SqlType.FLOAT), (_, _, _) -> Math.PI),
                Rows.reading("RAND", 0, 1, fixed(SqlType.FLOAT, SqlType.INT), MathFunctions::random));
    }

    private static ScalarFunction onFloat(String name, DoubleUnaryOperator operator) {
        Body body = (_, arguments, _) -> finite(operator.applyAsDouble(number(arguments, 0)));
        return strict(name, 1, 1, fixed(SqlType.FLOAT, SqlType.FLOAT), body);
    }

    /** Out of the domain is 3623, out of the range 8115. */
    private static Double finite(double value) {
        if (Double.isNaN(value)) {
            throw ValueMessage.FLOAT_DOMAIN.exception();
        }
        if (Double.isInfinite(value)) {
            throw ValueMessage.OVERFLOW_EXPRESSION.exception("float");
        }
        return value;
    }

    private static double log10(double x) {
        return x <= 0 ? Double.NaN : Math.log10(x);
    }

    private static Object log(EvalContext context, @Nullable Object[] arguments, ScalarFunction.Signature signature) {
        double x = number(arguments, 0);
        if (x <= 0) {
            throw ValueMessage.FLOAT_DOMAIN.exception();
        }
        if (arguments.length == 1) {
            return Math.log(x);
        }
        double base = number(arguments, 1);
        if (base <= 0 || base == 1) {
            throw ValueMessage.FLOAT_DOMAIN.exception();
        }
        // Powers of ten and two come out exact, as LOG(8, 2) = 3 does.
        double quotient = Math.log(x) / Math.log(base);
        double nearest = Math.rint(quotient);
        return Math.pow(base, nearest) == x ? nearest : quotient;
    }

    private static Object random(
            EvalContext context, @Nullable Object[] arguments, ScalarFunction.Signature signature) {
        Random random = context.random();
        Integer seed = (Integer) Rows.optional(arguments, 0);
        if (seed != null) {
            random.setSeed(seed);
        }
        return random.nextDouble();
    }
}
