package dev.aul.language.relational;

import dev.aul.language.eval.Leaves;
import dev.aul.language.relational.FromPlanner.Position;
import dev.aul.language.relational.QueryPlanner.SqlKey;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Query;
import dev.aul.language.routine.Rel.Select;
import dev.aul.language.routine.Rel.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Plans one SELECT with the order and paging of its query. */
final class SelectPlanner {
    private final Planner planner;
    private final Places outer;
    private final boolean repeated;

    SelectPlanner(Planner planner, Places outer, boolean repeated) {
        this.planner = planner;
        this.outer = outer;
        this.repeated = repeated;
    }

    Planned plan(Select select, Query query) {
        Places before = new Places(outer);
        Expressions sources = new Expressions(planner, before);
        List<Rel.Order> wanted = wantedOrder(select, query);
        Planned from = from(select, sources, wanted);
        Places places = new Places(outer);
        Expressions expressions = new Expressions(planner, places);
        List<Expr> shown = new ArrayList<>();
        select.items().forEach(item -> shown.add(item.expression()));
        query.orderBy().forEach(order -> shown.add(resolved(order.expression(), select)));
        Planned grouped = new GroupPlanner(planner, outer, sources, expressions).plan(select, from, shown);
        Planned windowed = new WindowPlanner(planner, expressions).plan(shown, grouped);
        return projected(select, query, windowed.rows(), expressions, isSorted(from, wanted));
    }

    private Planned from(Select select, Expressions expressions, List<Rel.Order> orders) {
        var where = Conjuncts.of(select.where());
        if (select.from() == null) {
            return new Planned(FromPlanner.filtered(Rows.one(), where, expressions), new int[0]);
        }
        Position position = repeated ? Position.FIRST_REPEATED : Position.FIRST;
        return new FromPlanner(planner, expressions, outer).plan(select.from(), where, position, orders);
    }

    /** An ORDER BY that a table's scan may fulfil. */
    private List<Rel.Order> wantedOrder(Select select, Query query) {
        boolean plain = select.from() instanceof Source.Table
                && !repeated
                && !select.distinct()
                && !select.aggregates()
                && select.groupingSets().isEmpty()
                && select.items().stream().allMatch(item -> Leaves.of(item.expression(), Expr.Window.class::isInstance)
                        .isEmpty());
        if (!plain) {
            return List.of();
        }
        List<Rel.Order> orders = query.orderBy().stream()
                .map(order -> new Rel.Order(Keys.compared(resolved(order.expression(), select)), order.descending()))
                .toList();
        return orders.stream().allMatch(order -> order.expression() instanceof Expr.Column) ? orders : List.of();
    }

    private static boolean isSorted(Planned from, List<Rel.Order> wanted) {
        Operator rows = from.rows() instanceof Filter filter ? filter.rows() : from.rows();
        return !wanted.isEmpty() && rows instanceof ScanRows scan && scan.isOrdered();
    }

    /** A column of the query itself becomes its item. */
    private static Expr resolved(Expr expr, Select select) {
        return expr instanceof Expr.Column column && column.source() == Query.OUTPUT
                ? select.items().get(column.ordinal()).expression()
                : expr;
    }

    private Planned projected(Select select, Query query, Operator rows, Expressions expressions, boolean sorted) {
        Set<Integer> own = select.from() == null
                ? Set.of()
                : new References().source(select.from()).sources();
        List<Project.Value> values = new ArrayList<>();
        int[] outputs = new int[select.items().size()];
        for (int i = 0; i < outputs.length; i++) {
            Expr item = select.items().get(i).expression();
            int known = expressions.places().of(item);
            if (known < 0 && item instanceof Expr.Column column && own.contains(column.source())) {
                known = planner.registers.of(column);
            }
            outputs[i] = known >= 0 ? known : computed(item, expressions, values);
        }
        Places places = expressions.places();
        places.outputs(outputs);
        for (int i = 0; i < outputs.length; i++) {
            places.put(select.items().get(i).expression(), outputs[i]);
        }
        Operator projected = Project.of(rows, values);
        if (select.distinct()) {
            projected = distinct(select, projected, outputs, expressions);
        }
        List<Project.Value> keys = new ArrayList<>();
        List<SqlKey> order = new ArrayList<>();
        for (Rel.Order by : query.orderBy()) {
            Expr key = resolved(by.expression(), select);
            order.add(SqlKey.of(by, key, expressions, planner.registers, keys));
        }
        return QueryPlanner.finish(planner, expressions, Project.of(projected, keys), outputs, order, query, sorted);
    }

    private int computed(Expr item, Expressions expressions, List<Project.Value> values) {
        int register = planner.registers.fresh();
        values.add(new Project.Value(item, expressions.evaluation(item), register));
        return register;
    }

    private Operator distinct(Select select, Operator rows, int[] outputs, Expressions expressions) {
        List<Project.Value> values = new ArrayList<>();
        List<Order.Part> parts = new ArrayList<>();
        int[] keys = new int[outputs.length];
        for (int i = 0; i < outputs.length; i++) {
            Expr item = select.items().get(i).expression();
            Expr key = Keys.compared(item);
            keys[i] = key.equals(item) ? outputs[i] : computed(key, expressions, values);
            parts.add(new Order.Part(i, key.type(), false));
        }
        int[] row = IntStream.concat(IntStream.of(keys), IntStream.of(outputs)).toArray();
        return new Distinct(Project.of(rows, values), keys, row, new Order(parts));
    }
}
