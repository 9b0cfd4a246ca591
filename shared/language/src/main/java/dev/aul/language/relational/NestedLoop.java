package dev.aul.language.relational;

import dev.aul.language.ast.TableRef.JoinKind;
import dev.aul.language.outline.BoundText;
import dev.aul.language.outline.Outline;
import dev.aul.language.outline.Work;
import org.jspecify.annotations.Nullable;

/**
 * For each row of the left side the rows of the right side, which is opened anew and already holds the condition.
 *
 * @param keepsLeft a left row without match comes with NULLs in {@code rightRegisters}
 */
@SuppressWarnings("ArrayRecordComponent")
record NestedLoop(JoinKind kind, Operator left, Operator right, boolean keepsLeft, int[] rightRegisters)
        implements Operator {
    @Override
    public Outline outline() {
        return Outline.of(Work.JOIN, BoundText.words(kind), left.outline(), right.outline());
    }

    @Override
    public Cursor open(Run run) {
        return new Pairs(run, left.open(run));
    }

    private final class Pairs implements Cursor {
        private final Run run;
        private final Cursor outer;
        private @Nullable Cursor inner;
        private boolean matched;

        Pairs(Run run, Cursor outer) {
            this.run = run;
            this.outer = outer;
        }

        @Override
        public boolean next() {
            while (true) {
                Cursor rows = inner;
                if (rows == null) {
                    if (!outer.next()) {
                        return false;
                    }
                    rows = right.open(run);
                    inner = rows;
                    matched = false;
                }
                if (rows.next()) {
                    matched = true;
                    return true;
                }
                rows.close();
                inner = null;
                if (keepsLeft && !matched) {
                    run.clear(rightRegisters);
                    return true;
                }
            }
        }

        @Override
        public void close() {
            if (inner != null) {
                inner.close();
            }
            outer.close();
        }
    }
}
