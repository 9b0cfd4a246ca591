package dev.aul.language.relational;

import org.jspecify.annotations.Nullable;

/** Rows, forward only. Used by one thread; what it throws is a SqlException or the store's own sign of an interrupt. */
public interface RowCursor extends AutoCloseable {
    /** Goes on to the next row, at first to the first one; false when there is none. */
    boolean next();

    /** A value of the current row in the Java form of its column's type, null for NULL. */
    @Nullable
    Object value(int column);

    @Override
    void close();
}
