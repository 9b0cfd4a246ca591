package dev.aul.language.relational;

import dev.aul.language.analysis.CollatedKey;
import dev.aul.language.eval.Evaluation;
import dev.aul.language.routine.Expr;
import dev.aul.language.values.Comparison;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What rows are told apart by: objects that are equal where the values compare equal. */
final class Keys {
    /** Stands for NULL where NULLs are alike. */
    private static final Object NULL = new Object();

    private Keys() {}

    static Object of(@Nullable Object value) {
        return value == null ? NULL : Comparison.key(value);
    }

    static Object of(@Nullable Object[] values) {
        if (values.length == 1) {
            return of(values[0]);
        }
        Object[] keys = new Object[values.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = of(values[i]);
        }
        return Arrays.asList(keys);
    }

    /** What a string with a COLLATE of its own is compared by, else the expression itself. */
    static Expr compared(Expr expr) {
        Expr collated = CollatedKey.of(expr);
        return collated == null ? expr : collated;
    }

    /** One side of an equality join. {@code nullsMatch}: NULL finds NULL. */
    record Part(Expr expr, Evaluation value, boolean nullsMatch) {}

    /** Null when a NULL among the values lets nothing match. */
    static @Nullable Object of(Part[] parts, Run run) {
        Object[] keys = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            Object value = run.value(parts[i].value());
            if (value == null && !parts[i].nullsMatch()) {
                return null;
            }
            keys[i] = of(value);
        }
        return keys.length == 1 ? keys[0] : Arrays.asList(keys);
    }
}
