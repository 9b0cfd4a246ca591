package dev.aul.language.analysis;

import dev.aul.language.errors.BindingMessage;
import dev.aul.language.functions.ScalarFunction;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collations by name. The default one ignores case; another one is marked by a call around the string, which gives its
 * argument back: comparisons and orders look for it on either side.
 */
final class Collations {
    private static final Pattern NAME =
            Pattern.compile("[A-Z0-9_]+_(BIN2?|(CI|CS)_(AI|AS)(_KS)?(_WS)?(_SC)?(_VSS)?)(_UTF8)?");

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
}
