package dev.aul.language.relational;

import org.jspecify.annotations.Nullable;

/** What a store that counts rows itself asks of the values of TOP, OFFSET and FETCH before it does. Stateless. */
public final class RowCounts {
    private RowCounts() {}

    /** TOP's: 127 below 0, 1060 when it is no number. */
    public static long top(@Nullable Object value) {
        return Bounds.top(value);
    }

    /** OFFSET's: 10742 below 0, 10743 when it is no number. */
    public static long offset(@Nullable Object value) {
        return Bounds.offset(value);
    }

    /** FETCH's: 10744 below 1, 1060 when it is no number. */
    public static long fetch(@Nullable Object value) {
        return Bounds.fetch(value);
    }
}
