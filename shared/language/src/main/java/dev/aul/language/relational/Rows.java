package dev.aul.language.relational;

import dev.aul.language.eval.Evaluation;
import dev.aul.language.functions.TableFunctions;
import dev.aul.language.outline.Outline;
import dev.aul.language.outline.Work;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that need no table: one row without columns, VALUES, table functions. */
final class Rows {
    private Rows() {}

    /** What a SELECT without FROM reads. */
    static Operator one() {
        return Operator.of(Outline.of(Work.VALUES, "one row"), run -> new Operator.Cursor() {
            private boolean done;

            @Override
            public boolean next() {
                run.check();
                boolean first = !done;
                done = true;
                return first;
            }
        });
    }

    static Operator values(List<Evaluation[]> rows, int[] registers) {
        return Operator.of(Outline.of(Work.VALUES, "VALUES"), run -> new Operator.Cursor() {
            private int at;

            @Override
            public boolean next() {
                run.check();
                if (at == rows.size()) {
                    return false;
                }
                Evaluation[] row = rows.get(at++);
                for (int i = 0; i < row.length; i++) {
                    run.frame[registers[i]] = run.value(row[i]);
                }
                return true;
            }
        });
    }

    /** STRING_SPLIT and the like. {@code ordinals}: which columns go into the registers. */
    static Operator function(
            String name, List<SqlType> columns, Evaluation[] arguments, int[] ordinals, int[] registers) {
        return Operator.of(
                Outline.of(Work.TABLE_FUNCTION, name),
                run -> made(
                        run,
                        TableFunctions.rows(name, columns, arguments(run, arguments), run.inputs.context()),
                        ordinals,
                        registers));
    }

    /** A multi-statement function, run by the session. */
    static Operator userFunction(String name, Evaluation[] arguments, int[] ordinals, int[] registers) {
        SqlType table = SqlType.of(TypeKind.TABLE);
        return Operator.of(Outline.of(Work.TABLE_FUNCTION, name), run -> {
            Object rows = run.inputs.context().callUserFunction(name, Arrays.asList(arguments(run, arguments)), table);
            return made(run, rows instanceof List<?> list ? list : List.of(), ordinals, registers);
        });
    }

    private static @Nullable Object[] arguments(Run run, Evaluation[] arguments) {
        @Nullable Object[] values = new @Nullable Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = run.value(arguments[i]);
        }
        return values;
    }

    private static Operator.Cursor made(Run run, List<?> rows, int[] ordinals, int[] registers) {
        return new Operator.Cursor() {
            private int at;

            @Override
            public boolean next() {
                run.check();
                if (at == rows.size()) {
                    return false;
                }
                @Nullable Object[] row = (@Nullable Object[]) rows.get(at++);
                for (int i = 0; i < registers.length; i++) {
                    run.frame[registers[i]] = row[ordinals[i]];
                }
                return true;
            }
        };
    }
}
