package dev.aul.language.relational;

import dev.aul.language.outline.Outline;
import dev.aul.language.outline.Work;
import org.jspecify.annotations.Nullable;

/**
 * A table that is asked again and again for the rows that fit outer values: looked up in the store while the questions
 * are few, then read whole into a hash table, unless it is too large for that.
 */
final class Lookups implements Operator {
    /** Look-ups that cost less than reading a whole table would. */
    private static final int FEW = 100;

    /** Rows of a table that is worth to be read whole. */
    private static final int MAX_ROWS = 500_000;

    private final Operator lookup;
    private final Buffered whole;
    private final Operator unmatched;
    private final int state;

    /** {@code unmatched}: what {@code whole} yields, with the tests that its keys do not make. */
    Lookups(Operator lookup, Buffered whole, Operator unmatched, int state) {
        this.lookup = lookup;
        this.whole = whole;
        this.unmatched = unmatched;
        this.state = state;
    }

    @Override
    public Outline outline() {
        return Outline.of(Work.LOOK_UP, "", lookup.outline(), unmatched.outline());
    }

    @Override
    public Cursor open(Run run) {
        int asked = run.frame[state] instanceof Integer count ? count : 0;
        if (asked < 0) {
            return lookup.open(run);
        }
        if (asked < FEW) {
            run.frame[state] = asked + 1;
            return lookup.open(run);
        }
        @Nullable Stored stored = whole.stored(run, MAX_ROWS);
        if (stored == null) {
            run.frame[state] = -1;
            return lookup.open(run);
        }
        return unmatched.open(run);
    }
}
