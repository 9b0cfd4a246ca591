package dev.aul.language.parse;

import dev.aul.language.errors.SyntaxMessage;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;

/** Cuts a text into tokens and does what needs no grammar: lexical errors, labels, quoted names, depth of nesting. */
final class Tokens {
    /** Deeper parentheses, CASEs or blocks are refused (191); the parser recurses, and a thread's stack is small. */
    static final int MAX_DEPTH = 300;

    private static final int MAX_NAME = 128;
    private static final int MAX_DIGITS = 38;

    private final List<Token> tokens;
    private boolean quotedIdentifier;
    private int depth;
    private int prefixes;

    private Tokens(List<Token> tokens, boolean quotedIdentifier) {
        this.tokens = tokens;
        this.quotedIdentifier = quotedIdentifier;
    }

    static CommonTokenStream of(String text, ParseOptions options) {
        TSqlLexer lexer = new TSqlLexer(new TextStream(text));
        lexer.removeErrorListeners();
        lexer.setLine(options.firstLine());
        CommonTokenStream stream = new CommonTokenStream(lexer);
        stream.fill();
        List<Token> visible = stream.getTokens().stream()
                .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
                .toList();
        new Tokens(visible, options.quotedIdentifier()).check();
        stream.seek(0);
        return stream;
    }

    /** The content between the first character, a quote, and the last; doubled quotes are one. */
    static String unquote(String quoted) {
        String close = quoted.charAt(0) == '[' ? "]" : quoted.substring(0, 1);
        return quoted.substring(1, quoted.length() - 1).replace(close + close, close);
    }

    private void check() {
        for (int i = 0; i < tokens.size(); i++) {
            CommonToken token = (CommonToken) tokens.get(i);
            checkText(token);
            checkDepth(token, i);
            switch (token.getType()) {
                case TSqlLexer.SET -> followSet(i);
                case TSqlLexer.DOUBLE_QUOTED -> {
                    if (!quotedIdentifier) {
                        token.setType(TSqlLexer.STRING);
                    }
                }
                case TSqlLexer.COLON -> makeLabel(i);
                case TSqlLexer.END -> {
                    if (typeAt(i + 1) == TSqlLexer.CONVERSATION) {
                        token.setType(TSqlLexer.END_DIALOG);
                    }
                }
                default -> {}
            }
        }
    }

    private static void checkText(Token token) {
        String text = token.getText();
        int line = token.getLine();
        switch (token.getType()) {
            case TSqlLexer.UNCLOSED_STRING, TSqlLexer.UNCLOSED_NAME ->
                throw Syntax.error(
                        SyntaxMessage.UNCLOSED_QUOTE, line, text.substring("'\"[".indexOf(text.charAt(0)) < 0 ? 2 : 1));
            case TSqlLexer.UNCLOSED_COMMENT ->
                throw Syntax.error(
                        SyntaxMessage.MISSING_END_COMMENT,
                        line + (int) text.chars().filter(c -> c == '\n').count());
            case TSqlLexer.ID, TSqlLexer.VARIABLE -> checkName(line, text);
            case TSqlLexer.BRACKETED -> checkName(line, unquote(text));
            case TSqlLexer.INTEGER, TSqlLexer.DECIMAL_NUMBER -> checkDigits(line, text);
            default -> {}
        }
    }

    private static void checkName(int line, String name) {
        if (name.length() > MAX_NAME) {
            throw Syntax.error(
                    SyntaxMessage.IDENTIFIER_TOO_LONG, line, "identifier", name.substring(0, MAX_NAME), MAX_NAME);
        }
    }

    private static void checkDigits(int line, String text) {
        String digits = text.replace(".", "");
        int zeros = 0;
        while (zeros < digits.length() && digits.charAt(zeros) == '0') {
            zeros++;
        }
        if (digits.length() - zeros > MAX_DIGITS) {
            throw Syntax.error(SyntaxMessage.NUMBER_LITERAL_OUT_OF_RANGE, line, text);
        }
    }

    private void checkDepth(Token token, int index) {
        switch (token.getType()) {
            case TSqlLexer.LPAREN, TSqlLexer.CASE -> depth++;
            case TSqlLexer.RPAREN, TSqlLexer.END -> depth = Math.max(0, depth - 1);
            case TSqlLexer.BEGIN -> depth += opensBlock(index) ? 1 : 0;
            default -> {}
        }
        prefixes = switch (token.getType()) {
            case TSqlLexer.PLUS, TSqlLexer.MINUS, TSqlLexer.TILDE, TSqlLexer.NOT -> prefixes + 1;
            default -> 0;
        };
        if (depth > MAX_DEPTH || prefixes > MAX_DEPTH) {
            throw Syntax.error(SyntaxMessage.NESTED_TOO_DEEPLY, token.getLine());
        }
    }

    private boolean opensBlock(int index) {
        return switch (typeAt(index + 1)) {
            case TSqlLexer.TRAN,
                    TSqlLexer.TRANSACTION,
                    TSqlLexer.DISTRIBUTED,
                    TSqlLexer.DIALOG,
                    TSqlLexer.CONVERSATION -> false;
            default -> true;
        };
    }

    private int typeAt(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).getType() : Token.EOF;
    }

    /** SET QUOTED_IDENTIFIER counts from where it stands, whether it is ever run or not. */
    private void followSet(int index) {
        boolean quotes = false;
        for (int i = index + 1; ; i++) {
            switch (typeAt(i)) {
                case TSqlLexer.ID -> quotes |= namesQuotes(tokens.get(i).getText());
                case TSqlLexer.COMMA -> {}
                case TSqlLexer.ON, TSqlLexer.OFF -> {
                    if (quotes) {
                        quotedIdentifier = typeAt(i) == TSqlLexer.ON;
                    }
                    return;
                }
                default -> {
                    return;
                }
            }
        }
    }

    private static boolean namesQuotes(String option) {
        return option.equalsIgnoreCase("QUOTED_IDENTIFIER") || option.equalsIgnoreCase("ANSI_DEFAULTS");
    }

    /** {@code name:} becomes one token, so that a name alone is never the beginning of a statement. */
    private void makeLabel(int colon) {
        if (colon == 0) {
            return;
        }
        CommonToken name = (CommonToken) tokens.get(colon - 1);
        if (name.getType() == TSqlLexer.ID
                || name.getType() == TSqlLexer.BRACKETED
                || (name.getType() > TSqlLexer.WRITETEXT && name.getType() < TSqlLexer.AT_AT)) {
            name.setType(TSqlLexer.LABEL);
            ((CommonToken) tokens.get(colon)).setChannel(Token.HIDDEN_CHANNEL);
        }
    }
}
