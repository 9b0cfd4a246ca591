package dev.aul.language.relational;

import dev.aul.language.errors.SqlException;
import dev.aul.language.eval.Evaluation;
import dev.aul.language.outline.Outline;
import org.jspecify.annotations.Nullable;

/** Reads a scan: value i goes into register i. */
final class ScanRows implements Operator {
    private final Scan scan;
    private final Evaluation[] parameters;
    private final int[] registers;
    private final @Nullable Operator otherwise;

    /** {@code otherwise}: read instead when a parameter fails, which must matter only where a row is tested. */
    ScanRows(Scan scan, Evaluation[] parameters, int[] registers, @Nullable Operator otherwise) {
        this.scan = scan;
        this.parameters = parameters;
        this.registers = registers;
        this.otherwise = otherwise;
    }

    boolean isOrdered() {
        return scan.ordered() && otherwise == null;
    }

    @Override
    public Outline outline() {
        return scan.outline();
    }

    @Override
    public Cursor open(Run run) {
        @Nullable Object[] values = new @Nullable Object[parameters.length];
        try {
            for (int i = 0; i < values.length; i++) {
                values[i] = run.value(parameters[i]);
            }
        } catch (SqlException failure) {
            if (otherwise == null) {
                throw failure;
            }
            return otherwise.open(run);
        }
        return new Reading(run, run.inputs.store().open(scan, values, run.inputs.context()), registers);
    }

    private record Reading(Run run, RowCursor rows, int[] registers) implements Cursor {
        @Override
        public boolean next() {
            run.check();
            if (!rows.next()) {
                return false;
            }
            for (int i = 0; i < registers.length; i++) {
                run.frame[registers[i]] = rows.value(i);
            }
            return true;
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
