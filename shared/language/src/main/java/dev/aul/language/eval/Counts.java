package dev.aul.language.eval;

import dev.aul.language.errors.ValueMessage;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import org.jspecify.annotations.Nullable;

/** COUNT and COUNT_BIG. */
final class Counts implements Aggregation.Accumulator {
    private final SqlType type;
    private long count;

    Counts(SqlType type) {
        this.type = type;
    }

    @Override
    public void add(Object value, @Nullable Object separator) {
        count++;
    }

    @Override
    public Object result() {
        if (type.kind() == TypeKind.BIGINT) {
            return count;
        }
        if (count > Integer.MAX_VALUE) {
            throw ValueMessage.OVERFLOW_EXPRESSION.exception("int");
        }
        return (int) count;
    }
}
