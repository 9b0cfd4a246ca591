package dev.aul.language.relational;

import dev.aul.language.ast.Query.SetOperator;
import dev.aul.language.relational.Planner.Cte;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** WITH: a CTE is read in place by an only reference, else held for all; a recursive one is made level by level. */
final class CtePlanner {
    private final Planner planner;
    private final Places outer;

    CtePlanner(Planner planner, Places outer) {
        this.planner = planner;
        this.outer = outer;
    }

    void define(Rel.Cte cte, int maxRecursion) {
        References parts = new References(outer::knows).query(cte.query());
        if (cte.recursive()) {
            Planned rows = recursion(cte, maxRecursion);
            share(cte, rows, outside(parts, cte.id()), planner.uses(cte.id()) - parts.uses(cte.id()));
        } else if (planner.uses(cte.id()) > 0) {
            Dependencies dependencies = planner.dependencies(parts, outer);
            Planned rows = new QueryPlanner(planner, outer, !dependencies.isEmpty()).plan(cte.query());
            share(cte, rows, dependencies, planner.uses(cte.id()));
        }
    }

    private void share(Rel.Cte cte, Planned rows, Dependencies dependencies, int uses) {
        if (uses == 1) {
            planner.define(cte.id(), new Cte.Single(rows, dependencies));
            return;
        }
        Buffered held = new Buffered(
                rows.rows(),
                rows.outputs(),
                dependencies,
                new Keys.Part[0],
                new Keys.Part[0],
                planner.registers.fresh());
        planner.define(cte.id(), new Cte.Held(held, dependencies));
    }

    private Dependencies outside(References parts, int id) {
        Dependencies all = planner.dependencies(parts, outer);
        int own = planner.cte(id) instanceof Cte.Working working ? working.register() : -1;
        return new Dependencies(IntStream.of(all.registers())
                .filter(register -> register != own)
                .toArray());
    }

    private Planned recursion(Rel.Cte cte, int maxRecursion) {
        int working = planner.registers.fresh();
        planner.define(cte.id(), new Cte.Working(working));
        List<Rel> members = new ArrayList<>();
        flatten(cte.query().body(), members);
        List<Union.Part> anchors = new ArrayList<>();
        List<Union.Part> steps = new ArrayList<>();
        for (Rel member : members) {
            boolean step = new References().query(Rel.Query.of(member)).uses(cte.id()) > 0;
            Planned planned = new QueryPlanner(planner, outer, step).plan(Rel.Query.of(member));
            (step ? steps : anchors).add(new Union.Part(planned.rows(), planned.outputs()));
        }
        int[] outputs = planner.registers.fresh(cte.query().columns().size());
        return new Planned(new Recursion(anchors, steps, working, outputs, maxRecursion), outputs);
    }

    private static void flatten(Rel body, List<Rel> out) {
        if (body instanceof Rel.SetOperation operation && operation.operator() == SetOperator.UNION_ALL) {
            flatten(operation.left().body(), out);
            flatten(operation.right().body(), out);
        } else {
            out.add(body);
        }
    }

    /** The rows of a CTE under the id of a reference. */
    Planned reference(Source.CteReference reference) {
        var columns = List.copyOf(planner.columns(reference.id()));
        Cte cte = planner.cte(reference.cte());
        if (cte instanceof Cte.Single single) {
            Planned rows = single.rows();
            columns.forEach(column -> planner.registers.define(column, rows.outputs()[column.ordinal()]));
            return new Planned(rows.rows(), planner.registers.of(columns));
        }
        int[] registers = planner.registers.of(columns);
        int[] ordinals = columns.stream().mapToInt(column -> column.ordinal()).toArray();
        Operator rows =
                switch (cte) {
                    case Cte.Held held -> Shared.reference(held.rows(), ordinals, registers);
                    case Cte.Working working -> Shared.working(working.register(), ordinals, registers);
                    case Cte.Single _ -> throw new IllegalStateException("read above");
                    case null -> throw new IllegalStateException("CTE " + reference.cte() + " is not in scope");
                };
        return new Planned(rows, registers);
    }
}
