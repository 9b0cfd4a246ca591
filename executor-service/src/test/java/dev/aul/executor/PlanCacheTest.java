package dev.aul.executor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aul.executor.procedures.PlanCache;
import dev.aul.executor.procedures.PlanKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanCacheTest {
    private final PlanCache<String> cache = new PlanCache<>(2);

    private static PlanKey key(String text) {
        return new PlanKey(text, "", "master", 1, "", 0, "", List.of(), "");
    }

    @Test
    void theOneUsedLongestAgoGoesFirst() {
        cache.get(key("a"), () -> "first a");
        cache.get(key("b"), () -> "first b");
        assertEquals("first a", cache.get(key("a"), () -> "second a"));
        cache.get(key("c"), () -> "first c");
        assertEquals("first a", cache.get(key("a"), () -> "second a"));
        assertEquals("second b", cache.get(key("b"), () -> "second b"));
        assertEquals(2, cache.use().size());
        assertEquals(List.of(2L, 4L), List.of(cache.use().hits(), cache.use().misses()));
    }
}
