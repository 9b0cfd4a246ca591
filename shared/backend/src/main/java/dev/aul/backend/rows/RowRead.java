package dev.aul.backend.rows;

import dev.aul.language.catalog.TableSchema;
import org.jspecify.annotations.Nullable;

/** The rows of a query inside a statement, forward only. */
public interface RowRead extends AutoCloseable {
    boolean next();

    /** The current row, whole, in Java form. */
    @Nullable
    Object[] row();

    /** Whether the query reads this table: then its rows must be read before the table is written. */
    boolean reads(TableSchema table);

    @Override
    void close();
}
