package dev.aul.language.relational;

/** A part of a plan that yields rows. Immutable: what it remembers of a run stands in the run's registers. */
interface Operator {
    Cursor open(Run run);

    /** Rows in the making: each lies in the operator's registers until the next is asked for. */
    interface Cursor extends AutoCloseable {
        boolean next();

        @Override
        default void close() {}
    }
}
