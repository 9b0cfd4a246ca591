package dev.aul.language.relational;

import dev.aul.language.eval.Evaluation;
import java.util.List;

/** Computes further values of each row, one after another. */
record Project(Operator rows, List<Value> values) implements Operator {
    record Value(Evaluation evaluation, int register) {}

    static Operator of(Operator rows, List<Value> values) {
        return values.isEmpty() ? rows : new Project(rows, List.copyOf(values));
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
