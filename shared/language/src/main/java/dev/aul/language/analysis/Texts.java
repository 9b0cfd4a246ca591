package dev.aul.language.analysis;

import dev.aul.language.ast.Expression;
import dev.aul.language.ast.Position;

/** Pieces of the text as written. */
final class Texts {
    private Texts() {}

    /** What an error about the start of an expression shows. */
    static String firstWord(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> literal.text();
            case Expression.ColumnReference column -> column.name().name();
            case Expression.Variable variable -> variable.name();
            case Expression.GlobalVariable variable -> variable.name();
            case Expression.Call call -> call.name().name();
            default -> "expression";
        };
    }

    static String cut(String text, Position position) {
        return text.substring(position.start(), Math.min(position.end(), text.length()));
    }
}
