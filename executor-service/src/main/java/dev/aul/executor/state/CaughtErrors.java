package dev.aul.executor.state;

import dev.aul.language.errors.SqlError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The errors of the CATCH blocks that are running, of all levels, the innermost last: what ERROR_NUMBER() and its like show. */
public final class CaughtErrors {
    private final List<SqlError> errors = new ArrayList<>();

    public void push(SqlError error) {
        errors.add(error);
    }

    public int depth() {
        return errors.size();
    }

    /** Leaves every CATCH block entered after the depth was as given. */
    public void backTo(int depth) {
        errors.subList(depth, errors.size()).clear();
    }

    public @Nullable SqlError innermost() {
        return errors.isEmpty() ? null : errors.getLast();
    }
}
