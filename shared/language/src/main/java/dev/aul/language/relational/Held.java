package dev.aul.language.relational;

import dev.aul.language.eval.Leaves;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans rows that are read once and searched often: equalities with outer values become the key of a hash table. */
final class Held {
    private final Planner planner;
    private final Expressions expressions;

    Held(Planner planner, Expressions expressions) {
        this.planner = planner;
        this.expressions = expressions;
    }

    /** An equality of the held side with the outer one. */
    record Equality(Expr inner, Expr outer, boolean nullsMatch) {}

    record Split(List<Equality> keys, List<Condition> rest) {}

    /** Equalities that can be keys, and all other conditions. */
    Split split(List<Condition> conditions, Set<Integer> sources) {
        List<Equality> keys = new ArrayList<>();
        List<Condition> rest = new ArrayList<>();
        for (Condition condition : conditions) {
            Equality equality = equality(condition, sources);
            if (equality == null) {
                rest.add(condition);
            } else {
                keys.add(equality);
            }
        }
        return new Split(keys, rest);
    }

    private static @Nullable Equality equality(Condition condition, Set<Integer> sources) {
        if (!Conjuncts.isPlain(condition)) {
            return null;
        }
        return switch (condition) {
            case Condition.Compare compare
            when compare.comparison() == Condition.Comparison.EQUAL ->
                equality(compare.left(), compare.right(), compare.nullsEqual(), sources);
            case Condition.NotDistinct same -> equality(same.left(), same.right(), true, sources);
            default -> null;
        };
    }

    private static @Nullable Equality equality(Expr left, Expr right, boolean nullsMatch, Set<Integer> sources) {
        if (isOf(left, sources) && isOutside(right, sources)) {
            return new Equality(left, right, nullsMatch);
        }
        return isOf(right, sources) && isOutside(left, sources) ? new Equality(right, left, nullsMatch) : null;
    }

    private static boolean isOf(Expr expr, Set<Integer> sources) {
        List<Expr> columns = Leaves.of(expr, Expr.Column.class::isInstance);
        return !columns.isEmpty()
                && columns.stream().allMatch(column -> sources.contains(((Expr.Column) column).source()));
    }

    private static boolean isOutside(Expr expr, Set<Integer> sources) {
        return Leaves.of(expr, Expr.Column.class::isInstance).stream()
                .noneMatch(column -> sources.contains(((Expr.Column) column).source()));
    }

    Buffered buffer(Planned rows, Dependencies dependencies, Split split) {
        return new Buffered(
                rows.rows(),
                rows.outputs(),
                dependencies,
                split.keys().stream()
                        .map(key -> new Keys.Part(key.inner(), expressions.evaluation(key.inner()), key.nullsMatch()))
                        .toArray(Keys.Part[]::new),
                split.keys().stream()
                        .map(key -> new Keys.Part(key.outer(), expressions.evaluation(key.outer()), key.nullsMatch()))
                        .toArray(Keys.Part[]::new),
                planner.registers.fresh());
    }

    /** Holds the rows for which those conditions hold that read nothing else; the others are asked each time. */
    Planned hold(Planned rows, Set<Integer> sources, Dependencies dependencies, List<Condition> conditions) {
        List<Condition> own = own(conditions, sources);
        List<Condition> outside = conditions.stream()
                .filter(condition -> !own.contains(condition))
                .toList();
        Operator kept = FromPlanner.filtered(rows.rows(), own, expressions);
        Split split = split(outside, sources);
        Buffered buffer = buffer(new Planned(kept, rows.outputs()), dependencies, split);
        return new Planned(FromPlanner.filtered(buffer, split.rest(), expressions), rows.outputs());
    }

    static List<Condition> own(List<Condition> conditions, Set<Integer> sources) {
        return conditions.stream()
                .filter(condition -> {
                    Set<Integer> read = Conjuncts.sources(condition);
                    return !read.isEmpty() && sources.containsAll(read);
                })
                .toList();
    }
}
