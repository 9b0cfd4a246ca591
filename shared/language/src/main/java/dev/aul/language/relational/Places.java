package dev.aul.language.relational;

import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where values stand that one SELECT computes before others read them. Aggregates are seen by its subqueries too. */
final class Places {
    private final @Nullable Places outer;
    private final Map<Expr.Aggregate, Integer> aggregates = new HashMap<>();
    private final Map<Expr, Integer> local = new HashMap<>();
    private int[] outputs = {};

    Places(@Nullable Places outer) {
        this.outer = outer;
    }

    void aggregate(Expr.Aggregate aggregate, int register) {
        aggregates.put(aggregate, register);
    }

    /** A group's key, a window or an item. */
    void put(Expr expr, int register) {
        local.put(expr, register);
    }

    /** The columns of the query itself, as ORDER BY sees them. */
    void outputs(int[] registers) {
        outputs = registers;
    }

    boolean knows(Expr.Aggregate aggregate) {
        return aggregates.containsKey(aggregate) || (outer != null && outer.knows(aggregate));
    }

    /** The register of an expression, -1 when it has none here. */
    int of(Expr expr) {
        if (expr instanceof Expr.Column column && column.source() == Rel.Query.OUTPUT) {
            return outputs[column.ordinal()];
        }
        Integer found = local.isEmpty() ? null : local.get(expr);
        if (found == null && expr instanceof Expr.Aggregate aggregate) {
            found = aggregate(aggregate);
        }
        return found == null ? -1 : found;
    }

    private @Nullable Integer aggregate(Expr.Aggregate aggregate) {
        Integer found = aggregates.get(aggregate);
        return found != null || outer == null ? found : outer.aggregate(aggregate);
    }
}
