package dev.aul.language.relational;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The registers of outer parts that a part reads: as long as they hold the same values, it yields the same rows. */
@SuppressWarnings("ArrayRecordComponent")
record Dependencies(int[] registers) {
    boolean isEmpty() {
        return registers.length == 0;
    }

    @Nullable
    Object[] take(Run run) {
        @Nullable Object[] values = new @Nullable Object[registers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = run.frame[registers[i]];
        }
        return values;
    }

    boolean same(Run run, @Nullable Object[] taken) {
        for (int i = 0; i < registers.length; i++) {
            if (!Objects.equals(run.frame[registers[i]], taken[i])) {
                return false;
            }
        }
        return true;
    }
}
