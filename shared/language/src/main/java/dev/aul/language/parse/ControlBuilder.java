package dev.aul.language.parse;

import dev.aul.language.ast.Expression;
import dev.aul.language.ast.Expression.LiteralKind;
import dev.aul.language.ast.Expression.UnaryOperator;
import dev.aul.language.ast.Position;
import dev.aul.language.ast.Statement;
import dev.aul.language.errors.SyntaxMessage;
import dev.aul.language.parse.TSqlParser.ArgumentValueContext;
import dev.aul.language.parse.TSqlParser.BareCallContext;
import dev.aul.language.parse.TSqlParser.BareWordContext;
import dev.aul.language.parse.TSqlParser.BeginTransactionContext;
import dev.aul.language.parse.TSqlParser.BlockContext;
import dev.aul.language.parse.TSqlParser.BreakStatementContext;
import dev.aul.language.parse.TSqlParser.CheckpointStatementContext;
import dev.aul.language.parse.TSqlParser.CommitContext;
import dev.aul.language.parse.TSqlParser.ContinueStatementContext;
import dev.aul.language.parse.TSqlParser.DeclarationContext;
import dev.aul.language.parse.TSqlParser.DeclareStatementContext;
import dev.aul.language.parse.TSqlParser.ExecuteArgumentContext;
import dev.aul.language.parse.TSqlParser.ExecuteArgumentsContext;
import dev.aul.language.parse.TSqlParser.ExecuteModuleContext;
import dev.aul.language.parse.TSqlParser.ExecuteStatementContext;
import dev.aul.language.parse.TSqlParser.ExecuteTargetContext;
import dev.aul.language.parse.TSqlParser.ExecuteTextContext;
import dev.aul.language.parse.TSqlParser.GotoStatementContext;
import dev.aul.language.parse.TSqlParser.IfStatementContext;
import dev.aul.language.parse.TSqlParser.LabelStatementContext;
import dev.aul.language.parse.TSqlParser.OtherStatementContext;
import dev.aul.language.parse.TSqlParser.PrintStatementContext;
import dev.aul.language.parse.TSqlParser.RaiserrorStatementContext;
import dev.aul.language.parse.TSqlParser.ReturnStatementContext;
import dev.aul.language.parse.TSqlParser.RollbackContext;
import dev.aul.language.parse.TSqlParser.SaveTransactionContext;
import dev.aul.language.parse.TSqlParser.SignContext;
import dev.aul.language.parse.TSqlParser.StatementBodyContext;
import dev.aul.language.parse.TSqlParser.StatementContext;
import dev.aul.language.parse.TSqlParser.ThrowArgumentContext;
import dev.aul.language.parse.TSqlParser.ThrowStatementContext;
import dev.aul.language.parse.TSqlParser.TransactionNameContext;
import dev.aul.language.parse.TSqlParser.TransactionStatementContext;
import dev.aul.language.parse.TSqlParser.TryCatchContext;
import dev.aul.language.parse.TSqlParser.UseStatementContext;
import dev.aul.language.parse.TSqlParser.WaitforStatementContext;
import dev.aul.language.parse.TSqlParser.WhileStatementContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Control flow, calls, declarations, transactions, errors. */
final class ControlBuilder {
    private final Builders all;

    ControlBuilder(Builders all) {
        this.all = all;
    }

    Statement statement(StatementBodyContext parent, ParserRuleContext body) {
        Position at = all.source.at(parent);
        return switch (body) {
            case BlockContext block -> new Statement.Block(all.statements.list(block.statement()), at);
            case IfStatementContext test -> ifStatement(test, at);
            case WhileStatementContext loop ->
                new Statement.While(
                        all.expressions.condition(loop.expression()), all.statements.single(loop.statement()), at);
            case BreakStatementContext _ -> new Statement.Break(at);
            case ContinueStatementContext _ -> new Statement.Continue(at);
            case GotoStatementContext jump -> new Statement.Goto(Source.name(jump.identifier()), at);
            case LabelStatementContext label -> new Statement.Label(label(label.start), at);
            case ReturnStatementContext result -> new Statement.Return(all.values.optional(result.value()), at);
            case TryCatchContext attempt -> tryCatch(attempt, at);
            case ExecuteStatementContext call -> execute(call);
            case TransactionStatementContext transaction -> transaction(transaction, at);
            case OtherStatementContext other ->
                new Statement.Other(other.start.getText().toUpperCase(Locale.ROOT), all.source.text(other), at);
            default -> message(body, at);
        };
    }

