package dev.aul.dialect.scan;

import dev.aul.language.catalog.TableSchema;
import org.jspecify.annotations.Nullable;

/** How a server spells queries over several tables. Immutable, thread-safe. */
public interface QuerySpelling {
    /** A name for the table with this number in its query; it changes with the table's shape. */
    String alias(TableSchema table, int number);

    /** A table with its schema, under another name. */
    String table(TableSchema table, String alias);

    /** How a query ends that yields {@code count} rows at most, after {@code offset} others; null for all and for none. */
    default String limit(@Nullable String count, @Nullable String offset) {
        return (count == null ? "" : " LIMIT " + count) + (offset == null ? "" : " OFFSET " + offset);
    }
}
