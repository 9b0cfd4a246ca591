package dev.aul.language.analysis;

import dev.aul.language.ast.Expression;
import dev.aul.language.ast.Expression.BinaryOperator;
import dev.aul.language.ast.Expression.UnaryOperator;
import dev.aul.language.ast.Query;
import dev.aul.language.errors.BindingMessage;
import dev.aul.language.errors.SqlException;
import dev.aul.language.errors.SyntaxMessage;
import dev.aul.language.functions.FunctionCatalogue;
import dev.aul.language.functions.ScalarFunction;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.types.Operation;
import dev.aul.language.types.ResultTypes;
import dev.aul.language.types.SqlType;
import java.util.List;

/** Binds scalar expressions in one place of one statement. */
final class ExpressionBinder {
    final Binding binding;
    final NameScope names;
    private final ColumnResolver columns;

    ExpressionBinder(Binding binding, NameScope names) {
        this.binding = binding;
        this.names = names;
        this.columns = new ColumnResolver(binding, names);
    }

    Expr bind(Expression expression) {
        int mark = names.mark();
        try {
            Expr bound = dispatch(expression);
            if (names.isGroupKey(bound)) {
                names.release(mark);
            }
            return bound;
        } catch (SqlException e) {
            throw Lines.at(e, expression.position());
        }
    }

    List<Expr> bindAll(List<Expression> expressions) {
        return expressions.stream().map(this::bind).toList();
    }

    /** Bound and converted as in an assignment. */
    Expr bindAs(Expression expression, SqlType type) {
        try {
            return Coercion.implicit(bind(expression), type);
        } catch (SqlException e) {
            throw Lines.at(e, expression.position());
        }
    }

    ConditionBinder conditions() {
        return new ConditionBinder(this);
    }

