package dev.aul.dialect;

import dev.aul.language.analysis.CollatedKey;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.eval.Leaves;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Order;
import dev.aul.language.routine.Rel.Query;
import dev.aul.language.routine.Rel.Select;
import dev.aul.language.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Walks a bound query and writes it as SQL whose columns are named c0, c1, ... A dialect adds how it spells values,
 * keys, conditions and sources. A key is what equality, order and grouping compare: the value itself, or for strings
 * what is left of it without case and trailing blanks. One writer serves one statement.
 */
public abstract class QueryWriter {
    protected final Scope scope = new Scope();

    /** An expression as a value. */
    protected abstract String value(Expr expr);

    /** What an expression is compared, ordered and grouped by. */
    protected abstract String key(Expr expr);

    /** A key that costs nothing because it lies beside the value; null when there is none or the value is its own key. */
    protected abstract @Nullable String storedKey(Expr expr);

    /** Whether values of this type compare by something else than themselves. */
    protected abstract boolean keyed(SqlType type);

    protected abstract String condition(Condition condition);

    /** A stored table in FROM, without alias; also told when its rows are locked for update. */
    protected abstract String table(TableSchema table, boolean updateLock);

    protected abstract Scope.Columns tableColumns(TableSchema table, String alias);

    /** A source that may refer to sources on its left: {@code query} yields c0, c1, ... */
    protected abstract String lateral(String query, String alias, Rel.Source.Derived source);

    protected abstract String tableFunction(Rel.Source.Function source, String alias);

    protected abstract String userFunction(Rel.Source.UserFunction source, String alias);

    /** A level that fails with 530 when it is above the limit; 0 is no limit. */
    protected abstract String checkedLevel(String level, int limit);

    /** One key of ORDER BY; NULL comes first unless {@code descending}. */
    protected abstract String order(String key, boolean descending);

    /** The value of TOP, OFFSET or FETCH, or its error when it is no number of rows. */
    protected abstract String rowCount(RowCount clause, Expr count);

    /** A condition that is true, and notes what the aggregates of a group leave out; empty when nothing is noted. */
    protected String noted(List<Rel.Item> items) {
        return "";
    }

    /** The row count of LIMIT that means all rows. */
    protected abstract String unlimited();

    /** A column of a group that is grouped by the column's key: any of the group's values. */
    protected abstract String anyOfGroup(String value);

    /** Whole text of a query; when {@code keys} is given, it is filled with which columns have a key beside them. */
    public final String query(Query query, boolean @Nullable [] keys) {
        String with = new CteWriter(this, scope).with(query.with(), query.maxRecursion());
        boolean ordered = !query.orderBy().isEmpty();
        Rel.Top top = query.top();
        if (top != null && (top.percent() || (top.withTies() && ordered))) {
            return with + new PagedWriter(this, scope).ranked(query, top);
        }
        String limit = limit(query);
        if (!ordered && limit.isEmpty()) {
            return with + relation(query.body(), keys);
        }
        if (query.body() instanceof Select select && isPlain(select)) {
            String text = select(select, keys, List.of());
            return with + text + orderBy(query.orderBy(), expr -> key(Orders.resolve(expr, select))) + limit;
        }
        return with + wrapped(query) + limit;
    }

    private static boolean isPlain(Select select) {
        return !select.distinct() && select.groupingSets().size() <= 1;
    }

    private String wrapped(Query query) {
        String alias = scope.freshAlias();
        Query body = Orders.withOutputs(query);
        boolean[] keys = new boolean[body.columns().size()];
        String inner = relation(body.body(), keys);
        scope.add(Query.OUTPUT, Scope.numbered(alias, keys));
        return "SELECT " + outputs(alias, query.columns().size()) + " FROM (" + inner + ") AS " + alias
                + orderBy(body.orderBy(), this::key);
    }

    final String orderBy(List<Order> orders, java.util.function.Function<Expr, String> key) {
        if (orders.isEmpty()) {
            return "";
        }
        return orders.stream()
                .map(order -> order(key.apply(order.expression()), order.descending()))
                .collect(Collectors.joining(", ", " ORDER BY ", ""));
    }

    private String limit(Query query) {
        if (query.top() != null) {
            return " LIMIT " + rowCount(RowCount.TOP, query.top().count());
        }
        if (query.offset() == null) {
            return "";
        }
        String fetch = query.fetch() == null ? unlimited() : rowCount(RowCount.FETCH, query.fetch());
        return " LIMIT " + fetch + " OFFSET " + rowCount(RowCount.OFFSET, query.offset());
    }

    final String relation(Rel body, boolean @Nullable [] keys) {
        return switch (body) {
            case Select select -> select(select, keys, List.of());
            case Rel.SetOperation operation -> new SetWriter(this, scope).write(operation);
            case Rel.Values values -> values(values);
        };
    }

    /** Rows with columns of a query around them are written as selects: SQLite loses the names of such VALUES. */
    private String values(Rel.Values values) {
        return values.rows().stream().flatMap(List::stream).anyMatch(QueryWriter::readsColumns)
                ? values.rows().stream().map(this::row).collect(Collectors.joining(" UNION ALL "))
                : constants(values);
    }

    private static boolean readsColumns(Expr cell) {
        return !Leaves.of(cell, Expr.Column.class::isInstance).isEmpty();
    }

