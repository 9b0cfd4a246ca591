package dev.aul.language.relational;

import dev.aul.language.eval.Evaluation;
import dev.aul.language.outline.Outline;
import dev.aul.language.outline.Work;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * TOP .. PERCENT and TOP .. WITH TIES over rows that are in order.
 *
 * @param registers what a row consists of
 * @param ties the order, when rows equal to the last one are taken too
 */
@SuppressWarnings("ArrayRecordComponent")
record Share(
        Operator rows,
        int[] registers,
        Evaluation count,
        boolean percent,
        @Nullable Order ties) implements Operator {
    @Override
    public Outline outline() {
        return Outline.of(
                Work.SHARE, (percent ? "TOP .. PERCENT" : "TOP") + (ties == null ? "" : " WITH TIES"), rows.outline());
    }

    @Override
    public Cursor open(Run run) {
        List<@Nullable Object[]> kept = new ArrayList<>();
        try (Cursor cursor = rows.open(run)) {
            while (cursor.next()) {
                kept.add(run.save(registers));
            }
        }
        return new Listed(run, kept.subList(0, wanted(run, kept)), registers, kept.size());
    }

    private int wanted(Run run, List<@Nullable Object[]> kept) {
        int wanted = (int) Math.min(kept.size(), percent ? share(run, kept.size()) : Bounds.top(run, count));
        while (ties != null
                && wanted > 0
                && wanted < kept.size()
                && ties.compare(kept.get(wanted - 1), kept.get(wanted)) == 0) {
            wanted++;
        }
        return wanted;
    }

    /** A part of a row counts as one. */
    private long share(Run run, int size) {
        return (long) Math.ceil(size * Bounds.percent(run.value(count)) / Bounds.WHOLE);
    }
}
