package dev.aul.language.analysis;

import dev.aul.language.ast.Expression;
import dev.aul.language.ast.Expression.BoundKind;
import dev.aul.language.ast.Expression.Call;
import dev.aul.language.ast.Expression.Frame;
import dev.aul.language.ast.Expression.Literal;
import dev.aul.language.ast.Expression.LiteralKind;
import dev.aul.language.ast.Expression.OrderItem;
import dev.aul.language.ast.Expression.Over;
import dev.aul.language.errors.BindingMessage;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Expr.Aggregate;
import dev.aul.language.routine.Expr.AggregateKind;
import dev.aul.language.routine.Expr.Constant;
import dev.aul.language.routine.Expr.WindowKind;
import dev.aul.language.routine.Rel;
import dev.aul.language.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Binds window functions and aggregates with OVER (types reference, 10.2). */
final class WindowBinder {
    private static final Map<String, WindowKind> KINDS = Stream.of(WindowKind.values())
            .filter(kind -> kind != WindowKind.AGGREGATE)
            .collect(Collectors.toUnmodifiableMap(WindowKind::name, kind -> kind));

    private static final Set<WindowKind> FRAMED =
            Set.of(WindowKind.AGGREGATE, WindowKind.FIRST_VALUE, WindowKind.LAST_VALUE);

    private final ExpressionBinder expressions;

    WindowBinder(ExpressionBinder expressions) {
        this.expressions = expressions;
    }

    static boolean isWindow(String name) {
        return KINDS.containsKey(name);
    }

    Expr bind(String name, Call call) {
        WindowKind kind = KINDS.get(name);
        Over over = call.over();
        if (kind == null || over == null) {
            throw BindingMessage.WINDOW_OVER_MISSING.exception(name);
        }
        checkPlace();
        if (call.distinct()) {
            throw BindingMessage.WINDOW_DISTINCT.exception();
        }
        boolean percentile = kind == WindowKind.PERCENTILE_CONT || kind == WindowKind.PERCENTILE_DISC;
        List<OrderItem> order = percentile ? call.withinGroup() : over.orderBy();
        if (order.isEmpty()) {
            throw BindingMessage.WINDOW_NEEDS_ORDER_BY.exception(name);
        }
        List<Rel.Order> orderBy = order(order);
        List<Expr> arguments = arguments(kind, name, call);
        SqlType type = type(kind, arguments, orderBy);
        return new Expr.Window(
                kind, null, arguments, expressions.bindAll(over.partitionBy()), orderBy, frame(kind, name, over), type);
    }

    /** An aggregate over a window. */
    Expr aggregate(String name, Call call) {
        Over over = call.over();
        if (over == null) {
            throw BindingMessage.WINDOW_OVER_MISSING.exception(name);
        }
        checkPlace();
        if (call.distinct()) {
            throw BindingMessage.WINDOW_DISTINCT.exception();
        }
        if (AggregateBinder.kind(name) == AggregateKind.STRING_AGG) {
            throw BindingMessage.NOT_A_WINDOW_FUNCTION.exception(name);
        }
        Aggregate aggregate = new AggregateBinder(expressions).aggregate(name, call);
        return new Expr.Window(
                WindowKind.AGGREGATE,
                aggregate,
                List.of(),
                expressions.bindAll(over.partitionBy()),
                order(over.orderBy()),
                frame(WindowKind.AGGREGATE, name, over),
                aggregate.type());
    }

    private void checkPlace() {
        if (expressions.binding.aggregated != null) {
            throw BindingMessage.WINDOW_NESTED.exception();
        }
        if (!expressions.names.clause.allowsWindows()) {
            throw BindingMessage.WINDOW_NOT_ALLOWED.exception();
        }
    }

