package dev.aul.backend.server;

import dev.aul.backend.StoreSession.RowStream;
import dev.aul.backend.rows.RowRead;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.relational.RowCursor;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a query in a statement of a session: the statement ends when they are closed. */
final class Reading implements RowStream, RowRead {
    private final ServerSession session;
    private final RowCursor cursor;
    private final int width;
    private final Set<String> tables;
    private boolean failed;
    private boolean open = true;

    Reading(ServerSession session, RowCursor cursor, int width, Set<String> tables) {
        this.session = session;
        this.cursor = cursor;
        this.width = width;
        this.tables = tables;
    }

    @Override
    public boolean next() {
        boolean done = false;
        try {
            boolean row = cursor.next();
            done = true;
            return row;
        } finally {
            failed |= !done;
        }
    }

    @Override
    public @Nullable Object value(int column) {
        return cursor.value(column);
    }

    @Override
    public @Nullable Object[] row() {
        @Nullable Object[] out = new @Nullable Object[width];
        for (int i = 0; i < width; i++) {
            out[i] = cursor.value(i);
        }
        return out;
    }

    @Override
    public boolean reads(TableSchema table) {
        return tables.contains(ServerPlan.name(table));
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            boolean closed = false;
            try {
                cursor.close();
                closed = true;
            } finally {
                session.leave(closed && !failed);
            }
        }
    }
}
