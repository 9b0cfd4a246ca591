package dev.aul.dialect.sqlite;

import dev.aul.language.eval.Leaves;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Condition.Comparison;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions in SQLite's own three-valued logic, over stored values and keys. */
final class ConditionWriter {
    private final SqliteWriter writer;

    ConditionWriter(SqliteWriter writer) {
        this.writer = writer;
    }

    String write(Condition condition) {
        return switch (condition) {
            case Condition.Truth truth -> truth.value() ? "1" : "0";
            case Condition.And and -> joined(and.terms(), " AND ");
            case Condition.Or or -> joined(or.terms(), " OR ");
            case Condition.Not not -> "NOT (" + write(not.operand()) + ")";
            case Condition.Compare compare -> compare(compare);
            case Condition.NotDistinct same -> pair(same.left(), " IS ", same.right());
            case Condition.IsNull isNull ->
                writer.value(isNull.operand()) + (isNull.negated() ? " IS NOT NULL" : " IS NULL");
            case Condition.InList list -> inList(list);
            case Condition.InQuery in ->
                key(in.operand()) + (in.negated() ? " NOT IN (" : " IN (") + keys(in.query()) + ")";
            case Condition.Exists exists -> "EXISTS (" + writer.query(exists.query(), null) + ")";
            case Condition.Quantified quantified -> quantified(quantified);
            case Condition.Like like -> like(like);
        };
    }

    private String like(Condition.Like like) {
        String range = LikeRange.of(like, writer);
        return range.isEmpty() ? writer.program(like) : "(" + range + writer.program(like) + ")";
    }

    private String joined(List<Condition> terms, String operator) {
        return terms.stream().map(this::write).collect(Collectors.joining(operator, "(", ")"));
    }

    private String key(Expr expr) {
        return writer.key(expr);
    }

    private String compare(Condition.Compare compare) {
        String operator = compare.nullsEqual() ? nullSafe(compare.comparison()) : operator(compare.comparison());
        return pair(compare.left(), operator, compare.right());
    }

    private String pair(Expr left, String operator, Expr right) {
        List<Expr> sides = Alignment.of(List.of(left, right));
        return key(sides.getFirst()) + operator + key(sides.getLast());
    }

    private String inList(Condition.InList list) {
        List<Expr> all = new ArrayList<>();
        all.add(list.operand());
        all.addAll(list.items());
        List<String> keys = Alignment.of(all).stream().map(this::key).toList();
        return keys.getFirst() + (list.negated() ? " NOT IN (" : " IN (")
                + String.join(", ", keys.subList(1, keys.size())) + ")";
    }

    private static String nullSafe(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> " IS ";
            case NOT_EQUAL -> " IS NOT ";
            default -> operator(comparison);
        };
    }

    static String operator(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> " = ";
            case NOT_EQUAL -> " <> ";
            case LESS -> " < ";
            case LESS_OR_EQUAL -> " <= ";
            case GREATER -> " > ";
            case GREATER_OR_EQUAL -> " >= ";
        };
    }

    /** The keys of a one-column query. */
    private String keys(Rel.Query query) {
        String alias = writer.scope().freshAlias();
        boolean[] stored = new boolean[1];
        String text = writer.query(query, stored);
        return "SELECT " + writer.keyOf(alias, stored, query) + " FROM (" + text + ") AS " + alias;
    }

    /** True or false as soon as one row decides; unknown when none does but one is unknown. */
    private String quantified(Condition.Quantified quantified) {
        String alias = writer.scope().freshAlias();
        boolean[] stored = new boolean[1];
        String from = "(" + writer.query(quantified.query(), stored) + ") AS " + alias;
        String test = key(quantified.operand())
                + operator(quantified.comparison())
                + writer.keyOf(alias, stored, quantified.query());
        String decisive = quantified.all() ? "NOT (" + test + ")" : test;
        return "(CASE WHEN EXISTS (SELECT 1 FROM " + from + " WHERE " + decisive + ") THEN "
                + (quantified.all() ? "0" : "1") + " WHEN EXISTS (SELECT 1 FROM " + from + " WHERE (" + test
                + ") IS NULL) THEN NULL ELSE " + (quantified.all() ? "1" : "0") + " END)";
    }

    /** The leaves of a condition that Java decides. */
    static Leaves leaves(Condition condition) {
        return Leaves.of(condition, Native::isLeaf, Leaves::isSubquery);
    }
}
