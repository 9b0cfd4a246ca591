package dev.aul.backend.relational;

import dev.aul.language.eval.Leaves;
import dev.aul.language.eval.Rewrite;
import dev.aul.language.relational.Pushdown;
import dev.aul.language.relational.Scan;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Source;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the tests let SQLite answer: as little as a store can, or more. */
public enum SqliteTables implements Pushdown {
    /** All rows of each table. */
    PLAIN,
    /** Tables with all conditions and orders that can be written. */
    LOOKUPS,
    /** As much, and each query that reads no more than one table. */
    QUERIES;

    @Override
    public Optional<Scan> query(Rel.Query query) {
        boolean small = this == QUERIES
                && query.body() instanceof Rel.Select select
                && select.from() instanceof Source.Table
                && query.orderBy().isEmpty();
        return small ? Optional.of(new TableScan(query, true, new BitSet(), true, List.of())) : Optional.empty();
    }

    @Override
    public Scan table(
            Source.Table table, List<Condition> conjuncts, List<Rel.Order> orders, List<Expr.Column> columns) {
        List<Rel.Item> items = new ArrayList<>();
        columns.forEach(column -> items.add(new Rel.Item(column.name(), column)));
        if (items.isEmpty()) {
            items.add(new Rel.Item("", new Expr.Constant(1, dev.aul.language.types.SqlType.INT)));
        }
        BitSet decided = new BitSet();
        List<Expr> parameters = new ArrayList<>();
        List<Condition> terms = new ArrayList<>();
        if (this != PLAIN) {
            decided.set(0, conjuncts.size());
            conjuncts.forEach(term -> terms.add(Rewrite.expressions(term, expr -> parameter(expr, table, parameters))));
        }
        Condition where = terms.isEmpty() ? null : new Condition.And(terms);
        Rel.Select select = new Rel.Select(false, items, table, where, List.of(), null, false);
        List<Rel.Order> order = this == PLAIN ? List.of() : orders;
        Rel.Query query = new Rel.Query(List.of(), select, order, null, null, null, 100);
        return new TableScan(query, false, decided, !order.isEmpty(), parameters);
    }

    /** What does not read the table is computed by the engine. */
    private static @Nullable Expr parameter(Expr expr, Source.Table table, List<Expr> parameters) {
        boolean own = Leaves.of(expr, Expr.Column.class::isInstance).stream()
                .anyMatch(column -> ((Expr.Column) column).source() == table.id());
        if (own || expr instanceof Expr.Constant) {
            return own ? null : expr;
        }
        parameters.add(expr);
        return new Expr.Slot(parameters.size() - 1, "p", expr.type());
    }
}
