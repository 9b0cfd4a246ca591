package dev.aul.language.relational;

import dev.aul.language.eval.Evaluation;
import dev.aul.language.eval.Evaluator;
import dev.aul.language.eval.Leaves;
import dev.aul.language.eval.Test;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expressions over registers, by the one {@link Evaluator}. Made for one SELECT, whose places it knows. */
final class Expressions implements Evaluator.Parts {
    private final Planner planner;
    private final Places places;

    Expressions(Planner planner, Places places) {
        this.planner = planner;
        this.places = places;
    }

    Places places() {
        return places;
    }

    Evaluation evaluation(Expr expr) {
        return Evaluator.compile(expr, this);
    }

    Evaluation[] evaluations(List<Expr> all) {
        return all.stream().map(this::evaluation).toArray(Evaluation[]::new);
    }

    Tested tested(Condition condition) {
        return new Tested(condition, Evaluator.compile(condition, this));
    }

    /** The register that holds an expression already, -1 when it must be computed. */
    int register(Expr expr) {
        int place = places.of(expr);
        return place < 0 && expr instanceof Expr.Column column ? planner.registers.of(column) : place;
    }

    @Override
    public @Nullable Evaluation value(Expr expr) {
        int register = register(expr);
        if (register >= 0) {
            return (_, _, frame) -> frame[register];
        }
        return switch (expr) {
            case Expr.ScalarSubquery subquery -> subquery(subquery.query()).scalar();
            case Expr.ForText text -> subquery(text.query()).text(text);
            case Expr.Call call when Leaves.isRandom(call) -> planner.drawn(call);
            default -> null;
        };
    }

    @Override
    public @Nullable Test truth(Condition condition) {
        return switch (condition) {
            case Condition.Exists exists -> subquery(exists.query()).exists();
            case Condition.InQuery in -> subquery(in.query()).in(evaluation(Keys.compared(in.operand())), in.negated());
            case Condition.Quantified quantified ->
                subquery(quantified.query())
                        .quantified(
                                evaluation(quantified.operand()),
                                quantified.operand().type(),
                                quantified.comparison(),
                                quantified.all());
            default -> null;
        };
    }

    private Subquery subquery(Rel.Query query) {
        return planner.subquery(query, places);
    }
}
