package dev.aul.language.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scalar expression or a search condition; T-SQL has no boolean values, so the analyzer tells the two apart. */
public sealed interface Expression {
    Position position();

    enum LiteralKind {
        /** Decimal digits only. */
        INTEGER,
        /** Digits with a point. */
        DECIMAL,
        /** With an exponent. */
        FLOAT,
        MONEY,
        STRING,
        /** {@code N'...'}. */
        NSTRING,
        /** {@code 0x...}. */
        BINARY,
        NULL,
        /** The word DEFAULT where a value stands: VALUES, SET, EXEC arguments. */
        DEFAULT
    }

    /** {@code text}: digits as written for numbers (money with its sign of currency), the unquoted content for strings, the digits after 0x for binary. */
    record Literal(LiteralKind kind, String text, Position position) implements Expression {}

    /** {@code a}, {@code t.a}, {@code dbo.t.a}; also {@code $action}, {@code $identity}. */
    record ColumnReference(ObjectName name, Position position) implements Expression {}

    /** {@code @x}; the name keeps its at-sign. */
    record Variable(String name, Position position) implements Expression {}

    /** {@code @@ROWCOUNT}; upper case, with both at-signs. */
    record GlobalVariable(String name, Position position) implements Expression {}

    enum UnaryOperator {
        PLUS,
        MINUS,
        BITWISE_NOT,
        NOT
    }

    record Unary(UnaryOperator operator, Expression operand, Position position) implements Expression {}

    enum BinaryOperator {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        MODULO,
        BITWISE_AND,
        BITWISE_OR,
        BITWISE_XOR,
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL,
        AND,
        OR
    }

    record Binary(BinaryOperator operator, Expression left, Expression right, Position position)
            implements Expression {}

    record IsNull(Expression operand, boolean negated, Position position) implements Expression {}

    record Between(Expression operand, Expression low, Expression high, boolean negated, Position position)
            implements Expression {}

    record Like(
            Expression operand,
            Expression pattern,
            @Nullable Expression escape,
            boolean negated,
            Position position) implements Expression {}

    record InList(Expression operand, List<Expression> items, boolean negated, Position position)
            implements Expression {}

    record InQuery(Expression operand, Query query, boolean negated, Position position) implements Expression {}

    record Exists(Query query, Position position) implements Expression {}

    enum Quantifier {
        ALL,
        ANY
    }

    /** {@code a = ANY (SELECT ..)}; SOME is ANY. The operator is a comparison. */
    record Quantified(
            Expression operand, BinaryOperator operator, Quantifier quantifier, Query query, Position position)
            implements Expression {}

    record Subquery(Query query, Position position) implements Expression {}

    record When(Expression condition, Expression result) {}

    /** Simple CASE has an operand. */
    record Case(
            @Nullable Expression operand,
            List<When> whens,
            @Nullable Expression otherwise,
            Position position) implements Expression {}

    /**
     * CAST, CONVERT, PARSE and their TRY_ forms.
     *
     * @param style CONVERT's style or PARSE's culture
     */
    record Cast(
            CastKind kind,
            boolean tolerant,
            Expression operand,
            TypeName type,
            @Nullable Expression style,
            Position position)
            implements Expression {}

    enum CastKind {
        CAST,
        CONVERT,
        PARSE
    }

    /**
     * Any call: built-in, user function, aggregate, window function. Functions written without parentheses
     * (CURRENT_TIMESTAMP) have no arguments. A datepart argument is a one-part {@link ColumnReference}.
     *
     * @param withinGroup ORDER BY of WITHIN GROUP, empty when not written
     */
    record Call(
            ObjectName name,
            List<Expression> arguments,
            boolean distinct,
            boolean star,
            List<OrderItem> withinGroup,
            @Nullable Over over,
            Position position)
            implements Expression {}

    record OrderItem(Expression expression, boolean descending) {}

    record Over(
            List<Expression> partitionBy,
            List<OrderItem> orderBy,
            @Nullable Frame frame) {}

    record Frame(boolean rows, Bound from, Bound to) {}

    record Bound(BoundKind kind, int offset) {}

    enum BoundKind {
        UNBOUNDED_PRECEDING,
        PRECEDING,
        CURRENT_ROW,
        FOLLOWING,
        UNBOUNDED_FOLLOWING
    }

    record Collate(Expression operand, String collation, Position position) implements Expression {}

    record AtTimeZone(Expression operand, Expression zone, Position position) implements Expression {}

    record NextValueFor(ObjectName sequence, Position position) implements Expression {}

    /** {@code x.value('..','int')}: a method of an xml or CLR value; {@code target} may be a column reference. */
    record MethodCall(Expression target, String method, List<Expression> arguments, Position position)
            implements Expression {}
}
