package dev.aul.language.relational;

import dev.aul.language.eval.Evaluation;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Source;
import java.util.List;
import java.util.Set;

/** Plans how a table is read: once, or by look-ups for outer rows. */
final class TablePlanner {
    private final Planner planner;
    private final Expressions expressions;

    TablePlanner(Planner planner, Expressions expressions) {
        this.planner = planner;
        this.expressions = expressions;
    }

    Planned plan(Source.Table table, List<Condition> conditions, boolean repeated, List<Rel.Order> orders) {
        return repeated ? repeated(table, conditions) : once(table, conditions, orders);
    }

    private Scan scan(Source.Table table, List<Condition> plain, List<Rel.Order> orders) {
        return planner.pushdown.table(table, plain, orders, List.copyOf(planner.columns(table.id())));
    }

    private Planned once(Source.Table table, List<Condition> conditions, List<Rel.Order> orders) {
        List<Condition> plain = conditions.stream().filter(Conjuncts::isPlain).toList();
        return rows(table, scan(table, plain, orders), plain, conditions);
    }

    private Planned rows(Source.Table table, Scan scan, List<Condition> asked, List<Condition> all) {
        int[] registers = planner.registers.of(planner.columns(table.id()));
        Operator otherwise = isSafe(scan) ? null : unasked(table, all, registers);
        Evaluation[] parameters = expressions.evaluations(scan.parameters());
        Operator rows = new ScanRows(scan, parameters, registers, otherwise);
        return new Planned(FromPlanner.filtered(rows, Decisions.open(scan, asked, all), expressions), registers);
    }

    /** Whether no parameter can fail. */
    private static boolean isSafe(Scan scan) {
        return scan.parameters().stream()
                .allMatch(expr ->
                        expr instanceof Expr.Slot || expr instanceof Expr.Constant || expr instanceof Expr.Column);
    }

    /** All rows of the table, tested here. */
    private Operator unasked(Source.Table table, List<Condition> conditions, int[] registers) {
        Scan all = scan(table, List.of(), List.of());
        Operator rows = new ScanRows(all, expressions.evaluations(all.parameters()), registers, null);
        return FromPlanner.filtered(rows, conditions, expressions);
    }

    private Planned repeated(Source.Table table, List<Condition> conditions) {
        Set<Integer> self = Set.of(table.id());
        List<Condition> own = Held.own(conditions, self);
        Planned read = once(table, own, List.of());
        List<Condition> outside = conditions.stream()
                .filter(condition -> !own.contains(condition))
                .toList();
        Held held = new Held(planner, expressions);
        Held.Split split = held.split(outside, self);
        Buffered buffer = held.buffer(read, new Dependencies(new int[0]), split);
        Operator searched = FromPlanner.filtered(buffer, split.rest(), expressions);
        List<Condition> plain = conditions.stream().filter(Conjuncts::isPlain).toList();
        Scan scan = scan(table, plain, List.of());
        boolean looksUp = scan.decided().stream().anyMatch(i -> outside.contains(plain.get(i)));
        if (!looksUp) {
            return new Planned(searched, read.outputs());
        }
        Planned lookup = rows(table, scan, plain, conditions);
        return new Planned(new Lookups(lookup.rows(), buffer, searched, planner.registers.fresh()), read.outputs());
    }
}
