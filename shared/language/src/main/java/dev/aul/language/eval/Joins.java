package dev.aul.language.eval;

import dev.aul.language.errors.ValueMessage;
import dev.aul.language.types.SqlType;
import org.jspecify.annotations.Nullable;

/** STRING_AGG: 9829 when the text passes 8000 bytes and the result is no max type. */
final class Joins implements Aggregation.Accumulator {
    private final SqlType type;
    private @Nullable StringBuilder text;

    Joins(SqlType type) {
        this.type = type;
    }

    @Override
    public void add(Object value, @Nullable Object separator) {
        StringBuilder joined = text;
        if (joined == null) {
            joined = new StringBuilder();
            text = joined;
        } else if (separator != null) {
            joined.append(separator);
        }
        joined.append(value);
        if (!type.isMax() && joined.length() > type.length()) {
            throw ValueMessage.STRING_AGG_TOO_LONG.exception();
        }
    }

    @Override
    public @Nullable Object result() {
        return text == null ? null : text.toString();
    }
}
