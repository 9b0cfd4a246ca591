package dev.aul.tds.request;

import dev.aul.language.types.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of an RPC.
 *
 * @param name as the client wrote it, with the @; empty when it goes by position
 * @param output the client wants its value back
 * @param usesDefault no value is given: the procedure's default counts
 * @param value in the Java form of {@code type}, a {@link TableValue} for a table; null for NULL
 */
public record Parameter(
        String name,
        boolean output,
        boolean usesDefault,
        SqlType type,
        @Nullable Object value) {
    /** An input parameter. */
    public static Parameter of(String name, SqlType type, @Nullable Object value) {
        return new Parameter(name, false, false, type, value);
    }

    public static Parameter output(String name, SqlType type, @Nullable Object value) {
        return new Parameter(name, true, false, type, value);
    }
}
