package dev.aul.language.relational;

import dev.aul.language.functions.EvalContext;
import org.jspecify.annotations.Nullable;

/** A session's open connection to the store: what plans read from. */
public interface OpenStore {
    /**
     * Opens a scan that this store offered. Several cursors of one run may be open at a time, and are read by turns.
     *
     * @param parameters values of {@link Scan#parameters}, new for each call
     */
    RowCursor open(Scan scan, @Nullable Object[] parameters, EvalContext context);
}
