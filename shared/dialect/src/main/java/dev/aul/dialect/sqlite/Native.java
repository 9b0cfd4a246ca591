package dev.aul.dialect.sqlite;

import dev.aul.language.eval.Leaves;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;

/** Which expressions SQLite answers itself, and which are the same for every row of a statement. */
final class Native {
    private Native() {}

    /** Evaluated once, before the statement runs: it reads no column and cannot fail. */
    static boolean isBound(Expr expr) {
        return switch (expr) {
            case Expr.Constant _, Expr.Slot _ -> true;
            case Expr.Convert convert ->
                isBound(convert.operand())
                        && Conversions.isSafe(convert.operand().type(), convert.type());
            case Expr.Negate negate -> negate.operand() instanceof Expr.Constant;
            case Expr.Call call ->
                call.arguments().isEmpty() && !call.function().deterministic() && !Leaves.isPerRowCall(call);
            default -> false;
        };
    }

    /** A part that SQLite hands over ready: programs take it as an argument. */
    static boolean isLeaf(Expr expr) {
        return expr instanceof Expr.Column
                || expr instanceof Expr.Aggregate
                || expr instanceof Expr.Window
                || Leaves.isRandom(expr)
                || Leaves.isSubquery(expr);
    }

    static boolean keepsForm(Expr.Convert convert) {
        return Conversions.keepsForm(convert.operand().type(), convert.type());
    }

    /** Whether the whole expression is written without a callback of its own. */
    static boolean isNative(Expr expr) {
        return switch (expr) {
            case Expr.Convert convert when keepsForm(convert) -> isNative(convert.operand());
            case Expr.FirstNonNull first -> first.operands().stream().allMatch(Native::isNative);
            case Expr.Case cases ->
                (cases.otherwise() == null || isNative(cases.otherwise()))
                        && cases.branches().stream()
                                .allMatch(branch -> isNative(branch.condition()) && isNative(branch.result()));
            default -> isLeaf(expr) || isBound(expr);
        };
    }

    static boolean isNative(Condition condition) {
        return switch (condition) {
            case Condition.Compare compare -> isNative(compare.left()) && isNative(compare.right());
            case Condition.NotDistinct same -> isNative(same.left()) && isNative(same.right());
            case Condition.And and -> and.terms().stream().allMatch(Native::isNative);
            case Condition.Or or -> or.terms().stream().allMatch(Native::isNative);
            case Condition.Not not -> isNative(not.operand());
            case Condition.IsNull isNull -> isNative(isNull.operand());
            case Condition.InList list ->
                isNative(list.operand()) && list.items().stream().allMatch(Native::isNative);
            case Condition.InQuery in -> isNative(in.operand());
            case Condition.Quantified quantified -> isNative(quantified.operand());
            case Condition.Exists _, Condition.Truth _ -> true;
            case Condition.Like _ -> false;
        };
    }
}
