package dev.aul.dialect.sqlite;

import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Expr.WindowKind;
import dev.aul.language.types.SqlType;
import dev.aul.language.values.Comparison;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PERCENTILE_CONT and PERCENTILE_DISC over the values of a partition; NULLs are left out. */
final class Percentile implements Folding {
    private final boolean continuous;
    private final Comparator<Object> order;
    private final List<Object> values = new ArrayList<>();
    private double fraction;
    private boolean sorted;

    Percentile(Expr.Window window) {
        SqlType type = window.orderBy().getFirst().expression().type();
        Comparator<Object> ascending = (left, right) -> Comparison.compare(left, right, type);
        continuous = window.kind() == WindowKind.PERCENTILE_CONT;
        order = window.orderBy().getFirst().descending() ? ascending.reversed() : ascending;
    }

    @Override
    public void add(@Nullable Object[] row) {
        if (row[1] instanceof Number given) {
            fraction = given.doubleValue();
        }
        if (row[0] != null) {
            values.add(row[0]);
            sorted = false;
        }
    }

    @Override
    public @Nullable Object result() {
        if (values.isEmpty()) {
            return null;
        }
        if (!sorted) {
            values.sort(order);
            sorted = true;
        }
        return continuous ? (Object) interpolated() : values.get(discrete());
    }

    private double interpolated() {
        double place = fraction * (values.size() - 1);
        int low = (int) Math.floor(place);
        int high = (int) Math.ceil(place);
        double below = ((Number) values.get(low)).doubleValue();
        double above = ((Number) values.get(high)).doubleValue();
        return low == high ? below : below + (place - low) * (above - below);
    }

    /** The first value whose share of rows up to it reaches the fraction. */
    private int discrete() {
        return Math.max(0, (int) Math.ceil(fraction * values.size()) - 1);
    }
}
