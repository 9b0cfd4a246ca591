package dev.aul.language.relational;

import dev.aul.language.routine.Expr;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Numbers the registers of a plan while it is made. */
final class Registers {
    private record Place(int source, int ordinal) {}

    private final Map<Place, Integer> columns = new HashMap<>();
    private int size = 1;

    int fresh() {
        return size++;
    }

    int[] fresh(int count) {
        int[] out = new int[count];
        for (int i = 0; i < count; i++) {
            out[i] = fresh();
        }
        return out;
    }

    int of(Expr.Column column) {
        return columns.computeIfAbsent(new Place(column.source(), column.ordinal()), _ -> fresh());
    }

    int[] of(Collection<Expr.Column> all) {
        return all.stream().mapToInt(this::of).toArray();
    }

    /** The column is what another part puts into a register. */
    void define(Expr.Column column, int register) {
        columns.put(new Place(column.source(), column.ordinal()), register);
    }

    int size() {
        return size;
    }
}
