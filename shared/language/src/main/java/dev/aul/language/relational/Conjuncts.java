package dev.aul.language.relational;

import dev.aul.language.eval.Leaves;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The terms of a condition that must all hold. */
final class Conjuncts {
    private Conjuncts() {}

    static List<Condition> of(@Nullable Condition condition) {
        List<Condition> out = new ArrayList<>();
        add(condition, out);
        return out;
    }

    private static void add(@Nullable Condition condition, List<Condition> out) {
        switch (condition) {
            case null -> {}
            case Condition.And and -> and.terms().forEach(term -> add(term, out));
            case Condition.Truth(boolean value) when value -> {}
            default -> out.add(condition);
        }
    }

    /** The sources that it reads outside of its own subqueries. */
    static Set<Integer> sources(Condition condition) {
        return new References()
                .condition(condition).outerColumns().stream()
                        .map(Expr.Column::source)
                        .collect(Collectors.toSet());
    }

    /** Whether a store may be asked: no subquery, and nothing that differs from row to row. */
    static boolean isPlain(Condition condition) {
        return !Leaves.containsSubquery(condition)
                && !Leaves.isPerRow(condition)
                && Leaves.of(condition, Leaves::isRandom).isEmpty();
    }
}
