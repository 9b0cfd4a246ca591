package dev.aul.executor.system;

import dev.aul.executor.catalog.SystemContext;
import dev.aul.language.catalog.ColumnSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One system relation: its columns as data, and the rows that a catalogue makes of it. */
record Relation(String schema, String name, List<ColumnSchema> columns, Rows rows) {
    /** Writes all rows. */
    @FunctionalInterface
    interface Rows {
        void write(SystemContext context, Sink out);
    }

    /** Takes rows: one value for each column, in Java form. */
    @FunctionalInterface
    interface Sink {
        void row(@Nullable Object... values);
    }

    /** {@code columns}: name and type of each, separated by commas; a type that ends in a question mark is nullable. */
    static Relation sys(String name, String columns, Rows rows) {
        return new Relation("sys", name, ColumnText.parse(columns), rows);
    }

    static Relation information(String name, String columns, Rows rows) {
        return new Relation("INFORMATION_SCHEMA", name, ColumnText.parse(columns), rows);
    }
}
