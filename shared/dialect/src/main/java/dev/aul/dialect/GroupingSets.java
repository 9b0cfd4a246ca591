package dev.aul.dialect;

import dev.aul.language.eval.Rewrite;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel.Item;
import dev.aul.language.routine.Rel.Select;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** ROLLUP, CUBE and GROUPING SETS as one grouped select per set; what a set leaves out is NULL in it. */
final class GroupingSets {
    private final QueryWriter writer;

    GroupingSets(QueryWriter writer) {
        this.writer = writer;
    }

    String write(Select select) {
        Set<Expr> all = new LinkedHashSet<>();
        select.groupingSets().forEach(all::addAll);
        String union = select.groupingSets().stream()
                .map(set -> writer.select(of(select, set, all), null, List.of()))
                .collect(Collectors.joining(" UNION ALL "));
        String alias = "g";
        String distinct = select.distinct() ? "DISTINCT " : "";
        return "SELECT " + distinct + QueryWriter.outputs(alias, select.items().size()) + " FROM (" + union + ") AS "
                + alias;
    }

    private static Select of(Select select, List<Expr> set, Set<Expr> all) {
        java.util.function.Function<Expr, @Nullable Expr> replace = expr -> replacement(expr, set, all);
        List<Item> items = select.items().stream()
                .map(item -> new Item(item.name(), Rewrite.expressions(item.expression(), replace)))
                .toList();
        Condition having = select.having() == null ? null : Rewrite.expressions(select.having(), replace);
        return new Select(false, items, select.from(), select.where(), List.of(set), having, true);
    }

    private static @Nullable Expr replacement(Expr expr, List<Expr> set, Set<Expr> all) {
        if (expr instanceof Expr.Aggregate aggregate) {
            return switch (aggregate.kind()) {
                case GROUPING, GROUPING_ID -> grouping(aggregate, set);
                default -> expr;
            };
        }
        return all.contains(expr) && !set.contains(expr) ? new Expr.Constant(null, expr.type()) : null;
    }

    /** One bit per argument, the first the highest: 1 when the set leaves it out. GROUPING_ID's arguments are its order. */
    static Expr grouping(Expr.Aggregate aggregate, List<Expr> set) {
        if (aggregate.kind() == Expr.AggregateKind.GROUPING) {
            return new Expr.Constant(set.contains(aggregate.argument()) ? 0 : 1, aggregate.type());
        }
        int bits = 0;
        for (var order : aggregate.order()) {
            bits = bits << 1 | (set.contains(order.expression()) ? 0 : 1);
        }
        return new Expr.Constant(bits, aggregate.type());
    }
}
