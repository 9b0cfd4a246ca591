package dev.aul.dialect.scan;

import dev.aul.language.catalog.TableSchema;
import dev.aul.language.outline.BoundText;
import dev.aul.language.outline.Outline;
import dev.aul.language.relational.Scan;
import dev.aul.language.routine.Expr;
import dev.aul.language.types.SqlType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A read on a server: of a table, a join or a whole query. Immutable.
 *
 * @param bound how each parameter is bound
 * @param single so few rows can come that they are fetched at once
 * @param locking its rows are locked
 */
public record SqlScan(
        List<TableSchema> tables,
        String sql,
        List<Value> values,
        List<Expr> parameters,
        List<Bound> bound,
        BitSet decided,
        boolean ordered,
        boolean single,
        boolean locking,
        Page page)
        implements Scan {
    public SqlScan {
        tables = List.copyOf(tables);
        values = List.copyOf(values);
        parameters = List.copyOf(parameters);
        bound = List.copyOf(bound);
    }

    @Override
    public Outline outline() {
        List<Outline.Parameter> places = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            places.add(new Outline.Parameter(
                    Integer.toString(i + 1),
                    BoundText.of(parameters.get(i)),
                    bound.get(i).key()));
        }
        return new Outline.Sent(sql, places, List.of());
    }

    /**
     * A value of a row.
     *
     * @param type in which it comes from the server
     * @param total of a sum or a count: the type in which it must fit
     */
    public record Value(SqlType type, @Nullable SqlType total) {
        static Value of(SqlType type) {
            return new Value(type, null);
        }
    }

    /** A parameter's type, and whether its key is bound instead of its value. */
    public record Bound(SqlType type, boolean key) {}

    /** The parameters that are counts of rows, by index; -1 for none. */
    public record Page(int top, int offset, int fetch) {
        public static final Page NONE = new Page(-1, -1, -1);
    }
}
