package dev.aul.language.analysis;

import dev.aul.language.ast.Expression;
import dev.aul.language.ast.Expression.Call;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.ast.TypeName;
import dev.aul.language.catalog.CatalogSnapshot.SequenceSchema;
import dev.aul.language.errors.BindingMessage;
import dev.aul.language.errors.RunMessage;
import dev.aul.language.errors.SqlException;
import dev.aul.language.errors.SyntaxMessage;
import dev.aul.language.functions.FunctionCatalogue;
import dev.aul.language.functions.ScalarFunction;
import dev.aul.language.functions.ScalarFunction.Argument;
import dev.aul.language.functions.ScalarFunction.Signature;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Condition.Comparison;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Expr.Constant;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Binds calls: built-in functions by the catalogue, user functions by their module, and what looks like a call. */
final class CallBinder {
    /** Their first argument is a word, not an expression. */
    private static final Set<String> WITH_DATEPART =
            Set.of("DATEADD", "DATEDIFF", "DATEDIFF_BIG", "DATEPART", "DATENAME", "DATETRUNC", "DATE_BUCKET");

    private static final Set<String> NEVER_NULL =
            Set.of("GETDATE", "GETUTCDATE", "CURRENT_TIMESTAMP", "SYSDATETIME", "SYSUTCDATETIME", "SYSDATETIMEOFFSET");

    /** Not allowed in functions. */
    private static final Set<String> SIDE_EFFECTS = Set.of("NEWID", "RAND");

    private static final Set<String> CONDITIONS = Set.of("UPDATE", "CONTAINS", "FREETEXT");

    private final ExpressionBinder expressions;

    CallBinder(ExpressionBinder expressions) {
        this.expressions = expressions;
    }

    Expr bind(Call call) {
        ObjectName written = call.name();
        if (written.parts().size() > 1 && !"sys".equalsIgnoreCase(written.schema())) {
            return new UserFunctions(expressions).scalar(call);
        }
        String name = written.name().toUpperCase(Locale.ROOT);
        if (CaseBinder.isFunction(name)) {
            return new CaseBinder(expressions).function(name, call);
        }
        if (AggregateBinder.isAggregate(name)) {
            return new AggregateBinder(expressions).bind(name, call);
        }
        if (WindowBinder.isWindow(name)) {
            return new WindowBinder(expressions).bind(name, call);
        }
        return name.equals("IDENTITY") ? identity(call) : builtIn(name, call);
    }

    /** {@code IDENTITY(type, seed, increment)} in SELECT INTO; see {@link IdentityNumbers}. */
    private Expr identity(Call call) {
        List<Expression> arguments = call.arguments();
        if (arguments.isEmpty() || !(arguments.getFirst() instanceof Expression.ColumnReference written)) {
            throw BindingMessage.FUNCTION_ARGUMENT_RANGE.exception("identity", 1, 3);
        }
        TypeName name = new TypeName(written.name(), List.of());
        SqlType type = DeclaredTypes.scalar(name, TypeNames.Site.CAST, expressions.binding.scope);
        Expr one = new Constant(1L, SqlType.BIGINT);
        Expr seed = arguments.size() > 1 ? expressions.bindAs(arguments.get(1), SqlType.BIGINT) : one;
        Expr increment = arguments.size() > 2 ? expressions.bindAs(arguments.get(2), SqlType.BIGINT) : one;
        return IdentityNumbers.of(type, seed, increment, List.of());
    }

