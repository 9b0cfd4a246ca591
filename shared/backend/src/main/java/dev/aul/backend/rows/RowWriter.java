package dev.aul.backend.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of one table in one statement. Rows are in the Java form of all columns and keep the table's rules but for
 * its keys: a key given twice is 2627 or 2601, from the call that wrote it or from {@link #flush}.
 */
public interface RowWriter extends AutoCloseable {
    void insert(@Nullable Object[] row);

    /** Puts a row back under its number. */
    void insertAt(long rowId, @Nullable Object[] row);

    /** Writes the columns of these ordinals. */
    void update(long rowId, @Nullable Object[] row, List<Integer> ordinals);

    void delete(long rowId);

    /** What was written before this call is in the table after it. */
    void flush();

    @Override
    void close();
}
