package dev.aul.backend.server;

import dev.aul.dialect.scan.TableScan;
import dev.aul.language.relational.RowCursor;
import dev.aul.language.types.SqlType;
import io.vertx.sqlclient.Cursor;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowIterator;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of a read on the server, a limited number of them in memory at a time. */
final class ServerRows implements RowCursor {
    private static final int FIRST_FETCH = 64;
    private static final int FETCH = 512;

    private final ServerLink link;
    private final ServerDialect dialect;
    private final List<SqlType> types;
    private final @Nullable Cursor cursor;
    private RowIterator<Row> fetched;
    private @Nullable Row row;

    private ServerRows(
            ServerLink link,
            ServerDialect dialect,
            List<SqlType> types,
            @Nullable Cursor cursor,
            RowIterator<Row> fetched) {
        this.link = link;
        this.dialect = dialect;
        this.types = types;
        this.cursor = cursor;
        this.fetched = fetched;
    }

    /** Runs a scan; one that may yield many rows needs an open transaction, for its cursor lives in it. */
    static ServerRows open(ServerLink link, ServerDialect dialect, TableScan scan, Tuple parameters) {
        if (scan.single()) {
            return new ServerRows(
                    link,
                    dialect,
                    scan.types(),
                    null,
                    link.query(scan.sql(), parameters).iterator());
        }
        Cursor cursor = link.cursor(scan.sql(), parameters);
        return new ServerRows(
                link,
                dialect,
                scan.types(),
                cursor,
                link.await(() -> cursor.read(FIRST_FETCH)).iterator());
    }

    @Override
    public boolean next() {
        while (!fetched.hasNext()) {
            Cursor open = cursor;
            if (open == null || !open.hasMore()) {
                row = null;
                return false;
            }
            fetched = link.await(() -> open.read(FETCH)).iterator();
        }
        row = fetched.next();
        return true;
    }

    @Override
    public @Nullable Object value(int column) {
        Row current = row;
        if (current == null) {
            throw new NoSuchElementException();
        }
        return dialect.load(current, column, types.get(column));
    }

    @Override
    public void close() {
        // One that has no more rows still holds its tables.
        if (cursor != null && !link.isBroken()) {
            cursor.close().onFailure(_ -> {});
        }
    }
}
