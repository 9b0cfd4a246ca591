package dev.aul.language.relational;

import dev.aul.language.eval.Leaves;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Plans window functions, those with one partitioning and order together. */
final class WindowPlanner {
    private final Planner planner;
    private final Expressions expressions;

    WindowPlanner(Planner planner, Expressions expressions) {
        this.planner = planner;
        this.expressions = expressions;
    }

    private record Shape(List<Expr> partition, List<Rel.Order> order) {}

    Planned plan(List<Expr> shown, Planned rows) {
        Set<Expr.Window> found = new LinkedHashSet<>();
        shown.forEach(expr ->
                Leaves.of(expr, Expr.Window.class::isInstance).forEach(window -> found.add((Expr.Window) window)));
        if (found.isEmpty()) {
            return rows;
        }
        Map<Shape, List<Expr.Window>> shapes = new LinkedHashMap<>();
        found.forEach(window -> shapes.computeIfAbsent(
                        new Shape(window.partitionBy(), window.orderBy()), _ -> new ArrayList<>())
                .add(window));
        List<Windows.Over> windows = new ArrayList<>();
        shapes.forEach((shape, functions) -> windows.add(over(shape, functions)));
        int[] results = windows.stream()
                .flatMapToInt(over -> IntStream.of(over.results()))
                .toArray();
        int[] registers = rows.outputs();
        return new Planned(
                new Windows(rows.rows(), registers, windows),
                IntStream.concat(IntStream.of(registers), IntStream.of(results)).toArray());
    }

    private Windows.Over over(Shape shape, List<Expr.Window> functions) {
        List<Expr> partition = shape.partition().stream().map(Keys::compared).toList();
        List<Expr> order =
                shape.order().stream().map(by -> Keys.compared(by.expression())).toList();
        List<Order.Part> parts = new ArrayList<>();
        partition.forEach(key -> parts.add(new Order.Part(parts.size(), key.type(), false)));
        for (int i = 0; i < order.size(); i++) {
            parts.add(new Order.Part(
                    parts.size(), order.get(i).type(), shape.order().get(i).descending()));
        }
        List<WindowFunction> compiled = functions.stream()
                .map(window -> new WindowFunction(window, expressions))
                .toList();
        int[] results = planner.registers.fresh(functions.size());
        for (int i = 0; i < results.length; i++) {
            expressions.places().put(functions.get(i), results[i]);
        }
        return new Windows.Over(
                expressions.evaluations(partition),
                expressions.evaluations(order),
                new Order(parts),
                compiled,
                results);
    }
}
