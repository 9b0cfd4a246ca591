package dev.aul.dialect.sqlite;

import dev.aul.language.eval.Leaves;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values: columns, parameters, subqueries and choices as SQL, the rest as one callback over its leaves. */
final class ValueWriter {
    private final SqliteWriter writer;
    private final AggregateWriter aggregates;

    ValueWriter(SqliteWriter writer) {
        this.writer = writer;
        this.aggregates = new AggregateWriter(writer);
    }

    String write(Expr expr) {
        if (Native.isBound(expr)) {
            return writer.statement().parameter(expr, false);
        }
        return switch (expr) {
            case Expr.Column column -> writer.scope().columns(column.source()).value(column.ordinal());
            case Expr.Aggregate aggregate -> aggregates.aggregate(aggregate);
            case Expr.Window window -> aggregates.window(window);
            case Expr.ScalarSubquery subquery -> scalar(subquery.query());
            case Expr.ForText text -> new TableWriter(writer).forText(text);
            case Expr.Convert convert when Native.keepsForm(convert) -> write(convert.operand());
            case Expr.FirstNonNull first when isStructured(first) -> firstNonNull(first);
            case Expr.Case cases when isStructured(cases) -> cases(cases);
            default -> writer.program(expr);
        };
    }

    /** Written as SQL when that needs no callback, or when a subquery must run only if its branch is taken. */
    private static boolean isStructured(Expr expr) {
        return Native.isNative(expr) || Leaves.containsSubquery(expr);
    }

    private String firstNonNull(Expr.FirstNonNull first) {
        return first.operands().size() == 1
                ? write(first.operands().getFirst())
                : first.operands().stream().map(this::write).collect(Collectors.joining(", ", "coalesce(", ")"));
    }

    private String cases(Expr.Case cases) {
        StringBuilder out = new StringBuilder("CASE");
        for (Expr.Branch branch : cases.branches()) {
            out.append(" WHEN ").append(writer.condition(branch.condition()));
            out.append(" THEN ").append(write(branch.result()));
        }
        if (cases.otherwise() != null) {
            out.append(" ELSE ").append(write(cases.otherwise()));
        }
        return out.append(" END").toString();
    }

    private String scalar(Rel.Query query) {
        String text = writer.query(query, null);
        if (yieldsOneRow(query)) {
            return "(" + text + ")";
        }
        String alias = writer.scope().freshAlias();
        return "(SELECT iif(count(*) > 1, " + writer.statement().call("_fail", "512") + ", " + alias
                + ".c0) FROM (SELECT * FROM (" + text + ") LIMIT 2) AS " + alias + ")";
    }

    private static boolean yieldsOneRow(Rel.Query query) {
        if (isOne(query.fetch())) {
            return true;
        }
        if (query.top() != null
                && !query.top().percent()
                && !query.top().withTies()
                && isOne(query.top().count())) {
            return true;
        }
        return switch (query.body()) {
            case Rel.Select select ->
                select.from() == null
                        || (select.aggregates()
                                && (select.groupingSets().isEmpty()
                                        || (select.groupingSets().size() == 1
                                                && select.groupingSets()
                                                        .getFirst()
                                                        .isEmpty())));
            case Rel.Values values -> values.rows().size() == 1;
            case Rel.SetOperation _ -> false;
        };
    }

    private static boolean isOne(@Nullable Expr expr) {
        return switch (expr) {
            case Expr.Constant constant -> constant.value() instanceof Number n && n.longValue() == 1;
            case Expr.Convert convert -> isOne(convert.operand());
            case null, default -> false;
        };
    }
}
