package dev.aul.dialect.scan;

import dev.aul.dialect.scan.SqlScan.Bound;
import dev.aul.language.routine.Expr;
import java.util.List;

/**
 * An UPDATE of one table that the server runs alone. Immutable.
 *
 * @param sets what is assigned, in the order of its parameters; a column with a key takes a second one for the key
 * @param parameters of the condition
 * @param setsFirst the parameters of the sets come before those of the condition
 */
public record SqlUpdate(String sql, List<Set> sets, List<Expr> parameters, List<Bound> bound, boolean setsFirst) {
    public SqlUpdate {
        sets = List.copyOf(sets);
        parameters = List.copyOf(parameters);
        bound = List.copyOf(bound);
    }

    /**
     * One assignment.
     *
     * @param value the column's new value, or what is added to it or taken from it
     * @param sum it is added or taken away: what is too large fails on the server
     */
    public record Set(int ordinal, Expr value, boolean sum) {}
}
