package dev.aul.language.parse;

import dev.aul.language.ast.Expression;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.ast.Position;
import dev.aul.language.ast.TableRef;
import dev.aul.language.ast.TableRef.JoinKind;
import dev.aul.language.ast.TableRef.OpenColumn;
import dev.aul.language.parse.TSqlParser.ColumnNamesContext;
import dev.aul.language.parse.TSqlParser.CrossApplyContext;
import dev.aul.language.parse.TSqlParser.CrossJoinContext;
import dev.aul.language.parse.TSqlParser.DerivedTableContext;
import dev.aul.language.parse.TSqlParser.FunctionTableContext;
import dev.aul.language.parse.TSqlParser.IdentifierContext;
import dev.aul.language.parse.TSqlParser.JoinOnContext;
import dev.aul.language.parse.TSqlParser.NamedTableContext;
import dev.aul.language.parse.TSqlParser.NodesTableContext;
import dev.aul.language.parse.TSqlParser.OpenWithContext;
import dev.aul.language.parse.TSqlParser.OuterApplyContext;
import dev.aul.language.parse.TSqlParser.OuterJoinEscapeContext;
import dev.aul.language.parse.TSqlParser.PivotContext;
import dev.aul.language.parse.TSqlParser.TableArgumentContext;
import dev.aul.language.parse.TSqlParser.TableFunctionContext;
import dev.aul.language.parse.TSqlParser.TableHintContext;
import dev.aul.language.parse.TSqlParser.TableHintsContext;
import dev.aul.language.parse.TSqlParser.TableInParensContext;
import dev.aul.language.parse.TSqlParser.TablePrimaryContext;
import dev.aul.language.parse.TSqlParser.TableSourceContext;
import dev.aul.language.parse.TSqlParser.TableTailContext;
import dev.aul.language.parse.TSqlParser.UnpivotContext;
import dev.aul.language.parse.TSqlParser.VariableTableContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Sources in FROM. */
final class TableBuilder {
    /** The hints that may stand without WITH: {@code t (NOLOCK)} would be a function call otherwise. */
    private static final Set<String> OLD_HINTS = Set.of(
            "NOLOCK",
            "HOLDLOCK",
            "UPDLOCK",
            "ROWLOCK",
            "PAGLOCK",
            "TABLOCK",
            "TABLOCKX",
            "READPAST",
            "READUNCOMMITTED",
            "READCOMMITTED",
            "READCOMMITTEDLOCK",
            "REPEATABLEREAD",
            "SERIALIZABLE",
            "SNAPSHOT",
            "XLOCK",
            "NOWAIT",
            "NOEXPAND");

    private final Builders all;

    TableBuilder(Builders all) {
        this.all = all;
    }

    List<TableRef> list(List<TableSourceContext> sources) {
        return sources.stream().map(this::source).toList();
    }

    TableRef source(TableSourceContext context) {
        ExpressionBuilder.checkChain(context.tableTail().size(), context);
        TableRef result = primary(context.tablePrimary());
        for (TableTailContext tail : context.tableTail()) {
            result = tail(result, tail, all.source.at(context.start, tail.stop));
        }
        return result;
    }

    private TableRef tail(TableRef left, TableTailContext context, Position at) {
        return switch (context) {
            case JoinOnContext join ->
                new TableRef.Join(
                        kind(join), left, source(join.tableSource()), all.expressions.condition(join.expression()), at);
            case CrossJoinContext join ->
                new TableRef.Join(JoinKind.CROSS, left, primary(join.tablePrimary()), null, at);
            case CrossApplyContext apply ->
                new TableRef.Join(JoinKind.CROSS_APPLY, left, primary(apply.tablePrimary()), null, at);
            case OuterApplyContext apply ->
                new TableRef.Join(JoinKind.OUTER_APPLY, left, primary(apply.tablePrimary()), null, at);
            case PivotContext pivot ->
                new TableRef.Pivot(
                        left,
                        all.calls.call(pivot.functionCall()),
                        Source.name(pivot.columnName().identifier()),
                        Source.names(pivot.columnNames()),
                        Source.name(pivot.identifier()),
                        at);
            case UnpivotContext unpivot ->
                new TableRef.Unpivot(
                        left,
                        Source.name(unpivot.columnName(0).identifier()),
                        Source.name(unpivot.columnName(1).identifier()),
                        Source.names(unpivot.columnNames()),
                        Source.name(unpivot.identifier()),
                        at);
            default -> throw ExpressionBuilder.unknown(context);
        };
    }

