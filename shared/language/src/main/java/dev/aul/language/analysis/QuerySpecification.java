package dev.aul.language.analysis;

import dev.aul.language.ast.Expression;
import dev.aul.language.ast.Expression.OrderItem;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.ast.Query;
import dev.aul.language.ast.Query.SelectItem;
import dev.aul.language.errors.BindingMessage;
import dev.aul.language.errors.SyntaxMessage;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Item;
import dev.aul.language.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds one SELECT, in the order in which T-SQL gives its clauses a meaning. */
final class QuerySpecification {
    private final Binding binding;
    private final NameScope names;
    private final ExpressionBinder expressions;

    QuerySpecification(Binding binding, @Nullable NameScope outer) {
        this.binding = binding;
        this.names = new NameScope(outer);
        this.expressions = new ExpressionBinder(binding, names);
    }

    Rel.Query bind(Query.Select select, List<OrderItem> orderBy) {
        Rel.Source from = new FromBinder(binding, names).bind(select.from());
        names.clause = Clause.WHERE;
        Condition where = expressions.conditions().optional(select.where());
        names.clause = Clause.GROUP_BY;
        List<List<Expr>> groupingSets = new GroupingBinder(expressions).bind(select.groupBy());
        names.grouped = !select.groupBy().isEmpty() || select.having() != null;
        names.clause = Clause.SELECT;
        List<Item> items = items(select);
        names.clause = Clause.HAVING;
        Condition having = expressions.conditions().optional(select.having());
        names.clause = Clause.ORDER_BY;
        List<Rel.Order> orders = new OrderBinder(expressions, items, select.distinct()).bind(orderBy);
        names.checkGrouping();
        if (select.top() != null && select.top().withTies() && orderBy.isEmpty()) {
            throw BindingMessage.TIES_WITHOUT_ORDER.exception();
        }
        if (select.distinct()) {
            items.forEach(
                    item -> SetOperations.requireComparable(item.expression().type()));
        }
        boolean aggregates = names.aggregates || having != null;
        Rel.Select body = new Rel.Select(select.distinct(), items, from, where, groupingSets, having, aggregates);
        return new Rel.Query(List.of(), body, orders, top(select.top(), binding), null, null, 100);
    }

    static Rel.@Nullable Top top(Query.@Nullable Top top, Binding binding) {
        if (top == null) {
            return null;
        }
        SqlType type = top.percent() ? SqlType.FLOAT : SqlType.BIGINT;
        Expr count = new ExpressionBinder(binding, NameScope.none()).bindAs(top.count(), type);
        return new Rel.Top(count, top.percent(), top.withTies());
    }

    private List<Item> items(Query.Select select) {
        List<Item> items = new ArrayList<>();
        for (SelectItem item : select.items()) {
            switch (item) {
                case SelectItem.Star star -> expand(star, items);
                case SelectItem.Column column ->
                    items.add(new Item(name(column), expressions.bind(column.expression())));
                case SelectItem.Assignment assignment ->
                    throw Lines.error(assignment.position(), SyntaxMessage.ASSIGNMENT_WITH_RETRIEVAL);
            }
        }
        return items;
    }

    /** The alias, or a column's name as written; any other expression has none. */
    static String name(SelectItem.Column column) {
        if (column.alias() != null) {
            return column.alias();
        }
        return column.expression() instanceof Expression.ColumnReference reference
                ? reference.name().name()
                : "";
    }

    private void expand(SelectItem.Star star, List<Item> items) {
        ObjectName qualifier = star.qualifier();
        if (names.sources.isEmpty()) {
            throw Lines.error(star.position(), BindingMessage.NO_TABLE_SPECIFIED);
        }
        boolean found = false;
        for (Exposed source : names.sources) {
            if (qualifier != null && !source.answersTo(qualifier.parts(), binding.scope)) {
                continue;
            }
            found = true;
            for (int i = 0; i < source.columns.size(); i++) {
                Expr.Column column = source.column(i);
                names.use(source, column, star.position());
                items.add(new Item(column.name(), column));
            }
        }
        if (!found && qualifier != null) {
            throw Lines.error(star.position(), BindingMessage.COLUMN_PREFIX_UNKNOWN, qualifier);
        }
    }
}
