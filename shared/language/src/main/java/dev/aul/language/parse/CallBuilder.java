package dev.aul.language.parse;

import dev.aul.language.ast.Expression;
import dev.aul.language.ast.Expression.Bound;
import dev.aul.language.ast.Expression.BoundKind;
import dev.aul.language.ast.Expression.CastKind;
import dev.aul.language.ast.Expression.LiteralKind;
import dev.aul.language.ast.Expression.OrderItem;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.ast.Position;
import dev.aul.language.parse.TSqlParser.ArgumentContext;
import dev.aul.language.parse.TSqlParser.BoundContext;
import dev.aul.language.parse.TSqlParser.CastContext;
import dev.aul.language.parse.TSqlParser.FrameContext;
import dev.aul.language.parse.TSqlParser.FunctionCallContext;
import dev.aul.language.parse.TSqlParser.OrderItemContext;
import dev.aul.language.parse.TSqlParser.OverContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Function calls, casts and windows. */
final class CallBuilder {
    /** The methods of xml; their names are lower case, and nothing else is. */
    private static final Set<String> XML_METHODS = Set.of("value", "query", "exist", "nodes", "modify");

    /** {@code {fn f(..)}} names that T-SQL spells otherwise. */
    private static final Map<String, String> ESCAPED = Map.of(
            "NOW", "GETDATE",
            "UCASE", "UPPER",
            "LCASE", "LOWER",
            "LENGTH", "LEN",
            "IFNULL", "ISNULL",
            "DAYOFMONTH", "DAY",
            "LOCATE", "CHARINDEX",
            "REPEAT", "REPLICATE",
            "TRUNCATE", "ROUND");

    private final Builders all;

    CallBuilder(Builders all) {
        this.all = all;
    }

    Expression cast(CastContext context) {
        CastKind kind = context.CAST() != null || context.TRY_CAST() != null
                ? CastKind.CAST
                : context.CONVERT() != null || context.TRY_CONVERT() != null ? CastKind.CONVERT : CastKind.PARSE;
        boolean tolerant = context.start.getText().toUpperCase(Locale.ROOT).startsWith("TRY_");
        return new Expression.Cast(
                kind,
                tolerant,
                all.values.value(context.value(0)),
                all.source.typeName(context.typeName()),
                all.values.optional(context.value(1)),
                all.source.at(context));
    }

    Expression call(FunctionCallContext context) {
        Position at = all.source.at(context);
        if (context.TRIM() != null) {
            return trim(context, at);
        }
        if (context.functionName() == null) {
            return new Expression.Call(all.source.oneWord(context.start), List.of(), false, false, List.of(), null, at);
        }
        ObjectName name = name(context);
        List<Expression> arguments = arguments(context, name);
        if (name.parts().size() > 1 && XML_METHODS.contains(name.name()) && context.over() == null) {
            List<String> target = name.parts().subList(0, name.parts().size() - 1);
            Expression column =
                    new Expression.ColumnReference(new ObjectName(target, name.position()), name.position());
            return new Expression.MethodCall(column, name.name(), arguments, at);
        }
        return new Expression.Call(
                name,
                arguments,
                context.DISTINCT() != null,
                context.STAR() != null,
                context.withinGroup() == null
                        ? List.of()
                        : order(context.withinGroup().orderItem()),
                over(context.over()),
                at);
    }

    private ObjectName name(FunctionCallContext context) {
        var name = context.functionName();
        return name.objectName() != null && name.PSEUDO() == null
                ? all.source.objectName(name.objectName())
                : new ObjectName(List.of(name.getText()), all.source.at(name));
    }

    private List<Expression> arguments(FunctionCallContext context, ObjectName name) {
        List<Expression> arguments = new ArrayList<>();
        boolean conditional = name.parts().size() == 1 && name.name().equalsIgnoreCase("IIF");
        for (ArgumentContext argument : context.argument()) {
            arguments.add(argument(argument, conditional && arguments.isEmpty()));
        }
        return arguments;
    }

    private Expression argument(ArgumentContext context, boolean condition) {
        if (context.expression() == null) {
            return context.DEFAULT() != null
                    ? new Expression.Literal(LiteralKind.DEFAULT, "DEFAULT", all.source.at(context))
                    : new Expression.ColumnReference(all.source.oneWord(context.start), all.source.at(context));
        }
        return condition
                ? all.expressions.condition(context.expression())
                : all.expressions.valueOf(context.expression());
    }

    /** {@code TRIM(LEADING c FROM s)} is LTRIM(s, c), and so on. */
    private Expression trim(FunctionCallContext context, Position at) {
        String name = context.LEADING() != null ? "LTRIM" : context.TRAILING() != null ? "RTRIM" : "TRIM";
        List<Expression> arguments = List.of(all.values.value(context.value(1)), all.values.value(context.value(0)));
        return new Expression.Call(new ObjectName(List.of(name), at), arguments, false, false, List.of(), null, at);
    }

    Expression escaped(FunctionCallContext context) {
        Expression plain = call(context);
        return plain instanceof Expression.Call call
                ? new Expression.Call(
                        new ObjectName(
                                List.of(ESCAPED.getOrDefault(
                                        call.name().name().toUpperCase(Locale.ROOT),
                                        call.name().name())),
                                call.name().position()),
                        call.arguments(),
                        call.distinct(),
                        call.star(),
                        call.withinGroup(),
                        call.over(),
                        call.position())
                : plain;
    }

    List<OrderItem> order(List<OrderItemContext> items) {
        return items.stream()
                .map(item -> new OrderItem(all.values.value(item.value()), item.DESC() != null))
                .toList();
    }

    private Expression.@Nullable Over over(@Nullable OverContext context) {
        return context == null
                ? null
                : new Expression.Over(
                        all.values.list(context.value()), order(context.orderItem()), frame(context.frame()));
    }

    private static Expression.@Nullable Frame frame(@Nullable FrameContext context) {
        if (context == null) {
            return null;
        }
        Bound to = context.BETWEEN() == null ? new Bound(BoundKind.CURRENT_ROW, 0) : bound(context.bound(1));
        return new Expression.Frame(context.ROWS() != null, bound(context.bound(0)), to);
    }

    private static Bound bound(BoundContext context) {
        if (context.CURRENT() != null) {
            return new Bound(BoundKind.CURRENT_ROW, 0);
        }
        boolean before = context.PRECEDING() != null;
        return context.UNBOUNDED() != null
                ? new Bound(before ? BoundKind.UNBOUNDED_PRECEDING : BoundKind.UNBOUNDED_FOLLOWING, 0)
                : new Bound(
                        before ? BoundKind.PRECEDING : BoundKind.FOLLOWING,
                        Source.integer(context.INTEGER().getSymbol()));
    }
}
