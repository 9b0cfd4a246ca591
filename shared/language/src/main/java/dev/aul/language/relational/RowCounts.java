package dev.aul.language.relational;

import org.jspecify.annotations.Nullable;

/** What a store that counts rows itself asks of the values of TOP, OFFSET and FETCH before it does. Stateless. */
public final class RowCounts {
    private RowCounts() {}

    /** TOP's: 127 below 0, 1014 when it is NULL. */
    public static long top(@Nullable Object value) {
        return Bounds.top(value);
    }

    /** TOP .. PERCENT's: 1031 when it is not from 0 to 100, 1014 when it is NULL. */
    public static double percent(@Nullable Object value) {
        return Bounds.percent(value);
    }

    /** OFFSET's: 10742 below 0, 10743 when it is NULL. */
    public static long offset(@Nullable Object value) {
        return Bounds.offset(value);
    }

    /** FETCH's: 10744 below 1, 1014 when it is NULL. */
    public static long fetch(@Nullable Object value) {
        return Bounds.fetch(value);
    }
}