    private Statement message(ParserRuleContext body, Position at) {
        return switch (body) {
            case ThrowStatementContext error -> throwError(error, at);
            case RaiserrorStatementContext error -> raiseError(error, at);
            case PrintStatementContext print -> new Statement.Print(all.values.value(print.value()), at);
            case UseStatementContext use -> new Statement.Use(Source.name(use.identifier()), at);
            case WaitforStatementContext wait ->
                new Statement.WaitFor(wait.DELAY() != null, all.values.value(wait.value()), at);
            case CheckpointStatementContext _ -> new Statement.Checkpoint(at);
            default -> throw ExpressionBuilder.unknown(body);
        };
    }

    private static String label(Token token) {
        String text = token.getText();
        return text.startsWith("[") ? Tokens.unquote(text) : text;
    }

    private Statement ifStatement(IfStatementContext context, Position at) {
        List<StatementContext> branches = context.statement();
        return new Statement.If(
                all.expressions.condition(context.expression()),
                all.statements.single(branches.getFirst()),
                branches.size() > 1 ? all.statements.single(branches.getLast()) : null,
                at);
    }

    private Statement tryCatch(TryCatchContext context, Position at) {
        int handler = context.CATCH(0).getSymbol().getTokenIndex();
        List<StatementContext> statements = context.statement();
        int split = 0;
        while (split < statements.size() && statements.get(split).start.getTokenIndex() < handler) {
            split++;
        }
        return new Statement.TryCatch(
                all.statements.list(statements.subList(0, split)),
                all.statements.list(statements.subList(split, statements.size())),
                at);
    }

    private Statement throwError(ThrowStatementContext context, Position at) {
        List<Expression> arguments =
                context.throwArgument().stream().map(this::throwArgument).toList();
        return arguments.isEmpty()
                ? new Statement.Throw(null, null, null, at)
                : new Statement.Throw(arguments.get(0), arguments.get(1), arguments.get(2), at);
    }

    private Expression throwArgument(ThrowArgumentContext context) {
        return leaf(context.sign(), context.stop, all.source.at(context));
    }

    /** A number, string or variable as one token, perhaps with a sign. */
    private Expression leaf(@Nullable SignContext sign, Token token, Position at) {
        Position place = all.source.at(token, token);
        Expression value =
                switch (token.getType()) {
                    case TSqlLexer.INTEGER -> new Expression.Literal(LiteralKind.INTEGER, token.getText(), place);
                    case TSqlLexer.STRING ->
                        new Expression.Literal(LiteralKind.STRING, Source.string(token.getText()), place);
                    case TSqlLexer.NSTRING ->
                        new Expression.Literal(LiteralKind.NSTRING, Source.string(token.getText()), place);
                    default -> new Expression.Variable(token.getText(), place);
                };
        return signed(sign, value, at);
    }

    static Expression signed(@Nullable SignContext sign, Expression value, Position at) {
        return sign == null
                ? value
                : new Expression.Unary(sign.MINUS() != null ? UnaryOperator.MINUS : UnaryOperator.PLUS, value, at);
    }

    /** The old form {@code RAISERROR 50001 'text'} has the severity 16 and the state 1. */
    private Statement raiseError(RaiserrorStatementContext context, Position at) {
        if (context.LPAREN() != null) {
            return new Statement.RaiseError(
                    all.values.list(context.value()),
                    context.raiserrorOption().stream().map(Source::words).toList(),
                    at);
        }
        Expression text = leaf(null, context.stop, at);
        Expression severity = new Expression.Literal(LiteralKind.INTEGER, "16", at);
        Expression state = new Expression.Literal(LiteralKind.INTEGER, "1", at);
        return new Statement.RaiseError(List.of(text, severity, state), List.of(), at);
    }

