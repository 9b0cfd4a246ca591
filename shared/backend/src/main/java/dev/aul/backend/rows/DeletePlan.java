package dev.aul.backend.rows;

import dev.aul.backend.StoreSession.ChangeResult;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.eval.Evaluation;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Rel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * DELETE: the rows are found and read first.
 *
 * @param numbers the query without the rows' values
 */
record DeletePlan(Change.Delete delete, Rel.Query query, Rel.Query numbers, RowPlan plan, List<Evaluation> output)
        implements ChangePlan {

    static DeletePlan of(Change.Delete delete) {
        RowPlan plan = new RowPlan(delete.target(), delete.targetSource());
        ChangePlan.readOutput(plan, delete.output());
        Rel.Query query = UpdatePlan.query(
                UpdatePlan.locked(delete.from(), delete), delete.where(), delete.top(), delete.with(), plan);
        Rel.Select all = (Rel.Select) query.body();
        List<Rel.Item> number = all.items().subList(0, 1);
        Rel.Select select = new Rel.Select(false, number, all.from(), all.where(), List.of(), null, false);
        Rel.Query numbers = new Rel.Query(delete.with(), select, List.of(), delete.top(), null, null, 100);
        return new DeletePlan(delete, query, numbers, plan, ChangePlan.output(plan, delete.output()));
    }

    /** Whether somebody looks at the rows that go; else their numbers are enough. */
    private boolean needsRows(Changes changes) {
        return changes.images()
                || delete.output() != null
                || (delete.target().kind() == TableSchema.TableKind.USER
                        && !changes.session()
                                .references(delete.target().database())
                                .to(delete.target())
                                .isEmpty());
    }

    @Override
    public ChangeResult run(Changes changes) {
        ForeignKeys keys = new ForeignKeys(changes.session(), changes.context(), "DELETE");
        Effects effects = new Effects(changes, plan, output, delete.output(), keys);
        try (RowEngine engine = RowEngine.of(changes.session(), delete.target(), changes.context(), "DELETE", keys)) {
            boolean rows = needsRows(changes);
            boolean single = delete.from() instanceof Rel.Source.Table;
            Set<Long> seen = new HashSet<>();
            for (@Nullable Object[] row : InsertPlan.collect(changes, rows ? query : numbers)) {
                Long rowId = RowPlan.rowId(row);
                if (rowId != null && (single || seen.add(rowId))) {
                    @Nullable Object[] before = rows ? plan.before(row) : row;
                    engine.delete(rowId, before);
                    effects.row(row, null, before, "DELETE");
                }
            }
            engine.flush();
            keys.finish();
            return effects.result(null);
        } finally {
            effects.close();
        }
    }
}
