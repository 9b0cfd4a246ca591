package dev.aul.language.relational;

import dev.aul.language.eval.Leaves;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Expr.AggregateKind;
import dev.aul.language.routine.Rel.Select;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Plans GROUP BY, HAVING and aggregates, which may stand in subqueries too. */
final class GroupPlanner {
    private final Planner planner;
    private final Places outer;
    private final Expressions sources;
    private final Expressions groups;

    /** {@code sources}: expressions over single rows, {@code groups}: over groups, whose places are noted here. */
    GroupPlanner(Planner planner, Places outer, Expressions sources, Expressions groups) {
        this.planner = planner;
        this.outer = outer;
        this.sources = sources;
        this.groups = groups;
    }

    /** {@code shown}: what is computed of groups. */
    Planned plan(Select select, Planned from, List<Expr> shown) {
        Set<Integer> own = select.from() == null
                ? Set.of()
                : new References().source(select.from()).sources();
        Set<Expr.Aggregate> aggregates = aggregates(select, shown, own);
        boolean grouped = select.aggregates()
                || !select.groupingSets().isEmpty()
                || select.having() != null
                || !aggregates.isEmpty();
        return grouped ? grouped(select, from, shown, own, aggregates) : from;
    }

    /** Those of the expressions, and in their subqueries those over this select's own columns. */
    private Set<Expr.Aggregate> aggregates(Select select, List<Expr> shown, Set<Integer> own) {
        Set<Expr.Aggregate> out = new LinkedHashSet<>();
        References all = new References();
        shown.forEach(expr -> {
            Leaves.of(expr, Expr.Aggregate.class::isInstance).forEach(found -> out.add((Expr.Aggregate) found));
            all.expr(expr);
        });
        Condition having = select.having();
        if (having != null) {
            Leaves.of(having, Expr.Aggregate.class::isInstance).forEach(found -> out.add((Expr.Aggregate) found));
            all.condition(having);
        }
        all.aggregates().stream().filter(found -> isOver(found, own)).forEach(out::add);
        out.removeIf(outer::knows);
        return out;
    }

    private static boolean isOver(Expr.Aggregate aggregate, Set<Integer> own) {
        List<Expr.Column> columns = List.copyOf(new References().expr(aggregate).columns());
        return !columns.isEmpty() && columns.stream().allMatch(column -> own.contains(column.source()));
    }

    private Planned grouped(
            Select select, Planned from, List<Expr> shown, Set<Integer> own, Set<Expr.Aggregate> aggregates) {
        Set<Expr> keySet = new LinkedHashSet<>();
        select.groupingSets().forEach(keySet::addAll);
        List<Expr> keys = List.copyOf(keySet);
        List<Gathered> gathered = new ArrayList<>();
        List<Integer> results = new ArrayList<>();
        List<Grouping.Mark> marks = new ArrayList<>();
        for (Expr.Aggregate aggregate : aggregates) {
            int register = planner.registers.fresh();
            groups.places().aggregate(aggregate, register);
            if (aggregate.kind() == AggregateKind.GROUPING || aggregate.kind() == AggregateKind.GROUPING_ID) {
                marks.add(mark(aggregate, keys, register));
            } else {
                gathered.add(new Gathered(aggregate, sources));
                results.add(register);
            }
        }
        int[] keyRegisters = planner.registers.fresh(keys.size());
        for (int i = 0; i < keyRegisters.length; i++) {
            groups.places().put(keys.get(i), keyRegisters[i]);
        }
        int[] first = first(select, shown, own, keySet);
        List<Expr> compared = keys.stream().map(Keys::compared).toList();
        Grouping.Shape shape = new Grouping.Shape(
                keys,
                sources.evaluations(keys),
                sources.evaluations(compared),
                !compared.equals(keys),
                order(keys),
                keyRegisters,
                first,
                sets(select, keys),
                gathered,
                ints(results),
                marks);
        Tested having = select.having() == null ? null : groups.tested(select.having());
        int[] noted = marks.stream().mapToInt(Grouping.Mark::register).toArray();
        int[] outputs = Stream.of(first, keyRegisters, shape.results(), noted)
                .flatMapToInt(IntStream::of)
                .toArray();
        return new Planned(new Grouping(from.rows(), shape, having), outputs);
    }

    private static Order order(List<Expr> keys) {
        List<Order.Part> parts = new ArrayList<>();
        for (Expr key : keys) {
            parts.add(new Order.Part(parts.size(), Keys.compared(key).type(), false));
        }
        return new Order(parts);
    }

    private static List<BitSet> sets(Select select, List<Expr> keys) {
        if (select.groupingSets().isEmpty()) {
            return List.of(new BitSet());
        }
        return select.groupingSets().stream()
                .map(set -> {
                    BitSet bits = new BitSet();
                    set.forEach(key -> bits.set(keys.indexOf(key)));
                    return bits;
                })
                .toList();
    }

    /** GROUPING_ID's arguments are its order. */
    private static Grouping.Mark mark(Expr.Aggregate aggregate, List<Expr> keys, int register) {
        int[] places = aggregate.kind() == AggregateKind.GROUPING
                ? new int[] {keys.indexOf(aggregate.argument())}
                : aggregate.order().stream()
                        .mapToInt(order -> keys.indexOf(order.expression()))
                        .toArray();
        return new Grouping.Mark(places, register);
    }

    /** Columns that are read of a group without being its keys: inside other expressions and in subqueries. */
    private int[] first(Select select, List<Expr> shown, Set<Integer> own, Set<Expr> keys) {
        References read = new References();
        Predicate<Expr> part =
                leaf -> leaf instanceof Expr.Column || leaf instanceof Expr.Aggregate || keys.contains(leaf);
        List<Leaves> all = new ArrayList<>();
        shown.forEach(expr -> {
            all.add(Leaves.of(expr, part, Leaves::isSubquery));
            all.add(Leaves.of(expr, Leaves::isSubquery, Leaves::isSubquery));
        });
        if (select.having() != null) {
            all.add(Leaves.of(select.having(), part, Leaves::isSubquery));
            all.add(Leaves.of(select.having(), Leaves::isSubquery, Leaves::isSubquery));
        }
        for (Leaves leaves : all) {
            leaves.conditions().forEach(read::condition);
            leaves.expressions().stream()
                    .filter(leaf -> !keys.contains(leaf) && !(leaf instanceof Expr.Aggregate))
                    .forEach(read::expr);
        }
        return read.columns().stream()
                .filter(column -> own.contains(column.source()))
                .mapToInt(planner.registers::of)
                .distinct()
                .toArray();
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }
}
