package dev.aul.dialect;

import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel.Query;
import dev.aul.language.routine.Rel.Select;
import dev.aul.language.routine.Rel.Top;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes TOP .. PERCENT and TOP .. WITH TIES: rows are ranked by the order, then cut. */
final class PagedWriter {
    private final QueryWriter writer;
    private final Scope scope;

    PagedWriter(QueryWriter writer, Scope scope) {
        this.writer = writer;
        this.scope = scope;
    }

    String ranked(Query query, Top top) {
        int width = query.columns().size();
        String rows = scope.freshAlias();
        String ranked = scope.freshAlias();
        String order = IntStream.range(0, query.orderBy().size())
                .mapToObj(i -> writer.order("o" + i, query.orderBy().get(i).descending()))
                .collect(Collectors.joining(", "));
        String over = order.isEmpty() ? "()" : "(ORDER BY " + order + ")";
        String rank = (top.withTies() ? "rank() OVER " : "row_number() OVER ") + over;
        String count = writer.value(top.count());
        String cut = top.percent() ? "r - 1 < n * " + count + " / 100.0" : "r <= " + count;
        return "SELECT " + QueryWriter.outputs(ranked, width) + " FROM (SELECT " + rows + ".*, " + rank
                + " AS r, count(*) OVER () AS n FROM (" + inner(query) + ") AS " + rows + ") AS " + ranked + " WHERE "
                + cut + (order.isEmpty() ? "" : " ORDER BY " + order) + checked(top);
    }

    /** A limit that takes all rows: unlike a condition it is computed where there are none, and so refuses its count. */
    private String checked(Top top) {
        String count = writer.rowCount(top.percent() ? RowCount.PERCENT : RowCount.TOP, top.count());
        return " LIMIT " + writer.unlimited() + " + 0 * " + count;
    }

    /** The body with its order keys as further columns o0, o1, ... */
    private String inner(Query query) {
        if (query.body() instanceof Select select
                && !select.distinct()
                && select.groupingSets().size() <= 1) {
            List<QueryWriter.Extra> extras = new ArrayList<>();
            for (int i = 0; i < query.orderBy().size(); i++) {
                Expr expr = Orders.resolve(query.orderBy().get(i).expression(), select);
                String name = " AS o" + i;
                extras.add(_ -> writer.key(expr) + name);
            }
            return writer.select(select, null, extras);
        }
        String alias = scope.freshAlias();
        Query body = Orders.withOutputs(query);
        String text = writer.relation(body.body(), null);
        scope.add(Query.OUTPUT, Scope.numbered(alias));
        StringBuilder out = new StringBuilder("SELECT ")
                .append(QueryWriter.outputs(alias, query.columns().size()));
        for (int i = 0; i < body.orderBy().size(); i++) {
            out.append(", ")
                    .append(writer.key(body.orderBy().get(i).expression()))
                    .append(" AS o")
                    .append(i);
        }
        return out + " FROM (" + text + ") AS " + alias;
    }
}