    private String row(List<Expr> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> value(cells.get(i)) + " AS c" + i)
                .collect(Collectors.joining(", ", "SELECT ", ""));
    }

    private String constants(Rel.Values values) {
        String rows = values.rows().stream()
                .map(row -> row.stream().map(this::value).collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(", "));
        String names = IntStream.range(0, values.columns().size())
                .mapToObj(i -> "column" + (i + 1) + " AS c" + i)
                .collect(Collectors.joining(", "));
        return "SELECT " + names + " FROM (VALUES " + rows + ")";
    }

    /** One SELECT; {@code extras} are written after its items, when its sources are known. */
    final String select(Select select, boolean @Nullable [] keys, List<Extra> extras) {
        if (select.groupingSets().size() > 1) {
            return new GroupingSets(this).write(select);
        }
        if (select.distinct()) {
            return distinct(select);
        }
        String from = select.from() == null ? "" : " FROM " + new SourceWriter(this, scope).source(select.from());
        String groupBy = groupBy(select);
        String having = having(select);
        // HAVING alone does not make a query one group; an aggregate in its list does.
        boolean loneHaving = groupBy.isEmpty() && !having.isEmpty() && !aggregates(select);
        List<String> items = new ArrayList<>();
        for (int i = 0; i < select.items().size(); i++) {
            Expr expr = select.items().get(i).expression();
            items.add((loneHaving ? "CASE WHEN count(*) >= 0 THEN " + value(expr) + " END" : item(expr, select))
                    + " AS c" + i);
            String key = keys == null ? null : storedKey(expr);
            if (keys != null && key != null) {
                keys[i] = true;
                items.add(key + " AS k" + i);
            }
        }
        extras.forEach(extra -> items.add(extra.text(select)));
        return "SELECT " + String.join(", ", items) + from + where(select) + groupBy + having;
    }

    private String item(Expr expr, Select select) {
        boolean grouped = keyed(expr.type())
                && !select.groupingSets().isEmpty()
                && select.groupingSets().getFirst().contains(expr);
        return grouped ? anyOfGroup(value(expr)) : value(expr);
    }

    private static boolean aggregates(Select select) {
        return select.items().stream().anyMatch(item -> !Leaves.of(item.expression(), Expr.Aggregate.class::isInstance)
                .isEmpty());
    }

    /** An item that a rewrite adds to a select. */
    @FunctionalInterface
    interface Extra {
        String text(Select select);
    }

    private String where(Select select) {
        return select.where() == null ? "" : " WHERE " + condition(select.where());
    }

    private String groupBy(Select select) {
        if (select.groupingSets().isEmpty() || select.groupingSets().getFirst().isEmpty()) {
            return "";
        }
        return select.groupingSets().getFirst().stream()
                .map(this::key)
                .collect(Collectors.joining(", ", " GROUP BY ", ""));
    }

    private String having(Select select) {
        if (select.having() != null) {
            String noted = noted(select.items());
            return " HAVING " + (noted.isEmpty() ? "" : noted + " AND ") + condition(select.having());
        }
        boolean grouped = select.aggregates() || !select.groupingSets().isEmpty();
        boolean one = select.groupingSets().isEmpty()
                || select.groupingSets().getFirst().isEmpty();
        return grouped && one ? " HAVING count(*) >= 0" : "";
    }

    private String distinct(Select select) {
        Select all = new Select(
                false,
                select.items(),
                select.from(),
                select.where(),
                select.groupingSets(),
                select.having(),
                select.aggregates());
        if (isPlainList(all) && all.items().stream().anyMatch(item -> CollatedKey.of(item.expression()) != null)) {
            return select(grouped(all), null, List.of());
        }
        if (all.columns().stream().noneMatch(column -> keyed(column.type()))) {
            return "SELECT DISTINCT" + select(all, null, List.of()).substring("SELECT".length());
        }
        String alias = scope.freshAlias();
        boolean[] keys = new boolean[all.items().size()];
        String inner = select(all, keys, List.of());
        return "SELECT " + anyOutputs(alias, all.columns()) + " FROM (" + inner + ") AS " + alias + " GROUP BY "
                + keysOf(alias, keys, all.columns());
    }

    private static boolean isPlainList(Select select) {
        return !select.aggregates()
                && select.groupingSets().isEmpty()
                && select.items().stream().allMatch(item -> Leaves.of(item.expression(), Expr.Window.class::isInstance)
                        .isEmpty());
    }

    /** DISTINCT as GROUP BY of all items. */
    private static Select grouped(Select select) {
        List<Expr> keys = select.items().stream().map(Rel.Item::expression).toList();
        return new Select(false, select.items(), select.from(), select.where(), List.of(keys), null, false);
    }

    /** {@code a.c0 AS c0, a.c1 AS c1, ...}. */
    static String outputs(String alias, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> alias + ".c" + i + " AS c" + i)
                .collect(Collectors.joining(", "));
    }

    /** The same, of a query that is grouped by the keys of all these columns. */
    final String anyOutputs(String alias, List<Rel.OutColumn> columns) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> {
                    String value = alias + ".c" + i;
                    return (keyed(columns.get(i).type()) ? anyOfGroup(value) : value) + " AS c" + i;
                })
                .collect(Collectors.joining(", "));
    }

    /** The keys of all columns of a derived table. */
    final String keysOf(String alias, boolean[] keys, List<Rel.OutColumn> columns) {
        return String.join(", ", keyList(alias, keys, columns));
    }

    protected final List<String> keyList(String alias, boolean[] keys, List<Rel.OutColumn> columns) {
        int source = scope.derived(Scope.numbered(alias, keys));
        List<String> out = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            out.add(key(new Expr.Column(source, i, "", columns.get(i).type(), true, false)));
        }
        return out;
    }
}
