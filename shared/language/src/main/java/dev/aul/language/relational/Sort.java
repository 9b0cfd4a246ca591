package dev.aul.language.relational;

import dev.aul.language.outline.BoundText;
import dev.aul.language.outline.Outline;
import dev.aul.language.outline.Work;
import dev.aul.language.routine.Rel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows in an order; equal ones as they came.
 *
 * @param registers what a row consists of; the order's places count in them
 * @param by the same order, as it was asked for
 * @param bounds how many rows are wanted, null when all are
 */
@SuppressWarnings("ArrayRecordComponent")
record Sort(
        Operator rows,
        int[] registers,
        Order order,
        List<Rel.Order> by,
        @Nullable Bounds bounds) implements Operator {
    /** Rows that are gathered before the first are thrown away. */
    private static final int SPARE = 1_000;

    @Override
    public Outline outline() {
        return Outline.of(Work.SORT, BoundText.orders(by), rows.outline());
    }

    @Override
    public Cursor open(Run run) {
        long wanted = bounds == null ? Long.MAX_VALUE : bounds.last(run);
        List<@Nullable Object[]> kept = new ArrayList<>();
        try (Cursor cursor = rows.open(run)) {
            while (cursor.next()) {
                kept.add(run.save(registers));
                if (kept.size() - SPARE >= wanted && kept.size() >= 2 * wanted) {
                    cut(run, kept, (int) wanted);
                }
            }
        }
        kept.sort(order);
        return new Listed(run, kept, registers, kept.size());
    }

    private void cut(Run run, List<@Nullable Object[]> kept, int wanted) {
        kept.sort(order);
        run.release(kept.size() - wanted);
        kept.subList(wanted, kept.size()).clear();
    }
}
