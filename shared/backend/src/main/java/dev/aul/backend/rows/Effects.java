package dev.aul.backend.rows;

import dev.aul.backend.StoreSession.ChangeResult;
import dev.aul.backend.StoreSession.Image;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.eval.Evaluation;
import dev.aul.language.functions.EvalContext;
import dev.aul.language.routine.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one statement has done so far: rows, images, OUTPUT. */
final class Effects {
    private final EvalContext context;
    private final @Nullable Object[] slots;
    private final RowPlan plan;
    private final List<Evaluation> output;
    private final @Nullable RowEngine into;
    private final List<Integer> intoOrdinals;
    private final boolean images;
    private final List<@Nullable Object[]> outputRows = new ArrayList<>();
    private final List<Image> rowImages = new ArrayList<>();
    final Map<Integer, @Nullable Object> assigned = new HashMap<>();
    private long rows;

    Effects(Changes changes, RowPlan plan, List<Evaluation> output, Change.@Nullable Output clause, ForeignKeys keys) {

        this.context = changes.context();
        this.slots = changes.slots();
        this.images = changes.images();
        this.plan = plan;
        this.output = output;
        TableSchema target = clause == null ? null : clause.into();
        into = target == null ? null : RowEngine.of(changes.session(), target, context, "INSERT", keys);
        intoOrdinals = clause == null ? List.of() : clause.intoOrdinals();
    }

    /** A row was inserted, updated or deleted: the row after and the row before, null where there is none. */
    void row(
            @Nullable Object[] read,
            @Nullable Object @Nullable [] after,
            @Nullable Object @Nullable [] before,
            String action) {
        rows++;
        if (images) {
            rowImages.add(new Image(before, after));
        }
        if (!output.isEmpty()) {
            output(plan.after(read, after, before, action));
        }
    }

    private void output(@Nullable Object[] row) {
        @Nullable Object[] values = new @Nullable Object[output.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = output.get(i).evaluate(context, slots, row);
        }
        if (into == null) {
            outputRows.add(values);
        } else {
            into.insert(into.complete(intoOrdinals, values));
        }
    }

    long rows() {
        return rows;
    }

    void close() {
        if (into != null) {
            into.close();
        }
    }

    ChangeResult result(@Nullable Long lastIdentity) {
        if (into != null) {
            into.flush();
        }
        return new ChangeResult(rows, outputRows, rowImages, lastIdentity, assigned);
    }
}
