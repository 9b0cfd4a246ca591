package dev.aul.language.analysis;

import dev.aul.language.ast.Expression;
import dev.aul.language.ast.Expression.Call;
import dev.aul.language.errors.BindingMessage;
import dev.aul.language.errors.Message;
import dev.aul.language.errors.TypeMessage;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Expr.Aggregate;
import dev.aul.language.routine.Expr.AggregateKind;
import dev.aul.language.routine.Expr.Constant;
import dev.aul.language.routine.Rel;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Binds aggregates to the query whose rows they gather: that of their columns, which may be an outer one. */
final class AggregateBinder {
    private static final Map<String, AggregateKind> KINDS = kinds();

    private final ExpressionBinder expressions;

    AggregateBinder(ExpressionBinder expressions) {
        this.expressions = expressions;
    }

    private static Map<String, AggregateKind> kinds() {
        Map<String, AggregateKind> kinds =
                Stream.of(AggregateKind.values()).collect(Collectors.toMap(AggregateKind::name, kind -> kind));
        kinds.put("APPROX_COUNT_DISTINCT", AggregateKind.COUNT_BIG);
        return Map.copyOf(kinds);
    }

    static boolean isAggregate(String name) {
        return KINDS.containsKey(name);
    }

    static AggregateKind kind(String name) {
        AggregateKind kind = KINDS.get(name);
        if (kind == null) {
            throw new IllegalArgumentException(name);
        }
        return kind;
    }

    Expr bind(String name, Call call) {
        AggregateKind kind = kind(name);
        if (kind == AggregateKind.GROUPING || kind == AggregateKind.GROUPING_ID) {
            return grouping(name, call);
        }
        if (call.over() != null) {
            return new WindowBinder(expressions).aggregate(name, call);
        }
        if (expressions.binding.aggregated != null) {
            throw BindingMessage.NESTED_AGGREGATE.exception();
        }
        return gathered(name, call);
    }

    /** Binds the arguments while their columns are watched, then gives the aggregate to its owner. */
    private Expr gathered(String name, Call call) {
        Map<NameScope, Integer> marks = new LinkedHashMap<>();
        for (NameScope scope = expressions.names; scope != null; scope = scope.parent) {
            marks.put(scope, scope.mark());
        }
        List<NameScope> used = new ArrayList<>();
        expressions.binding.aggregated = used;
        Aggregate bound;
        try {
            bound = aggregate(name, call);
        } finally {
            expressions.binding.aggregated = null;
        }
        NameScope owner = owner(used);
        owner.release(marks.getOrDefault(owner, 0));
        Message refused = owner.clause.aggregateRefused();
        if (refused != null) {
            throw Lines.error(call.position(), refused);
        }
        if (owner.clause == Clause.VALUE) {
            throw Lines.unsupported(call.position(), "an aggregate outside of a query");
        }
        owner.aggregates = true;
        return bound;
    }

    private NameScope owner(List<NameScope> used) {
        if (used.isEmpty() || used.contains(expressions.names)) {
            return expressions.names;
        }
        NameScope first = used.getFirst();
        return used.stream().allMatch(scope -> scope == first) ? first : expressions.names;
    }

    /** The aggregate itself; also that of a window. */
    Aggregate aggregate(String name, Call call) {
        AggregateKind kind = kind(name);
        boolean distinct = call.distinct() || name.equals("APPROX_COUNT_DISTINCT");
        if (call.star()) {
            if (kind != AggregateKind.COUNT && kind != AggregateKind.COUNT_BIG) {
                throw dev.aul.language.errors.SyntaxMessage.SYNTAX_NEAR.exception("*");
            }
            return new Aggregate(kind, false, null, null, List.of(), countType(kind));
        }
        int expected = kind == AggregateKind.STRING_AGG ? 2 : 1;
        if (call.arguments().size() != expected) {
            throw BindingMessage.FUNCTION_ARGUMENT_COUNT.exception(name.toLowerCase(Locale.ROOT), expected);
        }
        Expr argument = expressions.bind(call.arguments().getFirst());
        if (kind == AggregateKind.STRING_AGG) {
            return stringAgg(argument, call, distinct);
        }
        SqlType type = AggregateTypes.result(kind, argument.type(), name);
        SqlType operand = AggregateTypes.operand(kind, argument.type());
        return new Aggregate(kind, distinct, Coercion.convert(argument, operand), null, List.of(), type);
    }

    private static SqlType countType(AggregateKind kind) {
        return kind == AggregateKind.COUNT ? SqlType.INT : SqlType.BIGINT;
    }

    private Aggregate stringAgg(Expr argument, Call call, boolean distinct) {
        Expr separator = expressions.bind(call.arguments().get(1));
        if (!(separator instanceof Constant) && !(separator instanceof Expr.Slot)) {
            throw BindingMessage.STRING_AGG_SEPARATOR.exception();
        }
        SqlType type = argument.type();
        SqlType text =
                switch (type.kind()) {
                    case XML, BINARY, VARBINARY, IMAGE, ROWVERSION ->
                        throw TypeMessage.INVALID_ARGUMENT.exception(TypeNames.inMessage(type), 1, "string_agg");
                    case VARCHAR, CHAR -> SqlType.varchar(type.isMax() ? SqlType.MAX : 8000);
                    case NVARCHAR, NCHAR -> SqlType.nvarchar(type.isMax() ? SqlType.MAX : 4000);
                    default -> SqlType.nvarchar(4000);
                };
        List<Rel.Order> order = new ArrayList<>();
        for (Expression.OrderItem item : call.withinGroup()) {
            order.add(new Rel.Order(expressions.bind(item.expression()), item.descending()));
        }
        Expr operand = type.kind().isString() ? argument : Coercion.implicit(argument, text);
        return new Aggregate(
                AggregateKind.STRING_AGG, distinct, operand, Coercion.implicit(separator, text), order, text);
    }

    /** GROUPING of a key; GROUPING_ID is its bits put together. */
    private Expr grouping(String name, Call call) {
        NameScope names = expressions.names;
        if (!names.grouped) {
            throw BindingMessage.GROUPING_WITHOUT_GROUP_BY.exception();
        }
        int mark = names.mark();
        @Nullable Expr result = null;
        int ordinal = 0;
        for (Expression argument : call.arguments()) {
            ordinal++;
            Expr key = expressions.bind(argument);
            if (!names.isGroupKey(key)) {
                throw BindingMessage.GROUPING_ARGUMENT.exception(ordinal, name);
            }
            Expr bit = new Aggregate(AggregateKind.GROUPING, false, key, null, List.of(), SqlType.TINYINT);
            result = result == null ? bit : shifted(result, bit);
        }
        names.release(mark);
        if (result == null) {
            throw BindingMessage.FUNCTION_ARGUMENT_COUNT.exception(name.toLowerCase(Locale.ROOT), 1);
        }
        return name.equals("GROUPING") ? result : Coercion.convert(result, SqlType.INT);
    }

    private static Expr shifted(Expr high, Expr bit) {
        Expr doubled = new Expr.Arithmetic(
                Expr.Operator.MULTIPLY, Coercion.convert(high, SqlType.INT), new Constant(2, SqlType.INT), SqlType.INT);
        return new Expr.Arithmetic(Expr.Operator.ADD, doubled, Coercion.convert(bit, SqlType.INT), SqlType.INT);
    }
}
