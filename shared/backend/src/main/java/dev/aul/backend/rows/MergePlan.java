package dev.aul.backend.rows;

import dev.aul.backend.StoreSession.ChangeResult;
import dev.aul.language.ast.Dml.MergeMatch;
import dev.aul.language.ast.TableRef.JoinKind;
import dev.aul.language.errors.RunMessage;
import dev.aul.language.eval.Evaluation;
import dev.aul.language.eval.Test;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Change.MergeAction;
import dev.aul.language.routine.Change.MergeClause;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * MERGE: one query joins the source to the target, a second finds target rows without source. What each row needs is
 * decided before the first is written.
 *
 * @param joined source rows with the target row they match, if any; null when no clause needs them
 * @param unmatched target rows that no source row matches; null when no clause asks
 */
record MergePlan(
        Change.Merge merge,
        Rel.@Nullable Query joined,
        Rel.@Nullable Query unmatched,
        RowPlan plan,
        List<Clause> clauses,
        List<Evaluation> output)
        implements ChangePlan {

    private record Clause(
            MergeMatch match,
            @Nullable Test condition,
            MergeAction action,
            List<Integer> ordinals,
            List<Evaluation> values) {}

    private record Decision(Clause clause, @Nullable Object[] row, boolean bySource) {}

    static MergePlan of(Change.Merge merge) {
        RowPlan plan = new RowPlan(merge.target(), merge.targetSource());
        RowPlan alone = new RowPlan(merge.target(), merge.targetSource());
        for (MergeClause clause : merge.clauses()) {
            RowPlan own = clause.match() == MergeMatch.NOT_MATCHED_BY_SOURCE ? alone : plan;
            if (clause.condition() != null) {
                own.reads(clause.condition());
            }
            clause.assignments().forEach(assignment -> own.reads(Widening.of(assignment.value())));
        }
        ChangePlan.readOutput(plan, merge.output());
        boolean bySource =
                merge.clauses().stream().anyMatch(clause -> clause.match() == MergeMatch.NOT_MATCHED_BY_SOURCE);
        boolean joins = merge.clauses().stream().anyMatch(clause -> clause.match() != MergeMatch.NOT_MATCHED_BY_SOURCE);
        List<Clause> clauses = merge.clauses().stream()
                .map(clause -> compiled(clause, clause.match() == MergeMatch.NOT_MATCHED_BY_SOURCE ? alone : plan))
                .toList();
        return new MergePlan(
                merge,
                joins ? joined(merge, plan) : null,
                bySource ? unmatched(merge, alone) : null,
                plan,
                clauses,
                ChangePlan.output(plan, merge.output()));
    }

    private static Clause compiled(MergeClause clause, RowPlan plan) {
        return new Clause(
                clause.match(),
                clause.condition() == null ? null : plan.compile(clause.condition()),
                clause.action(),
                clause.assignments().stream().map(Change.Assignment::ordinal).toList(),
                clause.assignments().stream()
                        .map(assignment -> plan.compile(Widening.of(assignment.value())))
                        .toList());
    }

    private static Rel.Query joined(Change.Merge merge, RowPlan plan) {
        boolean inserts = merge.clauses().stream().anyMatch(clause -> clause.match() == MergeMatch.NOT_MATCHED);
        Rel.Source join = new Rel.Source.Join(
                inserts ? JoinKind.LEFT : JoinKind.INNER, merge.source(), target(merge), merge.on());
        return UpdatePlan.query(join, null, null, merge.with(), plan);
    }

    private static Rel.Source target(Change.Merge merge) {
        return new Rel.Source.Table(merge.targetSource(), merge.target(), true);
    }

    private static Rel.Query unmatched(Change.Merge merge, RowPlan alone) {
        Rel.Select matches = new Rel.Select(
                false,
                List.of(new Rel.Item("", new Expr.Constant(1, dev.aul.language.types.SqlType.INT))),
                merge.source(),
                merge.on(),
                List.of(),
                null,
                false);
        Condition none = new Condition.Not(new Condition.Exists(Rel.Query.of(matches)));
        return UpdatePlan.query(target(merge), none, null, merge.with(), alone);
    }

    @Override
    public ChangeResult run(Changes changes) {
        ForeignKeys keys = new ForeignKeys(changes.session(), changes.context(), "MERGE");
        Effects effects = new Effects(changes, plan, output, merge.output(), keys);
        try (RowEngine engine = RowEngine.of(changes.session(), merge.target(), changes.context(), "MERGE", keys)) {
            List<Decision> decisions = new ArrayList<>();
            decide(changes, joined, false, decisions);
            decide(changes, unmatched, true, decisions);
            write(changes, engine, effects, decisions);
            engine.flush();
            keys.finish();
            return effects.result(engine.lastIdentity());
        } finally {
            effects.close();
        }
    }

    private void decide(Changes changes, Rel.@Nullable Query query, boolean bySource, List<Decision> decisions) {
        if (query == null) {
            return;
        }
        Set<Long> touched = new HashSet<>();
        for (@Nullable Object[] row : InsertPlan.collect(changes, query)) {
            Long rowId = RowPlan.rowId(row);
            MergeMatch match = bySource
                    ? MergeMatch.NOT_MATCHED_BY_SOURCE
                    : rowId == null ? MergeMatch.NOT_MATCHED : MergeMatch.MATCHED;
            Clause clause = first(changes, match, row);
            if (clause == null) {
                continue;
            }
            if (rowId != null && !touched.add(rowId)) {
                throw RunMessage.MERGE_ROW_TWICE.exception();
            }
            decisions.add(new Decision(clause, row, bySource));
        }
    }

    private @Nullable Clause first(Changes changes, MergeMatch match, @Nullable Object[] row) {
        for (Clause clause : clauses) {
            if (clause.match() == match
                    && (clause.condition() == null
                            || Boolean.TRUE.equals(clause.condition().test(changes.context(), changes.slots(), row)))) {
                return clause;
            }
        }
        return null;
    }

    /** Deletes come first: a row that is inserted may take the key of one that goes. */
    private void write(Changes changes, RowEngine engine, Effects effects, List<Decision> decisions) {
        for (MergeAction action : List.of(MergeAction.DELETE, MergeAction.UPDATE, MergeAction.INSERT)) {
            for (Decision decision : decisions) {
                if (decision.clause().action() == action) {
                    write(changes, engine, effects, decision);
                }
            }
        }
    }

    private void write(Changes changes, RowEngine engine, Effects effects, Decision decision) {
        Clause clause = decision.clause();
        @Nullable Object[] row = decision.row();
        @Nullable Object[] values = new @Nullable Object[clause.values().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = clause.values().get(i).evaluate(changes.context(), changes.slots(), row);
        }
        @Nullable Object[] read = decision.bySource() ? plan.targetOnly(row) : row;
        switch (clause.action()) {
            case INSERT -> {
                @Nullable Object[] after = engine.complete(clause.ordinals(), values);
                engine.insert(after);
                effects.row(read, after, null, "INSERT");
            }
            case UPDATE -> {
                @Nullable Object[] before = plan.before(row);
                @Nullable Object[] after = engine.changed(before, clause.ordinals(), values);
                engine.update(rowId(row), before, after, engine.written(clause.ordinals()));
                effects.row(read, after, before, "UPDATE");
            }
            case DELETE -> {
                @Nullable Object[] before = plan.before(row);
                engine.delete(rowId(row), before);
                effects.row(read, null, before, "DELETE");
            }
        }
    }

    private static long rowId(@Nullable Object[] row) {
        return java.util.Objects.requireNonNull(RowPlan.rowId(row));
    }
}
