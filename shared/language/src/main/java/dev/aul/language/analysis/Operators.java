package dev.aul.language.analysis;

import dev.aul.language.ast.Expression.BinaryOperator;
import dev.aul.language.routine.Condition.Comparison;
import dev.aul.language.routine.Expr;
import dev.aul.language.types.Operation;
import org.jspecify.annotations.Nullable;

/** One operator in its several vocabularies: syntax, types, routine, text. */
final class Operators {
    private Operators() {}

    /** For types and messages; null for AND and OR. */
    static @Nullable Operation operation(BinaryOperator operator) {
        return switch (operator) {
            case ADD -> Operation.ADD;
            case SUBTRACT -> Operation.SUBTRACT;
            case MULTIPLY -> Operation.MULTIPLY;
            case DIVIDE -> Operation.DIVIDE;
            case MODULO -> Operation.MODULO;
            case BITWISE_AND -> Operation.BIT_AND;
            case BITWISE_OR -> Operation.BIT_OR;
            case BITWISE_XOR -> Operation.BIT_XOR;
            case EQUAL -> Operation.EQUAL;
            case NOT_EQUAL -> Operation.NOT_EQUAL;
            case LESS -> Operation.LESS;
            case LESS_OR_EQUAL -> Operation.LESS_OR_EQUAL;
            case GREATER -> Operation.GREATER;
            case GREATER_OR_EQUAL -> Operation.GREATER_OR_EQUAL;
            case AND, OR -> null;
        };
    }

    static boolean isComparison(BinaryOperator operator) {
        return comparison(operator) != null;
    }

    static @Nullable Comparison comparison(BinaryOperator operator) {
        return switch (operator) {
            case EQUAL -> Comparison.EQUAL;
            case NOT_EQUAL -> Comparison.NOT_EQUAL;
            case LESS -> Comparison.LESS;
            case LESS_OR_EQUAL -> Comparison.LESS_OR_EQUAL;
            case GREATER -> Comparison.GREATER;
            case GREATER_OR_EQUAL -> Comparison.GREATER_OR_EQUAL;
            default -> null;
        };
    }

    static Operation operation(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> Operation.EQUAL;
            case NOT_EQUAL -> Operation.NOT_EQUAL;
            case LESS -> Operation.LESS;
            case LESS_OR_EQUAL -> Operation.LESS_OR_EQUAL;
            case GREATER -> Operation.GREATER;
            case GREATER_OR_EQUAL -> Operation.GREATER_OR_EQUAL;
        };
    }

    static Expr.Operator arithmetic(Operation operation) {
        return switch (operation) {
            case ADD -> Expr.Operator.ADD;
            case SUBTRACT -> Expr.Operator.SUBTRACT;
            case MULTIPLY -> Expr.Operator.MULTIPLY;
            case DIVIDE -> Expr.Operator.DIVIDE;
            case MODULO -> Expr.Operator.MODULO;
            case BIT_AND -> Expr.Operator.BIT_AND;
            case BIT_OR -> Expr.Operator.BIT_OR;
            case BIT_XOR -> Expr.Operator.BIT_XOR;
            case MINUS, BIT_NOT, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, LIKE ->
                throw new IllegalArgumentException(operation.messageName());
        };
    }

    static String sign(BinaryOperator operator) {
        return switch (operator) {
            case ADD -> "+";
            case SUBTRACT -> "-";
            case MULTIPLY -> "*";
            case DIVIDE -> "/";
            case MODULO -> "%";
            case BITWISE_AND -> "&";
            case BITWISE_OR -> "|";
            case BITWISE_XOR -> "^";
            case EQUAL -> "=";
            case NOT_EQUAL -> "<>";
            case LESS -> "<";
            case LESS_OR_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> ">=";
            case AND -> "AND";
            case OR -> "OR";
        };
    }
}
