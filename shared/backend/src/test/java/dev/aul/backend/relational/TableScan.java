package dev.aul.backend.relational;

import dev.aul.language.outline.Outline;
import dev.aul.language.relational.Scan;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import java.util.BitSet;
import java.util.List;

/** A query that SQLite runs; its slots are the scan's parameters, or those of the routine when it is {@code whole}. */
record TableScan(Rel.Query query, boolean whole, BitSet decided, boolean ordered, List<Expr> parameters)
        implements Scan {
    @Override
    public Outline outline() {
        return new Outline.Kept("query");
    }
}
