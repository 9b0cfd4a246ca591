package dev.aul.language.parse;

import dev.aul.language.ast.Dml;
import dev.aul.language.ast.Dml.MergeClause;
import dev.aul.language.ast.Dml.MergeMatch;
import dev.aul.language.ast.Dml.Output;
import dev.aul.language.ast.Dml.SetClause;
import dev.aul.language.ast.Expression;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.ast.Position;
import dev.aul.language.parse.TSqlParser.ColumnNamesDottedContext;
import dev.aul.language.parse.TSqlParser.DeleteStatementContext;
import dev.aul.language.parse.TSqlParser.DmlTargetContext;
import dev.aul.language.parse.TSqlParser.DmlWhereContext;
import dev.aul.language.parse.TSqlParser.InsertSourceContext;
import dev.aul.language.parse.TSqlParser.InsertStatementContext;
import dev.aul.language.parse.TSqlParser.MergeActionContext;
import dev.aul.language.parse.TSqlParser.MergeClauseContext;
import dev.aul.language.parse.TSqlParser.MergeStatementContext;
import dev.aul.language.parse.TSqlParser.OutputContext;
import dev.aul.language.parse.TSqlParser.SelectStatementContext;
import dev.aul.language.parse.TSqlParser.SetClauseContext;
import dev.aul.language.parse.TSqlParser.TruncateStatementContext;
import dev.aul.language.parse.TSqlParser.UpdateStatementContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SELECT, INSERT, UPDATE, DELETE, MERGE and TRUNCATE as statements. */
final class DmlBuilder {
    private final Builders all;

    DmlBuilder(Builders all) {
        this.all = all;
    }

    Dml select(SelectStatementContext context) {
        return new Dml.SelectStatement(
                all.queries.query(context.query(), context.queryHints()), all.source.at(context));
    }

    Dml insert(InsertStatementContext context) {
        return new Dml.Insert(
                all.queries.with(context.withClause()),
                all.queries.top(context.top()),
                target(context.dmlTarget()),
                columns(context.columnNamesDotted()),
                output(context.output()),
                insertSource(context.insertSource()),
                all.source.at(context));
    }

    private Dml.Source insertSource(InsertSourceContext context) {
        if (context.query() != null) {
            return new Dml.Source.Rows(all.queries.query(context.query()));
        }
        return context.executeStatement() != null
                ? new Dml.Source.Exec(all.control.execute(context.executeStatement()))
                : new Dml.Source.DefaultValues();
    }

    /** Column names may be written with the table's name before them. */
    private static List<String> columns(@Nullable ColumnNamesDottedContext context) {
        return context == null
                ? List.of()
                : context.objectName().stream()
                        .map(name -> Source.name(name.identifier().getLast()))
                        .toList();
    }

    ObjectName target(DmlTargetContext context) {
        return context.objectName() != null
                ? all.source.objectName(context.objectName())
                : all.source.oneWord(context.start);
    }

    /** Of several OUTPUT clauses, one may go INTO a table and one to the client; only one is supported. */
    private @Nullable Output output(List<OutputContext> contexts) {
        if (contexts.isEmpty()) {
            return null;
        }
        if (contexts.size() > 1) {
            throw Syntax.unsupported("a second OUTPUT clause", contexts.get(1).start);
        }
        OutputContext context = contexts.getFirst();
        return new Output(
                all.queries.items(context.selectItem()),
                context.dmlTarget() == null ? null : target(context.dmlTarget()),
                Source.names(context.columnNames()));
    }

    Dml update(UpdateStatementContext context) {
        return new Dml.Update(
                all.queries.with(context.withClause()),
                all.queries.top(context.top()),
                target(context.dmlTarget()),
                sets(context.setClause()),
                output(context.output()),
                all.tables.list(context.tableSource()),
                where(context.dmlWhere()),
                currentOf(context.dmlWhere()),
                all.source.at(context));
    }

    private List<SetClause> sets(List<SetClauseContext> clauses) {
        return clauses.stream().map(this::set).toList();
    }

    private SetClause set(SetClauseContext context) {
        Position at = all.source.at(context);
        ObjectName column = context.objectName() == null ? null : all.source.objectName(context.objectName());
        if (column != null && context.LPAREN() != null) {
            return modify(column, context, at);
        }
        String variable = context.VARIABLE() == null ? null : context.VARIABLE().getText();
        Expression value = context.value() != null
                ? all.values.value(context.value())
                : all.queries.valueOrDefault(context.valueOrDefault());
        return new SetClause(variable, column, ValueBuilder.assignment(context.assign()), value, at);
    }

    /** {@code SET c.modify('..')}: the column becomes what its method gives. */
    private SetClause modify(ObjectName written, SetClauseContext context, Position at) {
        if (written.parts().size() < 2) {
            throw Syntax.near(context.LPAREN().getSymbol());
        }
        ObjectName column =
                new ObjectName(written.parts().subList(0, written.parts().size() - 1), written.position());
        Expression call = new Expression.MethodCall(
                new Expression.ColumnReference(column, column.position()),
                written.name(),
                all.values.values(context.values()),
                at);
        return new SetClause(null, column, null, call, at);
    }

    private @Nullable Expression where(@Nullable DmlWhereContext context) {
        return context == null || context.expression() == null ? null : all.expressions.condition(context.expression());
    }

    private static @Nullable String currentOf(@Nullable DmlWhereContext context) {
        return context == null || context.cursorName() == null ? null : CursorBuilder.name(context.cursorName());
    }

    Dml delete(DeleteStatementContext context) {
        return new Dml.Delete(
                all.queries.with(context.withClause()),
                all.queries.top(context.top()),
                target(context.dmlTarget()),
                output(context.output()),
                all.tables.list(context.tableSource()),
                where(context.dmlWhere()),
                currentOf(context.dmlWhere()),
                all.source.at(context));
    }

    Dml merge(MergeStatementContext context) {
        return new Dml.Merge(
                all.queries.with(context.withClause()),
                all.queries.top(context.top()),
                target(context.dmlTarget()),
                Source.optionalName(context.identifier()),
                all.tables.source(context.tableSource()),
                all.expressions.condition(context.expression()),
                context.mergeClause().stream().map(this::mergeClause).toList(),
                output(context.output()),
                all.source.at(context));
    }

    private MergeClause mergeClause(MergeClauseContext context) {
        MergeMatch match = context.NOT() == null
                ? MergeMatch.MATCHED
                : context.SOURCE() != null ? MergeMatch.NOT_MATCHED_BY_SOURCE : MergeMatch.NOT_MATCHED;
        MergeActionContext action = context.mergeAction();
        List<Expression> values = action.INSERT() == null
                ? null
                : action.valuesRow() == null ? List.of() : all.queries.row(action.valuesRow());
        return new MergeClause(
                match,
                context.expression() == null ? null : all.expressions.condition(context.expression()),
                action.UPDATE() == null ? null : sets(action.setClause()),
                columns(action.columnNamesDotted()),
                values);
    }

    Dml truncate(TruncateStatementContext context) {
        return new Dml.Truncate(all.source.objectName(context.objectName()), all.source.at(context));
    }
}