    private static JoinKind kind(JoinOnContext context) {
        return context.LEFT() != null
                ? JoinKind.LEFT
                : context.RIGHT() != null ? JoinKind.RIGHT : context.FULL() != null ? JoinKind.FULL : JoinKind.INNER;
    }

    private TableRef primary(TablePrimaryContext context) {
        Position at = all.source.at(context);
        return switch (context) {
            case DerivedTableContext derived ->
                new TableRef.Derived(
                        all.queries.query(derived.query()),
                        Source.name(derived.identifier()),
                        Source.names(derived.columnNames()),
                        at);
            case TableInParensContext parens -> source(parens.tableSource());
            case OuterJoinEscapeContext escape -> source(escape.tableSource());
            case NodesTableContext nodes -> nodes(nodes, at);
            case FunctionTableContext function -> function(function.tableFunction(), at);
            case VariableTableContext variable ->
                new TableRef.TableVariable(
                        variable.VARIABLE().getText(), Source.optionalName(variable.identifier()), at);
            case NamedTableContext named ->
                new TableRef.Named(
                        all.source.objectName(named.objectName()),
                        Source.optionalName(named.identifier()),
                        hints(named.tableHints()),
                        at);
            default -> throw ExpressionBuilder.unknown(context);
        };
    }

    private TableRef nodes(NodesTableContext context, Position at) {
        boolean variable = context.VARIABLE() != null;
        return new TableRef.Nodes(
                variable ? all.values.variable(context.VARIABLE().getSymbol()) : all.values.value(context.value(0)),
                all.values.value(context.value(variable ? 0 : 1)),
                Source.optionalName(context.identifier()),
                Source.names(context.columnNames()),
                at);
    }

    private TableRef function(TableFunctionContext context, Position at) {
        var written = context.tableFunctionName();
        ObjectName name = written.objectName() != null
                ? all.source.objectName(written.objectName())
                : all.source.oneWord(written.start);
        IdentifierContext alias = context.identifier();
        ColumnNamesContext columns = context.columnNames();
        if (name.parts().size() > 1
                && name.name().equals("nodes")
                && context.tableArgument().size() == 1) {
            return columnNodes(context, name, at);
        }
        List<String> hints = oldHints(context);
        if (!hints.isEmpty()) {
            return new TableRef.Named(name, Source.optionalName(alias), hints, at);
        }
        return new TableRef.Function(
                name,
                context.tableArgument().stream().map(this::argument).toList(),
                schema(context.openWith()),
                Source.optionalName(alias),
                Source.names(columns),
                at);
    }

    /** {@code t.c.nodes('..')} looks like a function of a schema, but no function of ours is so named. */
    private TableRef columnNodes(TableFunctionContext context, ObjectName name, Position at) {
        List<String> column = name.parts().subList(0, name.parts().size() - 1);
        return new TableRef.Nodes(
                new Expression.ColumnReference(new ObjectName(column, name.position()), name.position()),
                argument(context.tableArgument(0)),
                Source.optionalName(context.identifier()),
                Source.names(context.columnNames()),
                at);
    }

    private Expression argument(TableArgumentContext context) {
        if (context.value() != null) {
            return all.values.value(context.value());
        }
        return context.DEFAULT() != null
                ? new Expression.Literal(Expression.LiteralKind.DEFAULT, "DEFAULT", all.source.at(context))
                : new Expression.ColumnReference(all.source.oneWord(context.start), all.source.at(context));
    }

    private static List<String> oldHints(TableFunctionContext context) {
        List<String> hints = context.tableArgument().stream()
                .map(argument -> argument.getText().toUpperCase(Locale.ROOT))
                .toList();
        return OLD_HINTS.containsAll(hints) ? hints : List.of();
    }

    private List<OpenColumn> schema(@Nullable OpenWithContext context) {
        if (context == null) {
            return List.of();
        }
        List<OpenColumn> columns = new ArrayList<>();
        for (var column : context.openColumn()) {
            TerminalNode path = column.STRING() != null ? column.STRING() : column.NSTRING();
            columns.add(new OpenColumn(
                    Source.name(column.columnName().identifier()),
                    all.source.typeName(column.typeName()),
                    path == null ? null : Source.string(path.getText()),
                    column.JSON() != null));
        }
        return columns;
    }

    /** Hints in upper case; which index to use changes no answer, so INDEX and FORCESEEK are dropped. */
    static List<String> hints(@Nullable TableHintsContext context) {
        return context == null
                ? List.of()
                : context.tableHint().stream()
                        .filter(hint -> hint.INDEX() == null && hint.parens() == null)
                        .map(TableHintContext::getText)
                        .map(text -> text.toUpperCase(Locale.ROOT))
                        .toList();
    }
}
