package dev.aul.language.relational;

import dev.aul.language.ast.Query.SetOperator;
import dev.aul.language.eval.Leaves;
import dev.aul.language.eval.Rewrite;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Query;
import dev.aul.language.routine.Rel.Select;
import dev.aul.language.routine.Rel.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A derived table that keeps conditions of the query around it, so that they reach its tables; and those it cannot keep. */
record Narrowed(Source.Derived source, List<Condition> rest) {
    static Narrowed of(Source.Derived derived, List<Condition> conditions) {
        Query query = derived.query();
        List<Condition> rest = new ArrayList<>();
        for (Condition condition : conditions) {
            Query narrower = Conjuncts.isPlain(condition) ? narrowed(query, derived.id(), condition) : null;
            if (narrower == null) {
                rest.add(condition);
            } else {
                query = narrower;
            }
        }
        return new Narrowed(new Source.Derived(derived.id(), query, derived.lateral()), rest);
    }

    /** Null when rows are counted, grouped or told apart before the condition is asked. */
    private static @Nullable Query narrowed(Query query, int source, Condition condition) {
        if (query.top() != null || query.offset() != null) {
            return null;
        }
        Rel body =
                switch (query.body()) {
                    case Select select -> narrowed(select, source, condition);
                    case Rel.SetOperation operation -> narrowed(operation, source, condition);
                    case Rel.Values _ -> null;
                };
        return body == null
                ? null
                : new Query(query.with(), body, query.orderBy(), null, null, null, query.maxRecursion());
    }

    private static @Nullable Rel narrowed(Rel.SetOperation operation, int source, Condition condition) {
        if (operation.operator() != SetOperator.UNION_ALL) {
            return null;
        }
        Query left = narrowed(operation.left(), source, condition);
        Query right = narrowed(operation.right(), source, condition);
        return left == null || right == null
                ? null
                : new Rel.SetOperation(operation.operator(), left, right, operation.columns());
    }

    private static @Nullable Rel narrowed(Select select, int source, Condition condition) {
        boolean asked = Leaves.of(condition, expr -> isOf(expr, source)).stream()
                .allMatch(column -> isSteady(
                        select.items().get(((Expr.Column) column).ordinal()).expression()));
        boolean rows = !select.distinct()
                && !select.aggregates()
                && select.groupingSets().isEmpty()
                && select.having() == null
                && select.from() != null
                && select.items().stream().noneMatch(item -> countsRows(item.expression()));
        if (!asked || !rows) {
            return null;
        }
        Condition inside = Rewrite.expressions(
                condition,
                expr -> isOf(expr, source)
                        ? select.items().get(((Expr.Column) expr).ordinal()).expression()
                        : null);
        List<Condition> where = Conjuncts.of(select.where());
        where.add(inside);
        return new Select(false, select.items(), select.from(), new Condition.And(where), List.of(), null, false);
    }

    private static boolean isOf(Expr expr, int source) {
        return expr instanceof Expr.Column column && column.source() == source;
    }

    private static boolean countsRows(Expr expr) {
        return !Leaves.of(expr, part -> part instanceof Expr.Window || part instanceof Expr.Aggregate)
                .isEmpty();
    }

    /** May be computed twice: here and for the row. */
    private static boolean isSteady(Expr expr) {
        return !Leaves.containsSubquery(expr)
                && !Leaves.isPerRow(expr)
                && Leaves.of(expr, part -> Leaves.isRandom(part) || part instanceof Expr.UserCall)
                        .isEmpty();
    }
}