    private List<Rel.Order> order(List<OrderItem> items) {
        List<Rel.Order> order = new ArrayList<>();
        for (OrderItem item : items) {
            if (item.expression() instanceof Literal literal && literal.kind() != LiteralKind.NULL) {
                throw literal.kind() == LiteralKind.INTEGER
                        ? BindingMessage.WINDOW_ORDER_BY_INTEGER.exception()
                        : BindingMessage.WINDOW_ORDER_BY_CONSTANT.exception();
            }
            Expr bound = expressions.bind(item.expression());
            Expr key = bound.type().equals(SqlType.NULL) ? new Constant(null, SqlType.INT) : bound;
            order.add(new Rel.Order(key, item.descending()));
        }
        return order;
    }

    private static @Nullable Frame frame(WindowKind kind, String name, Over over) {
        Frame frame = over.frame();
        if (frame == null) {
            return null;
        }
        if (!FRAMED.contains(kind)) {
            throw BindingMessage.WINDOW_FRAME_NOT_ALLOWED.exception(name);
        }
        if (over.orderBy().isEmpty()) {
            throw BindingMessage.WINDOW_FRAME_NEEDS_ORDER_BY.exception();
        }
        if (!frame.rows() && (counts(frame.from().kind()) || counts(frame.to().kind()))) {
            throw BindingMessage.RANGE_FRAME_LIMITED.exception();
        }
        return frame;
    }

    private static boolean counts(BoundKind kind) {
        return kind == BoundKind.PRECEDING || kind == BoundKind.FOLLOWING;
    }

    private List<Expr> arguments(WindowKind kind, String name, Call call) {
        List<Expression> written = call.arguments();
        return switch (kind) {
            case ROW_NUMBER, RANK, DENSE_RANK, PERCENT_RANK, CUME_DIST -> {
                check(name, written, 0, 0);
                yield List.of();
            }
            case NTILE -> {
                check(name, written, 1, 1);
                yield List.of(expressions.bindAs(written.getFirst(), SqlType.BIGINT));
            }
            case FIRST_VALUE, LAST_VALUE -> {
                check(name, written, 1, 1);
                yield List.of(known(expressions.bind(written.getFirst())));
            }
            case PERCENTILE_CONT, PERCENTILE_DISC -> {
                check(name, written, 1, 1);
                yield List.of(expressions.bindAs(written.getFirst(), SqlType.FLOAT));
            }
            case LAG, LEAD -> {
                check(name, written, 1, 3);
                yield neighbour(written);
            }
            case AGGREGATE -> List.of();
        };
    }

    /** LAG and LEAD always get all three: the value, how far, and what stands for a missing row. */
    private List<Expr> neighbour(List<Expression> written) {
        Expr value = known(expressions.bind(written.getFirst()));
        Expr offset = written.size() > 1
                ? expressions.bindAs(written.get(1), SqlType.BIGINT)
                : new Constant(1L, SqlType.BIGINT);
        Expr missing = written.size() > 2
                ? expressions.bindAs(written.get(2), value.type())
                : new Constant(null, value.type());
        return List.of(value, offset, missing);
    }

    private static void check(String name, List<Expression> written, int min, int max) {
        if (written.size() >= min && written.size() <= max) {
            return;
        }
        String shown = name.toLowerCase(Locale.ROOT);
        throw min == max
                ? BindingMessage.FUNCTION_ARGUMENT_COUNT.exception(shown, min)
                : BindingMessage.FUNCTION_ARGUMENT_RANGE.exception(shown, min, max);
    }

    private static Expr known(Expr expr) {
        return expr.type().equals(SqlType.NULL) ? new Constant(null, SqlType.INT) : expr;
    }

    private static SqlType type(WindowKind kind, List<Expr> arguments, List<Rel.Order> orderBy) {
        return switch (kind) {
            case ROW_NUMBER, RANK, DENSE_RANK, NTILE -> SqlType.BIGINT;
            case PERCENT_RANK, CUME_DIST, PERCENTILE_CONT -> SqlType.FLOAT;
            case PERCENTILE_DISC -> orderBy.getFirst().expression().type();
            case LAG, LEAD, FIRST_VALUE, LAST_VALUE, AGGREGATE ->
                arguments.getFirst().type();
        };
    }
}
