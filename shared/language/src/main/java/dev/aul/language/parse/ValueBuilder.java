package dev.aul.language.parse;

import dev.aul.language.ast.Expression;
import dev.aul.language.ast.Expression.BinaryOperator;
import dev.aul.language.ast.Expression.LiteralKind;
import dev.aul.language.ast.Expression.UnaryOperator;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.ast.Position;
import dev.aul.language.ast.TypeName;
import dev.aul.language.parse.TSqlParser.AddContext;
import dev.aul.language.parse.TSqlParser.AtTimeZoneContext;
import dev.aul.language.parse.TSqlParser.BitNotContext;
import dev.aul.language.parse.TSqlParser.CallValueContext;
import dev.aul.language.parse.TSqlParser.CaseExpressionContext;
import dev.aul.language.parse.TSqlParser.CaseValueContext;
import dev.aul.language.parse.TSqlParser.CastValueContext;
import dev.aul.language.parse.TSqlParser.CollateContext;
import dev.aul.language.parse.TSqlParser.ColumnContext;
import dev.aul.language.parse.TSqlParser.EscapedCallContext;
import dev.aul.language.parse.TSqlParser.EscapedLiteralContext;
import dev.aul.language.parse.TSqlParser.InParensContext;
import dev.aul.language.parse.TSqlParser.LiteralValueContext;
import dev.aul.language.parse.TSqlParser.MethodCallContext;
import dev.aul.language.parse.TSqlParser.MultiplyContext;
import dev.aul.language.parse.TSqlParser.NextValueContext;
import dev.aul.language.parse.TSqlParser.PlainPrimaryContext;
import dev.aul.language.parse.TSqlParser.PrimaryContext;
import dev.aul.language.parse.TSqlParser.PseudoColumnContext;
import dev.aul.language.parse.TSqlParser.SignedContext;
import dev.aul.language.parse.TSqlParser.SubqueryContext;
import dev.aul.language.parse.TSqlParser.ValueContext;
import dev.aul.language.parse.TSqlParser.ValuesContext;
import dev.aul.language.parse.TSqlParser.VariableContext;
import dev.aul.language.parse.TSqlParser.VariableValueContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Values: operators, literals, names, variables, CASE. */
final class ValueBuilder {
    private final Builders all;

    ValueBuilder(Builders all) {
        this.all = all;
    }

    Expression value(ValueContext context) {
        Expression result = raw(context);
        if (ExpressionBuilder.isCondition(result) && !(result instanceof Expression.Call)) {
            throw Syntax.near(conditionIn(context));
        }
        return result;
    }

    @Nullable
    Expression optional(@Nullable ValueContext context) {
        return context == null ? null : value(context);
    }

    List<Expression> values(@Nullable ValuesContext context) {
        return context == null ? List.of() : list(context.value());
    }

    List<Expression> list(List<ValueContext> values) {
        return values.stream().map(this::value).toList();
    }

    /** A value, or the condition when it is nothing but one in parentheses. */
    Expression raw(ValueContext context) {
        Deque<ValueContext> chain = new ArrayDeque<>();
        ValueContext leftmost = context;
        while (leftmost instanceof AddContext || leftmost instanceof MultiplyContext) {
            chain.push(leftmost);
            leftmost = leftmost.getRuleContext(ValueContext.class, 0);
        }
        if (chain.isEmpty()) {
            return single(leftmost);
        }
        ExpressionBuilder.checkChain(chain.size(), context);
        Expression result = value(leftmost);
        for (ValueContext link : chain) {
            Expression right = value(link.getRuleContext(ValueContext.class, 1));
            result = new Expression.Binary(operator(link.getChild(1).getText()), result, right, all.source.at(link));
        }
        return result;
    }

    private Expression single(ValueContext context) {
        Position at = all.source.at(context);
        return switch (context) {
            case PlainPrimaryContext plain -> primary(plain.primary(), at);
            case SignedContext signed ->
                new Expression.Unary(
                        signed.PLUS() != null ? UnaryOperator.PLUS : UnaryOperator.MINUS, value(signed.value()), at);
            case BitNotContext not -> new Expression.Unary(UnaryOperator.BITWISE_NOT, value(not.value()), at);
            case CollateContext collate ->
                new Expression.Collate(value(collate.value()), Source.name(collate.identifier()), at);
            case AtTimeZoneContext zone -> new Expression.AtTimeZone(value(zone.value(0)), value(zone.value(1)), at);
            case MethodCallContext call ->
                new Expression.MethodCall(
                        value(call.value()), Source.name(call.identifier()), values(call.values()), at);
            default -> throw ExpressionBuilder.unknown(context);
        };
    }

