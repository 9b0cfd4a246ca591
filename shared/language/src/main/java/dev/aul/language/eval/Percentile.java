package dev.aul.language.eval;

import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Expr.WindowKind;
import dev.aul.language.types.SqlType;
import dev.aul.language.values.Comparison;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PERCENTILE_CONT and PERCENTILE_DISC over the values of a partition; NULLs are left out. Used by one thread. */
public final class Percentile {
    private final boolean continuous;
    private final Comparator<Object> order;
    private final List<Object> values = new ArrayList<>();
    private double fraction;
    private boolean sorted;

    public Percentile(Expr.Window window) {
        SqlType type = window.orderBy().getFirst().expression().type();
        Comparator<Object> ascending = (left, right) -> Comparison.compare(left, right, type);
        continuous = window.kind() == WindowKind.PERCENTILE_CONT;
        order = window.orderBy().getFirst().descending() ? ascending.reversed() : ascending;
    }

    /** {@code share}: the fraction, which is the same for all values. */
    public void add(@Nullable Object value, @Nullable Object share) {
        if (share instanceof Number given) {
            fraction = given.doubleValue();
        }
        if (value != null) {
            values.add(value);
            sorted = false;
        }
    }

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
