package dev.aul.language.relational;

import dev.aul.language.ast.TableRef.JoinKind;
import dev.aul.language.outline.BoundText;
import dev.aul.language.outline.Outline;
import dev.aul.language.outline.Work;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/** RIGHT and FULL JOIN: pairs in the order of the left side, then the right rows that had no match. */
@SuppressWarnings("ArrayRecordComponent")
record OuterJoin(JoinKind kind, Operator left, Buffered right, List<Tested> on, boolean keepsLeft, int[] leftRegisters)
        implements Operator {
    @Override
    public Outline outline() {
        String rest = on.isEmpty()
                ? ""
                : " on " + BoundText.all(on.stream().map(Tested::condition).toList());
        return Outline.of(Work.JOIN, BoundText.words(kind) + rest, left.outline(), right.outline());
    }

    @Override
    public Cursor open(Run run) {
        Stored stored = Objects.requireNonNull(right.stored(run, Integer.MAX_VALUE));
        return new Pairs(run, stored, left.open(run));
    }

    private enum Phase {
        LEFT,
        MATCHES,
        UNMATCHED
    }

    private final class Pairs implements Cursor {
        private final Run run;
        private final Stored stored;
        private final Cursor outer;
        private final BitSet found = new BitSet();
        private Buffered.Matches matches;
        private Phase phase = Phase.LEFT;
        private boolean matched;
        private int rest;

        Pairs(Run run, Stored stored, Cursor outer) {
            this.run = run;
            this.stored = stored;
            this.outer = outer;
            this.matches = right.none(run, stored);
        }

        @Override
        public boolean next() {
            while (phase != Phase.UNMATCHED) {
                if (phase == Phase.LEFT) {
                    if (!outer.next()) {
                        phase = Phase.UNMATCHED;
                        run.clear(leftRegisters);
                        break;
                    }
                    matches = right.matching(run, stored);
                    matched = false;
                    phase = Phase.MATCHES;
                }
                if (match()) {
                    return true;
                }
                phase = Phase.LEFT;
                if (keepsLeft && !matched) {
                    run.clear(right.registers());
                    return true;
                }
            }
            return unmatched();
        }

        private boolean match() {
            while (matches.next()) {
                if (on.stream().allMatch(tested -> run.holds(tested.test()))) {
                    found.set(matches.row());
                    matched = true;
                    return true;
                }
            }
            return false;
        }

        private boolean unmatched() {
            run.check();
            rest = found.nextClearBit(rest);
            if (rest >= stored.rows.size()) {
                return false;
            }
            run.restore(right.registers(), stored.rows.get(rest++));
            return true;
        }

        @Override
        public void close() {
            outer.close();
        }
    }
}
