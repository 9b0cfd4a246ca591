package dev.aul.language.relational;

import dev.aul.language.outline.Outline;
import dev.aul.language.outline.Work;

/** The wanted rows of a part; the rest is not read. */
record Limit(Operator rows, Bounds bounds) implements Operator {
    @Override
    public Outline outline() {
        return Outline.of(Work.LIMIT, bounds.text(), rows.outline());
    }

    @Override
    public Cursor open(Run run) {
        long first = bounds.first(run);
        long last = bounds.last(run);
        Cursor input = rows.open(run);
        return new Cursor() {
            private long at;

            @Override
            public boolean next() {
                while (at < first) {
                    if (!input.next()) {
                        return false;
                    }
                    at++;
                }
                return at++ < last && input.next();
            }

            @Override
            public void close() {
                input.close();
            }
        };
    }
}
