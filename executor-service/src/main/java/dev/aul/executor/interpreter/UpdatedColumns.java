package dev.aul.executor.interpreter;

import dev.aul.language.catalog.TableSchema;
import dev.aul.language.values.Bytes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns that a trigger's statement has written: UPDATE(column) and COLUMNS_UPDATED(). {@code table} null: in no trigger. */
record UpdatedColumns(@Nullable TableSchema table, Set<Integer> ordinals) {
    static final UpdatedColumns NONE = new UpdatedColumns(null, Set.of());

    boolean contains(String column) {
        return table != null && ordinals.contains(table.ordinal(column));
    }

    /** One bit for each column, the first column in the lowest bit of the first byte. */
    @Nullable
    Bytes mask() {
        if (table == null) {
            return null;
        }
        byte[] bits = new byte[(table.columns().size() + 7) / 8];
        for (int ordinal : ordinals) {
            bits[ordinal / 8] |= (byte) (1 << (ordinal % 8));
        }
        return new Bytes(bits);
    }
}
