package dev.aul.backend.rows;

import dev.aul.backend.rows.References.Reference;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.functions.EvalContext;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds rows by the values of a foreign key. */
public final class KeyLookup {
    private static final int SOURCE = 1;

    private final RowSession session;

    public KeyLookup(RowSession session) {
        this.session = session;
    }

    /** The queries of one foreign key; the key's values are slots. */
    record Queries(Rel.Query children, Rel.Query parent) {
        static Queries of(Reference reference) {
            TableSchema child = reference.child();
            List<Rel.Item> row = new RowPlan(child, SOURCE).items();
            Rel.Item one = new Rel.Item("", new Expr.Constant(1, SqlType.INT));
            return new Queries(
                    query(row, child, reference.childOrdinals(), true),
                    query(List.of(one), reference.parent(), reference.parentOrdinals(), false));
        }

        private static Rel.Query query(List<Rel.Item> items, TableSchema table, List<Integer> ordinals, boolean lock) {
            List<Condition> terms = new ArrayList<>();
            for (int i = 0; i < ordinals.size(); i++) {
                ColumnSchema column = table.columns().get(ordinals.get(i));
                Expr left = new Expr.Column(SOURCE, ordinals.get(i), column.name(), column.type(), true, false);
                Expr right = new Expr.Slot(i, "", column.type());
                terms.add(new Condition.Compare(Condition.Comparison.EQUAL, left, right, false));
            }
            Rel.Source from = new Rel.Source.Table(SOURCE, table, lock);
            return Rel.Query.of(new Rel.Select(false, items, from, new Condition.And(terms), List.of(), null, false));
        }
    }

    /** By a query. */
    public boolean parentExists(Reference reference, @Nullable Object[] values, EvalContext context) {
        Rel.Query query = session.caches().lookups(reference).parent();
        try (RowRead rows = session.read(query, values, context)) {
            return rows.next();
        }
    }

    /** Rows that refer to these values: the row number, then the columns. */
    List<@Nullable Object[]> children(Reference reference, @Nullable Object[] values, EvalContext context, long limit) {
        List<@Nullable Object[]> out = new ArrayList<>();
        try (RowRead rows = session.read(session.caches().lookups(reference).children(), values, context)) {
            while (out.size() < limit && rows.next()) {
                out.add(rows.row());
            }
        }
        return out;
    }
}
