package dev.aul.backend.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class IdentityCacheTest {
    private final AtomicInteger made = new AtomicInteger();

    private record Key(String text) {}

    private int value(IdentityCache<Key, Integer> cache, Key key) {
        return cache.get(key, _ -> made.incrementAndGet());
    }

    @Test
    void anObjectIsKnownAgainAndAnEqualOneIsNot() {
        var cache = new IdentityCache<Key, Integer>(10);
        var key = new Key("a");
        assertEquals(1, value(cache, key));
        assertEquals(1, value(cache, key));
        assertEquals(2, value(cache, new Key("a")));
        assertEquals(List.of(1L, 2L), List.of(cache.use().hits(), cache.use().misses()));
    }

    @Test
    void itNeverHoldsMoreThanItsLimit() {
        var cache = new IdentityCache<Key, Integer>(3);
        var keys = new ArrayList<Key>();
        for (int i = 0; i < 10; i++) {
            keys.add(new Key("k"));
            assertEquals(i + 1, value(cache, keys.getLast()));
            assertEquals(i + 1, value(cache, keys.getLast()));
            assertTrue(cache.use().size() <= 3, () -> cache.use().size() + " entries");
        }
        assertEquals(11, value(cache, keys.getFirst()), "it has gone, and is made again");
    }
}
