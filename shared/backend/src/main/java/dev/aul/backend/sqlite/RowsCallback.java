package dev.aul.backend.sqlite;

import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

/** Aggregates rows of stored values into a JSON list of their handles: how a lateral query hands its rows over. */
final class RowsCallback extends Function.Aggregate {
    private final Link link;
    private @Nullable StringBuilder handles;

    RowsCallback(Link link) {
        this.link = link;
    }

    @Override
    protected void xStep() throws SQLException {
        @Nullable Object[] row = new @Nullable Object[args()];
        for (int i = 0; i < row.length; i++) {
            row[i] = stored(i);
        }
        try {
            int handle = Objects.requireNonNull(link.frame()).keep(row);
            handles = handles == null ? new StringBuilder("[") : handles.append(',');
            handles.append(handle);
        } catch (RuntimeException e) {
            link.fail(e);
            throw new SQLException("aul");
        }
    }

    private @Nullable Object stored(int index) throws SQLException {
        return switch (value_type(index)) {
            case Callbacks.INTEGER -> value_long(index);
            case Callbacks.REAL -> value_double(index);
            case Callbacks.TEXT -> value_text(index);
            case Callbacks.NULL -> null;
            default -> {
                byte[] value = value_blob(index);
                yield value == null ? new byte[0] : value;
            }
        };
    }

    @Override
    protected void xFinal() throws SQLException {
        result(handles == null ? "[]" : handles.append(']').toString());
    }
}
