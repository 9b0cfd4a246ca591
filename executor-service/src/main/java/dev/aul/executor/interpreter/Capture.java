package dev.aul.executor.interpreter;

import dev.aul.language.errors.BindingMessage;
import dev.aul.messages.frames.Frame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result sets that INSERT EXEC takes in. Every one must have as many columns as are inserted. */
final class Capture {
    /** One result set. */
    record Result(List<Frame.Column> columns, List<@Nullable Object[]> rows) {}

    /** Takes in anything and keeps nothing. */
    static final Capture NOTHING = new Capture(-1);

    private final int width;
    private final List<Result> results = new ArrayList<>();

    Capture(int width) {
        this.width = width;
    }

    void begin(List<Frame.Column> columns) {
        if (width < 0) {
            return;
        }
        if (columns.size() != width) {
            throw BindingMessage.INSERT_EXEC_COUNT_MISMATCH.exception();
        }
        results.add(new Result(columns, new ArrayList<>()));
    }

    void add(@Nullable Object[] row) {
        if (width >= 0) {
            results.getLast().rows().add(row);
        }
    }

    List<Result> results() {
        return results;
    }
}
