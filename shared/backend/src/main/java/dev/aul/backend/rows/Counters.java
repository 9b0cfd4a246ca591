package dev.aul.backend.rows;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Identity values, sequences and the rowversion of one database. They are given out from memory and never taken back;
 * the file holds a value ahead of them, so that a crash skips values and never repeats one. Thread-safe.
 */
public final class Counters implements CounterSource {
    private static final long RESERVED = 1_000;

    private static final class Counter {
        long last;
        long reserved;
        long persisted;
    }

    private final Map<String, Counter> counters = new HashMap<>();
    private boolean dirty;

    /** A counter as the file has it. */
    public synchronized void load(String key, long value) {
        Counter counter = new Counter();
        counter.last = value;
        counter.reserved = value;
        counter.persisted = value;
        counters.put(key, counter);
    }

    @Override
    public synchronized OptionalLong next(String key, Range range) {
        Counter counter = counters.get(key);
        if (counter == null) {
            counter = start(key, range);
        }
        long next = counter.last + range.increment();
        boolean past = range.increment() > 0
                ? next > range.maximum() || next < counter.last
                : next < range.minimum() || next > counter.last;
        if (past) {
            if (!range.cycle()) {
                return OptionalLong.empty();
            }
            next = range.increment() > 0 ? range.minimum() : range.maximum();
            counter.reserved = next - range.increment();
        }
        counter.last = next;
        reserve(counter, range.increment());
        return OptionalLong.of(next);
    }

    private Counter start(String key, Range range) {
        Counter counter = new Counter();
        counter.last = range.first() - range.increment();
        counter.reserved = counter.last;
        counter.persisted = Long.MIN_VALUE;
        counters.put(key, counter);
        return counter;
    }

    private void reserve(Counter counter, long increment) {
        boolean beyond = increment > 0 ? counter.last > counter.reserved : counter.last < counter.reserved;
        if (beyond) {
            counter.reserved = ahead(counter.last, increment);
        }
        dirty |= counter.reserved != counter.persisted;
    }

    private static long ahead(long last, long increment) {
        long steps = Math.multiplyHigh(increment, RESERVED) == increment >> 63 ? increment * (RESERVED - 1) : increment;
        long sum = last + steps;
        boolean overflow = ((last ^ sum) & (steps ^ sum)) < 0;
        return overflow ? last : sum;
    }

    @Override
    public synchronized OptionalLong last(String key) {
        Counter counter = counters.get(key);
        return counter == null ? OptionalLong.empty() : OptionalLong.of(counter.last);
    }

    @Override
    public synchronized void raise(String key, long value, Range range) {
        Counter counter = counters.get(key);
        if (counter == null) {
            counter = start(key, range);
        }
        if (range.increment() > 0 ? value > counter.last : value < counter.last) {
            counter.last = value;
            reserve(counter, range.increment());
        }
    }

    @Override
    public synchronized void set(String key, long value) {
        Counter counter = counters.computeIfAbsent(key, _ -> new Counter());
        counter.last = value;
        counter.reserved = value;
        counter.persisted = Long.MIN_VALUE;
        dirty = true;
    }

    public synchronized void remove(String key) {
        counters.remove(key);
    }

    /** What the file must hold before a commit is acknowledged; empty most of the time. */
    public synchronized Map<String, Long> unsaved() {
        if (!dirty) {
            return Map.of();
        }
        Map<String, Long> out = new HashMap<>();
        counters.forEach((key, counter) -> {
            if (counter.reserved != counter.persisted) {
                out.put(key, counter.reserved);
            }
        });
        return out;
    }

    /** The values are in the file. */
    public synchronized void saved(Map<String, Long> values) {
        if (values.isEmpty()) {
            return;
        }
        values.forEach((key, value) -> {
            Counter counter = counters.get(key);
            if (counter != null) {
                counter.persisted = value;
            }
        });
        dirty = counters.values().stream().anyMatch(counter -> counter.reserved != counter.persisted);
    }

    /** The exact values, for a clean shutdown. */
    public synchronized Map<String, Long> exact() {
        Map<String, Long> out = new HashMap<>();
        counters.forEach((key, counter) -> out.put(key, counter.last));
        return out;
    }
}
