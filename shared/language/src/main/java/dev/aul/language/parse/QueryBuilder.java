package dev.aul.language.parse;

import dev.aul.language.ast.Expression;
import dev.aul.language.ast.Expression.LiteralKind;
import dev.aul.language.ast.Query;
import dev.aul.language.ast.Query.CommonTable;
import dev.aul.language.ast.Query.GroupItem;
import dev.aul.language.ast.Query.Grouping;
import dev.aul.language.ast.Query.SelectItem;
import dev.aul.language.ast.Query.SetOperator;
import dev.aul.language.parse.TSqlParser.AliasContext;
import dev.aul.language.parse.TSqlParser.ForClauseContext;
import dev.aul.language.parse.TSqlParser.ForDirectiveContext;
import dev.aul.language.parse.TSqlParser.GroupByContext;
import dev.aul.language.parse.TSqlParser.GroupItemContext;
import dev.aul.language.parse.TSqlParser.GroupSetContext;
import dev.aul.language.parse.TSqlParser.OrderByContext;
import dev.aul.language.parse.TSqlParser.QueryContext;
import dev.aul.language.parse.TSqlParser.QueryExpressionContext;
import dev.aul.language.parse.TSqlParser.QueryHintsContext;
import dev.aul.language.parse.TSqlParser.QueryPrimaryContext;
import dev.aul.language.parse.TSqlParser.QueryTermContext;
import dev.aul.language.parse.TSqlParser.SelectContext;
import dev.aul.language.parse.TSqlParser.SelectItemContext;
import dev.aul.language.parse.TSqlParser.TableValuesContext;
import dev.aul.language.parse.TSqlParser.TopContext;
import dev.aul.language.parse.TSqlParser.ValueContext;
import dev.aul.language.parse.TSqlParser.ValueOrDefaultContext;
import dev.aul.language.parse.TSqlParser.ValuesRowContext;
import dev.aul.language.parse.TSqlParser.WithClauseContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Queries: WITH, set operations, SELECT, grouping, ordering, FOR. */
final class QueryBuilder {
    private final Builders all;

    QueryBuilder(Builders all) {
        this.all = all;
    }

    Query query(QueryContext context) {
        return query(context, null);
    }

    Query query(QueryContext context, @Nullable QueryHintsContext hints) {
        Query body = expression(context.queryExpression());
        OrderByContext order = context.orderBy();
        if (context.withClause() == null && order == null && context.forClause() == null && hints == null) {
            return body;
        }
        boolean offset = order != null && order.OFFSET() != null;
        return new Query.Ordered(
                body,
                with(context.withClause()),
                order == null ? List.of() : all.calls.order(order.orderItem()),
                offset ? all.values.value(order.value(0)) : null,
                offset && order.FETCH() != null ? all.values.value(order.value(1)) : null,
                forClause(context.forClause()),
                hints(hints),
                all.source.at(context));
    }

    static List<String> hints(@Nullable QueryHintsContext context) {
        return context == null
                ? List.of()
                : context.queryHint().stream().map(Source::words).toList();
    }

    List<CommonTable> with(@Nullable WithClauseContext context) {
        if (context == null) {
            return List.of();
        }
        if (context.xmlNamespaces() != null) {
            throw Syntax.unsupported("WITH XMLNAMESPACES", context.start);
        }
        List<CommonTable> tables = new ArrayList<>();
        for (var table : context.commonTable()) {
            tables.add(new CommonTable(
                    Source.name(table.identifier()),
                    Source.names(table.columnNames()),
                    query(table.query()),
                    all.source.at(table)));
        }
        return tables;
    }

    private Query expression(QueryExpressionContext context) {
        List<QueryTermContext> terms = context.queryTerm();
        ExpressionBuilder.checkChain(terms.size(), context);
        Query result = term(terms.getFirst());
        int next = 1;
        for (int i = 1; i < context.getChildCount(); i++) {
            if (context.getChild(i) instanceof TerminalNode sign
                    && !sign.getText().equalsIgnoreCase("ALL")) {
                SetOperator operator = sign.getSymbol().getType() == TSqlLexer.EXCEPT
                        ? SetOperator.EXCEPT
                        : context.getChild(i + 1) instanceof TerminalNode ? SetOperator.UNION_ALL : SetOperator.UNION;
                QueryTermContext right = terms.get(next++);
                result =
                        new Query.SetOperation(operator, result, term(right), all.source.at(context.start, right.stop));
            }
        }
        return result;
    }

    private Query term(QueryTermContext context) {
        Query result = primary(context.queryPrimary(0));
        for (QueryPrimaryContext right :
                context.queryPrimary().subList(1, context.queryPrimary().size())) {
            result = new Query.SetOperation(
                    SetOperator.INTERSECT, result, primary(right), all.source.at(context.start, right.stop));
        }
        return result;
    }

    private Query primary(QueryPrimaryContext context) {
        return context.select() != null
                ? select(context.select())
                : context.tableValues() != null ? rows(context.tableValues()) : expression(context.queryExpression());
    }

