package dev.aul.dialect;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sources of a statement by id, and how their columns are written. Ids are unique, so there is one level. */
public final class Scope {
    private final Map<Integer, Columns> sources = new HashMap<>();
    private int aliases;
    private int derived = -1_000;

    /** How the columns of one source are written. */
    public interface Columns {
        String value(int ordinal);

        /** The key that lies beside the column, null when it must be made from the value. */
        default @Nullable String key(int ordinal) {
            return null;
        }
    }

    public void add(int source, Columns columns) {
        sources.put(source, columns);
    }

    public Columns columns(int source) {
        Columns found = sources.get(source);
        if (found == null) {
            throw new IllegalStateException("Source " + source + " is not in scope");
        }
        return found;
    }

    public boolean contains(int source) {
        return sources.containsKey(source);
    }

    /** A name for a derived table that no source has. */
    public String freshAlias() {
        return "q" + aliases++;
    }

    /** Adds a source that only the writer knows, and gives its id. */
    int derived(Columns columns) {
        sources.put(--derived, columns);
        return derived;
    }

    /** The columns of a query whose text names them c0, c1, ... and, where {@code keys} says so, k0, k1, ... */
    public static Columns numbered(String alias, boolean... keys) {
        return new Columns() {
            @Override
            public String value(int ordinal) {
                return alias + ".c" + ordinal;
            }

            @Override
            public @Nullable String key(int ordinal) {
                return ordinal < keys.length && keys[ordinal] ? alias + ".k" + ordinal : null;
            }
        };
    }
}
