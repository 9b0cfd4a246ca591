package dev.aul.tds.type;

import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/**
 * Writes the values of one column or parameter, length prefix included. Values are in the Java form of the column's
 * type; made once per column by {@link ValueWriters}. Stateless.
 */
@FunctionalInterface
public interface ValueWriter {
    /**
     * @throws ClassCastException when the value has another type's form
     * @throws IllegalArgumentException when the value does not fit the column, or NULL has no form in it
     */
    void write(ByteBuf out, @Nullable Object value);
}