    List<Statement> declare(DeclareStatementContext context) {
        return context.declareCursor() != null
                ? List.of(all.cursors.declare(context.declareCursor(), all.source.at(context)))
                : context.declaration().stream().map(this::declaration).toList();
    }

    private Statement declaration(DeclarationContext context) {
        Position at = all.source.at(context);
        String name = context.variable().getText();
        if (context.TABLE() != null) {
            return new Statement.DeclareTable(name, all.elements.elements(context.tableElement()), at);
        }
        return new Statement.Declare(
                name,
                context.CURSOR() != null
                        ? ModuleBuilder.cursorType(all.source.at(context))
                        : all.source.typeName(context.typeName()),
                all.values.optional(context.value()),
                at);
    }

    Statement execute(ExecuteStatementContext context) {
        Position at = all.source.at(context);
        return switch (context) {
            case ExecuteModuleContext call ->
                call(
                        call.variable() == null ? null : call.variable().getText(),
                        call.executeTarget(),
                        call.executeArguments(),
                        at);
            case ExecuteTextContext text -> new Statement.ExecuteString(all.values.value(text.value(0)), at);
            default -> throw ExpressionBuilder.unknown(context);
        };
    }

    Statement bareCall(BareCallContext context) {
        return call(null, context.executeTarget(), context.executeArguments(), all.source.at(context));
    }

    private Statement call(
            @Nullable String returnVariable,
            ExecuteTargetContext target,
            @Nullable ExecuteArgumentsContext arguments,
            Position at) {
        return new Statement.Execute(
                returnVariable,
                target.objectName() == null ? null : all.source.objectName(target.objectName()),
                target.VARIABLE() == null ? null : target.VARIABLE().getText(),
                arguments == null ? List.of() : arguments(arguments.executeArgument()),
                at);
    }

    private List<Statement.Argument> arguments(List<ExecuteArgumentContext> contexts) {
        List<Statement.Argument> arguments = new ArrayList<>();
        boolean named = false;
        for (ExecuteArgumentContext context : contexts) {
            String name = context.VARIABLE() == null ? null : context.VARIABLE().getText();
            if (named && name == null) {
                throw Syntax.error(SyntaxMessage.POSITIONAL_AFTER_NAMED, context.start.getLine(), arguments.size() + 1);
            }
            named = name != null;
            boolean output = context.OUTPUT() != null || context.OUT() != null;
            if (output && context.argumentValue().variable() == null) {
                throw Syntax.error(SyntaxMessage.OUTPUT_ON_CONSTANT, context.start.getLine());
            }
            arguments.add(new Statement.Argument(name, argument(context.argumentValue()), output));
        }
        return arguments;
    }

    private Expression argument(ArgumentValueContext context) {
        Position at = all.source.at(context);
        if (context.variable() != null) {
            return all.values.variable(context.variable());
        }
        if (context.literal() != null) {
            return signed(context.sign(), all.source.literal(context.literal()), at);
        }
        return context.DEFAULT() != null
                ? new Expression.Literal(LiteralKind.DEFAULT, "DEFAULT", at)
                : new Expression.Literal(LiteralKind.STRING, bareWord(context.bareWord()), at);
    }

    static String bareWord(BareWordContext context) {
        return context.identifier().isEmpty()
                ? context.getText()
                : String.join(
                        ".", context.identifier().stream().map(Source::name).toList());
    }

    private Statement transaction(TransactionStatementContext context, Position at) {
        return switch (context) {
            case BeginTransactionContext begin -> new Statement.BeginTransaction(name(begin.transactionName()), at);
            case CommitContext commit -> new Statement.Commit(name(commit.transactionName()), at);
            case RollbackContext rollback -> new Statement.Rollback(name(rollback.transactionName()), at);
            case SaveTransactionContext save ->
                new Statement.SaveTransaction(transactionName(save.transactionName()), at);
            default -> throw ExpressionBuilder.unknown(context);
        };
    }

    private @Nullable Expression name(@Nullable TransactionNameContext context) {
        return context == null ? null : transactionName(context);
    }

    private Expression transactionName(TransactionNameContext context) {
        return context.identifier() == null
                ? all.values.variable(context.start)
                : new Expression.Literal(LiteralKind.STRING, Source.name(context.identifier()), all.source.at(context));
    }
}
