package dev.aul.language.analysis;

import dev.aul.language.ast.Expression;
import dev.aul.language.ast.Expression.BinaryOperator;
import dev.aul.language.ast.Expression.Quantifier;
import dev.aul.language.ast.Expression.UnaryOperator;
import dev.aul.language.ast.Query;
import dev.aul.language.errors.BindingMessage;
import dev.aul.language.errors.SqlException;
import dev.aul.language.functions.ScalarFunction;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Condition.Comparison;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.types.CommonTypes;
import dev.aul.language.types.Operation;
import dev.aul.language.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds search conditions. */
final class ConditionBinder {
    private final ExpressionBinder expressions;

    ConditionBinder(ExpressionBinder expressions) {
        this.expressions = expressions;
    }

    Condition bind(Expression expression) {
        try {
            return dispatch(expression);
        } catch (SqlException e) {
            throw Lines.at(e, expression.position());
        }
    }

    @Nullable
    Condition optional(@Nullable Expression expression) {
        return expression == null ? null : bind(expression);
    }

    private Condition dispatch(Expression expression) {
        return switch (expression) {
            case Expression.Binary binary -> binary(binary);
            case Expression.Unary unary
            when unary.operator() == UnaryOperator.NOT -> new Condition.Not(bind(unary.operand()));
            case Expression.IsNull is -> new Condition.IsNull(known(expressions.bind(is.operand())), is.negated());
            case Expression.Between between -> between(between);
            case Expression.Like like -> like(like);
            case Expression.InList in -> inList(in);
            case Expression.InQuery in -> inQuery(in);
            case Expression.Exists exists ->
                new Condition.Exists(queries(exists.query()).exists(exists.query()));
            case Expression.Quantified quantified -> quantified(quantified);
            case Expression.Call call
            when new CallBinder(expressions).isCondition(call) -> new CallBinder(expressions).condition(call);
            default ->
                throw Lines.error(expression.position(), BindingMessage.NOT_A_CONDITION, Texts.firstWord(expression));
        };
    }

    private Condition binary(Expression.Binary binary) {
        if (binary.operator() == BinaryOperator.AND || binary.operator() == BinaryOperator.OR) {
            List<Condition> terms = new ArrayList<>();
            chain(binary, binary.operator(), terms);
            return binary.operator() == BinaryOperator.AND ? new Condition.And(terms) : new Condition.Or(terms);
        }
        Comparison comparison = Operators.comparison(binary.operator());
        if (comparison == null) {
            throw Lines.error(binary.position(), BindingMessage.NOT_A_CONDITION, Operators.sign(binary.operator()));
        }
        boolean nullsEqual = !expressions.binding.scope.options().ansiNulls()
                && (isNullOrVariable(binary.left()) || isNullOrVariable(binary.right()));
        return compare(comparison, expressions.bind(binary.left()), expressions.bind(binary.right()), nullsEqual);
    }

    /** {@code a AND b AND c} as one node, however long. */
    private void chain(Expression expression, BinaryOperator operator, List<Condition> terms) {
        if (expression instanceof Expression.Binary binary && binary.operator() == operator) {
            chain(binary.left(), operator, terms);
            chain(binary.right(), operator, terms);
        } else {
            terms.add(bind(expression));
        }
    }

    private static boolean isNullOrVariable(Expression expression) {
        return expression instanceof Expression.Variable
                || (expression instanceof Expression.Literal literal && literal.kind() == Expression.LiteralKind.NULL);
    }

    static Condition compare(Comparison comparison, Expr left, Expr right) {
        return compare(comparison, left, right, false);
    }

    private static Condition compare(Comparison comparison, Expr left, Expr right, boolean nullsEqual) {
        ScalarFunction key = Collations.key(Operators.operation(comparison), left, right);
        if (key != null && isText(left) && isText(right)) {
            return new Condition.Compare(
                    comparison, Collations.keyed(left, key), Collations.keyed(right, key), nullsEqual);
        }
        SqlType common = CommonTypes.comparison(Operators.operation(comparison), left.type(), right.type());
        return new Condition.Compare(
                comparison, Coercion.comparable(left, common), Coercion.comparable(right, common), nullsEqual);
    }

    private static boolean isText(Expr expr) {
        return expr.type().kind().isString() || expr.type().equals(SqlType.NULL);
    }

