package dev.aul.executor.interpreter;

import dev.aul.executor.cursors.Cursor;
import dev.aul.language.errors.RunMessage;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * UPDATE and DELETE of the row that a cursor stands on. A cursor that can be updated reads one table, and its rows carry
 * the row's identity behind the columns that FETCH shows.
 */
final class PositionedChange {
    private PositionedChange() {}

    /** A cursor's query with the row's identity as a last item; null when it cannot be updated. */
    static Rel.@Nullable Query withRowId(Rel.Query query) {
        if (!(query.body() instanceof Rel.Select select)
                || !(select.from() instanceof Rel.Source.Table table)
                || select.distinct()
                || select.aggregates()
                || !select.groupingSets().isEmpty()
                || !query.with().isEmpty()) {
            return null;
        }
        List<Rel.Item> items = new ArrayList<>(select.items());
        items.add(new Rel.Item("", rowId(table.id())));
        Rel.Select wider = new Rel.Select(
                false, items, select.from(), select.where(), select.groupingSets(), select.having(), false);
        return new Rel.Query(
                query.with(), wider, query.orderBy(), query.top(), query.offset(), query.fetch(), query.maxRecursion());
    }

    /** The same change for one row. Throws 16929 for a read-only cursor, 16930 and 16931 when it stands on no row. */
    static Change of(Change change, Cursor cursor) {
        if (cursor.kind().readOnly()) {
            throw RunMessage.CURSOR_READ_ONLY.exception();
        }
        if (!cursor.isOpen()) {
            throw RunMessage.CURSOR_NOT_OPEN.exception();
        }
        @Nullable Object[] row = cursor.row();
        if (row == null) {
            throw RunMessage.CURSOR_NO_ROWS.exception();
        }
        Expr identity = new Expr.Constant(row[row.length - 1], SqlType.BIGINT);
        return switch (change) {
            case Change.Update update ->
                new Change.Update(
                        update.target(),
                        update.targetSource(),
                        update.from(),
                        update.assignments(),
                        same(update.targetSource(), identity),
                        null,
                        update.with(),
                        update.output(),
                        null);
            case Change.Delete delete ->
                new Change.Delete(
                        delete.target(),
                        delete.targetSource(),
                        delete.from(),
                        same(delete.targetSource(), identity),
                        null,
                        delete.with(),
                        delete.output(),
                        null);
            case Change.Insert _, Change.Merge _ -> change;
        };
    }

    private static Condition same(int source, Expr identity) {
        return new Condition.Compare(Condition.Comparison.EQUAL, rowId(source), identity, false);
    }

    private static Expr rowId(int source) {
        return new Expr.Column(source, Rel.ROW_ID, "", SqlType.BIGINT, false, false);
    }
}
