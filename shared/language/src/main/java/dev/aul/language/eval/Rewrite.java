package dev.aul.language.eval;

import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Replaces sub-expressions. The replacing function is asked top down; null keeps the node and goes on below it. Subqueries are left alone. */
public final class Rewrite {
    private Rewrite() {}

    public static Expr expressions(Expr expr, Function<Expr, @Nullable Expr> replace) {
        Expr replaced = replace.apply(expr);
        if (replaced != null) {
            return replaced;
        }
        Function<Expr, Expr> f = inner -> expressions(inner, replace);
        return switch (expr) {
            case Expr.Constant _, Expr.Slot _, Expr.Column _, Expr.NextValue _, Expr.ScalarSubquery _, Expr.ForText _ ->
                expr;
            case Expr.Convert c ->
                new Expr.Convert(f.apply(c.operand()), c.type(), c.style(), c.tolerant(), c.implicit());
            case Expr.ConvertStyled c ->
                new Expr.ConvertStyled(f.apply(c.operand()), c.type(), f.apply(c.style()), c.tolerant());
            case Expr.Arithmetic a ->
                new Expr.Arithmetic(a.operator(), f.apply(a.left()), f.apply(a.right()), a.type());
            case Expr.Negate n -> new Expr.Negate(f.apply(n.operand()), n.type());
            case Expr.BitNot n -> new Expr.BitNot(f.apply(n.operand()), n.type());
            case Expr.Case c ->
                new Expr.Case(
                        c.branches().stream()
                                .map(b -> new Expr.Branch(expressions(b.condition(), replace), f.apply(b.result())))
                                .toList(),
                        optional(c.otherwise(), f),
                        c.type(),
                        c.nullable());
            case Expr.FirstNonNull n -> new Expr.FirstNonNull(all(n.operands(), f), n.type(), n.nullable());
            case Expr.Call c -> new Expr.Call(c.function(), all(c.arguments(), f), c.signature(), c.nullable());
            case Expr.UserCall c -> new Expr.UserCall(c.qualifiedName(), all(c.arguments(), f), c.type());
            case Expr.Aggregate a -> aggregate(a, f);
            case Expr.Window w ->
                new Expr.Window(
                        w.kind(),
                        w.aggregate() == null ? null : aggregate(w.aggregate(), f),
                        all(w.arguments(), f),
                        all(w.partitionBy(), f),
                        orders(w.orderBy(), f),
                        w.frame(),
                        w.type());
        };
    }

    public static Condition expressions(Condition condition, Function<Expr, @Nullable Expr> replace) {
        Function<Expr, Expr> f = inner -> expressions(inner, replace);
        Function<Condition, Condition> g = inner -> expressions(inner, replace);
        return switch (condition) {
            case Condition.Truth _, Condition.Exists _ -> condition;
            case Condition.Compare c ->
                new Condition.Compare(c.comparison(), f.apply(c.left()), f.apply(c.right()), c.nullsEqual());
            case Condition.And a -> new Condition.And(a.terms().stream().map(g).toList());
            case Condition.Or o -> new Condition.Or(o.terms().stream().map(g).toList());
            case Condition.Not n -> new Condition.Not(g.apply(n.operand()));
            case Condition.IsNull n -> new Condition.IsNull(f.apply(n.operand()), n.negated());
            case Condition.Like l ->
                new Condition.Like(f.apply(l.operand()), f.apply(l.pattern()), optional(l.escape(), f), l.negated());
            case Condition.InList l -> new Condition.InList(f.apply(l.operand()), all(l.items(), f), l.negated());
            case Condition.InQuery q -> new Condition.InQuery(f.apply(q.operand()), q.query(), q.negated());
            case Condition.Quantified q ->
                new Condition.Quantified(f.apply(q.operand()), q.comparison(), q.all(), q.query());
            case Condition.NotDistinct d -> new Condition.NotDistinct(f.apply(d.left()), f.apply(d.right()));
        };
    }

    private static Expr.Aggregate aggregate(Expr.Aggregate a, Function<Expr, Expr> f) {
        return new Expr.Aggregate(
                a.kind(),
                a.distinct(),
                optional(a.argument(), f),
                optional(a.separator(), f),
                orders(a.order(), f),
                a.type(),
                a.quiet());
    }

    private static @Nullable Expr optional(@Nullable Expr expr, Function<Expr, Expr> f) {
        return expr == null ? null : f.apply(expr);
    }

    private static List<Expr> all(List<Expr> exprs, Function<Expr, Expr> f) {
        return exprs.stream().map(f).toList();
    }

    private static List<Rel.Order> orders(List<Rel.Order> orders, Function<Expr, Expr> f) {
        return orders.stream()
                .map(o -> new Rel.Order(f.apply(o.expression()), o.descending()))
                .toList();
    }
}
