package dev.aul.executor.cursors;

import dev.aul.messages.frames.Frame;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cursors that a client opened by sp_cursoropen and its like, by number; their rows are kept. */
public final class ClientCursors {
    private static final int FIRST = 180_150_000;

    private final Map<Integer, ClientCursor> open = new HashMap<>();
    private int last = FIRST;

    /** An open cursor; {@code position} is the number of the row fetched first last, 0 before the first. */
    public static final class ClientCursor {
        private final List<Frame.Column> columns;
        private final List<@Nullable Object[]> rows;
        private long position;
        private int fetched;

        ClientCursor(List<Frame.Column> columns, List<@Nullable Object[]> rows) {
            this.columns = columns;
            this.rows = rows;
        }

        public List<Frame.Column> columns() {
            return columns;
        }

        public int size() {
            return rows.size();
        }

        /** The rows that a fetch gives; {@code type} as sp_cursorfetch has it. */
        public List<@Nullable Object[]> fetch(int type, int number, int count) {
            long start =
                    switch (type) {
                        case FIRST -> 1;
                        case NEXT -> position + Math.max(fetched, position == 0 ? 1 : 0);
                        case PREVIOUS -> position - count;
                        case LAST -> Math.max(1, (long) rows.size() - count + 1);
                        case ABSOLUTE -> number >= 0 ? number : (long) rows.size() + number + 1;
                        case RELATIVE -> position + number;
                        default -> position;
                    };
            return window(start, count);
        }

        private List<@Nullable Object[]> window(long start, int count) {
            position = Math.clamp(start, 0, (long) rows.size() + 1);
            int from = Math.clamp(start - 1, 0, rows.size());
            int to = Math.clamp(start - 1 + count, from, rows.size());
            fetched = to - from;
            return rows.subList(from, to);
        }

        private static final int FIRST = 1;
        private static final int NEXT = 2;
        private static final int PREVIOUS = 4;
        private static final int LAST = 8;
        private static final int ABSOLUTE = 16;
        private static final int RELATIVE = 32;
    }

    /** The number of a new cursor. */
    public int add(List<Frame.Column> columns, List<@Nullable Object[]> rows) {
        last += 2;
        open.put(last, new ClientCursor(columns, rows));
        return last;
    }

    public @Nullable ClientCursor find(int number) {
        return open.get(number);
    }

    /** Whether there was such a cursor. */
    public boolean close(int number) {
        return open.remove(number) != null;
    }

    public void clear() {
        open.clear();
    }
}