    private Expr dispatch(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> Literals.bind(literal);
            case Expression.ColumnReference column -> columns.resolve(column);
            case Expression.Variable variable -> variable(variable);
            case Expression.GlobalVariable variable -> globalVariable(variable);
            case Expression.Unary unary -> unary(unary);
            case Expression.Binary binary -> binary(binary);
            case Expression.Subquery query -> subquery(query);
            case Expression.Case cases -> new CaseBinder(this).bind(cases);
            case Expression.Cast cast -> new CastBinder(this).bind(cast);
            case Expression.Call call -> new CallBinder(this).bind(call);
            case Expression.Collate collate -> new CastBinder(this).collate(collate);
            case Expression.AtTimeZone zone -> new CastBinder(this).atTimeZone(zone);
            case Expression.NextValueFor next -> new CallBinder(this).nextValue(next);
            case Expression.MethodCall call -> new CallBinder(this).method(call);
            case Expression.IsNull is -> throw condition(is, "IS");
            case Expression.Between between -> throw condition(between, "BETWEEN");
            case Expression.Like like -> throw condition(like, "LIKE");
            case Expression.InList in -> throw condition(in, "IN");
            case Expression.InQuery in -> throw condition(in, "IN");
            case Expression.Exists exists -> throw condition(exists, "EXISTS");
            case Expression.Quantified quantified -> throw condition(quantified, "ANY");
        };
    }

    private static SqlException condition(Expression expression, String keyword) {
        return Lines.error(expression.position(), SyntaxMessage.SYNTAX_NEAR_KEYWORD, keyword);
    }

    private Expr variable(Expression.Variable variable) {
        Expr substitute = binding.substitute(variable.name());
        if (substitute != null) {
            return substitute;
        }
        int slot = binding.frame.slot(variable.name(), variable.position());
        return new Expr.Slot(slot, binding.frame.name(slot), binding.frame.type(slot));
    }

    private static Expr globalVariable(Expression.GlobalVariable variable) {
        ScalarFunction function = FunctionCatalogue.find(variable.name())
                .orElseThrow(() -> SyntaxMessage.UNDECLARED_VARIABLE.exception(variable.name()));
        return new Expr.Call(function, List.of(), function.typing().of(List.of()), false);
    }

    private Expr unary(Expression.Unary unary) {
        return switch (unary.operator()) {
            case PLUS -> bind(unary.operand());
            case MINUS -> {
                Expr operand = bind(unary.operand());
                if (operand instanceof Expr.Constant constant && unary.operand() instanceof Expression.Literal) {
                    yield Constants.negate(constant);
                }
                SqlType type = ResultTypes.negate(operand.type());
                yield new Expr.Negate(Coercion.convert(operand, type), type);
            }
            case BITWISE_NOT -> {
                Expr operand = bind(unary.operand());
                SqlType type = ResultTypes.bitNot(operand.type());
                yield new Expr.BitNot(Coercion.convert(operand, type), type);
            }
            case NOT -> throw condition(unary, UnaryOperator.NOT.name());
        };
    }

    private Expr binary(Expression.Binary binary) {
        return arithmetic(binary.operator(), bind(binary.left()), bind(binary.right()), binary);
    }

    /** Also what {@code SET @x += e} stands for. */
    Expr arithmetic(BinaryOperator operator, Expr left, Expr right, Expression place) {
        Operation operation = operation(operator, place);
        ResultTypes.Typing typing = ResultTypes.binary(operation, operand(left), operand(right));
        Expr l = Coercion.convert(left, typing.left());
        Expr r = Coercion.convert(right, typing.right());
        if (!typing.concatenates()) {
            return new Expr.Arithmetic(Operators.arithmetic(operation), l, r, typing.result());
        }
        return new Expr.Arithmetic(Expr.Operator.CONCAT, emptyForNull(l), emptyForNull(r), typing.result());
    }

    private static ResultTypes.Operand operand(Expr expr) {
        return new ResultTypes.Operand(expr.type(), Constants.literalDigits(expr));
    }

    /** With CONCAT_NULL_YIELDS_NULL OFF a NULL counts as an empty string. */
    private Expr emptyForNull(Expr operand) {
        if (binding.scope.options().concatNullYieldsNull()
                || !operand.nullable()
                || !operand.type().kind().isString()) {
            return operand;
        }
        Expr empty = new Expr.Constant("", operand.type());
        return new Expr.FirstNonNull(List.of(operand, empty), operand.type(), false);
    }

    private static Operation operation(BinaryOperator operator, Expression place) {
        Operation operation = Operators.operation(operator);
        if (operation == null || Operators.isComparison(operator)) {
            throw Lines.error(place.position(), SyntaxMessage.SYNTAX_NEAR, Operators.sign(operator));
        }
        return operation;
    }

    private Expr subquery(Expression.Subquery subquery) {
        if (binding.aggregated != null) {
            throw Lines.error(subquery.position(), BindingMessage.NESTED_AGGREGATE);
        }
        refuseInGroupBy(subquery);
        Query query = subquery.query();
        if (query instanceof Query.Ordered ordered && ordered.forClause() != null) {
            return new ForBinder(binding).bind(ordered, names);
        }
        Rel.Query bound = new QueryBinder(binding, names).subquery(query);
        if (bound.columns().size() != 1) {
            throw Lines.error(subquery.position(), BindingMessage.SUBQUERY_MANY_COLUMNS);
        }
        if (bound.body() instanceof Rel.Select select && isBareValue(bound, select)) {
            return select.items().getFirst().expression();
        }
        return new Expr.ScalarSubquery(bound, bound.columns().getFirst().type());
    }

    void refuseInGroupBy(Expression place) {
        if (names.clause == Clause.GROUP_BY) {
            throw Lines.error(place.position(), BindingMessage.GROUP_BY_AGGREGATE);
        }
    }

    /** {@code (SELECT e)} is {@code e}. */
    private static boolean isBareValue(Rel.Query query, Rel.Select select) {
        return select.from() == null
                && select.where() == null
                && select.having() == null
                && !select.aggregates()
                && select.groupingSets().isEmpty()
                && query.top() == null
                && query.offset() == null
                && query.with().isEmpty();
    }
}
