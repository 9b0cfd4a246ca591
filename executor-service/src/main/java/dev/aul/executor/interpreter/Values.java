package dev.aul.executor.interpreter;

import dev.aul.backend.StoreSession;
import dev.aul.language.eval.Evaluation;
import dev.aul.language.eval.Evaluator;
import dev.aul.language.eval.Leaves;
import dev.aul.language.eval.Test;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.types.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expressions and conditions of statements: computed here, or by the store when they hold a subquery. */
final class Values {
    private static final @Nullable Object[] NO_ROW = {};

    private Values() {}

    /** An expression ready to run. */
    @FunctionalInterface
    interface Value {
        @Nullable
        Object of(Execution execution, Activation activation);
    }

    /** A condition ready to run; unknown is false. */
    @FunctionalInterface
    interface Check {
        boolean holds(Execution execution, Activation activation);
    }

    static Value value(Expr expr) {
        if (Leaves.containsSubquery(expr)) {
            return stored(query(expr));
        }
        Evaluation evaluation = Evaluator.compile(expr);
        return (execution, activation) ->
                evaluation.evaluate(execution.context(activation), activation.slots(), NO_ROW);
    }

    static @Nullable Value optional(@Nullable Expr expr) {
        return expr == null ? null : value(expr);
    }

    static Check check(Condition condition) {
        if (Leaves.containsSubquery(condition)) {
            Value value = stored(query(condition));
            return (execution, activation) -> Integer.valueOf(1).equals(value.of(execution, activation));
        }
        Test test = Evaluator.compile(condition, _ -> -1);
        return (execution, activation) ->
                Boolean.TRUE.equals(test.test(execution.context(activation), activation.slots(), NO_ROW));
    }

    /** The value as a query without FROM. */
    static Rel.Query query(Expr expr) {
        return Rel.Query.of(new Rel.Select(false, List.of(new Rel.Item("", expr)), null, null, List.of(), null, false));
    }

    /** The truth as a query: 1 when it holds, else 0. */
    static Rel.Query query(Condition condition) {
        return query(new Expr.Case(
                List.of(new Expr.Branch(condition, new Expr.Constant(1, SqlType.INT))),
                new Expr.Constant(0, SqlType.INT),
                SqlType.INT,
                false));
    }

    /** The only value of a query. */
    private static Value stored(Rel.Query query) {
        SystemUse system = SystemUse.of(query);
        return (execution, activation) -> {
            system.prepare(execution, activation);
            try (StoreSession.RowStream rows =
                    execution.store().query(query, activation.slots(), execution.context(activation))) {
                return rows.next() ? rows.value(0) : null;
            }
        };
    }

    /** A value of one type as another, as an assignment does it: strings are cut. */
    static @Nullable Object converted(
            @Nullable Object value, SqlType from, SqlType to, Execution execution, Activation activation) {
        if (from.equals(to) || value == null) {
            return value;
        }
        Expr.Convert convert = new Expr.Convert(new Expr.Slot(0, "", from), to, -1, false, true);
        return Evaluator.compile(convert)
                .evaluate(execution.context(activation), new @Nullable Object[] {value}, NO_ROW);
    }
}
