package dev.aul.language.relational;

import dev.aul.language.outline.Outline;
import dev.aul.language.outline.Work;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Each row once, in the order of its keys.
 *
 * @param keys registers of what tells rows apart
 * @param registers of all that is kept of a row; the keys come first
 */
@SuppressWarnings("ArrayRecordComponent")
record Distinct(Operator rows, int[] keys, int[] registers, Order order) implements Operator {
    @Override
    public Outline outline() {
        return Outline.of(Work.DISTINCT, "", rows.outline());
    }

    @Override
    public Cursor open(Run run) {
        Set<Object> seen = new HashSet<>();
        List<@Nullable Object[]> kept = new ArrayList<>();
        @Nullable Object[] key = new @Nullable Object[keys.length];
        try (Cursor cursor = rows.open(run)) {
            while (cursor.next()) {
                for (int i = 0; i < key.length; i++) {
                    key[i] = run.frame[keys[i]];
                }
                if (seen.add(Keys.of(key))) {
                    kept.add(run.save(registers));
                }
            }
        }
        kept.sort(order);
        return new Listed(run, kept, registers, kept.size());
    }
}
