package dev.aul.language.analysis;

import dev.aul.language.ast.Expression;
import dev.aul.language.ast.Expression.BinaryOperator;
import dev.aul.language.ast.Position;
import org.jspecify.annotations.Nullable;

/** Compound assignment: {@code @x += e} means {@code @x = @x + (e)}. */
final class Assignments {
    private Assignments() {}

    static Expression combined(
            String variable, @Nullable BinaryOperator operator, Expression value, Position position) {
        return operator == null
                ? value
                : new Expression.Binary(operator, new Expression.Variable(variable, position), value, position);
    }
}
