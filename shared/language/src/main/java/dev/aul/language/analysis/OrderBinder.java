package dev.aul.language.analysis;

import dev.aul.language.ast.Expression;
import dev.aul.language.ast.Expression.ColumnReference;
import dev.aul.language.ast.Expression.Literal;
import dev.aul.language.ast.Expression.LiteralKind;
import dev.aul.language.ast.Expression.OrderItem;
import dev.aul.language.errors.BindingMessage;
import dev.aul.language.functions.ScalarFunction;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Item;
import dev.aul.language.routine.Rel.OutColumn;
import dev.aul.language.types.Operation;
import java.util.ArrayList;
import java.util.List;

/** ORDER BY: positions, names of the select list, then expressions over the sources. */
final class OrderBinder {
    private final ExpressionBinder expressions;
    private final List<Item> items;
    private final boolean distinct;

    OrderBinder(ExpressionBinder expressions, List<Item> items, boolean distinct) {
        this.expressions = expressions;
        this.items = items;
        this.distinct = distinct;
    }

    List<Rel.Order> bind(List<OrderItem> written) {
        List<Rel.Order> orders = new ArrayList<>();
        int position = 0;
        for (OrderItem item : written) {
            position++;
            orders.add(new Rel.Order(key(item.expression(), position), item.descending()));
        }
        return orders;
    }

    private Expr key(Expression expression, int position) {
        List<OutColumn> columns = items.stream().map(OrderBinder::column).toList();
        if (expression instanceof Literal literal) {
            return constant(literal, columns, position);
        }
        if (expression instanceof Expression.Variable) {
            throw Lines.error(expression.position(), BindingMessage.ORDER_BY_VARIABLE_POSITION, position);
        }
        if (expression instanceof ColumnReference column
                && column.name().parts().size() == 1) {
            int ordinal = named(column);
            if (ordinal >= 0) {
                return output(ordinal, columns);
            }
        }
        Expr bound = expressions.bind(expression);
        for (int i = 0; i < items.size(); i++) {
            if (distinct && items.get(i).expression().equals(bound)) {
                return output(i, columns);
            }
        }
        if (distinct) {
            throw Lines.error(expression.position(), BindingMessage.ORDER_BY_NOT_IN_DISTINCT_LIST);
        }
        ScalarFunction key = Collations.key(Operation.LESS, bound);
        return key == null ? bound : Collations.keyed(bound, key);
    }

    /** The item of that name; 209 when two different ones have it. */
    private int named(ColumnReference column) {
        int found = -1;
        for (int i = 0; i < items.size(); i++) {
            if (!items.get(i).name().equalsIgnoreCase(column.name().name())) {
                continue;
            }
            if (found >= 0 && !items.get(i).expression().equals(items.get(found).expression())) {
                throw Lines.error(
                        column.position(),
                        BindingMessage.AMBIGUOUS_COLUMN,
                        column.name().name());
            }
            found = found < 0 ? i : found;
        }
        return found;
    }

    private static Expr constant(Literal literal, List<OutColumn> columns, int position) {
        if (literal.kind() != LiteralKind.INTEGER) {
            throw Lines.error(literal.position(), BindingMessage.ORDER_BY_CONSTANT, position);
        }
        return output(ordinal(literal, columns.size()), columns);
    }

    private static int ordinal(Literal literal, int count) {
        int ordinal = literal.text().length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(literal.text());
        if (ordinal < 1 || ordinal > count) {
            throw Lines.error(literal.position(), BindingMessage.ORDER_BY_POSITION_OUT_OF_RANGE, literal.text());
        }
        return ordinal - 1;
    }

    /** Over a set operation only names and positions of the result are known: 104. */
    static Expr output(OrderItem item, List<OutColumn> columns) {
        if (item.expression() instanceof Literal literal && literal.kind() == LiteralKind.INTEGER) {
            return output(ordinal(literal, columns.size()), columns);
        }
        if (item.expression() instanceof ColumnReference column
                && column.name().parts().size() == 1) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).name().equalsIgnoreCase(column.name().name())) {
                    return output(i, columns);
                }
            }
            throw Lines.error(
                    column.position(),
                    BindingMessage.INVALID_COLUMN,
                    column.name().name());
        }
        throw Lines.error(item.expression().position(), BindingMessage.ORDER_BY_NOT_IN_UNION_LIST);
    }

    private static Expr output(int ordinal, List<OutColumn> columns) {
        OutColumn column = columns.get(ordinal);
        return new Expr.Column(
                Rel.Query.OUTPUT, ordinal, column.name(), column.type(), column.nullable(), column.identity());
    }

    private static OutColumn column(Item item) {
        return new OutColumn(
                item.name(), item.expression().type(), item.expression().nullable(), false);
    }
}
