package dev.aul.language.analysis;

import dev.aul.language.errors.BindingMessage;
import dev.aul.language.functions.ScalarFunction;
import dev.aul.language.routine.Expr;
import dev.aul.language.types.Operation;
import dev.aul.language.types.SqlType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collations by name. The default one ignores case; another one is marked by a call around the string, which gives its
 * argument back. Where strings are compared or ordered, a marker on either side turns both into keys.
 */
final class Collations {
    private static final Pattern NAME =
            Pattern.compile("[A-Z0-9_]+_(BIN2?|(CI|CS)_(AI|AS)(_KS)?(_WS)?(_SC)?(_VSS)?)(_UTF8)?");

    private static final Map<ScalarFunction, ScalarFunction> KEYS = Map.of(
            InternalFunctions.BINARY, CollationKeys.BINARY,
            InternalFunctions.CASE_SENSITIVE, CollationKeys.CASE_SENSITIVE,
            InternalFunctions.ACCENT_INSENSITIVE, CollationKeys.ACCENT_INSENSITIVE);

    private Collations() {}

    /** The marker of a collation, null for those that behave as the default; 448 for an unknown name. */
    static @Nullable ScalarFunction marker(String collation) {
        String name = collation.toUpperCase(Locale.ROOT);
        if (name.equals("DATABASE_DEFAULT") || name.equals("CATALOG_DEFAULT")) {
            return null;
        }
        if (!NAME.matcher(name).matches()) {
            throw BindingMessage.UNKNOWN_COLLATION.exception(collation);
        }
        if (name.contains("_BIN")) {
            return InternalFunctions.BINARY;
        }
        if (name.contains("_CS_")) {
            return InternalFunctions.CASE_SENSITIVE;
        }
        return name.contains("_AI") ? InternalFunctions.ACCENT_INSENSITIVE : null;
    }

    /** What makes keys for a comparison of these; null when the default collation rules. 468 when two differ. */
    static @Nullable ScalarFunction key(Operation operation, Expr... sides) {
        ScalarFunction found = null;
        for (Expr side : sides) {
            ScalarFunction marker = marker(side);
            if (marker != null && found != null && !marker.equals(found)) {
                throw BindingMessage.COLLATION_CONFLICT.exception(found.name(), marker.name(), operation.messageName());
            }
            found = marker == null ? found : marker;
        }
        return found == null ? null : KEYS.get(found);
    }

    static Expr keyed(Expr side, ScalarFunction key) {
        SqlType type = side.type().equals(SqlType.NULL) ? SqlType.varchar(1) : side.type();
        return CallBinder.call(key, List.of(Coercion.convert(side, type)), side.nullable());
    }

    /** The collation that a string was given, also through conversions and concatenation. */
    private static @Nullable ScalarFunction marker(Expr expr) {
        return switch (expr) {
            case Expr.Call call -> KEYS.containsKey(call.function()) ? call.function() : null;
            case Expr.Convert convert -> marker(convert.operand());
            case Expr.Arithmetic sum -> {
                ScalarFunction left = marker(sum.left());
                yield left == null ? marker(sum.right()) : left;
            }
            default -> null;
        };
    }
}
