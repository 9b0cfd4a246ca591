package dev.aul.language.eval;

import dev.aul.language.errors.SqlException;
import dev.aul.language.functions.EvalContext;
import dev.aul.language.routine.Expr;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import dev.aul.language.values.Operators;
import org.jspecify.annotations.Nullable;

/** Arithmetic, bit operators and concatenation as closures. */
final class Arithmetics {
    /** One operator on two values that are not NULL. */
    @FunctionalInterface
    private interface Binary {
        Object apply(Object left, Object right, SqlType type);
    }

    private Arithmetics() {}

    static Evaluation compile(Expr.Arithmetic arithmetic, Evaluator evaluator) {
        Evaluation left = evaluator.expression(arithmetic.left());
        Evaluation right = evaluator.expression(arithmetic.right());
        SqlType type = arithmetic.type();
        if (arithmetic.operator() == Expr.Operator.CONCAT) {
            return concat(left, right, type);
        }
        if (type.kind() == TypeKind.INT) {
            Evaluation fast = ints(arithmetic.operator(), left, right);
            if (fast != null) {
                return fast;
            }
        }
        return binary(operator(arithmetic.operator()), left, right, type);
    }

    private static Binary operator(Expr.Operator operator) {
        return switch (operator) {
            case ADD -> Operators::add;
            case SUBTRACT -> Operators::subtract;
            case MULTIPLY -> Operators::multiply;
            case DIVIDE -> Operators::divide;
            case MODULO -> Operators::modulo;
            case BIT_AND -> Operators::bitAnd;
            case BIT_OR -> Operators::bitOr;
            case BIT_XOR -> Operators::bitXor;
            case CONCAT -> Operators::concat;
        };
    }

    private static Evaluation binary(Binary operator, Evaluation left, Evaluation right, SqlType type) {
        return (context, slots, row) -> {
            Object a = left.evaluate(context, slots, row);
            Object b = right.evaluate(context, slots, row);
            return a == null || b == null ? null : apply(operator, a, b, type, context);
        };
    }

    private static @Nullable Object apply(Binary operator, Object a, Object b, SqlType type, EvalContext context) {
        try {
            return operator.apply(a, b, type);
        } catch (SqlException error) {
            return Leniency.nullOrThrow(error, context);
        }
    }

    /** int plus, minus, times without a dispatch; what overflows goes the long way to its error. */
    private static @Nullable Evaluation ints(Expr.Operator operator, Evaluation left, Evaluation right) {
        Binary slow = operator(operator);
        return switch (operator) {
            case ADD ->
                (context, slots, row) -> {
                    Object a = left.evaluate(context, slots, row);
                    Object b = right.evaluate(context, slots, row);
                    if (a == null || b == null) {
                        return null;
                    }
                    long value = (long) (Integer) a + (Integer) b;
                    return value == (int) value ? (Object) (int) value : apply(slow, a, b, SqlType.INT, context);
                };
            case SUBTRACT ->
                (context, slots, row) -> {
                    Object a = left.evaluate(context, slots, row);
                    Object b = right.evaluate(context, slots, row);
                    if (a == null || b == null) {
                        return null;
                    }
                    long value = (long) (Integer) a - (Integer) b;
                    return value == (int) value ? (Object) (int) value : apply(slow, a, b, SqlType.INT, context);
                };
            case MULTIPLY ->
                (context, slots, row) -> {
                    Object a = left.evaluate(context, slots, row);
                    Object b = right.evaluate(context, slots, row);
                    if (a == null || b == null) {
                        return null;
                    }
                    long value = (long) (Integer) a * (Integer) b;
                    return value == (int) value ? (Object) (int) value : apply(slow, a, b, SqlType.INT, context);
                };
            case DIVIDE, MODULO, BIT_AND, BIT_OR, BIT_XOR, CONCAT -> null;
        };
    }

    /** With CONCAT_NULL_YIELDS_NULL OFF a NULL counts as empty. */
    private static Evaluation concat(Evaluation left, Evaluation right, SqlType type) {
        return (context, slots, row) -> {
            Object a = left.evaluate(context, slots, row);
            Object b = right.evaluate(context, slots, row);
            if (a != null && b != null) {
                return Operators.concat(a, b, type);
            }
            return context.options().concatNullYieldsNull() ? null : a == null ? b : a;
        };
    }

    static Evaluation negate(Expr.Negate negate, Evaluator evaluator) {
        Evaluation operand = evaluator.expression(negate.operand());
        SqlType type = negate.type();
        return (context, slots, row) -> {
            Object value = operand.evaluate(context, slots, row);
            try {
                return value == null ? null : Operators.negate(value, type);
            } catch (SqlException error) {
                return Leniency.nullOrThrow(error, context);
            }
        };
    }

    static Evaluation bitNot(Expr.BitNot not, Evaluator evaluator) {
        Evaluation operand = evaluator.expression(not.operand());
        SqlType type = not.type();
        return (context, slots, row) -> {
            Object value = operand.evaluate(context, slots, row);
            return value == null ? null : Operators.bitNot(value, type);
        };
    }
}
