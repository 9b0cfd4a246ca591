package dev.aul.language.relational;

import dev.aul.language.outline.Outline;
import dev.aul.language.routine.Expr;
import java.util.BitSet;
import java.util.List;

/**
 * Rows that a store has offered to yield: part of a plan, immutable, shared by all sessions; a session reads it with
 * {@link OpenStore#open}. A store makes it of its own record.
 */
public interface Scan {
    /** Which of the conjuncts that were asked for hold for all rows it yields, by index; the engine tests the others. */
    BitSet decided();

    /** Whether the rows come in the order that was asked for. */
    boolean ordered();

    /**
     * What the engine computes each time before it opens the scan, in Java form: expressions over variables and over columns
     * of sources that do not belong to the scan. They are the only way in which either reaches the store.
     */
    List<Expr> parameters();

    /** What the store is asked, for people. */
    Outline outline();
}
