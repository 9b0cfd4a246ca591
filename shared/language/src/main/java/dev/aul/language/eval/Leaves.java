package dev.aul.language.eval;

import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The parts of an expression that match, each once, in the order they are met; nothing below a match and nothing inside
 * a subquery is looked at. Immutable.
 */
public record Leaves(List<Expr> expressions, List<Condition> conditions) {
    /** Functions that give another value for each row. */
    private static final Set<String> PER_ROW = Set.of("NEWID", "NEWSEQUENTIALID", "CRYPT_GEN_RANDOM");

    public Leaves {
        expressions = List.copyOf(expressions);
        conditions = List.copyOf(conditions);
    }

    public static Leaves of(Expr root, Predicate<Expr> expressions, Predicate<Condition> conditions) {
        Walk walk = new Walk(expressions, conditions);
        walk.visit(root);
        return walk.result();
    }

    public static Leaves of(Condition root, Predicate<Expr> expressions, Predicate<Condition> conditions) {
        Walk walk = new Walk(expressions, conditions);
        walk.visit(root);
        return walk.result();
    }

    /** Sub-expressions only. */
    public static List<Expr> of(Expr root, Predicate<Expr> expressions) {
        return of(root, expressions, condition -> false).expressions();
    }

    public static List<Expr> of(Condition root, Predicate<Expr> expressions) {
        return of(root, expressions, condition -> false).expressions();
    }

    public static boolean containsSubquery(Expr root) {
        return !of(root, Leaves::isSubquery, Leaves::isSubquery).isEmpty();
    }

    public static boolean containsSubquery(Condition root) {
        return !of(root, Leaves::isSubquery, Leaves::isSubquery).isEmpty();
    }

    public static boolean isSubquery(Expr expr) {
        return expr instanceof Expr.ScalarSubquery || expr instanceof Expr.ForText;
    }

    public static boolean isSubquery(Condition condition) {
        return condition instanceof Condition.Exists
                || condition instanceof Condition.InQuery
                || condition instanceof Condition.Quantified;
    }

    /** RAND(), unlike NEWID(), draws once for a query: each place of it has one value for all rows. */
    public static boolean isRandom(Expr expr) {
        return expr instanceof Expr.Call call
                && call.function().name().equals("RAND")
                && call.arguments().isEmpty();
    }

    /** Whether a part gives another value for each row. */
    public static boolean isPerRow(Expr root) {
        return !of(root, Leaves::isPerRowCall).isEmpty();
    }

    /** Whether a part gives another value for each row. */
    public static boolean isPerRow(Condition root) {
        return !of(root, Leaves::isPerRowCall).isEmpty();
    }

    /** Whether it itself gives another value for each row: NEWID() and the like. */
    public static boolean isPerRowCall(Expr expr) {
        return expr instanceof Expr.NextValue
                || (expr instanceof Expr.Call call
                        && PER_ROW.contains(call.function().name()));
    }

    public boolean isEmpty() {
        return expressions.isEmpty() && conditions.isEmpty();
    }

    /** Calls back with each direct operand, subqueries excluded. */
    public static void forEachOperand(Expr expr, Consumer<Expr> expressions, Consumer<Condition> conditions) {
        switch (expr) {
            case Expr.Constant _,
                    Expr.Slot _,
                    Expr.Column _,
                    Expr.NextValue _,
                    Expr.ScalarSubquery _,
                    Expr.ForText _ -> {}
            case Expr.Convert convert -> expressions.accept(convert.operand());
            case Expr.ConvertStyled convert -> {
                expressions.accept(convert.operand());
                expressions.accept(convert.style());
            }
            case Expr.Arithmetic arithmetic -> {
                expressions.accept(arithmetic.left());
                expressions.accept(arithmetic.right());
            }
            case Expr.Negate negate -> expressions.accept(negate.operand());
            case Expr.BitNot not -> expressions.accept(not.operand());
            case Expr.Case cases -> {
                for (Expr.Branch branch : cases.branches()) {
                    conditions.accept(branch.condition());
                    expressions.accept(branch.result());
                }
                if (cases.otherwise() != null) {
                    expressions.accept(cases.otherwise());
                }
            }
            case Expr.FirstNonNull first -> first.operands().forEach(expressions);
            case Expr.Call call -> call.arguments().forEach(expressions);
            case Expr.UserCall call -> call.arguments().forEach(expressions);
            case Expr.Aggregate aggregate -> forEachOperand(aggregate, expressions);
            case Expr.Window window -> {
                if (window.aggregate() != null) {
                    forEachOperand(window.aggregate(), expressions);
                }
                window.arguments().forEach(expressions);
                window.partitionBy().forEach(expressions);
                window.orderBy().forEach(order -> expressions.accept(order.expression()));
            }
        }
    }

    private static void forEachOperand(Expr.Aggregate aggregate, Consumer<Expr> expressions) {
        if (aggregate.argument() != null) {
            expressions.accept(aggregate.argument());
        }
        if (aggregate.separator() != null) {
            expressions.accept(aggregate.separator());
        }
        aggregate.order().forEach(order -> expressions.accept(order.expression()));
    }

    /** Calls back with each direct operand, subqueries excluded. */
    public static void forEachOperand(Condition condition, Consumer<Expr> expressions, Consumer<Condition> conditions) {
        switch (condition) {
            case Condition.Truth _, Condition.Exists _ -> {}
            case Condition.Compare compare -> {
                expressions.accept(compare.left());
                expressions.accept(compare.right());
            }
            case Condition.And and -> and.terms().forEach(conditions);
            case Condition.Or or -> or.terms().forEach(conditions);
            case Condition.Not not -> conditions.accept(not.operand());
            case Condition.IsNull isNull -> expressions.accept(isNull.operand());
            case Condition.Like like -> {
                expressions.accept(like.operand());
                expressions.accept(like.pattern());
                if (like.escape() != null) {
                    expressions.accept(like.escape());
                }
            }
            case Condition.InList list -> {
                expressions.accept(list.operand());
                list.items().forEach(expressions);
            }
            case Condition.InQuery in -> expressions.accept(in.operand());
            case Condition.Quantified quantified -> expressions.accept(quantified.operand());
            case Condition.NotDistinct same -> {
                expressions.accept(same.left());
                expressions.accept(same.right());
            }
        }
    }

    private static final class Walk {
        private final Predicate<Expr> wanted;
        private final Predicate<Condition> wantedConditions;
        private final Set<Expr> found = new LinkedHashSet<>();
        private final Set<Condition> foundConditions = new LinkedHashSet<>();

        Walk(Predicate<Expr> wanted, Predicate<Condition> wantedConditions) {
            this.wanted = wanted;
            this.wantedConditions = wantedConditions;
        }

        void visit(Expr expr) {
            if (wanted.test(expr)) {
                found.add(expr);
            } else {
                forEachOperand(expr, this::visit, this::visit);
            }
        }

        void visit(Condition condition) {
            if (wantedConditions.test(condition)) {
                foundConditions.add(condition);
            } else {
                forEachOperand(condition, this::visit, this::visit);
            }
        }

        Leaves result() {
            return new Leaves(new ArrayList<>(found), new ArrayList<>(foundConditions));
        }
    }
}
