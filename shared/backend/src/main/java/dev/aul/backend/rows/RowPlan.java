package dev.aul.backend.rows;

import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.eval.Evaluation;
import dev.aul.language.eval.Evaluator;
import dev.aul.language.eval.Leaves;
import dev.aul.language.eval.Test;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Item;
import dev.aul.language.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an UPDATE, DELETE or MERGE reads for each row, and how its expressions find it: the row number, the target's
 * columns, then every other column and subquery that an expression needs. OUTPUT sees the row after and before the
 * change behind these, and last the action.
 */
final class RowPlan {
    private static final int COLUMNS = 1;

    private final int targetSource;
    private final int width;
    private final List<Item> items = new ArrayList<>();
    private final List<Expr> extras = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();

    /** {@code targetSource} of a target that is not read: {@link Integer#MIN_VALUE}. */
    RowPlan(TableSchema target, int targetSource) {
        this.targetSource = targetSource;
        width = target.columns().size();
        items.add(item(new Expr.Column(targetSource, Rel.ROW_ID, "", SqlType.BIGINT, true, false)));
        for (int i = 0; i < width; i++) {
            ColumnSchema column = target.columns().get(i);
            items.add(item(new Expr.Column(targetSource, i, column.name(), column.type(), true, false)));
        }
    }

    private static Item item(Expr expr) {
        return new Item("", expr);
    }

    /** Adds what an expression reads. All must be added before the first is compiled. */
    void reads(Expr expr) {
        add(Leaves.of(expr, RowPlan::isLeaf, Leaves::isSubquery));
    }

    void reads(Condition condition) {
        add(Leaves.of(condition, RowPlan::isLeaf, Leaves::isSubquery));
    }

    private static boolean isLeaf(Expr expr) {
        return expr instanceof Expr.Column || Leaves.isSubquery(expr) || Leaves.isRandom(expr) || isAction(expr);
    }

    private static boolean isAction(Expr expr) {
        return expr instanceof Expr.Call call && call.function().name().equals("$ACTION");
    }

    private void add(Leaves leaves) {
        for (Expr leaf : leaves.expressions()) {
            boolean own = leaf instanceof Expr.Column column
                    && (column.source() == targetSource
                            || column.source() == Change.INSERTED
                            || column.source() == Change.DELETED);
            if (!own && !isAction(leaf) && !extras.contains(leaf)) {
                extras.add(leaf);
            }
        }
        for (Condition leaf : leaves.conditions()) {
            if (!conditions.contains(leaf)) {
                conditions.add(leaf);
            }
        }
    }

    List<Item> items() {
        List<Item> out = new ArrayList<>(items);
        extras.forEach(extra -> out.add(item(extra)));
        conditions.forEach(condition -> out.add(item(truth(condition))));
        return out;
    }

    private static Expr truth(Condition condition) {
        return new Expr.Case(
                List.of(
                        new Expr.Branch(condition, new Expr.Constant(true, SqlType.BIT)),
                        new Expr.Branch(new Condition.Not(condition), new Expr.Constant(false, SqlType.BIT))),
                null,
                SqlType.BIT,
                true);
    }

    /** How many values a row has before the images. */
    private int read() {
        return COLUMNS + width + extras.size() + conditions.size();
    }

    private int place(Expr leaf) {
        if (isAction(leaf)) {
            return read() + 2 * width;
        }
        if (leaf instanceof Expr.Column column) {
            if (column.source() == Change.INSERTED) {
                return read() + column.ordinal();
            }
            if (column.source() == Change.DELETED) {
                return read() + width + column.ordinal();
            }
            if (column.source() == targetSource) {
                return column.ordinal() == Rel.ROW_ID ? 0 : COLUMNS + column.ordinal();
            }
        }
        int extra = extras.indexOf(leaf);
        return extra < 0 ? -1 : COLUMNS + width + extra;
    }

    private int place(Condition leaf) {
        int index = conditions.indexOf(leaf);
        return index < 0 ? -1 : COLUMNS + width + extras.size() + index;
    }

    Evaluation compile(Expr expr) {
        return Evaluator.compile(expr, this::place, this::place);
    }

    Test compile(Condition condition) {
        return Evaluator.compile(condition, this::place, this::place);
    }

    /** The number of a row read, null when it has no target. */
    static @Nullable Long rowId(@Nullable Object[] read) {
        return (Long) read[0];
    }

    /** The target's row as it was read. */
    @Nullable
    Object[] before(@Nullable Object[] read) {
        return java.util.Arrays.copyOfRange(read, COLUMNS, COLUMNS + width);
    }

    /** A row of another plan for the same target: what this one reads besides the target is NULL. */
    @Nullable
    Object[] targetOnly(@Nullable Object[] read) {
        return java.util.Arrays.copyOf(java.util.Arrays.copyOf(read, COLUMNS + width), read());
    }

    /** A row for OUTPUT. */
    @Nullable
    Object[] after(
            @Nullable Object[] read,
            @Nullable Object @Nullable [] inserted,
            @Nullable Object @Nullable [] deleted,
            String action) {
        @Nullable Object[] out = java.util.Arrays.copyOf(read, read() + 2 * width + 1);
        if (inserted != null) {
            System.arraycopy(inserted, 0, out, read(), width);
        }
        if (deleted != null) {
            System.arraycopy(deleted, 0, out, read() + width, width);
        }
        out[out.length - 1] = action;
        return out;
    }
}
