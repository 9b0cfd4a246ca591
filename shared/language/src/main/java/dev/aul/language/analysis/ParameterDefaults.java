package dev.aul.language.analysis;

import dev.aul.language.ast.Ddl;
import dev.aul.language.ast.Expression;
import dev.aul.language.ast.Expression.UnaryOperator;
import dev.aul.language.errors.BindingMessage;
import dev.aul.language.errors.SqlException;
import dev.aul.language.functions.SessionOptions;
import dev.aul.language.routine.Expr.Constant;
import dev.aul.language.routine.Routine;
import dev.aul.language.types.Conversion;
import dev.aul.language.types.SqlType;

/** Default values of parameters: constants, converted to the parameter's type when it is declared. */
final class ParameterDefaults {
    private ParameterDefaults() {}

    static Routine.Parameter bind(Ddl.Parameter parameter, SqlType type) {
        Expression written = parameter.defaultValue();
        if (written == null) {
            return new Routine.Parameter(parameter.name(), type, false, null, parameter.output());
        }
        try {
            Constant constant = constant(written);
            Conversion.requireImplicit(constant.type(), type);
            Object value = Constants.convert(constant, type, SessionOptions.DEFAULTS);
            return new Routine.Parameter(parameter.name(), type, true, value, parameter.output());
        } catch (SqlException e) {
            throw Lines.at(e, parameter.position());
        }
    }

    private static Constant constant(Expression written) {
        return switch (written) {
            case Expression.Literal literal -> Literals.bind(literal);
            case Expression.Unary unary
            when unary.operator() == UnaryOperator.MINUS -> Constants.negate(constant(unary.operand()));
            case Expression.Unary unary when unary.operator() == UnaryOperator.PLUS -> constant(unary.operand());
            case Expression.ColumnReference word
            when word.name().parts().size() == 1 ->
                Literals.bind(new Expression.Literal(
                        Expression.LiteralKind.STRING, word.name().name(), word.position()));
            default -> throw Lines.error(written.position(), BindingMessage.NAME_NOT_PERMITTED, "expression");
        };
    }
}
