package dev.aul.language.ast;

import dev.aul.language.ast.Expression.BinaryOperator;
import dev.aul.language.ast.Query.CommonTable;
import dev.aul.language.ast.Query.SelectItem;
import dev.aul.language.ast.Query.Top;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SELECT, INSERT, UPDATE, DELETE, MERGE, TRUNCATE. */
public sealed interface Dml extends Statement {

    record SelectStatement(Query query, Position position) implements Dml {}

    /** {@code OUTPUT items [INTO target (columns)]}; the target is a table or table variable (name with at-sign). */
    record Output(List<SelectItem> items, @Nullable ObjectName into, List<String> columns) {}

    /** Where INSERT takes its rows from. */
    sealed interface Source {
        record Rows(Query query) implements Source {}

        record Exec(Statement statement) implements Source {}

        record DefaultValues() implements Source {}
    }

    /** {@code target}: a table, view, CTE or table variable (one part with an at-sign). */
    record Insert(
            List<CommonTable> with,
            @Nullable Top top,
            ObjectName target,
            List<String> columns,
            @Nullable Output output,
            Source source,
            Position position)
            implements Dml {}

    /** {@code column = v}, {@code @v = column = v} ({@code variable} set), {@code @v = e} ({@code column} null). */
    record SetClause(
            @Nullable String variable,
            @Nullable ObjectName column,
            @Nullable BinaryOperator operator,
            Expression value,
            Position position) {}

    /** {@code currentOf}: cursor name of WHERE CURRENT OF. */
    record Update(
            List<CommonTable> with,
            @Nullable Top top,
            ObjectName target,
            List<SetClause> set,
            @Nullable Output output,
            List<TableRef> from,
            @Nullable Expression where,
            @Nullable String currentOf,
            Position position)
            implements Dml {}

    record Delete(
            List<CommonTable> with,
            @Nullable Top top,
            ObjectName target,
            @Nullable Output output,
            List<TableRef> from,
            @Nullable Expression where,
            @Nullable String currentOf,
            Position position)
            implements Dml {}

    record Merge(
            List<CommonTable> with,
            @Nullable Top top,
            ObjectName target,
            @Nullable String alias,
            TableRef source,
            Expression on,
            List<MergeClause> clauses,
            @Nullable Output output,
            Position position)
            implements Dml {}

    enum MergeMatch {
        MATCHED,
        NOT_MATCHED,
        NOT_MATCHED_BY_SOURCE
    }

    /** {@code set} for UPDATE; {@code values} for INSERT; both null for DELETE. */
    record MergeClause(
            MergeMatch match,
            @Nullable Expression condition,
            @Nullable List<SetClause> set,
            List<String> columns,
            @Nullable List<Expression> values) {}

    record Truncate(ObjectName table, Position position) implements Dml {}
}
