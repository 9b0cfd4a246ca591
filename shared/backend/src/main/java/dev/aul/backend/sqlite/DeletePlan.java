package dev.aul.backend.sqlite;

import dev.aul.backend.StoreSession.ChangeResult;
import dev.aul.language.eval.Evaluation;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Rel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** DELETE: the rows are found and read first. */
record DeletePlan(Change.Delete delete, Rel.Query query, RowPlan plan, List<Evaluation> output) implements ChangePlan {

    static DeletePlan of(Change.Delete delete) {
        RowPlan plan = new RowPlan(delete.target(), delete.targetSource());
        ChangePlan.readOutput(plan, delete.output());
        Rel.Query query = UpdatePlan.query(delete.from(), delete.where(), delete.top(), delete.with(), plan);
        return new DeletePlan(delete, query, plan, ChangePlan.output(plan, delete.output()));
    }

    @Override
    public ChangeResult run(Changes changes) {
        ForeignKeys keys = new ForeignKeys(changes.session(), changes.context(), "DELETE");
        Effects effects = new Effects(changes, plan, output, delete.output(), keys);
        try (RowEngine engine = RowEngine.of(changes.session(), delete.target(), changes.context(), "DELETE", keys)) {
            Set<Long> seen = new HashSet<>();
            for (@Nullable Object[] row : InsertPlan.collect(changes, query)) {
                Long rowId = RowPlan.rowId(row);
                if (rowId != null && seen.add(rowId)) {
                    @Nullable Object[] before = plan.before(row);
                    engine.delete(rowId, before);
                    effects.row(row, null, before, "DELETE");
                }
            }
            keys.finish();
            return effects.result(null);
        } finally {
            effects.close();
        }
    }
}
