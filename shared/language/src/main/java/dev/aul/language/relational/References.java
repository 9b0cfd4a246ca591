package dev.aul.language.relational;

import dev.aul.language.eval.Leaves;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Query;
import dev.aul.language.routine.Rel.Source;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a part of a query reads and what it defines, subqueries included. Ids are unique in a statement, so sets suffice. */
final class References {
    private final Predicate<Expr.Aggregate> known;
    private final Set<Expr.Column> columns = new LinkedHashSet<>();
    private final Set<Expr.Aggregate> aggregates = new LinkedHashSet<>();
    private final Set<Integer> sources = new HashSet<>();
    private final Map<Integer, Integer> ctes = new HashMap<>();
    private final Set<Integer> definedCtes = new HashSet<>();

    /** {@code known}: aggregates of an outer query, which are read like columns. */
    References(Predicate<Expr.Aggregate> known) {
        this.known = known;
    }

    References() {
        this(_ -> false);
    }

    /** All columns but those of {@link Query#OUTPUT}. */
    Set<Expr.Column> columns() {
        return columns;
    }

    /** Columns of sources that it does not define. */
    List<Expr.Column> outerColumns() {
        return columns.stream()
                .filter(column -> !sources.contains(column.source()))
                .toList();
    }

    /** All aggregates, those in subqueries too. */
    Set<Expr.Aggregate> aggregates() {
        return aggregates;
    }

    Set<Integer> sources() {
        return sources;
    }

    int uses(int cte) {
        return ctes.getOrDefault(cte, 0);
    }

    /** CTEs that it reads and does not define. */
    List<Integer> outerCtes() {
        return ctes.keySet().stream().filter(id -> !definedCtes.contains(id)).toList();
    }

    boolean isClosed() {
        return outerColumns().isEmpty()
                && outerCtes().isEmpty()
                && aggregates.stream().noneMatch(known);
    }

    References query(Query query) {
        for (Rel.Cte cte : query.with()) {
            definedCtes.add(cte.id());
            query(cte.query());
        }
        body(query.body());
        query.orderBy().forEach(order -> expr(order.expression()));
        if (query.top() != null) {
            expr(query.top().count());
        }
        optional(query.offset());
        optional(query.fetch());
        return this;
    }

    private void body(Rel body) {
        switch (body) {
            case Rel.Select select -> {
                select.items().forEach(item -> expr(item.expression()));
                if (select.from() != null) {
                    source(select.from());
                }
                condition(select.where());
                select.groupingSets().forEach(set -> set.forEach(this::expr));
                condition(select.having());
            }
            case Rel.SetOperation operation -> {
                query(operation.left());
                query(operation.right());
            }
            case Rel.Values values -> values.rows().forEach(row -> row.forEach(this::expr));
        }
    }

    References source(Source source) {
        switch (source) {
            case Source.Table table -> sources.add(table.id());
            case Source.Derived derived -> {
                sources.add(derived.id());
                query(derived.query());
            }
            case Source.CteReference reference -> {
                sources.add(reference.id());
                ctes.merge(reference.cte(), 1, Integer::sum);
            }
            case Source.Function function -> {
                sources.add(function.id());
                function.arguments().forEach(this::expr);
            }
            case Source.UserFunction function -> {
                sources.add(function.id());
                function.arguments().forEach(this::expr);
            }
            case Source.Join join -> {
                source(join.left());
                source(join.right());
                condition(join.on());
            }
        }
        return this;
    }

    References condition(@Nullable Condition condition) {
        if (condition == null) {
            return this;
        }
        switch (condition) {
            case Condition.Exists exists -> query(exists.query());
            case Condition.InQuery in -> query(in.query());
            case Condition.Quantified quantified -> query(quantified.query());
            default -> {}
        }
        Leaves.forEachOperand(condition, this::expr, this::condition);
        return this;
    }

    private void optional(@Nullable Expr expr) {
        if (expr != null) {
            expr(expr);
        }
    }

    References expr(Expr expr) {
        switch (expr) {
            case Expr.Column column -> {
                if (column.source() != Query.OUTPUT) {
                    columns.add(column);
                }
            }
            case Expr.ScalarSubquery subquery -> query(subquery.query());
            case Expr.ForText text -> query(text.query());
            case Expr.Aggregate aggregate -> {
                aggregates.add(aggregate);
                if (known.test(aggregate)) {
                    return this;
                }
            }
            default -> {}
        }
        Leaves.forEachOperand(expr, this::expr, this::condition);
        return this;
    }
}
