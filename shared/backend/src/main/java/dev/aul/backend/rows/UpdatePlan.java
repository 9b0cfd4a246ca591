package dev.aul.backend.rows;

import dev.aul.backend.StoreSession.ChangeResult;
import dev.aul.language.eval.Evaluation;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Change.Assignment;
import dev.aul.language.routine.Rel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** UPDATE: the rows are found and read first; of several source rows for one target row the first counts. */
record UpdatePlan(Change.Update update, Rel.Query query, RowPlan plan, List<Evaluation> values, List<Evaluation> output)
        implements ChangePlan {

    static UpdatePlan of(Change.Update update) {
        RowPlan plan = new RowPlan(update.target(), update.targetSource());
        List<Assignment> assignments = update.assignments().stream()
                .map(a -> a.ordinal() < 0 ? a : new Assignment(a.ordinal(), a.slot(), Widening.of(a.value())))
                .toList();
        assignments.forEach(assignment -> plan.reads(assignment.value()));
        ChangePlan.readOutput(plan, update.output());
        Rel.Query query = query(locked(update.from(), update), update.where(), update.top(), update.with(), plan);
        List<Evaluation> values = assignments.stream()
                .map(assignment -> plan.compile(assignment.value()))
                .toList();
        return new UpdatePlan(update, query, plan, values, ChangePlan.output(plan, update.output()));
    }

    /** The source with the rows of the change's durable target locked as they are read. */
    static Rel.Source locked(Rel.Source from, Change change) {
        int target =
                switch (change) {
                    case Change.Update update -> update.targetSource();
                    case Change.Delete delete -> delete.targetSource();
                    case Change.Merge merge -> merge.targetSource();
                    case Change.Insert _ -> Integer.MIN_VALUE;
                };
        return change.target().isDurable() ? locked(from, target) : from;
    }

    private static Rel.Source locked(Rel.Source from, int target) {
        return switch (from) {
            case Rel.Source.Table table when table.id() == target -> new Rel.Source.Table(target, table.table(), true);
            case Rel.Source.Join join ->
                new Rel.Source.Join(join.kind(), locked(join.left(), target), locked(join.right(), target), join.on());
            case Rel.Source.Table _,
                    Rel.Source.Derived _,
                    Rel.Source.CteReference _,
                    Rel.Source.Function _,
                    Rel.Source.UserFunction _ -> from;
        };
    }

    static Rel.Query query(
            Rel.Source from,
            dev.aul.language.routine.@Nullable Condition where,
            Rel.@Nullable Top top,
            List<Rel.Cte> with,
            RowPlan plan) {
        Rel.Select select = new Rel.Select(false, plan.items(), from, where, List.of(), null, false);
        return new Rel.Query(with, select, List.of(), top, null, null, 100);
    }

    @Override
    public ChangeResult run(Changes changes) {
        ForeignKeys keys = new ForeignKeys(changes.session(), changes.context(), "UPDATE");
        Effects effects = new Effects(changes, plan, output, update.output(), keys);
        try (RowEngine engine = RowEngine.of(changes.session(), update.target(), changes.context(), "UPDATE", keys)) {
            List<@Nullable Object[]> rows = distinctRows(changes);
            change(changes, engine, effects, rows);
            engine.flush();
            keys.finish();
            return effects.result(null);
        } finally {
            effects.close();
        }
    }

    private List<@Nullable Object[]> distinctRows(Changes changes) {
        if (update.from() instanceof Rel.Source.Table) {
            return InsertPlan.collect(changes, query);
        }
        // A join may be far longer than its target: only what counts is kept.
        Set<Long> seen = new HashSet<>();
        List<@Nullable Object[]> kept = new ArrayList<>();
        try (RowRead rows = changes.session().read(query, changes.slots(), changes.context())) {
            while (kept.size() < changes.limit() && rows.next()) {
                @Nullable Object[] row = rows.row();
                Long rowId = RowPlan.rowId(row);
                if (rowId != null && seen.add(rowId)) {
                    kept.add(row);
                }
            }
        }
        return kept;
    }

    private void change(Changes changes, RowEngine engine, Effects effects, List<@Nullable Object[]> rows) {
        List<Integer> ordinals = update.assignments().stream()
                .map(Assignment::ordinal)
                .filter(ordinal -> ordinal >= 0)
                .toList();
        List<Integer> written = engine.written(ordinals);
        boolean together = rows.size() > 1 && engine.touchesKey(ordinals);
        List<Long> rowIds = new ArrayList<>();
        List<@Nullable Object[]> befores = new ArrayList<>();
        List<@Nullable Object[]> afters = new ArrayList<>();
        @Nullable Object[] slots = changes.slots().clone();
        for (@Nullable Object[] row : rows) {
            long rowId = java.util.Objects.requireNonNull(RowPlan.rowId(row));
            @Nullable Object[] before = plan.before(row);
            @Nullable
            Object[] after = engine.changed(before, ordinals, assign(changes, effects, slots, row, ordinals.size()));
            if (together) {
                rowIds.add(rowId);
                befores.add(before);
                afters.add(after);
            } else if (!written.isEmpty()) {
                engine.update(rowId, before, after, written);
            }
            effects.row(row, after, before, "UPDATE");
        }
        if (together) {
            engine.replaceAll(rowIds, befores, afters, written);
        }
    }

    /** The values of the assigned columns; a variable has its new value for what follows it, and for the next row. */
    private @Nullable Object[] assign(
            Changes changes, Effects effects, @Nullable Object[] slots, @Nullable Object[] row, int columns) {
        @Nullable Object[] out = new @Nullable Object[columns];
        int next = 0;
        for (int i = 0; i < values.size(); i++) {
            Assignment assignment = update.assignments().get(i);
            Object value = values.get(i).evaluate(changes.context(), slots, row);
            if (assignment.ordinal() >= 0) {
                out[next++] = value;
            }
            if (assignment.slot() >= 0) {
                slots[assignment.slot()] = value;
                effects.assigned.put(assignment.slot(), value);
            }
        }
        return out;
    }
}
