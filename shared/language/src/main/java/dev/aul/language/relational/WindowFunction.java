package dev.aul.language.relational;

import dev.aul.language.errors.ValueMessage;
import dev.aul.language.eval.Evaluation;
import dev.aul.language.eval.Percentile;
import dev.aul.language.relational.Windows.Partition;
import dev.aul.language.routine.Expr;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** One window function of a plan: what it takes from each row, and its value for each row of a partition. */
final class WindowFunction {
    private final Expr.Window window;
    private final Evaluation[] arguments;
    private final @Nullable Gathered aggregate;
    private final Frames frames;

    WindowFunction(Expr.Window window, Expressions expressions) {
        this.window = window;
        boolean percentile =
                window.kind() == Expr.WindowKind.PERCENTILE_CONT || window.kind() == Expr.WindowKind.PERCENTILE_DISC;
        this.arguments = percentile
                ? new Evaluation[] {
                    expressions.evaluation(window.orderBy().getFirst().expression()),
                    expressions.evaluation(window.arguments().getFirst())
                }
                : expressions.evaluations(window.arguments());
        this.aggregate = window.aggregate() == null ? null : new Gathered(window.aggregate(), expressions);
        this.frames = new Frames(window.frame(), !window.orderBy().isEmpty());
    }

    Expr.Window window() {
        return window;
    }

    @Nullable
    Object[] take(Run run) {
        if (aggregate != null) {
            return aggregate.take(run);
        }
        @Nullable Object[] taken = new @Nullable Object[arguments.length];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = run.value(arguments[i]);
        }
        return taken;
    }

    /** The values of a partition's rows, in order; {@code index}: where it stands among the functions of its window. */
    @Nullable
    Object[] values(Partition rows, int index) {
        return switch (window.kind()) {
            case AGGREGATE -> aggregates(rows, index);
            case ROW_NUMBER -> each(rows, row -> row + 1L);
            case RANK -> each(rows, row -> rows.firstPeer(row) + 1L);
            case DENSE_RANK -> denseRanks(rows);
            case NTILE -> tiles(rows, index);
            case PERCENT_RANK ->
                each(rows, row -> rows.size() == 1 ? 0.0 : rows.firstPeer(row) / (double) (rows.size() - 1));
            case CUME_DIST -> each(rows, row -> (rows.lastPeer(row) + 1) / (double) rows.size());
            case LAG -> each(rows, row -> neighbour(rows, index, row, -1));
            case LEAD -> each(rows, row -> neighbour(rows, index, row, 1));
            case FIRST_VALUE -> each(rows, row -> at(rows, index, row, frames.first(rows, row)));
            case LAST_VALUE -> each(rows, row -> at(rows, index, row, frames.last(rows, row)));
            case PERCENTILE_CONT, PERCENTILE_DISC -> percentiles(rows, index);
        };
    }

    private static @Nullable Object[] each(Partition rows, IntFunction<@Nullable Object> value) {
        @Nullable Object[] out = new @Nullable Object[rows.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = value.apply(i);
        }
        return out;
    }

    private static @Nullable Object[] denseRanks(Partition rows) {
        @Nullable Object[] out = new @Nullable Object[rows.size()];
        long rank = 0;
        for (int i = 0; i < out.length; i++) {
            rank += rows.firstPeer(i) == i ? 1 : 0;
            out[i] = rank;
        }
        return out;
    }

    /** The first tiles are one row larger where it does not come out even. */
    private static @Nullable Object[] tiles(Partition rows, int index) {
        Object given = rows.arguments(0, index)[0];
        long count = given instanceof Number number ? number.longValue() : 0;
        if (count < 1) {
            throw ValueMessage.NTILE_COUNT.exception();
        }
        long small = rows.size() / count;
        long larger = rows.size() % count;
        long edge = larger * (small + 1);
        return each(rows, row -> row < edge ? row / (small + 1) + 1 : larger + (row - edge) / Math.max(1, small) + 1);
    }

    private static @Nullable Object neighbour(Partition rows, int index, int row, int direction) {
        @Nullable Object[] taken = rows.arguments(row, index);
        if (!(taken[1] instanceof Number offset)) {
            return null;
        }
        if (offset.longValue() < 0) {
            throw ValueMessage.LAG_OFFSET_NEGATIVE.exception();
        }
        long place = row + direction * offset.longValue();
        return place < 0 || place >= rows.size() ? taken[2] : rows.arguments((int) place, index)[0];
    }

    /** The value at an end of a row's frame, NULL when the frame is empty. */
    private @Nullable Object at(Partition rows, int index, int row, int place) {
        return frames.isEmpty(rows, row) ? null : rows.arguments(place, index)[0];
    }

    /** A frame that only grows at its end is gathered on; any other anew. */
    private @Nullable Object[] aggregates(Partition rows, int index) {
        Gathered gathered = Objects.requireNonNull(aggregate);
        @Nullable Object[] out = new @Nullable Object[rows.size()];
        Gathered.Group group = gathered.start();
        int from = 0;
        int to = 0;
        for (int row = 0; row < out.length; row++) {
            rows.run.check();
            boolean empty = frames.isEmpty(rows, row);
            int first = frames.first(rows, row);
            int end = empty ? first : frames.last(rows, row) + 1;
            if (row > 0 && from == first && to == end) {
                out[row] = out[row - 1];
                continue;
            }
            if (first != from || end < to) {
                group = gathered.start();
                from = first;
                to = first;
            }
            while (to < end) {
                group.add(rows.arguments(to++, index));
            }
            out[row] = group.result(rows.run);
        }
        return out;
    }

    private @Nullable Object[] percentiles(Partition rows, int index) {
        Percentile percentile = new Percentile(window);
        for (int i = 0; i < rows.size(); i++) {
            @Nullable Object[] taken = rows.arguments(i, index);
            percentile.add(taken[0], taken[1]);
        }
        Object value = percentile.result();
        return each(rows, _ -> value);
    }
}
