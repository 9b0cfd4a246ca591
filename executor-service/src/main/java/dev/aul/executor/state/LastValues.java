package dev.aul.executor.state;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the last statement left behind, for the whole connection. */
public final class LastValues {
    private long rowCount;
    private int error;
    private int fetchStatus;
    private int cursorRows;
    private @Nullable BigDecimal identity;

    /** {@code @@ROWCOUNT}. */
    public long rowCount() {
        return rowCount;
    }

    public void rowCount(long rows) {
        rowCount = rows;
    }

    /** {@code @@ERROR}. */
    public int error() {
        return error;
    }

    public void error(int number) {
        error = number;
    }

    /** {@code @@FETCH_STATUS}. */
    public int fetchStatus() {
        return fetchStatus;
    }

    public void fetchStatus(int status) {
        fetchStatus = status;
    }

    /** {@code @@CURSOR_ROWS}. */
    public int cursorRows() {
        return cursorRows;
    }

    public void cursorRows(int rows) {
        cursorRows = rows;
    }

    /** {@code @@IDENTITY}. */
    public @Nullable BigDecimal identity() {
        return identity;
    }

    public void identity(@Nullable BigDecimal value) {
        identity = value;
    }

    void reset() {
        rowCount = 0;
        error = 0;
        fetchStatus = 0;
        cursorRows = 0;
        identity = null;
    }
}
