package dev.aul.language.functions;

import dev.aul.language.functions.ScalarFunction.Body;
import dev.aul.language.functions.ScalarFunction.Typing;
import org.jspecify.annotations.Nullable;

/** Short forms for rows of the catalogue, and typed access to arguments. */
final class Rows {
    private Rows() {}

    /** Deterministic; NULL in any argument gives NULL. */
    static ScalarFunction strict(String name, int min, int max, Typing typing, Body body) {
        return new ScalarFunction(name, min, max, true, true, typing, body);
    }

    /** Deterministic; the body sees NULLs. */
    static ScalarFunction pure(String name, int min, int max, Typing typing, Body body) {
        return new ScalarFunction(name, min, max, false, true, typing, body);
    }

    /** Reads the session, the clock or the catalogue; NULL in any argument gives NULL. */
    static ScalarFunction strictVolatile(String name, int min, int max, Typing typing, Body body) {
        return new ScalarFunction(name, min, max, true, false, typing, body);
    }

    /** Reads the session, the clock or the catalogue; the body sees NULLs. */
    static ScalarFunction reading(String name, int min, int max, Typing typing, Body body) {
        return new ScalarFunction(name, min, max, false, false, typing, body);
    }

    static String string(@Nullable Object[] arguments, int index) {
        return (String) arguments[index];
    }

    static int integer(@Nullable Object[] arguments, int index) {
        return (Integer) arguments[index];
    }

    static double number(@Nullable Object[] arguments, int index) {
        return (Double) arguments[index];
    }

    /** The argument, or null when it was not given. */
    static @Nullable Object optional(@Nullable Object[] arguments, int index) {
        return index < arguments.length ? arguments[index] : null;
    }
}
