package dev.aul.executor.procedures;

import dev.aul.backend.CacheUse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The plans used last, up to a limit. Thread-safe; a plan may be made twice when two sessions ask for it at once. */
public final class PlanCache<V> {
    private final Map<PlanKey, V> plans;

    private final CacheUse use = new CacheUse(this::size);

    public PlanCache(int limit) {
        plans = new LinkedHashMap<>(16, 0.75f, true) {
            @java.io.Serial
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<PlanKey, V> eldest) {
                return size() > limit;
            }
        };
    }

    /** The plan of a key, made by {@code maker} when it is not there. What the maker throws is not kept. */
    public V get(PlanKey key, Supplier<V> maker) {
        V known = find(key);
        if (known != null) {
            use.hit();
            return known;
        }
        use.miss();
        V made = maker.get();
        synchronized (plans) {
            plans.put(key, made);
        }
        return made;
    }

    public CacheUse use() {
        return use;
    }

    private int size() {
        synchronized (plans) {
            return plans.size();
        }
    }

    private @Nullable V find(PlanKey key) {
        synchronized (plans) {
            return plans.get(key);
        }
    }
}
