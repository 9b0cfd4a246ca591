package dev.aul.language.analysis;

import dev.aul.language.functions.ScalarFunction;
import dev.aul.language.routine.Expr;
import dev.aul.language.types.Operation;
import org.jspecify.annotations.Nullable;

/** What a string with a COLLATE of its own is grouped and ordered by. */
public final class CollatedKey {
    private CollatedKey() {}

    /** The key as an expression; null when the default collation rules. */
    public static @Nullable Expr of(Expr expr) {
        ScalarFunction key = expr.type().kind().isString() ? Collations.key(Operation.EQUAL, expr) : null;
        return key == null ? null : Collations.keyed(expr, key);
    }
}
