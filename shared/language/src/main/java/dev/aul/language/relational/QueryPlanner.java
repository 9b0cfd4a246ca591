package dev.aul.language.relational;

import dev.aul.language.ast.Query.SetOperator;
import dev.aul.language.eval.Evaluation;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Query;
import dev.aul.language.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Plans a whole query: the store's own answer when it has one, else CTEs, body, order and paging. */
final class QueryPlanner {
    private final Planner planner;
    private final Places outer;
    private final boolean repeated;

    /** {@code repeated}: opened more than once in a run. */
    QueryPlanner(Planner planner, Places outer, boolean repeated) {
        this.planner = planner;
        this.outer = outer;
        this.repeated = repeated;
    }

    Planned plan(Query query) {
        if (new References(outer::knows).query(query).isClosed()) {
            Optional<Scan> offered = planner.pushdown.query(query);
            if (offered.isPresent()) {
                return pushed(offered.get(), query);
            }
        }
        query.with().forEach(cte -> new CtePlanner(planner, outer).define(cte, query.maxRecursion()));
        return switch (query.body()) {
            case Rel.Select select -> new SelectPlanner(planner, outer, repeated).plan(select, query);
            case Rel.SetOperation operation -> paged(set(operation), query);
            case Rel.Values values -> paged(values(values), query);
        };
    }

    private Planned pushed(Scan scan, Query query) {
        int[] outputs = planner.registers.fresh(query.columns().size());
        Evaluation[] parameters = new Expressions(planner, outer).evaluations(scan.parameters());
        return new Planned(new ScanRows(scan, parameters, outputs, null), outputs);
    }

    private Planned values(Rel.Values values) {
        Expressions expressions = new Expressions(planner, outer);
        int[] outputs = planner.registers.fresh(values.columns().size());
        List<Evaluation[]> rows =
                values.rows().stream().map(expressions::evaluations).toList();
        return new Planned(Rows.values(rows, outputs), outputs);
    }

    private Planned set(Rel.SetOperation operation) {
        Planned left = plan(operation.left());
        Planned right = plan(operation.right());
        if (operation.operator() == SetOperator.INTERSECT || operation.operator() == SetOperator.EXCEPT) {
            boolean wanted = operation.operator() == SetOperator.INTERSECT;
            Operator rows = new Matching(left.rows(), left.outputs(), right.rows(), right.outputs(), wanted);
            return new Planned(distinct(rows, left.outputs(), operation.columns()), left.outputs());
        }
        int[] outputs = planner.registers.fresh(operation.columns().size());
        Operator rows = new Union(
                List.of(new Union.Part(left.rows(), left.outputs()), new Union.Part(right.rows(), right.outputs())),
                outputs);
        return operation.operator() == SetOperator.UNION_ALL
                ? new Planned(rows, outputs)
                : new Planned(distinct(rows, outputs, operation.columns()), outputs);
    }

    private static Operator distinct(Operator rows, int[] outputs, List<Rel.OutColumn> columns) {
        List<Order.Part> parts = IntStream.range(0, outputs.length)
                .mapToObj(i -> new Order.Part(i, columns.get(i).type(), false))
                .toList();
        return new Distinct(rows, outputs, outputs, new Order(parts));
    }

    /** Order and paging of what is no SELECT. */
    private Planned paged(Planned body, Query query) {
        Places places = new Places(outer);
        places.outputs(body.outputs());
        Expressions expressions = new Expressions(planner, places);
        List<Project.Value> keys = new ArrayList<>();
        List<SqlKey> order = new ArrayList<>();
        for (Rel.Order by : query.orderBy()) {
            order.add(SqlKey.of(by, by.expression(), expressions, planner.registers, keys));
        }
        return finish(planner, expressions, Project.of(body.rows(), keys), body.outputs(), order, query, false);
    }

    /** One key of an order: the register it stands in. */
    record SqlKey(int register, SqlType type, boolean descending) {
        /** {@code expression}: the order's, as a SELECT resolves it; what must be computed for it is added to {@code values}. */
        static SqlKey of(
                Rel.Order order,
                Expr expression,
                Expressions expressions,
                Registers registers,
                List<Project.Value> values) {
            Expr key = Keys.compared(expression);
            int register = expressions.register(key);
            if (register < 0) {
                register = registers.fresh();
                values.add(new Project.Value(key, expressions.evaluation(key), register));
            }
            return new SqlKey(register, key.type(), order.descending());
        }
    }

    /** Sorts and cuts. {@code sorted}: the rows come in the order already. */
    static Planned finish(
            Planner planner,
            Expressions expressions,
            Operator rows,
            int[] outputs,
            List<SqlKey> keys,
            Query query,
            boolean sorted) {
        int[] row = IntStream.concat(IntStream.of(outputs), keys.stream().mapToInt(SqlKey::register))
                .toArray();
        List<Order.Part> parts = new ArrayList<>();
        for (SqlKey key : keys) {
            parts.add(new Order.Part(outputs.length + parts.size(), key.type(), key.descending()));
        }
        Order order = new Order(parts);
        Rel.Top top = query.top();
        Expressions counts = new Expressions(planner, expressions.places());
        boolean share = top != null && (top.percent() || (top.withTies() && !keys.isEmpty()));
        Bounds bounds = share || (top == null && query.offset() == null) ? null : bounds(query, counts);
        Operator ordered = keys.isEmpty() || sorted ? rows : new Sort(rows, row, order, query.orderBy(), bounds);
        if (top != null && share) {
            Evaluation count = counts.evaluation(top.count());
            return new Planned(new Share(ordered, row, count, top.percent(), top.withTies() ? order : null), outputs);
        }
        return new Planned(bounds == null ? ordered : new Limit(ordered, bounds), outputs);
    }

    private static Bounds bounds(Query query, Expressions counts) {
        return new Bounds(
                query.top() == null ? null : counts.evaluation(query.top().count()),
                optional(query.offset(), counts),
                optional(query.fetch(), counts));
    }

    private static @Nullable Evaluation optional(@Nullable Expr expr, Expressions counts) {
        return expr == null ? null : counts.evaluation(expr);
    }
}
