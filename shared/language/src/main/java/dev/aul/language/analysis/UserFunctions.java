package dev.aul.language.analysis;

import dev.aul.language.ast.Ddl;
import dev.aul.language.ast.Expression;
import dev.aul.language.ast.Expression.Call;
import dev.aul.language.ast.Expression.Literal;
import dev.aul.language.ast.Expression.LiteralKind;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.catalog.ModuleSchema.Kind;
import dev.aul.language.errors.BindingMessage;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Routine;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeNames.Site;
import dev.aul.language.types.TypeNames.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Functions made with CREATE FUNCTION: their declarations and the arguments of their calls. */
final class UserFunctions {
    private final ExpressionBinder expressions;

    UserFunctions(ExpressionBinder expressions) {
        this.expressions = expressions;
    }

    /** A call with a two-part name; 4121 when there is no such scalar function. */
    Expr scalar(Call call) {
        ObjectName name = call.name();
        Binding binding = expressions.binding;
        ModuleSchema module = new Relations(binding.scope, binding.frame).module(name, Set.of(Kind.SCALAR_FUNCTION));
        if (module == null) {
            throw BindingMessage.UNKNOWN_USER_FUNCTION.exception(name.parts().getFirst(), name);
        }
        Ddl.CreateFunction function = definition(module);
        AnalysisScope home = binding.scope.in(module.database(), module.schema());
        if (!(function.returns() instanceof Ddl.Returns.Scalar scalar)) {
            throw new IllegalStateException(module.qualifiedName());
        }
        SqlType type = DeclaredTypes.scalar(scalar.type(), new Site(Use.PARAMETER, "", 0), home);
        return new Expr.UserCall(module.qualifiedName(), arguments(function, call.arguments(), home, name), type);
    }

    static Ddl.CreateFunction definition(ModuleSchema module) {
        if (Views.definition(module) instanceof Ddl.CreateFunction function) {
            return function;
        }
        throw new IllegalStateException(module.qualifiedName());
    }

    /** All parameters need an argument, if only the word DEFAULT: 313 or 8144. */
    List<Expr> arguments(Ddl.CreateFunction function, List<Expression> written, AnalysisScope home, ObjectName name) {
        if (written.size() < function.parameters().size()) {
            throw BindingMessage.FUNCTION_ARGUMENTS_MISSING.exception(name);
        }
        if (written.size() > function.parameters().size()) {
            throw BindingMessage.FUNCTION_ARGUMENTS_TOO_MANY.exception(name);
        }
        List<Expr> arguments = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            Ddl.Parameter parameter = function.parameters().get(i);
            SqlType type =
                    DeclaredTypes.resolve(parameter.type(), new Site(Use.PARAMETER, parameter.name(), i + 1), home);
            boolean standard = written.get(i) instanceof Literal literal && literal.kind() == LiteralKind.DEFAULT;
            arguments.add(standard ? byDefault(parameter, type, name) : expressions.bindAs(written.get(i), type));
        }
        return arguments;
    }

    private static Expr byDefault(Ddl.Parameter parameter, SqlType type, ObjectName name) {
        Routine.Parameter bound = ParameterDefaults.bind(parameter, type);
        if (!bound.optional()) {
            throw BindingMessage.FUNCTION_ARGUMENTS_MISSING.exception(name);
        }
        return new Expr.Constant(bound.defaultValue(), type);
    }
}
