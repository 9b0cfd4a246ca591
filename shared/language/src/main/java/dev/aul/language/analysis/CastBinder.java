package dev.aul.language.analysis;

import dev.aul.language.ast.Expression;
import dev.aul.language.errors.BindingMessage;
import dev.aul.language.functions.FunctionCatalogue;
import dev.aul.language.functions.ScalarFunction;
import dev.aul.language.functions.ScalarFunction.Signature;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Expr.Constant;
import dev.aul.language.types.Conversion;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeNames;
import java.util.ArrayList;
import java.util.List;

/** CAST, CONVERT, PARSE, COLLATE, AT TIME ZONE. */
final class CastBinder {
    private final ExpressionBinder expressions;

    CastBinder(ExpressionBinder expressions) {
        this.expressions = expressions;
    }

    Expr bind(Expression.Cast cast) {
        SqlType type = DeclaredTypes.scalar(cast.type(), TypeNames.Site.CAST, expressions.binding.scope);
        Expr operand = expressions.bind(cast.operand());
        if (cast.kind() == Expression.CastKind.PARSE) {
            return parse(cast, operand, type);
        }
        Conversion.requireExplicit(operand.type(), type);
        Expr value = operand.type().equals(SqlType.NULL) ? new Constant(null, type) : operand;
        if (cast.style() == null) {
            return new Expr.Convert(value, type, -1, cast.tolerant(), false);
        }
        Expr style = expressions.bindAs(cast.style(), SqlType.INT);
        return style instanceof Constant(Integer number, SqlType ignored)
                ? new Expr.Convert(value, type, number, cast.tolerant(), false)
                : new Expr.ConvertStyled(value, type, style, cast.tolerant());
    }

    private Expr parse(Expression.Cast cast, Expr operand, SqlType type) {
        ScalarFunction function = function(cast.tolerant() ? "TRY_PARSE" : "PARSE", cast);
        List<SqlType> parameters = new ArrayList<>(List.of(SqlType.nvarchar(4000)));
        List<Expr> arguments = new ArrayList<>(List.of(Coercion.implicit(operand, SqlType.nvarchar(4000))));
        if (cast.style() != null) {
            arguments.add(expressions.bindAs(cast.style(), SqlType.nvarchar(128)));
            parameters.add(SqlType.nvarchar(128));
        }
        return new Expr.Call(function, arguments, new Signature(parameters, type), true);
    }

    Expr collate(Expression.Collate collate) {
        Expr operand = expressions.bind(collate.operand());
        SqlType type = operand.type().equals(SqlType.NULL) ? SqlType.varchar(1) : operand.type();
        if (!type.kind().isString()) {
            throw BindingMessage.COLLATE_ON_NON_STRING.exception(TypeNames.inMessage(type));
        }
        ScalarFunction marker = Collations.marker(collate.collation());
        Expr typed = Coercion.convert(operand, type);
        return marker == null
                ? typed
                : new Expr.Call(marker, List.of(typed), new Signature(List.of(type), type), operand.nullable());
    }

    Expr atTimeZone(Expression.AtTimeZone expression) {
        ScalarFunction function = function("AT_TIME_ZONE", expression);
        return CallBinder.call(
                function, List.of(expressions.bind(expression.operand()), expressions.bind(expression.zone())), true);
    }

    private static ScalarFunction function(String name, Expression place) {
        return FunctionCatalogue.find(name).orElseThrow(() -> Lines.unsupported(place.position(), name));
    }
}
