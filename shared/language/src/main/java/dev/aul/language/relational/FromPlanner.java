package dev.aul.language.relational;

import dev.aul.language.ast.TableRef.JoinKind;
import dev.aul.language.eval.Leaves;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Source;
import dev.aul.language.types.SqlType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Plans FROM: each condition is put where the columns that it reads come together first. */
final class FromPlanner {
    private final Planner planner;
    private final Expressions expressions;
    private final Places outer;

    /** {@code outer}: what enclosing queries compute. */
    FromPlanner(Planner planner, Expressions expressions, Places outer) {
        this.planner = planner;
        this.expressions = expressions;
        this.outer = outer;
    }

    /** Where a source stands. */
    record Position(boolean repeated, Set<Integer> left) {
        static final Position FIRST = new Position(false, Set.of());
        static final Position FIRST_REPEATED = new Position(true, Set.of());
    }

    /**
     * The rows of a source for which the conditions hold; they may read sources on its left and outer ones.
     *
     * @param orders a useful order, for a table
     */
    Planned plan(Source source, List<Condition> conditions, Position position, List<Rel.Order> orders) {
        return switch (source) {
            case Source.Table table ->
                new TablePlanner(planner, expressions).plan(table, conditions, position.repeated(), orders);
            case Source.Join join ->
                pushed(join, conditions, position).orElseGet(() -> join(join, conditions, position));
            case Source.Derived derived -> {
                Narrowed narrowed = Narrowed.of(derived, conditions);
                yield made(narrowed.source(), narrowed.rest(), position);
            }
            case Source.CteReference _, Source.Function _, Source.UserFunction _ -> made(source, conditions, position);
        };
    }

    /** A join that the store answers itself; one that is asked again and again is not worth it. */
    private Optional<Planned> pushed(Source.Join join, List<Condition> conditions, Position position) {
        if (position.repeated() || !isTables(join)) {
            return Optional.empty();
        }
        List<Expr.Column> columns = new ArrayList<>();
        new References().source(join).sources().forEach(id -> columns.addAll(planner.columns(id)));
        List<Condition> plain = conditions.stream().filter(Conjuncts::isPlain).toList();
        return planner.pushdown.join(join, plain, columns).map(scan -> {
            int[] registers = planner.registers.of(columns);
            Operator rows = new ScanRows(scan, expressions.evaluations(scan.parameters()), registers, null);
            return new Planned(filtered(rows, Decisions.open(scan, plain, conditions)), registers);
        });
    }

    private static boolean isTables(Source source) {
        return switch (source) {
            case Source.Table _ -> true;
            case Source.Join join -> isTables(join.left()) && isTables(join.right());
            case Source.Derived _, Source.CteReference _, Source.Function _, Source.UserFunction _ -> false;
        };
    }

    private Operator filtered(Operator rows, List<Condition> conditions) {
        return filtered(rows, conditions, expressions);
    }

    /** Conditions with a subquery are asked last. */
    static Operator filtered(Operator rows, List<Condition> conditions, Expressions expressions) {
        List<Tested> tests = new ArrayList<>();
        conditions.stream()
                .filter(condition -> !Leaves.containsSubquery(condition))
                .forEach(condition -> tests.add(expressions.tested(condition)));
        conditions.stream()
                .filter(Leaves::containsSubquery)
                .forEach(condition -> tests.add(expressions.tested(condition)));
        return Filter.of(rows, tests);
    }

    /** A source whose rows are made here. On the inner side of a join they are held, unless they read the other side. */
    private Planned made(Source source, List<Condition> conditions, Position position) {
        References parts = new References(outer::knows).source(source);
        boolean lateral =
                parts.outerColumns().stream().anyMatch(column -> position.left().contains(column.source()));
        Dependencies dependencies = planner.dependencies(parts, outer);
        Planned rows = base(source, lateral || !dependencies.isEmpty());
        if (lateral || !position.repeated()) {
            return new Planned(filtered(rows.rows(), conditions), rows.outputs());
        }
        return new Held(planner, expressions).hold(rows, parts.sources(), dependencies, conditions);
    }

