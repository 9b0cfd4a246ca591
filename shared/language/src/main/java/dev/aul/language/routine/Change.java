package dev.aul.language.routine;

import dev.aul.language.catalog.TableSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bound INSERT, UPDATE, DELETE or MERGE. The store converts nothing: expressions have the target column's type, as
 * explicit {@link Expr.Convert}s whose string truncation and NULL checks the store reports as 2628 and 515.
 */
public sealed interface Change {
    TableSchema target();

    /** Source id of the row before the change in {@link Output} items. */
    int DELETED = -2;
    /** Source id of the row after the change in {@link Output} items. */
    int INSERTED = -1;

    /** OUTPUT; {@code into} set for OUTPUT INTO, with the target ordinals of its items. {@code $action} is a Call of "$ACTION". */
    record Output(List<Rel.Item> items, @Nullable TableSchema into, List<Integer> intoOrdinals) {}

    /** {@code ordinals}: target columns given by the source, in its order. Columns not given take their default. A DEFAULT keyword is bound to the default's expression. */
    record Insert(
            TableSchema target,
            List<Integer> ordinals,
            Rel.@Nullable Query source,
            Rel.@Nullable Top top,
            @Nullable Output output)
            implements Change {}

    /** Column ordinal and new value; an ordinal of -1 only assigns {@code slot}. {@code slot} -1: no variable. */
    record Assignment(int ordinal, int slot, Expr value) {}

    /** {@code targetSource}: the id of the target in {@code from}. {@code cursor}: WHERE CURRENT OF. */
    record Update(
            TableSchema target,
            int targetSource,
            Rel.Source from,
            List<Assignment> assignments,
            @Nullable Condition where,
            Rel.@Nullable Top top,
            List<Rel.Cte> with,
            @Nullable Output output,
            @Nullable String cursor)
            implements Change {}

    record Delete(
            TableSchema target,
            int targetSource,
            Rel.Source from,
            @Nullable Condition where,
            Rel.@Nullable Top top,
            List<Rel.Cte> with,
            @Nullable Output output,
            @Nullable String cursor)
            implements Change {}

    enum MergeAction {
        INSERT,
        UPDATE,
        DELETE
    }

    /** {@code assignments} for UPDATE and INSERT (then every given column). */
    record MergeClause(
            dev.aul.language.ast.Dml.MergeMatch match,
            @Nullable Condition condition,
            MergeAction action,
            List<Assignment> assignments) {}

    record Merge(
            TableSchema target,
            int targetSource,
            Rel.Source source,
            Condition on,
            List<MergeClause> clauses,
            List<Rel.Cte> with,
            @Nullable Output output)
            implements Change {}
}
