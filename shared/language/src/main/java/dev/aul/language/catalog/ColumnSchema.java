package dev.aul.language.catalog;

import dev.aul.language.types.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A column. Expressions are kept as T-SQL text.
 *
 * @param columnId 1-based, never reused in its table
 * @param defaultName name of the DEFAULT constraint
 * @param computed text of a computed column's expression
 * @param alias name of the alias type it was declared with
 */
public record ColumnSchema(
        int columnId,
        String name,
        SqlType type,
        boolean nullable,
        @Nullable String defaultText,
        @Nullable String defaultName,
        @Nullable IdentitySpec identity,
        @Nullable String computed,
        @Nullable String alias) {

    public record IdentitySpec(long seed, long increment) {}

    public static ColumnSchema of(int columnId, String name, SqlType type, boolean nullable) {
        return new ColumnSchema(columnId, name, type, nullable, null, null, null, null, null);
    }
}
