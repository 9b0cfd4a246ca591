package dev.aul.language.parse;

import dev.aul.language.errors.Message;
import dev.aul.language.errors.ObjectMessage;
import dev.aul.language.errors.SqlException;
import dev.aul.language.errors.SyntaxMessage;
import org.antlr.v4.runtime.Token;

/** The errors a text can have before anything in it is looked up. */
final class Syntax {
    private Syntax() {}

    /** 102, 156 or 319, by the token where no statement can go on. */
    static SqlException near(Token token) {
        if (token.getType() == TSqlLexer.WITH) {
            return error(SyntaxMessage.SYNTAX_NEAR_WITH, token.getLine());
        }
        return isReserved(token.getType())
                ? error(SyntaxMessage.SYNTAX_NEAR_KEYWORD, token.getLine(), token.getText())
                : plainNear(token);
    }

    /** 102 whatever the token: what the end of the text gives. */
    static SqlException plainNear(Token token) {
        return error(SyntaxMessage.SYNTAX_NEAR, token.getLine(), shown(token));
    }

    /** For what T-SQL has and this parser can tell, but no tree can hold. */
    static SqlException unsupported(String construct, Token token) {
        return error(ObjectMessage.UNSUPPORTED, token.getLine(), construct);
    }

    static SqlException error(Message message, int line, Object... arguments) {
        return new SqlException(message.error(arguments).at(line, null));
    }

    /** Names and strings are shown without their quotes. */
    static String shown(Token token) {
        return switch (token.getType()) {
            case TSqlLexer.BRACKETED, TSqlLexer.DOUBLE_QUOTED, TSqlLexer.STRING -> Tokens.unquote(token.getText());
            case TSqlLexer.NSTRING -> Tokens.unquote(token.getText().substring(1));
            default -> token.getText();
        };
    }

    private static boolean isReserved(int type) {
        return type >= TSqlLexer.ADD && type <= TSqlLexer.WRITETEXT;
    }
}
