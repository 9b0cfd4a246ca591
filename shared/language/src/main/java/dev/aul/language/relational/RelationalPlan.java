package dev.aul.language.relational;

import dev.aul.language.routine.Rel;

/** A bound query, ready to run any number of times. Immutable, thread-safe; it holds nothing of a session. */
public final class RelationalPlan {
    private RelationalPlan() {}

    public static RelationalPlan of(Rel.Query query, Pushdown pushdown) {
        throw new UnsupportedOperationException(query + " on " + pushdown);
    }

    /** Opens the rows; value i is the query's column i. The caller closes them. */
    public RowCursor run(Inputs inputs) {
        throw new UnsupportedOperationException(inputs.toString());
    }
}
