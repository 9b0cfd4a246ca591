package dev.aul.language.relational;

import dev.aul.language.outline.Outline;
import dev.aul.language.outline.Work;
import java.util.Collections;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of a CTE as one of its references reads them. */
final class Shared {
    private Shared() {}

    /**
     * A CTE that several references read: its rows are held.
     *
     * @param ordinals which of its columns go into the registers
     */
    static Operator reference(Buffered cte, int[] ordinals, int[] registers) {
        return Operator.of(Outline.of(Work.REFERENCE, "", cte.outline()), run -> {
            var rows = Objects.requireNonNull(cte.stored(run, Integer.MAX_VALUE))
                    .rows
                    .iterator();
            return new Operator.Cursor() {
                @Override
                public boolean next() {
                    run.check();
                    if (!rows.hasNext()) {
                        return false;
                    }
                    put(run, rows.next(), ordinals, registers);
                    return true;
                }
            };
        });
    }

    /** The one row that a recursive step works on. */
    static Operator working(int register, int[] ordinals, int[] registers) {
        return Operator.of(Outline.of(Work.REFERENCE, "the row before"), run -> {
            var rows = Collections.singletonList((@Nullable Object[]) Objects.requireNonNull(run.frame[register]))
                    .iterator();
            return new Operator.Cursor() {
                @Override
                public boolean next() {
                    if (!rows.hasNext()) {
                        return false;
                    }
                    put(run, rows.next(), ordinals, registers);
                    return true;
                }
            };
        });
    }

    private static void put(Run run, @Nullable Object[] row, int[] ordinals, int[] registers) {
        for (int i = 0; i < registers.length; i++) {
            run.frame[registers[i]] = row[ordinals[i]];
        }
    }
}
