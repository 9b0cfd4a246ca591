package dev.aul.backend.server;

import dev.aul.dialect.scan.TableScan;
import dev.aul.language.relational.RowCursor;
import dev.aul.language.types.SqlType;
import io.vertx.sqlclient.Cursor;
import io.vertx.sqlclient.PreparedStatement;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowIterator;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of a read on the server, a limited number of them in memory at a time. */
final class ServerRows implements RowCursor {
    private static final int FIRST_FETCH = 64;
    private static final int FETCH = 512;
    /** How many rows are read without a cursor where one is dear. */
    private static final int FIRST_ROWS = 256;

    private final ServerLink link;
    private final ServerDialect dialect;
    private final List<SqlType> types;
    private final @Nullable Opened opened;
    private RowIterator<Row> fetched;
    private @Nullable Row row;

    /** A cursor of the server, with the statement that is its own. */
    private record Opened(PreparedStatement statement, Cursor cursor) {}

    private ServerRows(
            ServerLink link,
            ServerDialect dialect,
            List<SqlType> types,
            @Nullable Opened opened,
            RowIterator<Row> fetched) {
        this.link = link;
        this.dialect = dialect;
        this.types = types;
        this.opened = opened;
        this.fetched = fetched;
    }

    /** Runs a scan; one that may yield many rows needs an open transaction where a cursor lives in it. */
    static ServerRows open(ServerLink link, ServerDialect dialect, TableScan scan, @Nullable Object[] values) {
        Tuple parameters = Tuple.tuple();
        for (int i = 0; i < values.length; i++) {
            TableScan.Bound form = scan.bound().get(i);
            parameters.addValue(dialect.bind(values[i], form.type(), form.key()));
        }
        if (scan.single()) {
            return new ServerRows(
                    link,
                    dialect,
                    scan.types(),
                    null,
                    link.query(scan.sql(), parameters).iterator());
        }
        String first = dialect.first(scan.sql(), FIRST_ROWS + 1);
        if (first != null) {
            RowSet<Row> rows = link.query(first, parameters);
            if (rows.size() <= FIRST_ROWS) {
                return new ServerRows(link, dialect, scan.types(), null, rows.iterator());
            }
        }
        PreparedStatement statement = link.prepare(scan.sql());
        Cursor cursor = statement.cursor(parameters);
        RowSet<Row> rows = link.await(() -> cursor.read(first == null ? FIRST_FETCH : FETCH));
        return new ServerRows(link, dialect, scan.types(), new Opened(statement, cursor), rows.iterator());
    }

    @Override
    public boolean next() {
        while (!fetched.hasNext()) {
            Cursor open = opened == null ? null : opened.cursor();
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
        if (opened != null && !link.isBroken()) {
            opened.cursor().close().onFailure(_ -> {});
            opened.statement().close().onFailure(_ -> {});
        }
    }
}
