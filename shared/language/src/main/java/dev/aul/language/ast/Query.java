package dev.aul.language.ast;

import dev.aul.language.ast.Expression.OrderItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query expression. */
public sealed interface Query {
    Position position();

    /** ORDER BY of the query and all that follows it, on the outermost node. */
    record Ordered(
            Query body,
            List<CommonTable> with,
            List<OrderItem> orderBy,
            @Nullable Expression offset,
            @Nullable Expression fetch,
            @Nullable ForClause forClause,
            List<String> hints,
            Position position)
            implements Query {}

    record CommonTable(String name, List<String> columns, Query query, Position position) {}

    /** FOR XML / FOR JSON / FOR BROWSE; directives as written, upper case, e.g. {@code ROOT('r')} split into name and text. */
    record ForClause(String kind, String mode, List<ForDirective> directives) {}

    /** {@code RAW('x')} and {@code PATH('x')} give the directive ELEMENT with the text x. */
    record ForDirective(String name, @Nullable String text) {}

    enum SetOperator {
        UNION,
        UNION_ALL,
        INTERSECT,
        EXCEPT
    }

    record SetOperation(SetOperator operator, Query left, Query right, Position position) implements Query {}

    /** {@code hints} of TOP: PERCENT and WITH TIES. */
    record Top(Expression count, boolean percent, boolean withTies) {}

    enum Grouping {
        PLAIN,
        ROLLUP,
        CUBE,
        GROUPING_SETS
    }

    /** One element of GROUP BY: PLAIN has one set with one expression. */
    record GroupItem(Grouping grouping, List<List<Expression>> sets) {}

    record Select(
            boolean distinct,
            @Nullable Top top,
            List<SelectItem> items,
            @Nullable ObjectName into,
            List<TableRef> from,
            @Nullable Expression where,
            List<GroupItem> groupBy,
            @Nullable Expression having,
            Position position)
            implements Query {}

    /** {@code VALUES (..), (..)} as a table. */
    record Values(List<List<Expression>> rows, Position position) implements Query {}

    sealed interface SelectItem {
        /** {@code *} or {@code t.*}. */
        record Star(@Nullable ObjectName qualifier, Position position) implements SelectItem {}

        record Column(Expression expression, @Nullable String alias, Position position) implements SelectItem {}

        /** {@code @v = expression}; the operator is null for plain assignment, else the one of {@code +=} and its like. */
        record Assignment(
                String variable, Expression.@Nullable BinaryOperator operator, Expression expression, Position position)
                implements SelectItem {}
    }
}
