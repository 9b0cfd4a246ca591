package dev.aul.backend.sqlite;

import dev.aul.dialect.QueryWriter;
import dev.aul.dialect.RowCount;
import dev.aul.dialect.Scope;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.types.SqlType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * As much of PostgreSQL's spelling as the probed statements need: it shows that the writer above the dialects assumes
 * nothing of SQLite. Tables have the names that T-SQL gives them, columns plain types.
 */
final class PostgresProbe extends QueryWriter {
    @Override
    protected String value(Expr expr) {
        return switch (expr) {
            case Expr.Column column -> scope.columns(column.source()).value(column.ordinal());
            case Expr.Constant constant -> constant(constant.value());
            case Expr.Convert convert -> value(convert.operand());
            case Expr.Arithmetic sum -> "(" + value(sum.left()) + operator(sum.operator()) + value(sum.right()) + ")";
            case Expr.Aggregate aggregate -> aggregate(aggregate);
            case Expr.Window window -> window(window);
            case Expr.FirstNonNull first ->
                first.operands().stream().map(this::value).collect(Collectors.joining(", ", "coalesce(", ")"));
            case Expr.Case cases -> cases(cases);
            case Expr.ScalarSubquery subquery -> "(" + query(subquery.query(), null) + ")";
            default -> throw new IllegalArgumentException("not probed: " + expr);
        };
    }

    private static String constant(@Nullable Object value) {
        return value instanceof String text ? "'" + text.replace("'", "''") + "'" : String.valueOf(value);
    }

    private static String operator(Expr.Operator operator) {
        return switch (operator) {
            case ADD -> " + ";
            case SUBTRACT -> " - ";
            case MULTIPLY -> " * ";
            default -> throw new IllegalArgumentException("not probed: " + operator);
        };
    }

    private String aggregate(Expr.Aggregate aggregate) {
        String name = aggregate.kind().name().toLowerCase(Locale.ROOT).replace("_big", "");
        return name + "(" + (aggregate.argument() == null ? "*" : value(aggregate.argument())) + ")";
    }

    private String window(Expr.Window window) {
        String partition = window.partitionBy().isEmpty()
                ? ""
                : window.partitionBy().stream().map(this::key).collect(Collectors.joining(", ", "PARTITION BY ", " "));
        String order = window.orderBy().stream()
                .map(each -> order(key(each.expression()), each.descending()))
                .collect(Collectors.joining(", ", "ORDER BY ", ""));
        return window.kind().name().toLowerCase(Locale.ROOT) + "() OVER (" + partition + order + ")";
    }

    private String cases(Expr.Case cases) {
        return cases.branches().stream()
                .map(branch -> " WHEN " + condition(branch.condition()) + " THEN " + value(branch.result()))
                .collect(Collectors.joining(
                        "", "CASE", (cases.otherwise() == null ? "" : " ELSE " + value(cases.otherwise())) + " END"));
    }

    @Override
    protected String key(Expr expr) {
        return keyed(expr.type()) ? "(lower(rtrim(" + value(expr) + ")) COLLATE \"C\")" : value(expr);
    }

    @Override
    protected @Nullable String storedKey(Expr expr) {
        return null;
    }

    @Override
    protected boolean keyed(SqlType type) {
        return type.kind().isString();
    }

    @Override
    protected String condition(Condition condition) {
        return switch (condition) {
            case Condition.Truth truth -> truth.value() ? "TRUE" : "FALSE";
            case Condition.And and -> joined(and.terms(), " AND ");
            case Condition.Or or -> joined(or.terms(), " OR ");
            case Condition.Not not -> "NOT (" + condition(not.operand()) + ")";
            case Condition.Compare compare ->
                key(compare.left()) + comparison(compare.comparison()) + key(compare.right());
            case Condition.IsNull isNull -> value(isNull.operand()) + (isNull.negated() ? " IS NOT NULL" : " IS NULL");
            case Condition.Exists exists -> "EXISTS (" + query(exists.query(), null) + ")";
            case Condition.InList list ->
                Stream.of(list.items())
                        .flatMap(List::stream)
                        .map(this::key)
                        .collect(Collectors.joining(
                                ", ", key(list.operand()) + (list.negated() ? " NOT IN (" : " IN ("), ")"));
            default -> throw new IllegalArgumentException("not probed: " + condition);
        };
    }

    private String joined(List<Condition> terms, String operator) {
        return terms.stream().map(this::condition).collect(Collectors.joining(operator, "(", ")"));
    }

    private static String comparison(Condition.Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> " = ";
            case NOT_EQUAL -> " <> ";
            case LESS -> " < ";
            case LESS_OR_EQUAL -> " <= ";
            case GREATER -> " > ";
            case GREATER_OR_EQUAL -> " >= ";
        };
    }

    @Override
    protected String table(TableSchema table, boolean updateLock) {
        return table.name();
    }

    @Override
    protected Scope.Columns tableColumns(TableSchema table, String alias) {
        return ordinal -> alias + "." + table.columns().get(ordinal).name();
    }

    @Override
    protected String lateral(String query, String alias, Rel.Source.Derived source) {
        scope.add(source.id(), Scope.numbered(alias));
        return "LATERAL (" + query + ") AS " + alias;
    }

    @Override
    protected String tableFunction(Rel.Source.Function source, String alias) {
        throw new IllegalArgumentException("not probed: " + source);
    }

    @Override
    protected String userFunction(Rel.Source.UserFunction source, String alias) {
        throw new IllegalArgumentException("not probed: " + source);
    }

    @Override
    protected String checkedLevel(String level, int limit) {
        return level;
    }

    @Override
    protected String order(String key, boolean descending) {
        return key + (descending ? " DESC NULLS LAST" : " NULLS FIRST");
    }

    @Override
    protected String rowCount(RowCount clause, Expr count) {
        return value(count);
    }

    @Override
    protected String unlimited() {
        return "NULL";
    }

    @Override
    protected String anyOfGroup(String value) {
        return "min(" + value + ")";
    }
}
