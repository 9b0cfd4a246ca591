package dev.aul.backend;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;

/** How often a cache was asked and had the answer. Counting takes no lock and makes nothing. Thread-safe. */
public final class CacheUse {
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final IntSupplier size;

    /** {@code size}: how many entries there are now. */
    public CacheUse(IntSupplier size) {
        this.size = size;
    }

    public void hit() {
        hits.increment();
    }

    public void miss() {
        misses.increment();
    }

    public long hits() {
        return hits.sum();
    }

    public long misses() {
        return misses.sum();
    }

    public int size() {
        return size.getAsInt();
    }
}
