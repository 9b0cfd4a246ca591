package dev.aul.language.eval;

import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import java.util.function.Consumer;

/** Finds the subqueries of expressions and conditions. */
record Operands(Consumer<Rel.Query> subqueries) {
    void visit(Expr root) {
        of(Leaves.of(root, Leaves::isSubquery, Leaves::isSubquery));
    }

    void visit(Condition root) {
        of(Leaves.of(root, Leaves::isSubquery, Leaves::isSubquery));
    }

    private void of(Leaves leaves) {
        leaves.expressions().forEach(this::subquery);
        leaves.conditions().forEach(this::subquery);
    }

    private void subquery(Expr expr) {
        switch (expr) {
            case Expr.ScalarSubquery scalar -> subqueries.accept(scalar.query());
            case Expr.ForText text -> subqueries.accept(text.query());
            default -> throw new IllegalStateException("not a subquery: " + expr);
        }
    }

    private void subquery(Condition condition) {
        switch (condition) {
            case Condition.Exists exists -> subqueries.accept(exists.query());
            case Condition.InQuery in -> {
                visit(in.operand());
                subqueries.accept(in.query());
            }
            case Condition.Quantified quantified -> {
                visit(quantified.operand());
                subqueries.accept(quantified.query());
            }
            default -> throw new IllegalStateException("not a subquery: " + condition);
        }
    }
}
