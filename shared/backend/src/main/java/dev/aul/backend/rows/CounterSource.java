package dev.aul.backend.rows;

import java.util.OptionalLong;

/** Numbers that are given out once and never taken back: identity values, sequences, rowversions. Thread-safe. */
public interface CounterSource {
    /** How a counter moves. */
    record Range(long first, long increment, long minimum, long maximum, boolean cycle) {}

    /** The next value; empty when the range is used up. */
    OptionalLong next(String key, Range range);

    /** The last value given out. */
    OptionalLong last(String key);

    /** An explicit value moves the counter on when it lies beyond the last one. */
    void raise(String key, long value, Range range);

    /** Makes this the last value given out. */
    void set(String key, long value);
}
