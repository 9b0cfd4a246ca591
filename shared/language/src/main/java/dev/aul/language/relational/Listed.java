package dev.aul.language.relational;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that are held, put into registers one by one and given up at the end. */
final class Listed implements Operator.Cursor {
    private final Run run;
    private final List<@Nullable Object[]> rows;
    private final int[] registers;
    private int at;
    private int held;

    /** {@code held}: how many rows the run holds for it. */
    Listed(Run run, List<@Nullable Object[]> rows, int[] registers, int held) {
        this.run = run;
        this.rows = rows;
        this.registers = registers;
        this.held = held;
    }

    @Override
    public boolean next() {
        run.check();
        if (at == rows.size()) {
            return false;
        }
        run.restore(registers, rows.get(at++));
        return true;
    }

    @Override
    public void close() {
        run.release(held);
        held = 0;
    }
}
