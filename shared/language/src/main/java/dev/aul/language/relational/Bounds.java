package dev.aul.language.relational;

import dev.aul.language.errors.BindingMessage;
import dev.aul.language.eval.Evaluation;
import org.jspecify.annotations.Nullable;

/** TOP (n), OFFSET and FETCH: which rows of an order are wanted. */
record Bounds(
        @Nullable Evaluation top,
        @Nullable Evaluation offset,
        @Nullable Evaluation fetch) {
    /** All rows, in percent. */
    static final double WHOLE = 100;

    /** Which clauses they are of. */
    String text() {
        return top != null ? "TOP" : fetch == null ? "OFFSET" : "OFFSET, FETCH";
    }

    /** Rows that are passed over: 10742, 10743. */
    long first(Run run) {
        return offset == null ? 0 : offset(run.value(offset));
    }

    /** The value of OFFSET, in rows: 10742, 10743. */
    static long offset(@Nullable Object value) {
        if (!(value instanceof Number number)) {
            throw BindingMessage.OFFSET_NOT_INTEGER.exception();
        }
        if (number.longValue() < 0) {
            throw BindingMessage.OFFSET_NEGATIVE.exception();
        }
        return number.longValue();
    }

    /** How many rows it takes from the first on. */
    private long count(Run run) {
        if (top != null) {
            return top(run, top);
        }
        return fetch == null ? Long.MAX_VALUE : fetch(run.value(fetch));
    }

    /** The value of FETCH, in rows: 1014, 10744. */
    static long fetch(@Nullable Object value) {
        if (!(value instanceof Number number)) {
            throw BindingMessage.TOP_INVALID.exception();
        }
        if (number.longValue() < 1) {
            throw BindingMessage.FETCH_NOT_POSITIVE.exception();
        }
        return number.longValue();
    }

    /** The count of TOP, in rows: 127, 1014. */
    static long top(Run run, Evaluation count) {
        return top(run.value(count));
    }

    /** The value of TOP, in rows. */
    static long top(@Nullable Object value) {
        if (!(value instanceof Number number)) {
            throw BindingMessage.TOP_INVALID.exception();
        }
        if (number.longValue() < 0) {
            throw BindingMessage.TOP_NEGATIVE.exception();
        }
        return number.longValue();
    }

    /** The value of TOP .. PERCENT: 1031, 1014. */
    static double percent(@Nullable Object value) {
        if (!(value instanceof Number number)) {
            throw BindingMessage.TOP_INVALID.exception();
        }
        double share = number.doubleValue();
        if (share < 0 || share > WHOLE) {
            throw BindingMessage.PERCENT_OUT_OF_RANGE.exception();
        }
        return share;
    }

    /** How many rows of the order are wanted, the skipped ones included. */
    long last(Run run) {
        long sum = first(run) + count(run);
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}
