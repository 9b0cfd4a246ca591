package dev.aul.language.parse;

import dev.aul.language.ast.Expression;
import dev.aul.language.ast.Expression.LiteralKind;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.ast.Position;
import dev.aul.language.ast.TypeName;
import dev.aul.language.parse.TSqlParser.IdentifierContext;
import dev.aul.language.parse.TSqlParser.LiteralContext;
import dev.aul.language.parse.TSqlParser.ObjectNameContext;
import dev.aul.language.parse.TSqlParser.TypeArgumentContext;
import dev.aul.language.parse.TSqlParser.TypeNameContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** The text behind a parse tree, and its leaves: places, names, literals, types. */
record Source(String text, CommonTokenStream tokens) {

    Position at(ParserRuleContext context) {
        return at(context.start, context.stop == null ? context.start : context.stop);
    }

    Position at(Token first, Token last) {
        return new Position(
                first.getLine(),
                first.getCharPositionInLine() + 1,
                first.getStartIndex(),
                Math.max(first.getStartIndex(), last.getStopIndex() + 1));
    }

    /** The words of a tree as written, with what stands between them. */
    String text(ParserRuleContext context) {
        return context.stop == null || context.stop.getStopIndex() < context.start.getStartIndex()
                ? ""
                : text.substring(context.start.getStartIndex(), context.stop.getStopIndex() + 1);
    }

    /** The words in upper case, strings as they are, with one blank between them. */
    static String words(ParserRuleContext context) {
        List<String> words = new ArrayList<>();
        for (ParseTree child : context.children) {
            String text = child.getText();
            words.add(
                    child instanceof ParserRuleContext inner
                            ? words(inner)
                            : text.endsWith("'") ? text : text.toUpperCase(Locale.ROOT));
        }
        return String.join(" ", words);
    }

    /** The token after a tree; at the end of the text the tree's last one. */
    Token after(ParserRuleContext context) {
        for (int i = context.stop.getTokenIndex() + 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.getType() == Token.EOF) {
                break;
            }
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                return token;
            }
        }
        return context.stop;
    }

    static String name(IdentifierContext context) {
        return context.BRACKETED() != null || context.DOUBLE_QUOTED() != null
                ? Tokens.unquote(context.getText())
                : context.getText();
    }

    static @Nullable String optionalName(@Nullable IdentifierContext context) {
        return context == null ? null : name(context);
    }

    static List<String> names(TSqlParser.@Nullable ColumnNamesContext context) {
        return context == null ? List.of() : columns(context.columnName());
    }

    static List<String> columns(List<TSqlParser.ColumnNameContext> columns) {
        return columns.stream().map(column -> name(column.identifier())).toList();
    }

    /** A string token's content. */
    static String string(String quoted) {
        String content =
                Tokens.unquote(quoted.startsWith("N") || quoted.startsWith("n") ? quoted.substring(1) : quoted);
        return content.indexOf('\\') < 0
                ? content
                : content.replace("\\\r\n", "").replace("\\\n", "");
    }

    ObjectName objectName(ObjectNameContext context) {
        List<String> parts = new ArrayList<>();
        boolean dot = false;
        for (ParseTree child : context.children) {
            if (child instanceof IdentifierContext part) {
                parts.add(name(part));
                dot = false;
            } else {
                if (dot) {
                    parts.add("");
                }
                dot = true;
            }
        }
        return new ObjectName(parts, at(context));
    }

    /** A name that is one word of the text, quotes or not. */
    ObjectName oneWord(Token token) {
        return new ObjectName(List.of(token.getText()), at(token, token));
    }

    Expression.Literal literal(LiteralContext context) {
        TerminalNode leaf = (TerminalNode) context.getChild(0);
        String text = leaf.getText();
        Position at = at(context);
        return switch (leaf.getSymbol().getType()) {
            case TSqlLexer.INTEGER -> new Expression.Literal(LiteralKind.INTEGER, text, at);
            case TSqlLexer.DECIMAL_NUMBER -> new Expression.Literal(LiteralKind.DECIMAL, text, at);
            case TSqlLexer.FLOAT_NUMBER -> new Expression.Literal(LiteralKind.FLOAT, text, at);
            case TSqlLexer.MONEY -> new Expression.Literal(LiteralKind.MONEY, text, at);
            case TSqlLexer.STRING -> new Expression.Literal(LiteralKind.STRING, string(text), at);
            case TSqlLexer.NSTRING -> new Expression.Literal(LiteralKind.NSTRING, string(text), at);
            case TSqlLexer.HEX ->
                new Expression.Literal(LiteralKind.BINARY, text.substring(2).replaceAll("[\\\\\r\n]", ""), at);
            default -> new Expression.Literal(LiteralKind.NULL, "NULL", at);
        };
    }

    TypeName typeName(TypeNameContext context) {
        List<Integer> arguments = new ArrayList<>();
        for (TypeArgumentContext argument : context.typeArgument()) {
            if (argument.INTEGER() != null) {
                arguments.add(integer(argument.INTEGER().getSymbol()));
            } else if (argument.MAX() != null) {
                arguments.add(-1);
            }
        }
        return new TypeName(typeWords(context), arguments);
    }

    private ObjectName typeWords(TypeNameContext context) {
        if (context.objectName() != null) {
            return objectName(context.objectName());
        }
        List<String> words = new ArrayList<>();
        for (ParseTree child : context.children) {
            if (child.getText().equals("(")) {
                break;
            }
            words.add(child.getText().toLowerCase(Locale.ROOT));
        }
        return new ObjectName(List.of(String.join(" ", words)), at(context));
    }

    static int integer(Token token) {
        try {
            return Integer.parseInt(token.getText());
        } catch (NumberFormatException e) {
            throw Syntax.plainNear(token);
        }
    }
}
