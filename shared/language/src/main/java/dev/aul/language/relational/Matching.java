package dev.aul.language.relational;

import dev.aul.language.outline.Outline;
import dev.aul.language.outline.Work;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** INTERSECT and EXCEPT before duplicates are taken out: the left rows that stand on the right, or do not. */
@SuppressWarnings("ArrayRecordComponent")
record Matching(Operator left, int[] registers, Operator right, int[] rightRegisters, boolean wanted)
        implements Operator {
    @Override
    public Outline outline() {
        return Outline.of(Work.MATCH, wanted ? "INTERSECT" : "EXCEPT", left.outline(), right.outline());
    }

    @Override
    public Cursor open(Run run) {
        Set<Object> known = new HashSet<>();
        try (Cursor cursor = right.open(run)) {
            while (cursor.next()) {
                if (known.add(key(run, rightRegisters))) {
                    run.hold();
                }
            }
        }
        Cursor input = left.open(run);
        return new Cursor() {
            @Override
            public boolean next() {
                while (input.next()) {
                    if (known.contains(key(run, registers)) == wanted) {
                        return true;
                    }
                }
                return false;
            }

            @Override
            public void close() {
                run.release(known.size());
                known.clear();
                input.close();
            }
        };
    }

    private static Object key(Run run, int[] registers) {
        @Nullable Object[] values = new @Nullable Object[registers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = run.frame[registers[i]];
        }
        return Keys.of(values);
    }
}
