package dev.aul.language.eval;

import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.types.SqlType;
import dev.aul.language.values.Comparison;
import dev.aul.language.values.LikePattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions as closures, three-valued: null is unknown. */
final class Tests {
    private Tests() {}

    static Test compile(Condition condition, Evaluator evaluator) {
        return switch (condition) {
            case Condition.Truth truth -> {
                Boolean value = truth.value();
                yield (_, _, _) -> value;
            }
            case Condition.Compare compare -> compare(compare, evaluator);
            case Condition.And and -> and(all(and.terms(), evaluator));
            case Condition.Or or -> or(all(or.terms(), evaluator));
            case Condition.Not not -> {
                Test operand = evaluator.condition(not.operand());
                yield (context, slots, row) -> not(operand.test(context, slots, row));
            }
            case Condition.IsNull isNull -> {
                Evaluation operand = evaluator.expression(isNull.operand());
                boolean negated = isNull.negated();
                yield (context, slots, row) -> (operand.evaluate(context, slots, row) == null) != negated;
            }
            case Condition.Like like -> like(like, evaluator);
            case Condition.InList list -> inList(list, evaluator);
            case Condition.NotDistinct same -> notDistinct(same.left(), same.right(), evaluator);
            case Condition.InQuery _, Condition.Exists _, Condition.Quantified _ ->
                throw new IllegalStateException("condition leaf without a place: " + condition);
        };
    }

    private static Test[] all(List<Condition> terms, Evaluator evaluator) {
        return terms.stream().map(evaluator::condition).toArray(Test[]::new);
    }

    private static Test and(Test[] terms) {
        return (context, slots, row) -> {
            Boolean result = Boolean.TRUE;
            for (Test term : terms) {
                Boolean value = term.test(context, slots, row);
                if (value == null) {
                    result = null;
                } else if (!value) {
                    return Boolean.FALSE;
                }
            }
            return result;
        };
    }

    private static Test or(Test[] terms) {
        return (context, slots, row) -> {
            Boolean result = Boolean.FALSE;
            for (Test term : terms) {
                Boolean value = term.test(context, slots, row);
                if (value == null) {
                    result = null;
                } else if (value) {
                    return Boolean.TRUE;
                }
            }
            return result;
        };
    }

    private static @Nullable Boolean not(@Nullable Boolean value) {
        return value == null ? null : !value;
    }

    private static Test compare(Condition.Compare compare, Evaluator evaluator) {
        Evaluation left = evaluator.expression(compare.left());
        Evaluation right = evaluator.expression(compare.right());
        SqlType type = compare.left().type();
        Condition.Comparison comparison = compare.comparison();
        boolean nullsEqual = compare.nullsEqual();
        return (context, slots, row) -> {
            Object a = left.evaluate(context, slots, row);
            Object b = right.evaluate(context, slots, row);
            if (a == null || b == null) {
                return nullsEqual ? compareNulls(comparison, a == null && b == null) : null;
            }
            return comparison.holds(order(a, b, type));
        };
    }

    /** ANSI_NULLS OFF: NULL equals NULL and differs from all else; it has no order. */
    private static @Nullable Boolean compareNulls(Condition.Comparison comparison, boolean both) {
        return switch (comparison) {
            case EQUAL -> both;
            case NOT_EQUAL -> !both;
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> null;
        };
    }

    private static int order(Object a, Object b, SqlType type) {
        if (a instanceof Integer x && b instanceof Integer y) {
            return Integer.compare(x, y);
        }
        return Comparison.compare(a, b, type);
    }

    private static Test like(Condition.Like like, Evaluator evaluator) {
        Evaluation operand = evaluator.expression(like.operand());
        Evaluation pattern = evaluator.expression(like.pattern());
        Evaluation escape = like.escape() == null ? null : evaluator.expression(like.escape());
        boolean national = like.operand().type().kind().isUnicode()
                || like.pattern().type().kind().isUnicode();
        boolean negated = like.negated();
        LikePattern fixed = fixed(like, national);
        return (context, slots, row) -> {
            Object text = operand.evaluate(context, slots, row);
            if (fixed != null) {
                return text == null ? null : (Boolean) (fixed.matches((String) text) != negated);
            }
            Object given = pattern.evaluate(context, slots, row);
            Object sign = escape == null ? null : escape.evaluate(context, slots, row);
            if (text == null || given == null || (escape != null && sign == null)) {
                return null;
            }
            return LikePattern.compile((String) given, (String) sign, national).matches((String) text) != negated;
        };
    }

    /** The pattern when it is constant and right; else it is made, or fails, at run time. */
    private static @Nullable LikePattern fixed(Condition.Like like, boolean national) {
        boolean plain = like.escape() == null;
        if (like.pattern() instanceof Expr.Constant(String pattern, SqlType _)) {
            if (plain) {
                return LikePattern.compile(pattern, null, national);
            }
            if (like.escape() instanceof Expr.Constant(String sign, SqlType _) && sign.length() == 1) {
                return LikePattern.compile(pattern, sign, national);
            }
        }
        return null;
    }

    private static Test inList(Condition.InList list, Evaluator evaluator) {
        Evaluation operand = evaluator.expression(list.operand());
        Evaluation[] items = list.items().stream().map(evaluator::expression).toArray(Evaluation[]::new);
        SqlType type = list.operand().type();
        boolean negated = list.negated();
        return (context, slots, row) -> {
            Object value = operand.evaluate(context, slots, row);
            if (value == null) {
                return null;
            }
            boolean unknown = false;
            for (Evaluation item : items) {
                Object other = item.evaluate(context, slots, row);
                if (other == null) {
                    unknown = true;
                } else if (order(value, other, type) == 0) {
                    return !negated;
                }
            }
            return unknown ? null : (Boolean) negated;
        };
    }

    private static Test notDistinct(Expr left, Expr right, Evaluator evaluator) {
        Evaluation first = evaluator.expression(left);
        Evaluation second = evaluator.expression(right);
        SqlType type = left.type();
        return (context, slots, row) -> {
            Object a = first.evaluate(context, slots, row);
            Object b = second.evaluate(context, slots, row);
            return (a == null || b == null) ? (a == null && b == null) : order(a, b, type) == 0;
        };
    }
}