    private Expr builtIn(String name, Call call) {
        ScalarFunction function = FunctionCatalogue.find(name)
                .orElseThrow(() ->
                        BindingMessage.UNKNOWN_FUNCTION.exception(call.name().name()));
        if (call.over() != null) {
            throw BindingMessage.NOT_A_WINDOW_FUNCTION.exception(name.toLowerCase(Locale.ROOT));
        }
        FunctionCatalogue.checkArguments(function, call.arguments().size());
        if (SIDE_EFFECTS.contains(name) && expressions.binding.frame.isFunction()) {
            throw RunMessage.SIDE_EFFECT_IN_FUNCTION.exception(name.toLowerCase(Locale.ROOT));
        }
        List<Expr> arguments = new ArrayList<>();
        for (Expression argument : call.arguments()) {
            arguments.add(
                    arguments.isEmpty() && WITH_DATEPART.contains(name)
                            ? datepart(argument, name)
                            : expressions.bind(argument));
        }
        return call(function, arguments, !NEVER_NULL.contains(name));
    }

    /** A call with its arguments converted as the function wants them. */
    static Expr call(ScalarFunction function, List<Expr> arguments, boolean nullable) {
        List<Argument> known = arguments.stream().map(CallBinder::argument).toList();
        Signature signature = function.typing().of(known);
        List<Expr> converted = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            converted.add(
                    Coercion.implicit(arguments.get(i), signature.parameters().get(i)));
        }
        return new Expr.Call(function, converted, signature, nullable);
    }

    private static Argument argument(Expr expr) {
        return expr instanceof Constant constant
                ? new Argument(constant.type(), true, constant.value())
                : new Argument(expr.type(), false, null);
    }

    private static Expr datepart(Expression argument, String function) {
        if (argument instanceof Expression.ColumnReference column
                && column.name().parts().size() == 1) {
            String part = column.name().name();
            return new Constant(part, SqlType.varchar(Math.max(1, part.length())));
        }
        throw SyntaxMessage.INVALID_DATEPART_PARAMETER.exception(1, function.toLowerCase(Locale.ROOT));
    }

    boolean isCondition(Call call) {
        return call.name().parts().size() == 1
                && CONDITIONS.contains(call.name().name().toUpperCase(Locale.ROOT));
    }

    /** {@code UPDATE(column)} in a trigger; full-text predicates are refused. */
    Condition condition(Call call) {
        String name = call.name().name().toUpperCase(Locale.ROOT);
        ScalarFunction function =
                FunctionCatalogue.find(name).orElseThrow(() -> Lines.unsupported(call.position(), name));
        if (!(call.arguments().getFirst() instanceof Expression.ColumnReference column)) {
            throw SyntaxMessage.SYNTAX_NEAR.exception("(");
        }
        Expr updated = call(function, List.of(new Constant(column.name().name(), SqlType.SYSNAME)), true);
        return new Condition.Compare(
                Comparison.EQUAL, Coercion.implicit(updated, SqlType.INT), new Constant(1, SqlType.INT), false);
    }

    Expr nextValue(Expression.NextValueFor next) {
        ObjectName name = next.sequence();
        AnalysisScope scope = expressions.binding.scope;
        String database = name.database() == null ? scope.database() : name.database();
        List<String> schemas = name.schema() == null ? List.of(scope.defaultSchema(), "dbo") : List.of(name.schema());
        for (String schema : schemas) {
            for (SequenceSchema sequence : scope.catalog().sequences(database)) {
                if (sequence.schema().equalsIgnoreCase(schema)
                        && sequence.name().equalsIgnoreCase(name.name())) {
                    return new Expr.NextValue(database, sequence.schema(), sequence.name(), sequence.type());
                }
            }
        }
        throw BindingMessage.INVALID_OBJECT.exception(name);
    }

    /** Methods of xml values; other CLR types do not exist here. */
    Expr method(Expression.MethodCall call) {
        String name = "XML." + call.method().toUpperCase(Locale.ROOT);
        ScalarFunction function = FunctionCatalogue.find(name).orElseThrow(() -> unknownMethod(call));
        List<Expr> arguments = new ArrayList<>(List.of(expressions.bind(call.target())));
        arguments.addAll(expressions.bindAll(call.arguments()));
        return call(function, arguments, true);
    }

    private static SqlException unknownMethod(Expression.MethodCall call) {
        return Lines.unsupported(call.position(), "method " + call.method() + "()");
    }
}
