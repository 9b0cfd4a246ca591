package dev.aul.executor.state;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Handles of sp_prepare and its like. Numbers are never used twice in a session. */
public final class PreparedStatements {
    /** A statement with its parameter declarations, empty when it has none. */
    public record Prepared(String declarations, String text) {}

    private final Map<Integer, Prepared> byHandle = new HashMap<>();
    private int last;

    public int add(Prepared prepared) {
        byHandle.put(++last, prepared);
        return last;
    }

    public @Nullable Prepared find(int handle) {
        return byHandle.get(handle);
    }

    /** Whether there was such a handle. */
    public boolean remove(int handle) {
        return byHandle.remove(handle) != null;
    }

    void clear() {
        byHandle.clear();
    }
}
