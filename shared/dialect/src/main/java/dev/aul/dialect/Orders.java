package dev.aul.dialect;

import dev.aul.language.eval.Rewrite;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel.Item;
import dev.aul.language.routine.Rel.Order;
import dev.aul.language.routine.Rel.Query;
import dev.aul.language.routine.Rel.Select;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ORDER BY over a body whose own sources are out of sight. Pure. */
final class Orders {
    private Orders() {}

    /** The same query ordered by its outputs alone: what it orders by and does not yield becomes a further item. */
    static Query withOutputs(Query query) {
        if (!(query.body() instanceof Select select)) {
            return query;
        }
        List<Item> items = new ArrayList<>(select.items());
        List<Order> orders = new ArrayList<>();
        for (Order order : query.orderBy()) {
            orders.add(new Order(output(order.expression(), items, select.distinct()), order.descending()));
        }
        Select wider = new Select(
                select.distinct(),
                items,
                select.from(),
                select.where(),
                select.groupingSets(),
                select.having(),
                select.aggregates());
        return new Query(query.with(), wider, orders, query.top(), query.offset(), query.fetch(), query.maxRecursion());
    }

    private static Expr output(Expr expr, List<Item> items, boolean fixed) {
        if (expr instanceof Expr.Column column && column.source() == Query.OUTPUT) {
            return expr;
        }
        Expr found = known(expr, items);
        if (found != null) {
            return found;
        }
        // DISTINCT orders by its items, or by expressions over them.
        if (fixed) {
            return Rewrite.expressions(expr, inner -> inner.equals(expr) ? null : known(inner, items));
        }
        items.add(new Item("", expr));
        return column(items.size() - 1, expr);
    }

    private static @Nullable Expr known(Expr expr, List<Item> items) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).expression().equals(expr)) {
                return column(i, expr);
            }
        }
        return null;
    }

    private static Expr column(int ordinal, Expr expr) {
        return new Expr.Column(Query.OUTPUT, ordinal, "", expr.type(), true, false);
    }

    /** An ORDER BY expression that names an output column becomes that item's expression. */
    static Expr resolve(Expr expr, Select select) {
        return expr instanceof Expr.Column column && column.source() == Query.OUTPUT
                ? select.items().get(column.ordinal()).expression()
                : expr;
    }
}
