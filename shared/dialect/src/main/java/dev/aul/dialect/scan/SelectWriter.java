package dev.aul.dialect.scan;

import dev.aul.dialect.scan.ItemWriter.Item;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Query;
import dev.aul.language.routine.Rel.Select;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes whole queries: one SELECT of columns of tables and joins, or of groups by such columns and their aggregates, with
 * DISTINCT, ORDER BY, TOP, OFFSET and FETCH. All of it must be what the server decides as T-SQL does. Stateless.
 */
public final class SelectWriter {
    private final Spelling spelling;
    private final QuerySpelling queries;

    public SelectWriter(Spelling spelling, QuerySpelling queries) {
        this.spelling = spelling;
        this.queries = queries;
    }

    /** Empty when the server cannot be asked. */
    public Optional<SqlScan> write(Query query) {
        if (!(query.body() instanceof Select select)
                || !query.with().isEmpty()
                || select.from() == null
                || select.having() != null
                || select.groupingSets().size() > 1) {
            return Optional.empty();
        }
        Sources sources = Sources.of(select.from(), queries);
        return sources == null ? Optional.empty() : Optional.ofNullable(new Text(query, select, sources).write());
    }

    /** One query's. */
    private final class Text {
        private final Query query;
        private final Select select;
        private final Sources sources;
        private final ConjunctWriter conditions;
        private final ItemWriter items;
        private final List<Expr> keys;
        private final boolean grouped;

        Text(Query query, Select select, Sources sources) {
            this.query = query;
            this.select = select;
            this.sources = sources;
            conditions = new ConjunctWriter(spelling, sources, true);
            items = new ItemWriter(spelling, sources, conditions);
            keys = select.groupingSets().isEmpty()
                    ? List.of()
                    : select.groupingSets().getFirst();
            grouped = select.aggregates() || !select.groupingSets().isEmpty();
        }

        @Nullable
        SqlScan write() {
            List<Item> shown = shown();
            List<Item> groups = shown == null ? null : groups();
            List<String> order = groups == null ? null : order(Objects.requireNonNull(shown), groups);
            String from = order == null
                    ? null
                    : new JoinWriter(spelling, queries)
                            .from(Objects.requireNonNull(select.from()), sources, conditions);
            String where = from == null ? null : where();
            PageWriter page = where == null ? null : PageWriter.of(query, conditions, sources);
            if (page == null || shown == null || groups == null || order == null) {
                return null;
            }
            boolean one = grouped ? groups.isEmpty() : conditions.uniqueness.isSingle(sources);
            String sql = "SELECT " + (select.distinct() ? "DISTINCT " : "")
                    + String.join(", ", shown.stream().map(Item::text).toList()) + " FROM " + from + where
                    + clause(" GROUP BY ", groups.stream().map(Item::text).toList())
                    + clause(" ORDER BY ", order) + queries.limit(page.count(), page.offset());
            return new SqlScan(
                    sources.schemas(),
                    sql,
                    shown.stream().map(Item::value).toList(),
                    conditions.parameters,
                    conditions.bound,
                    new BitSet(),
                    true,
                    one || page.isFew(),
                    false,
                    page.page());
        }

        private static String clause(String keyword, List<String> terms) {
            return terms.isEmpty() ? "" : keyword + String.join(", ", terms);
        }

        private @Nullable List<Item> shown() {
            List<Item> out = new ArrayList<>();
            for (Rel.Item item : select.items()) {
                Item written = item(item.expression());
                if (written == null) {
                    return null;
                }
                out.add(written);
            }
            return out.isEmpty() ? null : out;
        }

        private @Nullable Item item(Expr expr) {
            if (expr instanceof Expr.Aggregate aggregate) {
                return grouped && !select.distinct() ? items.aggregate(aggregate) : null;
            }
            return grouped && !keys.contains(expr) ? null : items.column(expr, grouped || select.distinct());
        }

        /** GROUP BY; an empty set of it is left to others. */
        private @Nullable List<Item> groups() {
            List<Item> out = new ArrayList<>();
            for (Expr key : keys) {
                Item item = items.column(key, true);
                if (item == null) {
                    return null;
                }
                out.add(item);
            }
            return out.isEmpty() && !select.groupingSets().isEmpty() ? null : out;
        }

        /** The order asked for; groups and distinct rows come in the order of their values besides. */
        private @Nullable List<String> order(List<Item> shown, List<Item> groups) {
            List<String> out = new ArrayList<>();
            for (Rel.Order by : query.orderBy()) {
                String term = items.order(ordering(by.expression(), shown), by.descending());
                if (term == null) {
                    return null;
                }
                out.add(term);
            }
            List<String> besides = items.ascending(select.distinct() ? shown : groups);
            if (besides == null) {
                return null;
            }
            out.addAll(besides);
            return out;
        }

        private @Nullable Item ordering(Expr expr, List<Item> shown) {
            if (expr instanceof Expr.Column column && column.source() == Query.OUTPUT) {
                return shown.get(column.ordinal());
            }
            return grouped || select.distinct() ? item(expr) : items.key(expr);
        }

        private @Nullable String where() {
            Condition where = select.where();
            if (where == null) {
                return "";
            }
            String text = conditions.conjunct(where);
            return text == null ? null : " WHERE " + text;
        }
    }
}
