package dev.aul.language.relational;

import dev.aul.language.eval.Evaluation;
import dev.aul.language.eval.Evaluator;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the parts of one plan share while it is made. */
final class Planner {
    /** A CTE in scope: how its references read it. */
    sealed interface Cte {
        Dependencies dependencies();

        /** Read where its only reference stands. */
        record Single(Planned rows, Dependencies dependencies) implements Cte {}

        /** Held, for several references. */
        record Held(Buffered rows, Dependencies dependencies) implements Cte {}

        /** Being made: the steps read the row that they work on. */
        record Working(int register) implements Cte {
            @Override
            public Dependencies dependencies() {
                return new Dependencies(new int[] {register});
            }
        }
    }

    final Registers registers = new Registers();
    final Pushdown pushdown;
    private final References all;
    private final Map<Integer, Map<Integer, Expr.Column>> columns = new HashMap<>();
    private final Map<Integer, Cte> ctes = new HashMap<>();
    private final List<Project.Value> draws = new ArrayList<>();
    /** By identity: a condition that is planned in two places has one meaning. */
    private final Set<Query> planned = Collections.newSetFromMap(new IdentityHashMap<>());

    private final List<Operator> subqueries = new ArrayList<>();

    Planner(Query query, Pushdown pushdown) {
        this.pushdown = pushdown;
        this.all = new References().query(query);
        for (Expr.Column column : all.columns()) {
            columns.computeIfAbsent(column.source(), _ -> new TreeMap<>()).putIfAbsent(column.ordinal(), column);
        }
    }

    /** The columns of a source that the statement reads anywhere, by ordinal. */
    Collection<Expr.Column> columns(int source) {
        return columns.getOrDefault(source, Map.of()).values();
    }

    int uses(int cte) {
        return all.uses(cte);
    }

    void define(int id, Cte cte) {
        ctes.put(id, cte);
    }

    @Nullable
    Cte cte(int id) {
        return ctes.get(id);
    }

    /** The registers that a part reads from outside of itself. */
    Dependencies dependencies(References part, Places places) {
        List<Integer> out = new ArrayList<>();
        part.outerColumns().forEach(column -> out.add(registers.of(column)));
        part.aggregates().stream().filter(places::knows).forEach(known -> out.add(places.of(known)));
        for (int id : part.outerCtes()) {
            Cte cte = ctes.get(id);
            if (cte != null) {
                for (int register : cte.dependencies().registers()) {
                    out.add(register);
                }
            }
        }
        return new Dependencies(
                out.stream().distinct().mapToInt(Integer::intValue).toArray());
    }

    Subquery subquery(Query query, Places outer) {
        Dependencies dependencies = dependencies(new References(outer::knows).query(query), outer);
        Planned planned = new QueryPlanner(this, outer, !dependencies.isEmpty()).plan(query);
        if (this.planned.add(query)) {
            subqueries.add(planned.rows());
        }
        return new Subquery(planned.rows(), planned.outputs(), dependencies, registers.fresh());
    }

    /** RAND() draws once for a run. */
    Evaluation drawn(Expr.Call random) {
        int register = registers.fresh();
        draws.add(new Project.Value(random, Evaluator.compile(random), register));
        return (_, _, frame) -> frame[register];
    }

    /** The rows of each subquery that stands in an expression. */
    List<Operator> subqueries() {
        return List.copyOf(subqueries);
    }

    List<Project.Value> draws() {
        return List.copyOf(draws);
    }
}
