package dev.aul.language.relational;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Rows at hand, put into registers one by one. */
record Listed(Run run, Iterator<@Nullable Object[]> rows, int[] registers) implements Operator.Cursor {
    @Override
    public boolean next() {
        run.check();
        if (!rows.hasNext()) {
            return false;
        }
        run.restore(registers, rows.next());
        return true;
    }
}
