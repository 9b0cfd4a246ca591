package dev.aul.language.outline;

import dev.aul.language.eval.Leaves;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Kinds of parts that aul computes itself, each with the reason in plain words. */
enum Reason {
    SUBQUERY(expr -> Leaves.isSubquery(expr) ? "a subquery is asked by aul" : null),
    USER_FUNCTION(expr -> expr instanceof Expr.UserCall call ? call.qualifiedName() + " is a function of T-SQL" : null),
    FUNCTION(expr ->
            expr instanceof Expr.Call call ? BoundText.function(call.function()) + " is computed by aul" : null),
    SEQUENCE(expr -> expr instanceof Expr.NextValue ? "sequences are counted by aul" : null),
    CONVERSION(expr -> switch (expr) {
        case Expr.Convert convert
        when !convert.implicit() -> "the conversion to " + convert.type() + " has T-SQL's results and errors";
        case Expr.ConvertStyled convert -> "the conversion to " + convert.type() + " has T-SQL's styles and errors";
        default -> null;
    }),
    ARITHMETIC(expr -> switch (expr) {
        case Expr.Arithmetic sum when sum.operator() == Expr.Operator.CONCAT -> "texts are joined by T-SQL's rules";
        case Expr.Arithmetic _, Expr.Negate _, Expr.BitNot _ -> "arithmetic has T-SQL's types and overflows";
        default -> null;
    }),
    CHOICE(expr -> expr instanceof Expr.Case || expr instanceof Expr.FirstNonNull
            ? "CASE and its like are computed by aul"
            : null),
    AGGREGATE(expr -> expr instanceof Expr.Aggregate aggregate
            ? aggregate.kind() + " has T-SQL's type, overflow and warnings"
            : null);

    private final Function<Expr, @Nullable String> words;

    Reason(Function<Expr, @Nullable String> words) {
        this.words = words;
    }

    private static Optional<String> of(Condition condition) {
        return Optional.ofNullable(
                switch (condition) {
                    case Condition.Like _ -> "LIKE is matched by aul";
                    case Condition.Exists _, Condition.InQuery _, Condition.Quantified _ ->
                        "a subquery is asked by aul";
                    case Condition.Compare compare
                    when compare.nullsEqual() -> "ANSI_NULLS OFF lets NULL be equal to NULL";
                    case Condition.Compare compare
                    when isLong(compare.left()) || isLong(compare.right()) ->
                        "texts of (max) length have no key that the store could compare";
                    case Condition.Compare _,
                            Condition.And _,
                            Condition.Or _,
                            Condition.Not _,
                            Condition.IsNull _,
                            Condition.InList _,
                            Condition.NotDistinct _,
                            Condition.Truth _ -> null;
                });
    }

    private static boolean isLong(Expr expr) {
        return expr instanceof Expr.Column
                && expr.type().kind().isString()
                && expr.type().isMax();
    }

    /** Why these parts are computed by aul, each reason once; {@code otherwise} when none is special. */
    static List<String> of(List<Expr> expressions, List<Condition> conditions, String otherwise) {
        Set<String> out = new LinkedHashSet<>();
        expressions.forEach(expr -> add(expr, out));
        conditions.forEach(condition -> add(condition, out));
        return out.isEmpty() ? List.of(otherwise) : new ArrayList<>(out);
    }

    private static void add(Expr expr, Set<String> out) {
        for (Reason reason : values()) {
            String words = reason.words.apply(expr);
            if (words != null) {
                out.add(words);
            }
        }
        Leaves.forEachOperand(expr, operand -> add(operand, out), condition -> add(condition, out));
    }

    private static void add(Condition condition, Set<String> out) {
        of(condition).ifPresent(out::add);
        Leaves.forEachOperand(condition, operand -> add(operand, out), part -> add(part, out));
    }
}
