package dev.aul.language.ast;

import dev.aul.language.ast.Expression.OrderItem;
import dev.aul.language.ast.Query.CommonTable;
import dev.aul.language.ast.Query.GroupItem;
import dev.aul.language.ast.Query.Grouping;
import dev.aul.language.ast.Query.SelectItem;
import dev.aul.language.ast.Query.SetOperator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries and the tables in them as text. */
final class QueryPrinter {
    private QueryPrinter() {}

    static String query(Query query) {
        return switch (query) {
            case Query.Ordered ordered -> ordered(ordered);
            case Query.SetOperation operation -> setOperation(operation);
            case Query.Select select -> select(select);
            case Query.Values values ->
                "VALUES " + Printer.list(values.rows(), row -> "(" + ExpressionPrinter.list(row) + ")");
        };
    }

    private static String ordered(Query.Ordered o) {
        StringBuilder out = new StringBuilder(with(o.with())).append(query(o.body()));
        if (!o.orderBy().isEmpty()) {
            out.append(" ORDER BY ").append(order(o.orderBy()));
        }
        if (o.offset() != null) {
            out.append(" OFFSET ").append(Printer.print(o.offset())).append(" ROWS");
        }
        if (o.fetch() != null) {
            out.append(" FETCH NEXT ").append(Printer.print(o.fetch())).append(" ROWS ONLY");
        }
        if (o.forClause() != null) {
            out.append(forClause(o.forClause()));
        }
        if (!o.hints().isEmpty()) {
            out.append(" OPTION (").append(String.join(", ", o.hints())).append(")");
        }
        return out.toString();
    }

    static String with(List<CommonTable> tables) {
        return tables.isEmpty() ? "" : "WITH " + Printer.list(tables, QueryPrinter::commonTable) + " ";
    }

    private static String commonTable(CommonTable table) {
        return Printer.name(table.name()) + Printer.optionalNames(table.columns()) + " AS (" + query(table.query())
                + ")";
    }

    static String order(List<OrderItem> items) {
        return Printer.list(items, item -> Printer.print(item.expression()) + (item.descending() ? " DESC" : ""));
    }

    private static String forClause(Query.ForClause clause) {
        StringBuilder out = new StringBuilder(" FOR ").append(clause.kind());
        if (!clause.mode().isEmpty()) {
            out.append(' ').append(clause.mode());
        }
        for (Query.ForDirective directive : clause.directives()) {
            String text = directive.text() == null ? "" : "(" + Printer.string(directive.text()) + ")";
            out.append(directive.name().equals("ELEMENT") ? text : ", " + directive.name() + text);
        }
        return out.toString();
    }

    private static String setOperation(Query.SetOperation operation) {
        boolean tight = operation.operator() == SetOperator.INTERSECT;
        String sign = operation.operator().name().replace('_', ' ');
        return operand(operation.left(), tight, false) + " " + sign + " " + operand(operation.right(), tight, true);
    }

    /** INTERSECT binds more than the others, which go from left to right. */
    private static String operand(Query query, boolean tight, boolean right) {
        boolean parens = query instanceof Query.SetOperation inner
                && (right
                        ? tight || inner.operator() != SetOperator.INTERSECT
                        : tight && inner.operator() != SetOperator.INTERSECT);
        return parens ? "(" + query(query) + ")" : query(query);
    }

    private static String select(Query.Select s) {
        StringBuilder out = new StringBuilder("SELECT ")
                .append(s.distinct() ? "DISTINCT " : "")
                .append(top(s.top()));
        out.append(items(s.items()));
        if (s.into() != null) {
            out.append(" INTO ").append(Printer.name(s.into()));
        }
        out.append(from(s.from()));
        if (s.where() != null) {
            out.append(" WHERE ").append(Printer.print(s.where()));
        }
        if (!s.groupBy().isEmpty()) {
            out.append(" GROUP BY ").append(Printer.list(s.groupBy(), QueryPrinter::group));
        }
        if (s.having() != null) {
            out.append(" HAVING ").append(Printer.print(s.having()));
        }
        return out.toString();
    }

    static String top(Query.@Nullable Top top) {
        return top == null
                ? ""
                : "TOP (" + Printer.print(top.count()) + ") " + (top.percent() ? "PERCENT " : "")
                        + (top.withTies() ? "WITH TIES " : "");
    }

    static String from(List<TableRef> tables) {
        return tables.isEmpty() ? "" : " FROM " + Printer.list(tables, TablePrinter::table);
    }

    static String items(List<SelectItem> items) {
        return Printer.list(items, QueryPrinter::item);
    }

    private static String item(SelectItem item) {
        return switch (item) {
            case SelectItem.Star star -> star.qualifier() == null ? "*" : Printer.name(star.qualifier()) + ".*";
            case SelectItem.Column column ->
                Printer.print(column.expression())
                        + (column.alias() == null ? "" : " AS " + Printer.name(column.alias()));
            case SelectItem.Assignment assignment ->
                assignment.variable()
                        + ExpressionPrinter.assign(assignment.operator())
                        + Printer.print(assignment.expression());
        };
    }

    private static String group(GroupItem item) {
        if (item.grouping() == Grouping.PLAIN) {
            return Printer.print(item.sets().getFirst().getFirst());
        }
        return item.grouping().name().replace('_', ' ')
                + " ("
                + Printer.list(
                        item.sets(),
                        set -> set.size() == 1
                                ? Printer.print(set.getFirst())
                                : "(" + ExpressionPrinter.list(set) + ")")
                + ")";
    }
}
