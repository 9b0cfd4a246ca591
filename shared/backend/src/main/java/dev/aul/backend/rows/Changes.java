package dev.aul.backend.rows;

import dev.aul.backend.StoreSession.ChangeResult;
import dev.aul.language.functions.EvalContext;
import dev.aul.language.routine.Change;
import org.jspecify.annotations.Nullable;

/** Runs one change: reads what it needs, then writes row by row. */
@SuppressWarnings("ArrayRecordComponent")
public record Changes(RowSession session, @Nullable Object[] slots, EvalContext context, boolean images) {

    public ChangeResult apply(Change change) {
        ChangePlan plan = session.caches().plan(change);
        return switch (plan) {
            case InsertPlan insert -> insert.run(this);
            case UpdatePlan update -> update.run(this);
            case DeletePlan delete -> delete.run(this);
            case MergePlan merge -> merge.run(this);
        };
    }

    /** SET ROWCOUNT: how many rows a statement may change. */
    long limit() {
        long limit = context.options().rowCount();
        return limit == 0 ? Long.MAX_VALUE : limit;
    }
}
