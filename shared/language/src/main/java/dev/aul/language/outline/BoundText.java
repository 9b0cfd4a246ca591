package dev.aul.language.outline;

import dev.aul.language.functions.ScalarFunction;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.values.Bytes;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Bound expressions as text that reads like T-SQL: for people, not to be parsed. Pure. */
public final class BoundText {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_#@$][\\p{L}\\p{Nd}_#@$]*");
    private static final String QUERY = "(subquery)";

    private BoundText() {}

    public static String of(Expr expr) {
        return switch (expr) {
            case Expr.Constant constant -> constant(constant.value());
            case Expr.Slot slot -> slot.name();
            case Expr.Column column -> column(column);
            case Expr.Convert convert ->
                convert.implicit()
                        ? of(convert.operand())
                        : (convert.tolerant() ? "TRY_CAST(" : "CAST(") + of(convert.operand()) + " AS " + convert.type()
                                + ")";
            case Expr.ConvertStyled convert ->
                "CONVERT(" + convert.type() + ", " + of(convert.operand()) + ", " + of(convert.style()) + ")";
            case Expr.Arithmetic sum -> "(" + of(sum.left()) + sign(sum.operator()) + of(sum.right()) + ")";
            case Expr.Negate negate -> "-" + of(negate.operand());
            case Expr.BitNot not -> "~" + of(not.operand());
            case Expr.Case cases -> cases(cases);
            case Expr.FirstNonNull first -> "COALESCE(" + list(first.operands(), BoundText::of) + ")";
            case Expr.Call call -> function(call.function()) + "(" + list(call.arguments(), BoundText::of) + ")";
            case Expr.UserCall call -> call.qualifiedName() + "(" + list(call.arguments(), BoundText::of) + ")";
            case Expr.NextValue next -> "NEXT VALUE FOR " + next.schema() + "." + next.sequence();
            case Expr.Aggregate aggregate -> aggregate(aggregate);
            case Expr.Window window -> window(window);
            case Expr.ScalarSubquery _ -> QUERY;
            case Expr.ForText text -> "(subquery FOR " + text.clause().kind() + ")";
        };
    }

    public static String of(Condition condition) {
        return switch (condition) {
            case Condition.Compare compare -> of(compare.left()) + sign(compare.comparison()) + of(compare.right());
            case Condition.And and -> joined(and.terms(), " AND ");
            case Condition.Or or -> joined(or.terms(), " OR ");
            case Condition.Not not -> "NOT (" + of(not.operand()) + ")";
            case Condition.IsNull isNull -> of(isNull.operand()) + (isNull.negated() ? " IS NOT NULL" : " IS NULL");
            case Condition.Like like ->
                of(like.operand()) + not(like.negated()) + " LIKE " + of(like.pattern())
                        + (like.escape() == null ? "" : " ESCAPE " + of(like.escape()));
            case Condition.InList in ->
                of(in.operand()) + not(in.negated()) + " IN (" + list(in.items(), BoundText::of) + ")";
            case Condition.InQuery in -> of(in.operand()) + not(in.negated()) + " IN " + QUERY;
            case Condition.Exists _ -> "EXISTS " + QUERY;
            case Condition.Quantified quantified ->
                of(quantified.operand()) + sign(quantified.comparison()) + (quantified.all() ? "ALL " : "ANY ") + QUERY;
            case Condition.NotDistinct same -> of(same.left()) + " IS NOT DISTINCT FROM " + of(same.right());
            case Condition.Truth truth -> truth.value() ? "1 = 1" : "1 = 0";
        };
    }

    public static String of(Rel.Order order) {
        return of(order.expression()) + (order.descending() ? " DESC" : "");
    }

    /** Expressions, separated by commas. */
    public static String list(Collection<? extends Expr> expressions) {
        return list(expressions, BoundText::of);
    }

    /** Keys of an order, separated by commas. */
    public static String orders(List<Rel.Order> orders) {
        return list(orders, BoundText::of);
    }

    /** Conditions that must all hold. */
    public static String all(List<Condition> conditions) {
        return conditions.stream().map(BoundText::of).collect(Collectors.joining(" AND "));
    }

    /** Why these are computed by aul; the reason of {@code work} when there is none of their own. */
    public static List<String> reasons(Work work, List<Expr> expressions, List<Condition> conditions) {
        return Reason.of(expressions, conditions, work.reason());
    }

    static String function(ScalarFunction function) {
        return function.name();
    }

    private static <T> String list(Collection<? extends T> parts, Function<T, String> text) {
        return parts.stream().map(text).collect(Collectors.joining(", "));
    }

    private static String joined(List<Condition> terms, String operator) {
        return terms.stream().map(BoundText::of).collect(Collectors.joining(operator, "(", ")"));
    }

    private static String not(boolean negated) {
        return negated ? " NOT" : "";
    }

    private static String column(Expr.Column column) {
        String name = column.ordinal() == Rel.ROW_ID ? "(row number)" : name(column.name());
        return switch (column.source()) {
            case Change.INSERTED -> "inserted." + name;
            case Change.DELETED -> "deleted." + name;
            default -> name;
        };
    }

    /** In brackets where it needs them. */
    public static String name(String name) {
        return PLAIN.matcher(name).matches() ? name : "[" + name.replace("]", "]]") + "]";
    }

    private static String constant(@Nullable Object value) {
        return switch (value) {
            case null -> "NULL";
            case Boolean bit -> bit ? "1" : "0";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case Bytes bytes -> bytes.toString();
            default -> "'" + value.toString().replace("'", "''") + "'";
        };
    }

    private static String cases(Expr.Case cases) {
        String branches = cases.branches().stream()
                .map(branch -> "WHEN " + of(branch.condition()) + " THEN " + of(branch.result()) + " ")
                .collect(Collectors.joining());
        return "CASE " + branches + (cases.otherwise() == null ? "" : "ELSE " + of(cases.otherwise()) + " ") + "END";
    }

    private static String aggregate(Expr.Aggregate aggregate) {
        Expr argument = aggregate.argument();
        return aggregate.kind() + "(" + (aggregate.distinct() ? "DISTINCT " : "")
                + (argument == null ? "*" : of(argument))
                + (aggregate.separator() == null ? "" : ", " + of(aggregate.separator())) + ")";
    }

    private static String window(Expr.Window window) {
        String call = window.aggregate() == null
                ? window.kind() + "(" + list(window.arguments()) + ")"
                : aggregate(window.aggregate());
        String partition = window.partitionBy().isEmpty() ? "" : "PARTITION BY " + list(window.partitionBy());
        String order = window.orderBy().isEmpty() ? "" : "ORDER BY " + orders(window.orderBy());
        return call + " OVER (" + partition + (partition.isEmpty() || order.isEmpty() ? "" : " ") + order + ")";
    }

    private static String sign(Expr.Operator operator) {
        return switch (operator) {
            case ADD, CONCAT -> " + ";
            case SUBTRACT -> " - ";
            case MULTIPLY -> " * ";
            case DIVIDE -> " / ";
            case MODULO -> " % ";
            case BIT_AND -> " & ";
            case BIT_OR -> " | ";
            case BIT_XOR -> " ^ ";
        };
    }

    private static String sign(Condition.Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> " = ";
            case NOT_EQUAL -> " <> ";
            case LESS -> " < ";
            case LESS_OR_EQUAL -> " <= ";
            case GREATER -> " > ";
            case GREATER_OR_EQUAL -> " >= ";
        };
    }

    /** A word of the language's, for messages: {@code LEFT_OUTER} becomes {@code left outer}. */
    public static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
