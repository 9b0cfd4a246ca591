package dev.aul.language.relational;

import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Source;
import java.util.List;
import java.util.Optional;

/**
 * What a store can answer itself, asked when a plan is made: first for whole queries, then for joins, last for single
 * tables, which it must yield. It offers nothing that it cannot answer with exactly the values, order and errors of
 * T-SQL. Thread-safe.
 */
public interface Pushdown {
    /**
     * A whole query: statement, derived table, CTE, branch of a set operation or uncorrelated subquery. It refers to no
     * source and no CTE outside itself. Value i of a row is the query's column i; the rows come in the query's order.
     */
    default Optional<Scan> query(Rel.Query query) {
        return Optional.empty();
    }

    /**
     * A join tree. Value i of a row is {@code columns[i]}, a column of one of its sources. It must keep its own ON
     * conditions; of the conjuncts around it, it decides what it can.
     *
     * @param conjuncts all must hold; they may refer to columns of outer sources, which are then parameters
     */
    default Optional<Scan> join(Source.Join join, List<Condition> conjuncts, List<Expr.Column> columns) {
        return Optional.empty();
    }

    /**
     * A table, temporary ones included. Value i of a row is {@code columns[i]}; ordinal {@link Rel#ROW_ID} is the identity
     * of the row.
     *
     * @param conjuncts all must hold; they may refer to columns of outer sources, which are then parameters: a scan that
     *     decides such a one is a look-up, and is opened once for each outer row as long as these are few
     * @param orders a useful order of the rows, empty when any will do
     */
    Scan table(Source.Table table, List<Condition> conjuncts, List<Rel.Order> orders, List<Expr.Column> columns);
}
