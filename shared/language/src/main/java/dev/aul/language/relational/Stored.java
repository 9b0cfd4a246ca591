package dev.aul.language.relational;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows held in memory, found by key when there is one. Rows of one key are chained in the order they came. */
final class Stored {
    private static final int NONE = -1;

    final List<@Nullable Object[]> rows = new ArrayList<>();
    private final @Nullable Object[] taken;
    private final Map<Object, int[]> chains = new HashMap<>();
    private int[] following = new int[16];

    /** {@code taken}: the values of outer registers that the rows depend on. */
    Stored(@Nullable Object[] taken) {
        this.taken = taken;
    }

    @Nullable
    Object[] taken() {
        return taken;
    }

    void add(@Nullable Object[] row) {
        rows.add(row);
    }

    /** Adds a row under a key; null when it can never be found. */
    void add(@Nullable Object[] row, @Nullable Object key) {
        int index = rows.size();
        rows.add(row);
        if (index == following.length) {
            following = Arrays.copyOf(following, index * 2);
        }
        following[index] = NONE;
        if (key == null) {
            return;
        }
        int[] chain = chains.get(key);
        if (chain == null) {
            chains.put(key, new int[] {index, index});
        } else {
            following[chain[1]] = index;
            chain[1] = index;
        }
    }

    /** The first row of a key, or -1. */
    int first(Object key) {
        int[] chain = chains.get(key);
        return chain == null ? NONE : chain[0];
    }

    /** The next row of the same key, or -1. */
    int after(int row) {
        return following[row];
    }
}
