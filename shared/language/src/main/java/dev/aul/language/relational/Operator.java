package dev.aul.language.relational;

import dev.aul.language.outline.Outline;
import java.util.function.Function;

/** A part of a plan that yields rows. Immutable: what it remembers of a run stands in the run's registers. */
interface Operator {
    Cursor open(Run run);

    /** What it does, for people. */
    Outline outline();

    /** One that consists of how it opens. */
    static Operator of(Outline outline, Function<Run, Cursor> opening) {
        return new Operator() {
            @Override
            public Cursor open(Run run) {
                return opening.apply(run);
            }

            @Override
            public Outline outline() {
                return outline;
            }
        };
    }

    /** Rows in the making: each lies in the operator's registers until the next is asked for. */
    interface Cursor extends AutoCloseable {
        boolean next();

        @Override
        default void close() {}
    }
}
