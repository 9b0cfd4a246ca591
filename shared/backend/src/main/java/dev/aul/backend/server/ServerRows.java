package dev.aul.backend.server;

import dev.aul.dialect.scan.SqlScan;
import dev.aul.language.eval.Aggregation;
import dev.aul.language.relational.RowCounts;
import dev.aul.language.relational.RowCursor;
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
    private final List<SqlScan.Value> values;
    private final @Nullable Opened opened;
    private RowIterator<Row> fetched;
    private @Nullable Row row;

    /** A cursor of the server, with the statement that is its own. */
    private record Opened(PreparedStatement statement, Cursor cursor) {}

    private ServerRows(
            ServerLink link,
            ServerDialect dialect,
            List<SqlScan.Value> values,
            @Nullable Opened opened,
            RowIterator<Row> fetched) {
        this.link = link;
        this.dialect = dialect;
        this.values = values;
        this.opened = opened;
        this.fetched = fetched;
    }

    /** Runs a scan; one that may yield many rows needs an open transaction where a cursor lives in it. */
    static ServerRows open(ServerLink link, ServerDialect dialect, SqlScan scan, @Nullable Object[] parameters) {
        check(scan.page(), parameters);
        Tuple bound = bound(dialect, scan, parameters);
        if (scan.single()) {
            return new ServerRows(
                    link,
                    dialect,
                    scan.values(),
                    null,
                    link.query(scan.sql(), bound).iterator());
        }
        String first = dialect.first(scan.sql(), FIRST_ROWS + 1);
        if (first != null) {
            RowSet<Row> rows = link.query(first, bound);
            if (rows.size() <= FIRST_ROWS) {
                return new ServerRows(link, dialect, scan.values(), null, rows.iterator());
            }
        }
        PreparedStatement statement = link.prepare(scan.sql());
        Cursor cursor = statement.cursor(bound);
        RowSet<Row> rows = link.await(() -> cursor.read(first == null ? FIRST_FETCH : FETCH));
        return new ServerRows(link, dialect, scan.values(), new Opened(statement, cursor), rows.iterator());
    }

    private static Tuple bound(ServerDialect dialect, SqlScan scan, @Nullable Object[] parameters) {
        Tuple out = Tuple.tuple();
        for (int i = 0; i < parameters.length; i++) {
            SqlScan.Bound form = scan.bound().get(i);
            out.addValue(dialect.bind(parameters[i], form.type(), form.key()));
        }
        return out;
    }

    /** Counts of rows that T-SQL refuses. */
    private static void check(SqlScan.Page page, @Nullable Object[] parameters) {
        if (page.offset() >= 0) {
            RowCounts.offset(parameters[page.offset()]);
        }
        if (page.top() >= 0) {
            RowCounts.top(parameters[page.top()]);
        }
        if (page.fetch() >= 0) {
            RowCounts.fetch(parameters[page.fetch()]);
        }
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
        SqlScan.Value shown = values.get(column);
        Object value = dialect.load(current, column, shown.type());
        return shown.total() != null && value instanceof Number total ? Aggregation.total(total, shown.total()) : value;
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
