package dev.aul.language.parse;

import dev.aul.language.ast.Expression;
import dev.aul.language.ast.Expression.LiteralKind;
import dev.aul.language.ast.Expression.UnaryOperator;
import dev.aul.language.ast.Position;
import dev.aul.language.ast.Statement;
import dev.aul.language.ast.Statement.SetOption;
import dev.aul.language.parse.TSqlParser.OptionValueContext;
import dev.aul.language.parse.TSqlParser.SetByMethodContext;
import dev.aul.language.parse.TSqlParser.SetCursorContext;
import dev.aul.language.parse.TSqlParser.SetIdentityInsertContext;
import dev.aul.language.parse.TSqlParser.SetIsolationContext;
import dev.aul.language.parse.TSqlParser.SetOnOffContext;
import dev.aul.language.parse.TSqlParser.SetOptionValueContext;
import dev.aul.language.parse.TSqlParser.SetStatementContext;
import dev.aul.language.parse.TSqlParser.SetStatisticsContext;
import dev.aul.language.parse.TSqlParser.SetVariableContext;
import java.util.List;

/** SET: variables, cursor variables, options. */
final class SetBuilder {
    private final Builders all;

    SetBuilder(Builders all) {
        this.all = all;
    }

    List<Statement> set(SetStatementContext context) {
        Position at = all.source.at(context);
        return switch (context) {
            case SetCursorContext cursor -> List.of(all.cursors.set(cursor));
            case SetVariableContext variable ->
                List.of(new Statement.SetVariable(
                        variable.variable().getText(),
                        ValueBuilder.assignment(variable.assign()),
                        all.values.value(variable.value()),
                        at));
            case SetByMethodContext method -> List.of(byMethod(method, at));
            case SetIdentityInsertContext insert ->
                List.of(new Statement.SetIdentityInsert(
                        all.source.objectName(insert.objectName()), insert.ON() != null, at));
            case SetIsolationContext isolation ->
                List.of(new SetOption("TRANSACTION ISOLATION LEVEL", Source.words(isolation.isolationLevel()), at));
            case SetStatisticsContext statistics ->
                statistics.identifier().stream()
                        .map(name -> option("STATISTICS " + Source.words(name), statistics.ON() != null, at))
                        .toList();
            case SetOnOffContext options ->
                options.optionName().stream()
                        .map(name -> option(Source.words(name), options.ON() != null, at))
                        .toList();
            case SetOptionValueContext value -> List.of(valued(value, at));
            default -> throw ExpressionBuilder.unknown(context);
        };
    }

    private static Statement option(String name, boolean on, Position at) {
        return new SetOption(name, on ? "ON" : "OFF", at);
    }

    /** {@code SET @x.modify('..')}: the variable becomes what its method gives. */
    private Statement byMethod(SetByMethodContext context, Position at) {
        Expression call = new Expression.MethodCall(
                all.values.variable(context.VARIABLE().getSymbol()),
                Source.name(context.identifier()),
                all.values.values(context.values()),
                at);
        return new Statement.SetVariable(context.VARIABLE().getText(), null, call, at);
    }

    private Statement valued(SetOptionValueContext context, Position at) {
        String name = Source.words(context.optionName());
        OptionValueContext written = context.optionValue();
        Expression value = all.values.value(written.value());
        return switch (value) {
            case Expression.ColumnReference word ->
                new SetOption(name, word.name().toString(), at);
            case Expression.Literal literal
            when literal.kind() != LiteralKind.BINARY -> new SetOption(name, literal.text(), at);
            case Expression.Unary(UnaryOperator operator, Expression.Literal digits, Position _)
            when operator == UnaryOperator.MINUS -> new SetOption(name, "-" + digits.text(), at);
            default -> new Statement.SetOptionTo(name, value, at);
        };
    }
}
