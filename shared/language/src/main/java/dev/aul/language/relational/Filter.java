package dev.aul.language.relational;

import dev.aul.language.outline.BoundText;
import dev.aul.language.outline.Outline;
import dev.aul.language.outline.Work;
import dev.aul.language.routine.Condition;
import java.util.List;

/** The rows for which all tests are true; later ones are asked only where earlier ones are. */
record Filter(Operator rows, List<Tested> tests) implements Operator {
    static Operator of(Operator rows, List<Tested> tests) {
        return tests.isEmpty() ? rows : new Filter(rows, List.copyOf(tests));
    }

    @Override
    public Outline outline() {
        List<Condition> conditions = tests.stream().map(Tested::condition).toList();
        return new Outline.Computed(
                Work.FILTER,
                BoundText.all(conditions),
                BoundText.reasons(Work.FILTER, List.of(), conditions),
                List.of(rows.outline()));
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
        for (Tested tested : tests) {
            if (!run.holds(tested.test())) {
                return false;
            }
        }
        return true;
    }
}
