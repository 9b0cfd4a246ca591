package dev.aul.backend.sqlite;

import dev.aul.backend.rows.StoreErrors;
import dev.aul.dialect.sqlite.StoreQuery;
import dev.aul.language.functions.EvalContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A running statement, as SQLite's callbacks see it: its programs, its variables, and rows handed over by handle. */
final class Frame {
    /** Rows that lateral sources and table functions of one statement may hand over. */
    private static final int MAX_ROWS = 20_000_000;

    final StoreQuery query;
    final EvalContext context;
    final @Nullable Object[] slots;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    Frame(StoreQuery query, EvalContext context, @Nullable Object[] slots) {
        this.query = query;
        this.context = context;
        this.slots = slots;
    }

    /** Keeps a row of stored values and gives its handle. */
    int keep(@Nullable Object[] row) {
        if (rows.size() == MAX_ROWS) {
            throw StoreErrors.unsupported(
                    "more than " + MAX_ROWS + " rows of APPLY and table functions in one statement");
        }
        rows.add(row);
        return rows.size() - 1;
    }

    @Nullable
    Object cell(int handle, int column) {
        return rows.get(handle)[column];
    }
}
