package dev.aul.language.relational;

import dev.aul.language.eval.Test;
import java.util.List;

/** The rows for which all tests are true; later ones are asked only where earlier ones are. */
record Filter(Operator rows, List<Test> tests) implements Operator {
    static Operator of(Operator rows, List<Test> tests) {
        return tests.isEmpty() ? rows : new Filter(rows, List.copyOf(tests));
    }

    @Override
    public Cursor open(Run run) {
        Cursor input = rows.open(run);
        return new Cursor() {
            @Override
            public boolean next() {
                while (input.next()) {
                    if (passes(run)) {
                        return true;
                    }
                }
                return false;
            }

            @Override
            public void close() {
                input.close();
            }
        };
    }

    private boolean passes(Run run) {
        for (Test test : tests) {
            if (!run.holds(test)) {
                return false;
            }
        }
        return true;
    }
}
