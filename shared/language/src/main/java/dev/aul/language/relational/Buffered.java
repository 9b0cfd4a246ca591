package dev.aul.language.relational;

import dev.aul.language.outline.BoundText;
import dev.aul.language.outline.Outline;
import dev.aul.language.outline.Work;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are read once and then given out again and again, as long as what they depend on stays the same: the inner
 * side of a join. With keys it is a hash table.
 */
final class Buffered implements Operator {
    private final Operator rows;
    private final int[] registers;
    private final Dependencies dependencies;
    private final Keys.Part[] inner;
    private final Keys.Part[] outer;
    private final int state;

    /**
     * @param registers what a row consists of
     * @param inner the key of a row, {@code outer}: of what is looked for; both empty to give all rows
     * @param state a register of its own
     */
    Buffered(
            Operator rows,
            int[] registers,
            Dependencies dependencies,
            Keys.Part[] inner,
            Keys.Part[] outer,
            int state) {
        this.rows = rows;
        this.registers = registers;
        this.dependencies = dependencies;
        this.inner = inner;
        this.outer = outer;
        this.state = state;
    }

    int[] registers() {
        return registers;
    }

    @Override
    public Outline outline() {
        String keys = inner.length == 0
                ? ""
                : "by " + BoundText.list(Stream.of(inner).map(Keys.Part::expr).toList());
        return Outline.of(Work.HOLD, keys, rows.outline());
    }

    @Override
    public Cursor open(Run run) {
        return matching(run, Objects.requireNonNull(stored(run, Integer.MAX_VALUE)));
    }

    Matches matching(Run run, Stored stored) {
        if (outer.length == 0) {
            return new Matches(run, stored, true, stored.rows.isEmpty() ? -1 : 0);
        }
        Object key = Keys.of(outer, run);
        return new Matches(run, stored, false, key == null ? -1 : stored.first(key));
    }

    Matches none(Run run, Stored stored) {
        return new Matches(run, stored, true, -1);
    }

    /** The rows; null when there are more than {@code limit}. */
    @Nullable
    Stored stored(Run run, int limit) {
        if (run.frame[state] instanceof Stored known) {
            if (dependencies.same(run, known.taken())) {
                return known;
            }
            run.release(known.rows.size());
        }
        Stored made = new Stored(dependencies.take(run));
        run.frame[state] = null;
        try (Cursor cursor = rows.open(run)) {
            while (cursor.next()) {
                if (made.rows.size() == limit) {
                    run.release(limit);
                    return null;
                }
                @Nullable Object[] row = run.save(registers);
                if (inner.length == 0) {
                    made.add(row);
                } else {
                    made.add(row, Keys.of(inner, run));
                }
            }
        }
        run.frame[state] = made;
        return made;
    }

    /** Stored rows, put back into their registers one by one. */
    final class Matches implements Cursor {
        private final Run run;
        private final Stored stored;
        private final boolean all;
        private int upcoming;
        private int current = -1;

        private Matches(Run run, Stored stored, boolean all, int first) {
            this.run = run;
            this.stored = stored;
            this.all = all;
            this.upcoming = first;
        }

        /** The index of the current row. */
        int row() {
            return current;
        }

        @Override
        public boolean next() {
            run.check();
            if (upcoming < 0) {
                return false;
            }
            current = upcoming;
            run.restore(registers, stored.rows.get(current));
            if (all) {
                upcoming = current + 1 == stored.rows.size() ? -1 : current + 1;
            } else {
                upcoming = stored.after(current);
            }
            return true;
        }
    }
}
