package dev.aul.language.analysis;

import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Expr.Arithmetic;
import dev.aul.language.routine.Expr.Constant;
import dev.aul.language.routine.Expr.Operator;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Order;
import dev.aul.language.types.SqlType;
import java.util.List;

/** {@code IDENTITY(type, seed, increment)} in SELECT INTO: numbers the rows in the order of the query. */
final class IdentityNumbers {
    private IdentityNumbers() {}

    /** The numbers, marked by a call that keeps seed and increment beside them. */
    static Expr of(SqlType type, Expr seed, Expr increment, List<Order> orders) {
        List<Order> any = List.of(new Order(new Constant(null, SqlType.INT), false));
        Expr number = new Expr.Window(
                Expr.WindowKind.ROW_NUMBER,
                null,
                List.of(),
                List.of(),
                orders.isEmpty() ? any : orders,
                null,
                SqlType.BIGINT);
        Expr one = new Constant(1L, SqlType.BIGINT);
        Expr steps = new Arithmetic(Operator.SUBTRACT, number, one, SqlType.BIGINT);
        Expr distance = new Arithmetic(Operator.MULTIPLY, steps, increment, SqlType.BIGINT);
        Expr value = new Arithmetic(Operator.ADD, seed, distance, SqlType.BIGINT);
        return CallBinder.call(
                InternalFunctions.IDENTITY, List.of(Coercion.implicit(value, type), seed, increment), false);
    }

    /** The query of a SELECT INTO with its numbers given in its own order. */
    static Rel.Query ordered(Rel.Query query) {
        if (!(query.body() instanceof Rel.Select select) || query.orderBy().isEmpty()) {
            return query;
        }
        List<Order> orders = query.orderBy().stream()
                .map(order -> new Order(source(order.expression(), select), order.descending()))
                .filter(order -> !isNumber(order.expression()))
                .toList();
        List<Rel.Item> items = select.items().stream()
                .map(item -> isNumber(item.expression()) ? new Rel.Item(item.name(), again(item, orders)) : item)
                .toList();
        Rel.Select body = new Rel.Select(
                select.distinct(),
                items,
                select.from(),
                select.where(),
                select.groupingSets(),
                select.having(),
                select.aggregates());
        return new Rel.Query(
                query.with(), body, query.orderBy(), query.top(), query.offset(), query.fetch(), query.maxRecursion());
    }

    private static Expr source(Expr order, Rel.Select select) {
        return order instanceof Expr.Column column && column.source() == Rel.Query.OUTPUT
                ? select.items().get(column.ordinal()).expression()
                : order;
    }

    private static boolean isNumber(Expr expr) {
        return expr instanceof Expr.Call call && call.function().equals(InternalFunctions.IDENTITY);
    }

    private static Expr again(Rel.Item item, List<Order> orders) {
        Expr.Call call = (Expr.Call) item.expression();
        return of(call.type(), call.arguments().get(1), call.arguments().get(2), orders);
    }
}
