package dev.aul.language.relational;

import dev.aul.language.eval.Evaluation;
import dev.aul.language.outline.BoundText;
import dev.aul.language.outline.Outline;
import dev.aul.language.outline.Work;
import dev.aul.language.routine.Expr;
import java.util.List;

/** Computes further values of each row, one after another. */
record Project(Operator rows, List<Value> values) implements Operator {
    record Value(Expr expr, Evaluation evaluation, int register) {}

    static Operator of(Operator rows, List<Value> values) {
        return values.isEmpty() ? rows : new Project(rows, List.copyOf(values));
    }

    @Override
    public Outline outline() {
        List<Expr> computed = values.stream().map(Value::expr).toList();
        return new Outline.Computed(
                Work.COMPUTE,
                BoundText.list(computed),
                BoundText.reasons(Work.COMPUTE, computed, List.of()),
                List.of(rows.outline()));
    }

    @Override
    public Cursor open(Run run) {
        Cursor input = rows.open(run);
        Value[] all = values.toArray(Value[]::new);
        return new Cursor() {
            @Override
            public boolean next() {
                if (!input.next()) {
                    return false;
                }
                for (Value value : all) {
                    run.frame[value.register()] = run.value(value.evaluation());
                }
                return true;
            }

            @Override
            public void close() {
                input.close();
            }
        };
    }
}
