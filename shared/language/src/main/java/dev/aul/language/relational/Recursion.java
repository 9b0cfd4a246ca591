package dev.aul.language.relational;

import dev.aul.language.errors.RunMessage;
import dev.aul.language.outline.Outline;
import dev.aul.language.outline.Work;
import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A recursive CTE: each row of the anchors, and in its turn each row that the steps make of it.
 *
 * @param working the register where the steps find their row
 * @param registers where rows go
 * @param limit of levels, 0 for none: 530
 */
@SuppressWarnings("ArrayRecordComponent")
record Recursion(List<Union.Part> anchors, List<Union.Part> steps, int working, int[] registers, int limit)
        implements Operator {
    @SuppressWarnings("ArrayRecordComponent")
    private record Level(@Nullable Object[] row, int level) {}

    @Override
    public Outline outline() {
        return Outline.of(
                Work.RECURSION,
                "",
                Stream.concat(anchors.stream(), steps.stream())
                        .map(part -> part.rows().outline())
                        .toArray(Outline[]::new));
    }

    @Override
    public Cursor open(Run run) {
        return new Rows(run);
    }

    private final class Rows implements Cursor {
        private final Run run;
        private final ArrayDeque<Level> waiting = new ArrayDeque<>();
        private @Nullable Level current;
        private boolean started;

        Rows(Run run) {
            this.run = run;
        }

        @Override
        public boolean next() {
            run.check();
            if (!started) {
                started = true;
                gather(anchors, 0);
            } else if (current != null) {
                run.frame[working] = current.row();
                gather(steps, current.level() + 1);
            }
            current = waiting.poll();
            if (current == null) {
                return false;
            }
            run.release(1);
            run.restore(registers, current.row());
            return true;
        }

        @Override
        public void close() {
            run.release(waiting.size());
            waiting.clear();
        }

        private void gather(List<Union.Part> parts, int level) {
            for (Union.Part part : parts) {
                try (Cursor cursor = part.rows().open(run)) {
                    while (cursor.next()) {
                        if (limit > 0 && level > limit) {
                            throw RunMessage.RECURSION_EXHAUSTED.exception(limit);
                        }
                        waiting.add(new Level(run.save(part.registers()), level));
                    }
                }
            }
        }
    }
}
