package dev.aul.language.parse;

import dev.aul.language.ast.Expression;
import dev.aul.language.ast.Expression.BinaryOperator;
import dev.aul.language.ast.Expression.Quantifier;
import dev.aul.language.ast.Expression.UnaryOperator;
import dev.aul.language.ast.Position;
import dev.aul.language.ast.Query;
import dev.aul.language.errors.BindingMessage;
import dev.aul.language.errors.SyntaxMessage;
import dev.aul.language.parse.TSqlParser.AndConditionContext;
import dev.aul.language.parse.TSqlParser.BetweenContext;
import dev.aul.language.parse.TSqlParser.CompareContext;
import dev.aul.language.parse.TSqlParser.ComparisonContext;
import dev.aul.language.parse.TSqlParser.DistinctFromContext;
import dev.aul.language.parse.TSqlParser.ExistsContext;
import dev.aul.language.parse.TSqlParser.ExpressionContext;
import dev.aul.language.parse.TSqlParser.InListContext;
import dev.aul.language.parse.TSqlParser.InQueryContext;
import dev.aul.language.parse.TSqlParser.IsNullContext;
import dev.aul.language.parse.TSqlParser.LikeContext;
import dev.aul.language.parse.TSqlParser.NotConditionContext;
import dev.aul.language.parse.TSqlParser.OrConditionContext;
import dev.aul.language.parse.TSqlParser.PlainConditionContext;
import dev.aul.language.parse.TSqlParser.PredicateContext;
import dev.aul.language.parse.TSqlParser.QuantifiedContext;
import dev.aul.language.parse.TSqlParser.TestContext;
import dev.aul.language.parse.TSqlParser.TestedContext;
import dev.aul.language.parse.TSqlParser.ValueContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Search conditions. Keeps conditions and values apart where the grammar does not: in parentheses and arguments. */
final class ExpressionBuilder {
    /** Longer chains of operators are refused (191): what reads the tree recurses along them. */
    static final int MAX_CHAIN = 1_500;

    private final Builders all;

    ExpressionBuilder(Builders all) {
        this.all = all;
    }

    /** What must be true, false or unknown. */
    Expression condition(ExpressionContext context) {
        Deque<ExpressionContext> chain = new ArrayDeque<>();
        ExpressionContext leftmost = context;
        while (leftmost instanceof AndConditionContext || leftmost instanceof OrConditionContext) {
            chain.push(leftmost);
            leftmost = leftmost.getRuleContext(ExpressionContext.class, 0);
        }
        checkChain(chain.size(), context);
        Expression result = single(leftmost);
        for (ExpressionContext link : chain) {
            BinaryOperator operator = link instanceof AndConditionContext ? BinaryOperator.AND : BinaryOperator.OR;
            Expression right = condition(link.getRuleContext(ExpressionContext.class, 1));
            result = new Expression.Binary(operator, result, right, all.source.at(link));
        }
        return result;
    }

    static void checkChain(int length, ParserRuleContext context) {
        if (length > MAX_CHAIN) {
            throw Syntax.error(SyntaxMessage.NESTED_TOO_DEEPLY, context.start.getLine());
        }
    }

    private Expression single(ExpressionContext context) {
        return switch (context) {
            case NotConditionContext not ->
                new Expression.Unary(UnaryOperator.NOT, condition(not.expression()), all.source.at(not));
            case PlainConditionContext plain -> predicate(plain.predicate());
            default -> throw unknown(context);
        };
    }

    private Expression predicate(PredicateContext context) {
        Position at = all.source.at(context);
        if (context instanceof ExistsContext exists) {
            return new Expression.Exists(all.queries.query(exists.query()), at);
        }
        TestedContext tested = (TestedContext) context;
        if (tested.test() != null) {
            return test(value(tested.value()), tested.test(), at);
        }
        Expression value = all.values.raw(tested.value());
        if (!isCondition(value)) {
            Token next = all.source.after(context);
            throw Syntax.error(BindingMessage.NOT_A_CONDITION, next.getLine(), Syntax.shown(next));
        }
        return value;
    }

