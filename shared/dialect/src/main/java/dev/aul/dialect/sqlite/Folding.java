package dev.aul.dialect.sqlite;

import org.jspecify.annotations.Nullable;

/** An aggregate in the making: takes rows of leaves in Java form, then gives its value, also between rows. */
public interface Folding {
    void add(@Nullable Object[] row);

    @Nullable
    Object result();
}
