package dev.aul.backend.rows;

import dev.aul.language.catalog.TableSchema;
import dev.aul.language.routine.Rel;
import java.util.ArrayList;
import java.util.List;
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

    /** All rows of a table. */
    static List<@Nullable Object[]> all(RowSession session, TableSchema table) {
        List<@Nullable Object[]> out = new ArrayList<>();
        StoreContext context = new StoreContext(session, table.database());
        try (RowRead rows = session.read(Rel.Query.all(table), new @Nullable Object[0], context)) {
            while (rows.next()) {
                out.add(rows.row());
            }
        }
        return out;
    }
}
