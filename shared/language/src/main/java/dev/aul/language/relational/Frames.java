package dev.aul.language.relational;

import dev.aul.language.ast.Expression.Bound;
import dev.aul.language.ast.Expression.BoundKind;
import dev.aul.language.ast.Expression.Frame;
import dev.aul.language.relational.Windows.Partition;
import org.jspecify.annotations.Nullable;

/** Which rows of its partition a row's frame holds. */
final class Frames {
    private static final Bound START = new Bound(BoundKind.UNBOUNDED_PRECEDING, 0);
    private static final Bound END = new Bound(BoundKind.UNBOUNDED_FOLLOWING, 0);
    private static final Bound CURRENT = new Bound(BoundKind.CURRENT_ROW, 0);

    private final Frame frame;

    /** {@code given} null: up to the current row and its peers when there is an order, else the whole partition. */
    Frames(@Nullable Frame given, boolean ordered) {
        this.frame = given == null ? new Frame(false, START, ordered ? CURRENT : END) : given;
    }

    /** The first row, never outside of the partition's bounds. */
    int first(Partition rows, int row) {
        return Math.max(0, place(rows, row, frame.from(), true));
    }

    int last(Partition rows, int row) {
        return Math.min(rows.size() - 1, place(rows, row, frame.to(), false));
    }

    boolean isEmpty(Partition rows, int row) {
        return first(rows, row) > last(rows, row);
    }

    private int place(Partition rows, int row, Bound bound, boolean start) {
        return switch (bound.kind()) {
            case UNBOUNDED_PRECEDING -> 0;
            case UNBOUNDED_FOLLOWING -> rows.size() - 1;
            case PRECEDING -> row - bound.offset();
            case FOLLOWING -> Math.addExact(row, Math.min(bound.offset(), Integer.MAX_VALUE - row));
            case CURRENT_ROW -> frame.rows() ? row : start ? rows.firstPeer(row) : rows.lastPeer(row);
        };
    }
}
