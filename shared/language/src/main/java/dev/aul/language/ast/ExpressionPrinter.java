package dev.aul.language.ast;

import dev.aul.language.ast.Expression.BinaryOperator;
import dev.aul.language.ast.Expression.Bound;
import dev.aul.language.ast.Expression.UnaryOperator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Expressions as text, with the parentheses they need. */
final class ExpressionPrinter {
    /** How tightly a form binds, by its place here; what stands in a tighter one gets parentheses. */
    private enum Level {
        OR,
        AND,
        NOT,
        PREDICATE,
        ADD,
        SIGN,
        MULTIPLY,
        TILDE,
        PRIMARY
    }

    private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{Nd}_$.]*");
    private static final Set<String> WITHOUT_PARENTHESES =
            Set.of("CURRENT_TIMESTAMP", "CURRENT_USER", "CURRENT_DATE", "SESSION_USER", "SYSTEM_USER", "USER");
    private static final Set<String> WITH_DATEPART = Set.of(
            "DATEADD", "DATEDIFF", "DATEDIFF_BIG", "DATEPART", "DATENAME", "DATETRUNC", "DATE_BUCKET", "IDENTITY");
    private static final Set<String> WORDS_AS_COLUMNS =
            Set.of("*", "$ACTION", "$IDENTITY", "$ROWGUID", "$PARTITION", "IDENTITYCOL", "ROWGUIDCOL");
    private static final Set<String> XML_METHODS = Set.of("value", "query", "exist", "nodes");

    private ExpressionPrinter() {}

    static String print(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> literal(literal);
            case Expression.ColumnReference column -> column(column.name());
            case Expression.Variable variable -> variable.name();
            case Expression.GlobalVariable variable -> variable.name();
            case Expression.Unary unary -> unary(unary);
            case Expression.Binary b ->
                within(level(b.operator()), b.left())
                        + " " + sign(b.operator()) + " "
                        + above(level(b.operator()), b.right());
            case Expression.Subquery subquery -> "(" + QueryPrinter.query(subquery.query()) + ")";
            case Expression.Case c -> caseText(c);
            case Expression.Cast cast -> cast(cast);
            case Expression.Call call -> call(call);
            case Expression.Collate collate ->
                within(Level.PRIMARY, collate.operand()) + " COLLATE " + collate.collation();
            case Expression.AtTimeZone at ->
                within(Level.PRIMARY, at.operand()) + " AT TIME ZONE " + operand(at.zone());
            case Expression.NextValueFor next -> "NEXT VALUE FOR " + Printer.name(next.sequence());
            case Expression.MethodCall call ->
                operand(call.target()) + "." + method(call.method()) + "(" + list(call.arguments()) + ")";
            case Expression.IsNull _,
                    Expression.Between _,
                    Expression.Like _,
                    Expression.InList _,
                    Expression.InQuery _,
                    Expression.Exists _,
                    Expression.Quantified _ -> predicate(expression);
        };
    }

    private static String predicate(Expression expression) {
        return switch (expression) {
            case Expression.IsNull is -> value(is.operand()) + " IS" + not(is.negated()) + " NULL";
            case Expression.Between b ->
                value(b.operand()) + not(b.negated()) + " BETWEEN " + value(b.low()) + " AND " + value(b.high());
            case Expression.Like like ->
                value(like.operand())
                        + not(like.negated()) + " LIKE "
                        + value(like.pattern())
                        + (like.escape() == null ? "" : " ESCAPE " + value(like.escape()));
            case Expression.InList in -> value(in.operand()) + not(in.negated()) + " IN (" + list(in.items()) + ")";
            case Expression.InQuery in ->
                value(in.operand()) + not(in.negated()) + " IN (" + QueryPrinter.query(in.query()) + ")";
            case Expression.Exists exists -> "EXISTS (" + QueryPrinter.query(exists.query()) + ")";
            case Expression.Quantified q ->
                value(q.operand())
                        + " " + sign(q.operator()) + " " + q.quantifier() + " ("
                        + QueryPrinter.query(q.query()) + ")";
            default -> throw new IllegalArgumentException("not a predicate: " + expression);
        };
    }

    static String list(List<Expression> expressions) {
        return Printer.list(expressions, ExpressionPrinter::print);
    }

    private static String not(boolean negated) {
        return negated ? " NOT" : "";
    }

    private static String value(Expression expression) {
        return within(Level.ADD, expression);
    }

    /** In parentheses when it binds less than {@code level}. */
    private static String within(Level level, Expression expression) {
        String text = print(expression);
        return level(expression).compareTo(level) < 0 ? "(" + text + ")" : text;
    }

    /** In parentheses unless it binds more than {@code level}. */
    private static String above(Level level, Expression expression) {
        String text = print(expression);
        return level(expression).compareTo(level) <= 0 ? "(" + text + ")" : text;
    }

    /** One that a dot or a second operator can follow. */
    private static String operand(Expression expression) {
        return switch (expression) {
            case Expression.Variable _,
                    Expression.ColumnReference _,
                    Expression.Literal _,
                    Expression.Subquery _,
                    Expression.MethodCall _ -> print(expression);
            default -> "(" + print(expression) + ")";
        };
    }

    private static Level level(Expression expression) {
        return switch (expression) {
            case Expression.Binary b -> level(b.operator());
            case Expression.Unary u ->
                switch (u.operator()) {
                    case NOT -> Level.NOT;
                    case BITWISE_NOT -> Level.TILDE;
                    case PLUS, MINUS -> Level.SIGN;
                };
            case Expression.IsNull _,
                    Expression.Between _,
                    Expression.Like _,
                    Expression.InList _,
                    Expression.InQuery _,
                    Expression.Exists _,
                    Expression.Quantified _ -> Level.PREDICATE;
            default -> Level.PRIMARY;
        };
    }

    private static Level level(BinaryOperator operator) {
        return switch (operator) {
            case OR -> Level.OR;
            case AND -> Level.AND;
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> Level.PREDICATE;
            case MULTIPLY, DIVIDE, MODULO -> Level.MULTIPLY;
            case ADD, SUBTRACT, BITWISE_AND, BITWISE_OR, BITWISE_XOR -> Level.ADD;
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

    /** {@code =} or {@code +=} and its like. */
    static String assign(@Nullable BinaryOperator operator) {
        return operator == null ? " = " : " " + sign(operator) + "= ";
    }

    private static String unary(Expression.Unary unary) {
        String sign =
                switch (unary.operator()) {
                    case PLUS -> "+";
                    case MINUS -> "-";
                    case BITWISE_NOT -> "~";
                    case NOT -> "NOT ";
                };
        // NOT may repeat, signs may not: two minus signs begin a comment
        return unary.operator() == UnaryOperator.NOT
                ? sign + within(Level.NOT, unary.operand())
                : sign + above(level(unary), unary.operand());
    }

    private static String literal(Expression.Literal literal) {
        return switch (literal.kind()) {
            case INTEGER, DECIMAL, FLOAT, MONEY -> literal.text();
            case STRING -> Printer.string(literal.text());
            case NSTRING -> "N" + Printer.string(literal.text());
            case BINARY -> "0x" + literal.text();
            case NULL -> "NULL";
            case DEFAULT -> "DEFAULT";
        };
    }

    private static String column(ObjectName name) {
        return name.parts().size() == 1 && WORDS_AS_COLUMNS.contains(name.name().toUpperCase(Locale.ROOT))
                ? name.name()
                : Printer.name(name);
    }

    private static String caseText(Expression.Case c) {
        return "CASE"
                + (c.operand() == null ? "" : " " + value(c.operand()))
                + Printer.list(
                        c.whens(), when -> " WHEN " + print(when.condition()) + " THEN " + value(when.result()), "")
                + (c.otherwise() == null ? "" : " ELSE " + value(c.otherwise()))
                + " END";
    }

    private static String cast(Expression.Cast cast) {
        String name = (cast.tolerant() ? "TRY_" : "") + cast.kind();
        String value = value(cast.operand());
        String type = DdlPrinter.type(cast.type());
        String style = cast.style() == null ? "" : value(cast.style());
        return switch (cast.kind()) {
            case CAST -> name + "(" + value + " AS " + type + ")";
            case CONVERT -> name + "(" + type + ", " + value + (style.isEmpty() ? "" : ", " + style) + ")";
            case PARSE -> name + "(" + value + " AS " + type + (style.isEmpty() ? "" : " USING " + style) + ")";
        };
    }

    static String function(ObjectName name) {
        return name.parts().size() == 1 && WORD.matcher(name.name()).matches() ? name.name() : Printer.name(name);
    }

    private static String method(String name) {
        return WORD.matcher(name).matches() ? name : Printer.name(name);
    }

    /** The change of a value in place, by a method that is not one of xml's questions. */
    static boolean mutates(Expression expression, Expression target) {
        return expression instanceof Expression.MethodCall call
                && !XML_METHODS.contains(call.method())
                && switch (target) {
                    case Expression.Variable v ->
                        call.method().equals("modify")
                                && call.target() instanceof Expression.Variable own
                                && own.name().equals(v.name());
                    case Expression.ColumnReference c ->
                        call.target() instanceof Expression.ColumnReference own
                                && own.name().parts().equals(c.name().parts());
                    default -> false;
                };
    }

    private static String call(Expression.Call call) {
        String upper = call.name().name().toUpperCase(Locale.ROOT);
        if (call.arguments().isEmpty() && !call.star() && WITHOUT_PARENTHESES.contains(upper)) {
            return call.name().name();
        }
        String arguments = call.star() ? "*" : arguments(call, WITH_DATEPART.contains(upper));
        return function(call.name())
                + "(" + (call.distinct() ? "DISTINCT " : "") + arguments + ")"
                + (call.withinGroup().isEmpty()
                        ? ""
                        : " WITHIN GROUP (ORDER BY " + QueryPrinter.order(call.withinGroup()) + ")")
                + over(call.over());
    }

    private static String arguments(Expression.Call call, boolean datepart) {
        if (datepart && call.arguments().getFirst() instanceof Expression.ColumnReference word) {
            String rest = list(call.arguments().subList(1, call.arguments().size()));
            return word.name() + (rest.isEmpty() ? "" : ", " + rest);
        }
        return list(call.arguments());
    }

    private static String over(Expression.@Nullable Over over) {
        if (over == null) {
            return "";
        }
        String partition = over.partitionBy().isEmpty() ? "" : "PARTITION BY " + list(over.partitionBy()) + " ";
        String order = over.orderBy().isEmpty() ? "" : "ORDER BY " + QueryPrinter.order(over.orderBy()) + " ";
        return " OVER (" + (partition + order + frame(over.frame())).strip() + ")";
    }

    private static String frame(Expression.@Nullable Frame frame) {
        return frame == null
                ? ""
                : (frame.rows() ? "ROWS" : "RANGE") + " BETWEEN " + bound(frame.from()) + " AND " + bound(frame.to());
    }

    private static String bound(Bound bound) {
        String kind = bound.kind().name().replace('_', ' ');
        return switch (bound.kind()) {
            case PRECEDING, FOLLOWING -> bound.offset() + " " + kind;
            case UNBOUNDED_PRECEDING, CURRENT_ROW, UNBOUNDED_FOLLOWING -> kind;
        };
    }
}