    private Query rows(TableValuesContext context) {
        return new Query.Values(context.valuesRow().stream().map(this::row).toList(), all.source.at(context));
    }

    List<Expression> row(ValuesRowContext context) {
        return context.valueOrDefault().stream().map(this::valueOrDefault).toList();
    }

    Expression valueOrDefault(ValueOrDefaultContext context) {
        return context.value() != null
                ? all.values.value(context.value())
                : new Expression.Literal(LiteralKind.DEFAULT, "DEFAULT", all.source.at(context));
    }

    private Query select(SelectContext context) {
        return new Query.Select(
                context.DISTINCT() != null,
                top(context.top()),
                items(context.selectItem()),
                context.objectName() == null ? null : all.source.objectName(context.objectName()),
                all.tables.list(context.tableSource()),
                context.WHERE() == null ? null : all.expressions.condition(context.expression(0)),
                groupBy(context.groupBy()),
                context.HAVING() == null
                        ? null
                        : all.expressions.condition(context.expression(context.WHERE() == null ? 0 : 1)),
                all.source.at(context));
    }

    Query.@Nullable Top top(@Nullable TopContext context) {
        if (context == null) {
            return null;
        }
        Expression count;
        if (context.value() != null) {
            count = all.values.value(context.value());
        } else {
            var number = context.numeric();
            LiteralKind kind = number.INTEGER() != null
                    ? LiteralKind.INTEGER
                    : number.DECIMAL_NUMBER() != null ? LiteralKind.DECIMAL : LiteralKind.FLOAT;
            count = new Expression.Literal(kind, number.getText(), all.source.at(number));
        }
        return new Query.Top(count, context.PERCENT() != null, context.TIES() != null);
    }

    List<SelectItem> items(List<SelectItemContext> items) {
        return items.stream().map(this::item).toList();
    }

    private SelectItem item(SelectItemContext context) {
        var at = all.source.at(context);
        if (context.STAR() != null) {
            return new SelectItem.Star(
                    context.objectName() == null ? null : all.source.objectName(context.objectName()), at);
        }
        Expression value = all.values.value(context.value());
        if (context.assign() != null) {
            return new SelectItem.Assignment(
                    context.VARIABLE().getText(), ValueBuilder.assignment(context.assign()), value, at);
        }
        return new SelectItem.Column(value, context.alias() == null ? null : alias(context.alias()), at);
    }

    private static String alias(AliasContext context) {
        return context.identifier() != null ? Source.name(context.identifier()) : Source.string(context.getText());
    }

    private List<GroupItem> groupBy(@Nullable GroupByContext context) {
        if (context == null) {
            return List.of();
        }
        List<GroupItem> items =
                context.groupItem().stream().map(this::groupItem).toList();
        if (context.WITH() == null) {
            return items;
        }
        List<List<Expression>> sets =
                items.stream().flatMap(item -> item.sets().stream()).toList();
        return List.of(new GroupItem(context.ROLLUP() != null ? Grouping.ROLLUP : Grouping.CUBE, sets));
    }

    private GroupItem groupItem(GroupItemContext context) {
        if (context.value() != null) {
            return new GroupItem(Grouping.PLAIN, List.of(List.of(all.values.value(context.value()))));
        }
        Grouping grouping = context.ROLLUP() != null
                ? Grouping.ROLLUP
                : context.CUBE() != null ? Grouping.CUBE : Grouping.GROUPING_SETS;
        return new GroupItem(
                grouping, context.groupSet().stream().map(this::groupSet).toList());
    }

    private List<Expression> groupSet(GroupSetContext context) {
        List<ValueContext> values = context.value();
        return all.values.list(values);
    }

    private Query.@Nullable ForClause forClause(@Nullable ForClauseContext context) {
        if (context == null) {
            return null;
        }
        if (context.BROWSE() != null) {
            return new Query.ForClause("BROWSE", "", List.of());
        }
        List<Query.ForDirective> directives = new ArrayList<>();
        if (context.STRING() != null) {
            directives.add(new Query.ForDirective(
                    "ELEMENT", Source.string(context.STRING().getText())));
        }
        context.forDirective().forEach(directive -> directives.add(directive(directive)));
        String mode = ((TerminalNode) context.getChild(2)).getText().toUpperCase(Locale.ROOT);
        return new Query.ForClause(context.XML() != null ? "XML" : "JSON", mode, directives);
    }

    private static Query.ForDirective directive(ForDirectiveContext context) {
        List<String> words = new ArrayList<>();
        String text = null;
        for (ParseTree child : context.children) {
            if (child instanceof TSqlParser.IdentifierContext word) {
                words.add(Source.name(word).toUpperCase(Locale.ROOT));
            } else if (child instanceof TerminalNode leaf
                    && (leaf.getSymbol().getType() == TSqlLexer.STRING
                            || leaf.getSymbol().getType() == TSqlLexer.NSTRING)) {
                text = Source.string(leaf.getText());
            }
        }
        return new Query.ForDirective(String.join(" ", words), text);
    }
}
