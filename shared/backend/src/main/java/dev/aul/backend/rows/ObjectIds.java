package dev.aul.backend.rows;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Object ids by database, each given once while the node runs: two sessions may define at the same time. Thread-safe. */
public final class ObjectIds {
    private final Map<String, AtomicInteger> given = new ConcurrentHashMap<>();

    /** The next id that is free, from {@code lowest} upwards. */
    public int next(String database, int lowest) {
        return given.computeIfAbsent(Definitions.lower(database), _ -> new AtomicInteger())
                .updateAndGet(last -> Math.max(last + 1, lowest));
    }
}
