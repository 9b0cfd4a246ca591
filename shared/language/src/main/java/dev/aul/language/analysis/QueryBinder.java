package dev.aul.language.analysis;

import dev.aul.language.ast.Expression;
import dev.aul.language.ast.Expression.OrderItem;
import dev.aul.language.ast.Query;
import dev.aul.language.errors.BindingMessage;
import dev.aul.language.errors.SqlException;
import dev.aul.language.errors.SyntaxMessage;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Cte;
import dev.aul.language.routine.Rel.OutColumn;
import dev.aul.language.types.CommonTypes;
import dev.aul.language.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds whole queries: WITH, set operations, VALUES, ORDER BY, paging. */
final class QueryBinder {
    private static final int DEFAULT_RECURSION = 100;
    private static final String RECURSION_HINT = "MAXRECURSION ";

    private final Binding binding;
    private final @Nullable NameScope outer;

    /** {@code outer}: whose columns the query may use; null when there is no query around it. */
    QueryBinder(Binding binding, @Nullable NameScope outer) {
        this.binding = binding;
        this.outer = outer;
    }

    /** The query of a statement. A FOR clause is the caller's. */
    Rel.Query statement(Query query) {
        return new QueryConversions(binding).settled(bind(query, true));
    }

    /** A query inside an expression or FROM; ORDER BY alone has no meaning there: 1033. */
    Rel.Query subquery(Query query) {
        return new QueryConversions(binding).settled(bind(query, false));
    }

    /** What EXISTS looks at: any number of columns. */
    Rel.Query exists(Query query) {
        return subquery(query);
    }

    /** A query whose bare NULLs take the types of what it is combined with. */
    Rel.Query branch(Query query) {
        return bind(query, false);
    }

    /** As {@link #branch}, but ORDER BY may stand there: INSERT .. SELECT. */
    Rel.Query rows(Query query) {
        return bind(query, true);
    }

    private Rel.Query bind(Query query, boolean mayOrder) {
        try {
            return switch (query) {
                case Query.Ordered ordered -> ordered(ordered, mayOrder);
                case Query.Select select -> new QuerySpecification(binding, outer).bind(select, List.of());
                case Query.SetOperation set ->
                    new SetOperations(binding).combine(set.operator(), branch(set.left()), branch(set.right()));
                case Query.Values values -> Rel.Query.of(values(values));
            };
        } catch (SqlException e) {
            throw Lines.at(e, query.position());
        }
    }

    private Rel.Query ordered(Query.Ordered ordered, boolean mayOrder) {
        CommonTables tables = new CommonTables(binding);
        List<Cte> with = tables.enter(ordered.with());
        try {
            Rel.Query body = body(ordered);
            if (body.top() != null && ordered.offset() != null) {
                throw BindingMessage.TOP_WITH_OFFSET.exception();
            }
            boolean limited = body.top() != null || ordered.offset() != null || ordered.forClause() != null;
            if (!mayOrder && !ordered.orderBy().isEmpty() && !limited) {
                throw BindingMessage.ORDER_BY_NOT_ALLOWED.exception();
            }
            List<Cte> all = new ArrayList<>(with);
            all.addAll(body.with());
            return new Rel.Query(
                    all,
                    body.body(),
                    body.orderBy(),
                    body.top(),
                    count(ordered.offset()),
                    count(ordered.fetch()),
                    maxRecursion(ordered.hints()));
        } finally {
            tables.leave(with.size());
        }
    }

    private Rel.Query body(Query.Ordered ordered) {
        if (ordered.body() instanceof Query.Select select) {
            return new QuerySpecification(binding, outer).bind(select, ordered.orderBy());
        }
        Rel.Query bound = branch(ordered.body());
        if (ordered.orderBy().isEmpty() && ordered.offset() == null) {
            return bound;
        }
        Rel.Query plain = bound.orderBy().isEmpty() && bound.top() == null && bound.offset() == null
                ? bound
                : Rel.Query.of(all(bound));
        List<Rel.Order> orders = new ArrayList<>();
        for (OrderItem item : ordered.orderBy()) {
            orders.add(new Rel.Order(OrderBinder.output(item, plain.columns()), item.descending()));
        }
        return new Rel.Query(plain.with(), plain.body(), orders, null, null, null, plain.maxRecursion());
    }

    /** All columns of a query as a plain select. */
    private Rel.Select all(Rel.Query query) {
        Rel.Source.Derived source = new Columns(binding).derived(query, false);
        List<Rel.Item> items = new ArrayList<>();
        for (int i = 0; i < query.columns().size(); i++) {
            OutColumn column = query.columns().get(i);
            items.add(new Rel.Item(
                    column.name(),
                    new Expr.Column(
                            source.id(), i, column.name(), column.type(), column.nullable(), column.identity())));
        }
        return Selects.plain(items, source);
    }

    private @Nullable Expr count(@Nullable Expression expression) {
        return expression == null
                ? null
                : new ExpressionBinder(binding, NameScope.none()).bindAs(expression, SqlType.BIGINT);
    }

    private static int maxRecursion(List<String> hints) {
        for (String hint : hints) {
            if (hint.startsWith(RECURSION_HINT)) {
                return Integer.parseInt(hint.substring(RECURSION_HINT.length()).strip());
            }
        }
        return DEFAULT_RECURSION;
    }

    /** VALUES as a table: one type per column. */
    private Rel.Values values(Query.Values values) {
        NameScope names = new NameScope(outer);
        names.clause = Clause.VALUE;
        ExpressionBinder expressions = new ExpressionBinder(binding, names);
        List<List<Expr>> rows = new ArrayList<>();
        for (List<Expression> row : values.rows()) {
            if (row.size() != values.rows().getFirst().size()) {
                throw SyntaxMessage.VALUES_ROWS_DIFFER.exception();
            }
            rows.add(expressions.bindAll(row));
        }
        List<OutColumn> columns = new ArrayList<>();
        for (int i = 0; i < rows.getFirst().size(); i++) {
            int ordinal = i;
            SqlType type = CommonTypes.of(
                    rows.stream().map(row -> row.get(ordinal).type()).toList());
            boolean nullable = rows.stream().anyMatch(row -> row.get(ordinal).nullable());
            columns.add(new OutColumn("", type, nullable, false));
        }
        return new Rel.Values(converted(rows, columns), columns);
    }

    private static List<List<Expr>> converted(List<List<Expr>> rows, List<OutColumn> columns) {
        List<List<Expr>> result = new ArrayList<>();
        for (List<Expr> row : rows) {
            List<Expr> cells = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                cells.add(Coercion.convert(row.get(i), columns.get(i).type()));
            }
            result.add(cells);
        }
        return result;
    }
}
