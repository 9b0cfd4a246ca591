package dev.aul.executor.cursors;

import dev.aul.language.routine.Rel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cursor: its query with the variables as they were when it was declared, and, while open, all its rows. Static,
 * keyset and dynamic cursors are the same here: rows are read at OPEN. Used by one thread at a time.
 */
public final class Cursor {
    private final String name;
    private final Rel.Query query;
    private final @Nullable Object[] slots;
    private final CursorKind kind;
    private @Nullable List<@Nullable Object[]> rows;
    /** Before the first row: -1; after the last: the number of rows. */
    private int position = -1;

    private int references;

    public Cursor(String name, Rel.Query query, @Nullable Object[] slots, CursorKind kind) {
        this.name = name;
        this.query = query;
        this.slots = slots.clone();
        this.kind = kind;
    }

    public String name() {
        return name;
    }

    public Rel.Query query() {
        return query;
    }

    public @Nullable Object[] slots() {
        return slots;
    }

    public CursorKind kind() {
        return kind;
    }

    public boolean isOpen() {
        return rows != null;
    }

    public void open(List<@Nullable Object[]> all) {
        rows = all;
        position = -1;
    }

    public void close() {
        rows = null;
        position = -1;
    }

    public int size() {
        return rows == null ? 0 : rows.size();
    }

    /** Moves to an index from 0, or to the place before the first or after the last row when it is out of range. */
    public void moveTo(long index) {
        position = (int) Math.max(-1, Math.min(index, size()));
    }

    public int position() {
        return position;
    }

    /** The row it stands on; null before the first and after the last. */
    public @Nullable Object @Nullable [] row() {
        return rows == null || position < 0 || position >= rows.size() ? null : rows.get(position);
    }

    /** Names and variables that hold it. */
    public void hold() {
        references++;
    }

    /** Whether nothing holds it any more. */
    public boolean release() {
        references--;
        return references <= 0;
    }
}
