package dev.aul.language.relational;

import dev.aul.language.types.SqlType;
import dev.aul.language.values.Comparison;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of rows by some of their values: NULL is below all else. Immutable. */
final class Order implements Comparator<@Nullable Object[]> {
    /** {@code place}: where in the row the value stands. */
    record Part(int place, SqlType type, boolean descending) {}

    private final Part[] parts;

    Order(List<Part> parts) {
        this.parts = parts.toArray(Part[]::new);
    }

    @Override
    public int compare(@Nullable Object[] left, @Nullable Object[] right) {
        for (Part part : parts) {
            int order = values(left[part.place()], right[part.place()], part.type());
            if (order != 0) {
                return part.descending() ? -order : order;
            }
        }
        return 0;
    }

    private static int values(@Nullable Object left, @Nullable Object right, SqlType type) {
        if (left == null) {
            return right == null ? 0 : -1;
        }
        if (right == null) {
            return 1;
        }
        return Integer.signum(Comparison.compare(left, right, type));
    }
}
