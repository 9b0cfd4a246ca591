package dev.aul.backend.server;

import dev.aul.language.relational.RowCursor;
import dev.aul.language.routine.Rel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a temporary table as they were when it was opened. */
final class MemoryRows implements RowCursor {
    private final MemoryTable.Snapshot snapshot;
    private final int[] ordinals;
    private int at = -1;

    MemoryRows(MemoryTable table, List<Integer> ordinals) {
        this.snapshot = table.snapshot();
        this.ordinals = ordinals.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public boolean next() {
        return ++at < snapshot.rows().length;
    }

    @Override
    public @Nullable Object value(int column) {
        int ordinal = ordinals[column];
        return ordinal == Rel.ROW_ID ? (Object) snapshot.ids()[at] : snapshot.rows()[at][ordinal];
    }

    @Override
    public void close() {}
}
