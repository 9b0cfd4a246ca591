package dev.aul.language.analysis;

import dev.aul.language.ast.Expression;
import dev.aul.language.ast.Expression.Call;
import dev.aul.language.errors.BindingMessage;
import dev.aul.language.errors.Message;
import dev.aul.language.errors.SyntaxMessage;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Condition.Comparison;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Expr.Branch;
import dev.aul.language.routine.Expr.Constant;
import dev.aul.language.types.CommonTypes;
import dev.aul.language.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** CASE and its relatives, lowered to searched CASE or the first value that is not NULL. */
final class CaseBinder {
    private static final Set<String> FUNCTIONS = Set.of("COALESCE", "ISNULL", "NULLIF", "IIF", "CHOOSE");

    private final ExpressionBinder expressions;

    CaseBinder(ExpressionBinder expressions) {
        this.expressions = expressions;
    }

    static boolean isFunction(String name) {
        return FUNCTIONS.contains(name);
    }

    Expr bind(Expression.Case cases) {
        List<Condition> conditions = new ArrayList<>();
        List<Expr> results = new ArrayList<>();
        Expr operand = cases.operand() == null ? null : expressions.bind(cases.operand());
        for (Expression.When when : cases.whens()) {
            conditions.add(condition(operand, when.condition()));
            results.add(expressions.bind(when.result()));
        }
        Expr otherwise = cases.otherwise() == null ? null : expressions.bind(cases.otherwise());
        return branches(conditions, results, otherwise);
    }

    private Condition condition(@Nullable Expr operand, Expression when) {
        return operand == null
                ? expressions.conditions().bind(when)
                : ConditionBinder.compare(Comparison.EQUAL, operand, expressions.bind(when));
    }

    private static Expr branches(List<Condition> conditions, List<Expr> results, @Nullable Expr otherwise) {
        List<Expr> all = new ArrayList<>(results);
        if (otherwise != null) {
            all.add(otherwise);
        }
        SqlType type = common(all, BindingMessage.CASE_ALL_NULL);
        List<Branch> branches = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            branches.add(new Branch(conditions.get(i), Coercion.convert(results.get(i), type)));
        }
        boolean nullable = otherwise == null || !areLiterals(all);
        return new Expr.Case(branches, otherwise == null ? null : Coercion.convert(otherwise, type), type, nullable);
    }

    private static SqlType common(List<Expr> results, Message allNull) {
        SqlType type = CommonTypes.of(results.stream().map(Expr::type).toList());
        if (type.equals(SqlType.NULL)) {
            throw allNull.exception();
        }
        return type;
    }

    private static boolean areLiterals(List<Expr> results) {
        return results.stream().allMatch(result -> result instanceof Constant && !result.nullable());
    }

    /** One of {@link #isFunction}. */
    Expr function(String name, Call call) {
        List<Expression> arguments = call.arguments();
        return switch (name) {
            case "COALESCE" -> coalesce(atLeast(2, call));
            case "ISNULL" -> isNull(exactly(2, call, "isnull"));
            case "NULLIF" -> nullIf(exactly(2, call, "nullif"));
            case "IIF" -> {
                exactly(3, call, "iif");
                yield branches(
                        List.of(expressions.conditions().bind(arguments.get(0))),
                        List.of(expressions.bind(arguments.get(1))),
                        expressions.bind(arguments.get(2)));
            }
            default -> choose(atLeast(2, call));
        };
    }

    private static Call exactly(int count, Call call, String name) {
        if (call.arguments().size() != count) {
            throw BindingMessage.FUNCTION_ARGUMENT_COUNT.exception(name, count);
        }
        return call;
    }

    private static Call atLeast(int count, Call call) {
        if (call.arguments().size() < count) {
            throw SyntaxMessage.SYNTAX_NEAR.exception(")");
        }
        return call;
    }

    private Expr coalesce(Call call) {
        List<Expr> operands = expressions.bindAll(call.arguments());
        SqlType type = common(operands, BindingMessage.COALESCE_ALL_NULL);
        List<Expr> converted = operands.stream()
                .map(operand -> Coercion.convert(operand, type))
                .toList();
        return new Expr.FirstNonNull(converted, type, !areLiterals(operands));
    }

    private Expr isNull(Call call) {
        Expr first = expressions.bind(call.arguments().get(0));
        Expr second = expressions.bind(call.arguments().get(1));
        SqlType type = !first.type().equals(SqlType.NULL)
                ? first.type()
                : second.type().equals(SqlType.NULL) ? SqlType.INT : second.type();
        return new Expr.FirstNonNull(
                List.of(Coercion.convert(first, type), Coercion.implicit(second, type)),
                type,
                first.nullable() && second.nullable());
    }

    private Expr nullIf(Call call) {
        Expr first = expressions.bind(call.arguments().get(0));
        Expr second = expressions.bind(call.arguments().get(1));
        if (first.type().equals(SqlType.NULL)) {
            throw BindingMessage.NULLIF_NULL.exception();
        }
        Condition equal = ConditionBinder.compare(Comparison.EQUAL, first, second);
        return new Expr.Case(List.of(new Branch(equal, new Constant(null, first.type()))), first, first.type(), true);
    }

    private Expr choose(Call call) {
        Expr index = Coercion.implicit(expressions.bind(call.arguments().getFirst()), SqlType.INT);
        List<Condition> conditions = new ArrayList<>();
        List<Expr> results = new ArrayList<>();
        for (int i = 1; i < call.arguments().size(); i++) {
            conditions.add(new Condition.Compare(Comparison.EQUAL, index, new Constant(i, SqlType.INT), false));
            results.add(expressions.bind(call.arguments().get(i)));
        }
        return branches(conditions, results, null);
    }
}