    private Planned base(Source source, boolean repeated) {
        return switch (source) {
            case Source.Derived derived -> {
                Planned rows = new QueryPlanner(planner, outer, repeated).plan(derived.query());
                List<Expr.Column> columns = List.copyOf(planner.columns(derived.id()));
                columns.forEach(column -> planner.registers.define(column, rows.outputs()[column.ordinal()]));
                yield new Planned(rows.rows(), planner.registers.of(columns));
            }
            case Source.CteReference reference -> new CtePlanner(planner, outer).reference(reference);
            case Source.Function function -> {
                List<Expr.Column> columns = List.copyOf(planner.columns(function.id()));
                int[] registers = planner.registers.of(columns);
                List<SqlType> types =
                        function.columns().stream().map(Rel.OutColumn::type).toList();
                yield new Planned(
                        Rows.function(
                                function.name(),
                                types,
                                expressions.evaluations(function.arguments()),
                                ordinals(columns),
                                registers),
                        registers);
            }
            case Source.UserFunction function -> {
                List<Expr.Column> columns = List.copyOf(planner.columns(function.id()));
                int[] registers = planner.registers.of(columns);
                yield new Planned(
                        Rows.userFunction(
                                function.qualifiedName(),
                                expressions.evaluations(function.arguments()),
                                ordinals(columns),
                                registers),
                        registers);
            }
            case Source.Table _, Source.Join _ -> throw new IllegalStateException("planned elsewhere");
        };
    }

    private static int[] ordinals(List<Expr.Column> columns) {
        return columns.stream().mapToInt(Expr.Column::ordinal).toArray();
    }

    private Planned join(Source.Join join, List<Condition> conditions, Position position) {
        boolean rightKept = join.kind() == JoinKind.RIGHT || join.kind() == JoinKind.FULL;
        boolean leftKept =
                join.kind() == JoinKind.LEFT || join.kind() == JoinKind.FULL || join.kind() == JoinKind.OUTER_APPLY;
        Set<Integer> right = new References().source(join.right()).sources();
        List<Condition> toLeft = new ArrayList<>();
        List<Condition> toRight = new ArrayList<>();
        List<Condition> after = new ArrayList<>();
        for (Condition condition : conditions) {
            boolean readsRight = Conjuncts.sources(condition).stream().anyMatch(right::contains);
            if (rightKept || (readsRight && leftKept)) {
                after.add(condition);
            } else {
                (readsRight ? toRight : toLeft).add(condition);
            }
        }
        List<Condition> on = Conjuncts.of(join.on());
        Planned rows = rightKept
                ? outerJoin(join, on, leftKept, position)
                : nestedLoop(join, toLeft, toRight, on, leftKept, position);
        return new Planned(filtered(rows.rows(), after), rows.outputs());
    }

    private Planned nestedLoop(
            Source.Join join,
            List<Condition> toLeft,
            List<Condition> toRight,
            List<Condition> on,
            boolean leftKept,
            Position position) {
        Set<Integer> rightIds = new References().source(join.right()).sources();
        for (Condition condition : on) {
            boolean readsRight = Conjuncts.sources(condition).stream().anyMatch(rightIds::contains);
            (leftKept || readsRight ? toRight : toLeft).add(condition);
        }
        Planned left = plan(join.left(), toLeft, position, List.of());
        Planned right = plan(join.right(), toRight, inner(join, position), List.of());
        return new Planned(
                new NestedLoop(join.kind(), left.rows(), right.rows(), leftKept, right.outputs()), joined(left, right));
    }

    private static Position inner(Source.Join join, Position position) {
        Set<Integer> left = new HashSet<>(position.left());
        left.addAll(new References().source(join.left()).sources());
        return new Position(true, left);
    }

    private Planned outerJoin(Source.Join join, List<Condition> on, boolean leftKept, Position position) {
        Planned left = plan(join.left(), List.of(), position, List.of());
        References parts = new References(outer::knows).source(join.right());
        Planned right = plan(join.right(), List.of(), Position.FIRST, List.of());
        Held held = new Held(planner, expressions);
        Held.Split split = held.split(on, parts.sources());
        Buffered buffer = held.buffer(right, planner.dependencies(parts, outer), split);
        List<Tested> rest = split.rest().stream().map(expressions::tested).toList();
        return new Planned(
                new OuterJoin(join.kind(), left.rows(), buffer, rest, leftKept, left.outputs()), joined(left, right));
    }

    private static int[] joined(Planned left, Planned right) {
        return IntStream.concat(IntStream.of(left.outputs()), IntStream.of(right.outputs()))
                .toArray();
    }
}
