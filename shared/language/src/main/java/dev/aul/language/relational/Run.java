package dev.aul.language.relational;

import dev.aul.language.errors.RunMessage;
import dev.aul.language.eval.Evaluation;
import dev.aul.language.eval.Test;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One run of a plan: every value in flight stands in a register of its frame, so that inner parts read the columns of
 * outer ones where they are. The first register holds the run itself. Used by one thread.
 */
final class Run {
    /** Rows that sorts, hash tables and groups of one run may hold; more would not fit in memory. */
    private static final int MAX_ROWS = 20_000_000;

    final Inputs inputs;
    final @Nullable Object[] frame;
    private int held;

    Run(Inputs inputs, int registers) {
        this.inputs = inputs;
        this.frame = new @Nullable Object[registers];
        frame[0] = this;
    }

    static Run of(@Nullable Object[] frame) {
        return (Run) Objects.requireNonNull(frame[0]);
    }

    /** Called for each row: ends the run when it was cancelled. */
    void check() {
        inputs.cancelled().run();
    }

    @Nullable
    Object value(Evaluation evaluation) {
        return evaluation.evaluate(inputs.context(), inputs.slots(), frame);
    }

    boolean holds(Test test) {
        return Boolean.TRUE.equals(test.test(inputs.context(), inputs.slots(), frame));
    }

    /** A copy of registers, to be held: 701 when there are too many. */
    @Nullable
    Object[] save(int[] registers) {
        hold();
        @Nullable Object[] values = new @Nullable Object[registers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = frame[registers[i]];
        }
        return values;
    }

    void hold() {
        if (++held > MAX_ROWS) {
            throw RunMessage.OUT_OF_MEMORY.exception("default");
        }
    }

    void release(int rows) {
        held -= rows;
    }

    /** Back to what {@link #save} took. */
    void restore(int[] registers, @Nullable Object[] values) {
        for (int i = 0; i < registers.length; i++) {
            frame[registers[i]] = values[i];
        }
    }

    void clear(int[] registers) {
        for (int register : registers) {
            frame[register] = null;
        }
    }
}
