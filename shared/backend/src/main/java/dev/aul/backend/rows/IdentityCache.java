package dev.aul.backend.rows;

import dev.aul.backend.CacheUse;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was made of an object, for as long as that object lives; by identity, for bound trees are deep and comparing them
 * costs more than a statement. Values must not refer to their keys. Thread-safe.
 */
public final class IdentityCache<K, V> {
    private final ConcurrentHashMap<Object, V> values = new ConcurrentHashMap<>();
    private final ReferenceQueue<K> gone = new ReferenceQueue<>();
    private final int limit;
    private final CacheUse use = new CacheUse(values::size);

    /** {@code limit}: entries that are kept at most. All go when there are so many: which ones are used is not noted. */
    public IdentityCache(int limit) {
        this.limit = limit;
    }

    public CacheUse use() {
        return use;
    }

    private static final class Key<K> extends WeakReference<K> {
        private final int hash;

        Key(K key, @Nullable ReferenceQueue<K> queue) {
            super(key, queue);
            hash = System.identityHashCode(key);
        }

        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(@Nullable Object other) {
            return this == other || (other instanceof Key<?> that && get() != null && get() == that.get());
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    public V get(K key, Function<K, V> make) {
        V known = values.get(new Key<>(key, null));
        if (known != null) {
            use.hit();
            return known;
        }
        use.miss();
        for (Reference<? extends K> dead = gone.poll(); dead != null; dead = gone.poll()) {
            values.remove(dead);
        }
        if (values.size() >= limit) {
            values.clear();
        }
        V made = make.apply(key);
        values.put(new Key<>(key, gone), made);
        return made;
    }
}