    private Expression test(Expression operand, TestContext context, Position at) {
        return switch (context) {
            case QuantifiedContext any ->
                new Expression.Quantified(
                        operand,
                        operator(any.comparison()),
                        any.ALL() != null ? Quantifier.ALL : Quantifier.ANY,
                        all.queries.query(any.query()),
                        at);
            case CompareContext compare ->
                new Expression.Binary(operator(compare.comparison()), operand, value(compare.value()), at);
            case IsNullContext is -> new Expression.IsNull(operand, is.NOT() != null, at);
            case DistinctFromContext from -> distinctFrom(operand, from, at);
            case BetweenContext in ->
                new Expression.Between(operand, value(in.value(0)), value(in.value(1)), in.NOT() != null, at);
            case LikeContext like ->
                new Expression.Like(
                        operand,
                        value(like.value(0)),
                        like.ESCAPE() == null ? null : value(like.value(1)),
                        like.NOT() != null,
                        at);
            case InQueryContext in ->
                new Expression.InQuery(operand, all.queries.query(in.query()), in.NOT() != null, at);
            case InListContext in -> new Expression.InList(operand, all.values.list(in.value()), in.NOT() != null, at);
            default -> throw unknown(context);
        };
    }

    /** {@code a IS NOT DISTINCT FROM b} is what INTERSECT compares by: two NULLs are the same. */
    private Expression distinctFrom(Expression operand, DistinctFromContext context, Position at) {
        Query both = new Query.SetOperation(
                Query.SetOperator.INTERSECT, row(operand, at), row(value(context.value()), at), at);
        Expression same = new Expression.Exists(both, at);
        return context.NOT() != null ? same : new Expression.Unary(UnaryOperator.NOT, same, at);
    }

    private static Query row(Expression value, Position at) {
        Query.SelectItem item = new Query.SelectItem.Column(value, null, at);
        return new Query.Select(false, null, List.of(item), null, List.of(), null, List.of(), null, at);
    }

    /** What has a value; a condition here is a syntax error at its operator. */
    Expression value(ValueContext context) {
        return all.values.value(context);
    }

    /** An argument or the content of parentheses: either. */
    Expression either(ExpressionContext context) {
        return context instanceof PlainConditionContext plain
                        && plain.predicate() instanceof TestedContext value
                        && value.test() == null
                ? all.values.raw(value.value())
                : condition(context);
    }

    /** An argument that must be a value. */
    Expression valueOf(ExpressionContext context) {
        Expression result = either(context);
        if (isCondition(result) && !(result instanceof Expression.Call)) {
            throw Syntax.near(conditionToken(context));
        }
        return result;
    }

    /** The first token that makes an expression a condition. */
    static Token conditionToken(ExpressionContext context) {
        ExpressionContext first = context;
        while (first instanceof AndConditionContext || first instanceof OrConditionContext) {
            first = first.getRuleContext(ExpressionContext.class, 0);
        }
        if (!(first instanceof PlainConditionContext plain && plain.predicate() instanceof TestedContext tested)) {
            return first.start;
        }
        return tested.test() != null ? tested.test().start : ValueBuilder.conditionIn(tested.value());
    }

    static boolean isCondition(Expression expression) {
        return switch (expression) {
            case Expression.Binary b -> b.operator().compareTo(BinaryOperator.EQUAL) >= 0;
            case Expression.Unary u -> u.operator() == UnaryOperator.NOT;
            case Expression.IsNull _,
                    Expression.Between _,
                    Expression.Like _,
                    Expression.InList _,
                    Expression.InQuery _,
                    Expression.Exists _,
                    Expression.Quantified _ -> true;
            case Expression.Call call -> isConditionCall(call);
            case Expression.Literal _,
                    Expression.ColumnReference _,
                    Expression.Variable _,
                    Expression.GlobalVariable _,
                    Expression.Subquery _,
                    Expression.Case _,
                    Expression.Cast _,
                    Expression.Collate _,
                    Expression.AtTimeZone _,
                    Expression.NextValueFor _,
                    Expression.MethodCall _ -> false;
        };
    }

    private static boolean isConditionCall(Expression.Call call) {
        return call.name().parts().size() == 1
                && switch (call.name().name().toUpperCase(Locale.ROOT)) {
                    case "UPDATE", "CONTAINS", "FREETEXT" -> true;
                    default -> false;
                };
    }

    static BinaryOperator operator(ComparisonContext context) {
        return switch (context.getText()) {
            case "=" -> BinaryOperator.EQUAL;
            case "<" -> BinaryOperator.LESS;
            case ">" -> BinaryOperator.GREATER;
            case "<=", "!>" -> BinaryOperator.LESS_OR_EQUAL;
            case ">=", "!<" -> BinaryOperator.GREATER_OR_EQUAL;
            default -> BinaryOperator.NOT_EQUAL;
        };
    }

    static IllegalStateException unknown(ParserRuleContext context) {
        return new IllegalStateException("no tree for " + context.getClass().getSimpleName());
    }
}
