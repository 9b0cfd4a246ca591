package dev.aul.language.relational;

import dev.aul.language.outline.Outline;
import dev.aul.language.outline.Work;
import dev.aul.language.routine.Rel;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A bound query, ready to run any number of times. Immutable, thread-safe; it holds nothing of a session. */
public final class RelationalPlan {
    private final Planned planned;
    private final List<Project.Value> draws;
    private final List<Operator> subqueries;
    private final int registers;

    private RelationalPlan(Planned planned, Planner planner) {
        this.planned = planned;
        this.draws = planner.draws();
        this.subqueries = planner.subqueries();
        this.registers = planner.registers.size();
    }

    /** Asks the store what it can answer, and plans the rest. */
    public static RelationalPlan of(Rel.Query query, Pushdown pushdown) {
        Planner planner = new Planner(query, pushdown);
        Planned planned = new QueryPlanner(planner, new Places(null), false).plan(query);
        return new RelationalPlan(planned, planner);
    }

    /** What it does, for people: the query itself, then the subqueries of its expressions. */
    public List<Outline> outlines() {
        return Stream.concat(
                        Stream.of(planned.rows().outline()),
                        subqueries.stream().map(rows -> Outline.of(Work.SUBQUERY, "", rows.outline())))
                .toList();
    }

    /** Opens the rows; value i is the query's column i. The caller closes them. */
    public RowCursor run(Inputs inputs) {
        Run run = new Run(inputs, registers);
        for (Project.Value draw : draws) {
            run.frame[draw.register()] = run.value(draw.evaluation());
        }
        return new Answer(run, planned.rows().open(run), planned.outputs());
    }

    private record Answer(Run run, Operator.Cursor rows, int[] outputs) implements RowCursor {
        @Override
        public boolean next() {
            return rows.next();
        }

        @Override
        public @Nullable Object value(int column) {
            return run.frame[outputs[column]];
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
