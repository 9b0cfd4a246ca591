package dev.aul.dialect.scan;

import dev.aul.language.catalog.TableSchema;
import dev.aul.language.relational.Scan;
import dev.aul.language.routine.Expr;
import dev.aul.language.types.SqlType;
import java.util.BitSet;
import java.util.List;

/**
 * A read of one table of a server. Immutable.
 *
 * @param types of the columns that it yields; a row's number is a bigint
 * @param bound how each parameter is bound
 * @param single at most one row can come
 * @param locking its rows are locked
 */
public record TableScan(
        TableSchema table,
        String sql,
        List<SqlType> types,
        List<Expr> parameters,
        List<Bound> bound,
        BitSet decided,
        boolean ordered,
        boolean single,
        boolean locking)
        implements Scan {
    public TableScan {
        types = List.copyOf(types);
        parameters = List.copyOf(parameters);
        bound = List.copyOf(bound);
    }

    /** A parameter's type, and whether its key is bound instead of its value. */
    public record Bound(SqlType type, boolean key) {}
}
