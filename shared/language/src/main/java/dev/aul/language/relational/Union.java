package dev.aul.language.relational;

import dev.aul.language.outline.Outline;
import dev.aul.language.outline.Work;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of several parts one after another, in common registers. */
@SuppressWarnings("ArrayRecordComponent")
record Union(List<Part> parts, int[] registers) implements Operator {
    record Part(Operator rows, int[] registers) {}

    @Override
    public Outline outline() {
        return Outline.of(
                Work.UNION,
                "",
                parts.stream().map(part -> part.rows().outline()).toArray(Outline[]::new));
    }

    @Override
    public Cursor open(Run run) {
        return new Appended(run);
    }

    private final class Appended implements Cursor {
        private final Run run;
        private int part = -1;
        private @Nullable Cursor current;

        Appended(Run run) {
            this.run = run;
        }

        @Override
        public boolean next() {
            while (true) {
                if (current == null) {
                    if (++part >= parts.size()) {
                        return false;
                    }
                    current = parts.get(part).rows().open(run);
                }
                if (current.next()) {
                    int[] from = parts.get(part).registers();
                    for (int i = 0; i < registers.length; i++) {
                        run.frame[registers[i]] = run.frame[from[i]];
                    }
                    return true;
                }
                current.close();
                current = null;
            }
        }

        @Override
        public void close() {
            if (current != null) {
                current.close();
            }
        }
    }
}