    private Condition between(Expression.Between between) {
        Expr operand = expressions.bind(between.operand());
        Condition within = new Condition.And(List.of(
                compare(Comparison.GREATER_OR_EQUAL, operand, expressions.bind(between.low())),
                compare(Comparison.LESS_OR_EQUAL, operand, expressions.bind(between.high()))));
        return between.negated() ? new Condition.Not(within) : within;
    }

    private Condition like(Expression.Like like) {
        Expr operand = expressions.bind(like.operand());
        Expr pattern = expressions.bind(like.pattern());
        SqlType type = CommonTypes.like(operand.type(), pattern.type());
        Expression escape = like.escape();
        ScalarFunction key = Collations.key(Operation.LIKE, operand, pattern);
        boolean keepsCase = key != null && !key.equals(CollationKeys.ACCENT_INSENSITIVE);
        return new Condition.Like(
                asText(operand, type, keepsCase),
                asText(pattern, type, keepsCase),
                escape == null ? null : asText(expressions.bind(escape), type, keepsCase),
                like.negated());
    }

    private static Expr asText(Expr expr, SqlType type, boolean keepsCase) {
        Expr text = expr.type().kind().isString() ? expr : Coercion.implicit(expr, type);
        return keepsCase ? CallBinder.call(CollationKeys.CASE_KEPT, List.of(text), text.nullable()) : text;
    }

    private Condition inList(Expression.InList in) {
        Expr operand = expressions.bind(in.operand());
        List<Expr> items = expressions.bindAll(in.items());
        List<SqlType> types = new ArrayList<>(List.of(operand.type()));
        items.forEach(item -> types.add(item.type()));
        SqlType common = CommonTypes.of(types);
        // Checks that the type can be compared at all.
        CommonTypes.comparison(Operation.EQUAL, common, common);
        ScalarFunction key = Collations.key(Operation.EQUAL, operand);
        if (key != null && common.kind().isString()) {
            return new Condition.InList(
                    Collations.keyed(operand, key),
                    items.stream().map(item -> Collations.keyed(item, key)).toList(),
                    in.negated());
        }
        return new Condition.InList(
                Coercion.comparable(operand, common),
                items.stream().map(item -> Coercion.comparable(item, common)).toList(),
                in.negated());
    }

    private QueryBinder queries(Query query) {
        if (expressions.binding.aggregated != null) {
            throw Lines.error(query.position(), BindingMessage.NESTED_AGGREGATE);
        }
        return new QueryBinder(expressions.binding, expressions.names);
    }

    private Condition inQuery(Expression.InQuery in) {
        Expr operand = expressions.bind(in.operand());
        Rel.Query query = oneColumn(in.query());
        SqlType type = query.columns().getFirst().type();
        SqlType common = CommonTypes.comparison(Operation.EQUAL, operand.type(), type);
        return new Condition.InQuery(Coercion.comparable(operand, common), comparable(query, common), in.negated());
    }

    private Condition quantified(Expression.Quantified quantified) {
        Expr operand = expressions.bind(quantified.operand());
        Rel.Query query = oneColumn(quantified.query());
        Comparison comparison = Operators.comparison(quantified.operator());
        if (comparison == null) {
            throw Lines.error(
                    quantified.position(), BindingMessage.NOT_A_CONDITION, Operators.sign(quantified.operator()));
        }
        SqlType common = CommonTypes.comparison(
                Operators.operation(comparison),
                operand.type(),
                query.columns().getFirst().type());
        return new Condition.Quantified(
                Coercion.comparable(operand, common),
                comparison,
                quantified.quantifier() == Quantifier.ALL,
                comparable(query, common));
    }

    private Rel.Query oneColumn(Query query) {
        Rel.Query bound = queries(query).subquery(query);
        if (bound.columns().size() != 1) {
            throw Lines.error(query.position(), BindingMessage.SUBQUERY_MANY_COLUMNS);
        }
        return bound;
    }

    private Rel.Query comparable(Rel.Query query, SqlType common) {
        SqlType own = query.columns().getFirst().type();
        return own.kind().isString() && common.kind().isString()
                ? query
                : new QueryConversions(expressions.binding).columns(query, List.of(common));
    }

    /** A bare NULL that is only looked at. */
    private static Expr known(Expr expr) {
        return expr.type().equals(SqlType.NULL) ? new Expr.Constant(null, SqlType.INT) : expr;
    }
}
