package dev.aul.language.parse;

import dev.aul.language.errors.SqlException;
import dev.aul.language.errors.SyntaxMessage;
import dev.aul.language.parse.TSqlParser.BatchContext;
import dev.aul.language.parse.TSqlParser.ModuleContext;
import dev.aul.language.parse.TSqlParser.ModulelessContext;
import dev.aul.language.parse.TSqlParser.StatementBodyContext;
import dev.aul.language.parse.TSqlParser.StatementContext;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.jspecify.annotations.Nullable;

/** Ends a parse at its first error, as the error T-SQL has for it. */
final class FirstError extends DefaultErrorStrategy {
    @Override
    public void recover(Parser recognizer, RecognitionException e) {
        throw error(recognizer, e.getOffendingToken());
    }

    @Override
    public void reportError(Parser recognizer, RecognitionException e) {
        throw error(recognizer, e.getOffendingToken());
    }

    @Override
    public Token recoverInline(Parser recognizer) {
        throw error(recognizer, new InputMismatchException(recognizer).getOffendingToken());
    }

    @Override
    public void sync(Parser recognizer) {
        // the next match or prediction finds what is wrong
    }

    private static SqlException error(Parser parser, Token token) {
        TokenStream tokens = parser.getInputStream();
        Token before = before(tokens, token.getTokenIndex());
        if (token.getType() == Token.EOF) {
            return Syntax.plainNear(before == null ? token : before);
        }
        String module = module(token.getType());
        return module != null && before != null && defines(before) && atTop(parser.getContext())
                ? Syntax.error(SyntaxMessage.MUST_BE_FIRST_IN_BATCH, before.getLine(), module)
                : Syntax.near(token);
    }

    private static @Nullable Token before(TokenStream tokens, int index) {
        for (int i = index - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                return token;
            }
        }
        return null;
    }

    private static boolean defines(Token before) {
        return before.getType() == TSqlLexer.CREATE || before.getType() == TSqlLexer.ALTER;
    }

    /** What the message calls a definition that must stand first. */
    private static @Nullable String module(int type) {
        return switch (type) {
            case TSqlLexer.PROC, TSqlLexer.PROCEDURE -> "CREATE/ALTER PROCEDURE";
            case TSqlLexer.FUNCTION -> "CREATE FUNCTION";
            case TSqlLexer.TRIGGER -> "CREATE TRIGGER";
            case TSqlLexer.VIEW -> "CREATE VIEW";
            case TSqlLexer.SCHEMA -> "CREATE SCHEMA";
            case TSqlLexer.DEFAULT -> "CREATE DEFAULT";
            case TSqlLexer.RULE -> "CREATE RULE";
            default -> null;
        };
    }

    /** Inside a block or a module the word is an error like any other. */
    private static boolean atTop(@Nullable RuleContext context) {
        for (RuleContext at = context; at != null; at = at.parent) {
            if (!(at instanceof BatchContext
                    || at instanceof ModulelessContext
                    || at instanceof ModuleContext
                    || at instanceof StatementContext
                    || at instanceof StatementBodyContext)) {
                return false;
            }
        }
        return true;
    }
}
