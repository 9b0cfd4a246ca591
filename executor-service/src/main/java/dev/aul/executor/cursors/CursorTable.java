package dev.aul.executor.cursors;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cursors by name, ignoring case: the global ones of a session, or the local ones of a level. */
public final class CursorTable {
    private final Map<String, Cursor> byName = new HashMap<>();

    public @Nullable Cursor find(String name) {
        return byName.get(name.toLowerCase(Locale.ROOT));
    }

    public void put(String name, Cursor cursor) {
        cursor.hold();
        byName.put(name.toLowerCase(Locale.ROOT), cursor);
    }

    public void remove(String name) {
        Cursor removed = byName.remove(name.toLowerCase(Locale.ROOT));
        if (removed != null && removed.release()) {
            removed.close();
        }
    }

    public void clear() {
        byName.values().forEach(Cursor::close);
        byName.clear();
    }

    public Iterable<Cursor> all() {
        return byName.values();
    }
}
