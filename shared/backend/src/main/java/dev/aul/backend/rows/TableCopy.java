package dev.aul.backend.rows;

import dev.aul.backend.Definition;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.functions.EvalContext;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Item;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills a table that takes the place of one whose columns change, row by row. */
public final class TableCopy {
    private static final int SOURCE = 0;

    private final RowSession session;

    public TableCopy(RowSession session) {
        this.session = session;
    }

    /** The table after the change, under another physical name and without what would look at other tables. */
    public static TableSchema beside(TableSchema after, String physicalName) {
        return new TableSchema(
                after.objectId(),
                after.database(),
                after.schema(),
                after.name(),
                physicalName,
                after.kind(),
                after.columns(),
                after.keys(),
                after.indexes(),
                List.of(),
                List.of());
    }

    /** Copies the rows of {@code alter.before()} to {@code beside}, with the values that the change gives them. */
    public void copy(Definition.AlterTable alter, TableSchema beside) {
        List<Item> items = new ArrayList<>();
        List<Integer> ordinals = new ArrayList<>();
        for (int i = 0; i < beside.columns().size(); i++) {
            Expr value = value(alter, i);
            if (value != null) {
                items.add(new Item("", Widening.of(value)));
                ordinals.add(i);
            }
        }
        Rel.Source from = new Rel.Source.Table(SOURCE, alter.before(), false);
        Rel.Query query = Rel.Query.of(new Rel.Select(false, items, from, null, List.of(), null, false));
        EvalContext context = new StoreContext(session, alter.database());
        ForeignKeys none = new ForeignKeys(session, context, "ALTER TABLE");
        try (RowRead rows = session.read(query, new @Nullable Object[0], context);
                RowEngine engine = RowEngine.of(session, beside, context, "UPDATE", none)) {
            while (rows.next()) {
                engine.insert(engine.complete(ordinals, rows.row()));
            }
            engine.flush();
        }
    }

    /** What fills a column: the given expression, else the old column of the same id; null for a default or identity. */
    private static @Nullable Expr value(Definition.AlterTable alter, int ordinal) {
        Expr fill = alter.fill().get(ordinal);
        ColumnSchema column = alter.after().columns().get(ordinal);
        if (fill != null || column.computed() != null) {
            return fill;
        }
        List<ColumnSchema> old = alter.before().columns();
        for (int i = 0; i < old.size(); i++) {
            if (old.get(i).columnId() == column.columnId()) {
                ColumnSchema source = old.get(i);
                return new Expr.Column(SOURCE, i, source.name(), source.type(), true, false);
            }
        }
        return null;
    }
}