    private Expression primary(PrimaryContext context, Position at) {
        return switch (context) {
            case LiteralValueContext literal -> all.source.literal(literal.literal());
            case VariableValueContext variable -> variable(variable.variable());
            case NextValueContext next -> new Expression.NextValueFor(all.source.objectName(next.objectName()), at);
            case CaseValueContext caseValue -> caseExpression(caseValue.caseExpression(), at);
            case CastValueContext cast -> all.calls.cast(cast.cast());
            case CallValueContext call -> all.calls.call(call.functionCall());
            case EscapedCallContext call -> all.calls.escaped(call.functionCall());
            case EscapedLiteralContext escaped -> escapedLiteral(escaped, at);
            case SubqueryContext query -> new Expression.Subquery(all.queries.query(query.query()), at);
            case InParensContext parens -> all.expressions.either(parens.expression());
            case ColumnContext column -> new Expression.ColumnReference(all.source.objectName(column.objectName()), at);
            case PseudoColumnContext pseudo -> new Expression.ColumnReference(all.source.oneWord(pseudo.start), at);
            default -> throw ExpressionBuilder.unknown(context);
        };
    }

    Expression variable(VariableContext context) {
        String name = context.getText();
        return context.AT_AT() == null
                ? new Expression.Variable(name, all.source.at(context))
                : new Expression.GlobalVariable(name.toUpperCase(Locale.ROOT), all.source.at(context));
    }

    Expression variable(Token token) {
        return new Expression.Variable(token.getText(), all.source.at(token, token));
    }

    /** {@code {ts '..'}}, {@code {d '..'}}, {@code {t '..'}} are datetime values, {@code {guid '..'}} a uniqueidentifier. */
    private Expression escapedLiteral(EscapedLiteralContext context, Position at) {
        String type =
                switch (Source.name(context.identifier()).toLowerCase(Locale.ROOT)) {
                    case "ts", "d", "t" -> "datetime";
                    case "guid" -> "uniqueidentifier";
                    default -> throw Syntax.near(context.identifier().start);
                };
        Token token = context.STRING().getSymbol();
        Expression text =
                new Expression.Literal(LiteralKind.STRING, Source.string(token.getText()), all.source.at(token, token));
        TypeName name = new TypeName(new ObjectName(List.of(type), at), List.of());
        return new Expression.Cast(Expression.CastKind.CAST, false, text, name, null, at);
    }

    private Expression caseExpression(CaseExpressionContext context, Position at) {
        List<ValueContext> values = context.value();
        boolean hasElse = context.ELSE() != null;
        Expression operand = values.size() > (hasElse ? 1 : 0) ? value(values.getFirst()) : null;
        List<Expression.When> whens = new ArrayList<>();
        for (var when : context.caseWhen()) {
            Expression test = operand == null
                    ? all.expressions.condition(when.expression())
                    : all.expressions.valueOf(when.expression());
            whens.add(new Expression.When(test, value(when.value())));
        }
        return new Expression.Case(operand, whens, hasElse ? value(values.getLast()) : null, at);
    }

    static BinaryOperator operator(String sign) {
        return switch (sign.charAt(0)) {
            case '+' -> BinaryOperator.ADD;
            case '-' -> BinaryOperator.SUBTRACT;
            case '*' -> BinaryOperator.MULTIPLY;
            case '/' -> BinaryOperator.DIVIDE;
            case '%' -> BinaryOperator.MODULO;
            case '&' -> BinaryOperator.BITWISE_AND;
            case '|' -> BinaryOperator.BITWISE_OR;
            default -> BinaryOperator.BITWISE_XOR;
        };
    }

    /** The operator of an assignment, null for the plain one. */
    static @Nullable BinaryOperator assignment(TSqlParser.AssignContext context) {
        return context.EQ() != null ? null : operator(context.getText());
    }

    /** Where the condition in a value's parentheses shows itself. */
    static Token conditionIn(ValueContext context) {
        return context instanceof PlainPrimaryContext plain && plain.primary() instanceof InParensContext parens
                ? ExpressionBuilder.conditionToken(parens.expression())
                : context.start;
    }
}
