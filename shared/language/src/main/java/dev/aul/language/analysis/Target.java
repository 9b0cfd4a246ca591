package dev.aul.language.analysis;

import dev.aul.language.catalog.TableSchema;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The table that a statement changes, and the names its columns have there.
 *
 * @param source its id in {@code from}
 * @param from the sources of the statement with the target among them
 * @param names column names as the statement sees them: the table's, or those of a view or common table over it
 * @param ordinals for each name the table's column, -1 for one that is computed
 * @param query the view or common table, null when the table itself is the target
 */
record Target(
        TableSchema table,
        int source,
        Source from,
        List<String> names,
        List<Integer> ordinals,
        @Nullable Exposed query) {

    static Target of(TableSchema table, int source, Source from) {
        List<String> names = table.columns().stream()
                .map(dev.aul.language.catalog.ColumnSchema::name)
                .toList();
        return new Target(
                table,
                source,
                from,
                names,
                IntStream.range(0, names.size()).boxed().toList(),
                null);
    }

    /** The row before or after the change, with the statement's names; {@code image} is its source id. */
    Exposed image(int image, String name) {
        Exposed seen = query;
        if (seen == null) {
            return new Exposed(image, name, name, null, null, Columns.of(table));
        }
        List<Expr.Column> columns = new ArrayList<>();
        for (int i = 0; i < ordinals.size(); i++) {
            int ordinal = ordinals.get(i);
            Expr.Column own = seen.column(i);
            columns.add(
                    ordinal < 0
                            ? own
                            : new Expr.Column(image, ordinal, own.name(), own.type(), own.nullable(), own.identity()));
        }
        return Exposed.mapped(image, name, columns);
    }

    /** The table's column of that name, -1 when there is none. */
    int ordinal(String name) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(name)) {
                return ordinals.get(i);
            }
        }
        return -1;
    }
}
