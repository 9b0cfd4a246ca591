package dev.aul.language.analysis;

import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Item;
import dev.aul.language.routine.Rel.OutColumn;
import dev.aul.language.types.Conversion;
import dev.aul.language.types.SqlType;
import java.util.ArrayList;
import java.util.List;

/** Gives the columns of a query other types, where T-SQL converts by itself. */
final class QueryConversions {
    private final Binding binding;

    QueryConversions(Binding binding) {
        this.binding = binding;
    }

    /** A column of a bare NULL becomes an int, as a client sees it. */
    Rel.Query settled(Rel.Query query) {
        List<SqlType> types = query.columns().stream()
                .map(column -> column.type().equals(SqlType.NULL) ? SqlType.INT : column.type())
                .toList();
        return columns(query, types);
    }

    /** Converts each column to its type; 206 or 257 when that is not allowed. */
    Rel.Query columns(Rel.Query query, List<SqlType> types) {
        boolean same = true;
        for (int i = 0; i < types.size(); i++) {
            SqlType own = query.columns().get(i).type();
            Conversion.requireImplicit(own, types.get(i));
            same &= own.equals(types.get(i));
        }
        if (same) {
            return query;
        }
        return switch (query.body()) {
            case Rel.Select select
            when canConvertInPlace(query, select, types) ->
                Selects.withBody(query, Selects.withItems(select, items(select, types)));
            case Rel.Values values when query.orderBy().isEmpty() -> Selects.withBody(query, values(values, types));
            default -> wrapped(query, types);
        };
    }

    /** DISTINCT and ORDER BY look at the values as they were before. */
    private static boolean canConvertInPlace(Rel.Query query, Rel.Select select, List<SqlType> types) {
        for (int i = 0; i < types.size(); i++) {
            SqlType own = select.items().get(i).expression().type();
            boolean harmless = own.equals(types.get(i)) || own.equals(SqlType.NULL);
            if (!harmless && (select.distinct() || isOrderedBy(query, i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOrderedBy(Rel.Query query, int ordinal) {
        return query.orderBy().stream()
                .anyMatch(order -> order.expression() instanceof Expr.Column column
                        && column.source() == Rel.Query.OUTPUT
                        && column.ordinal() == ordinal);
    }

    private static List<Item> items(Rel.Select select, List<SqlType> types) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            Item item = select.items().get(i);
            items.add(new Item(item.name(), Coercion.convert(item.expression(), types.get(i))));
        }
        return items;
    }

    private static Rel.Values values(Rel.Values values, List<SqlType> types) {
        List<List<Expr>> rows = new ArrayList<>();
        for (List<Expr> row : values.rows()) {
            List<Expr> converted = new ArrayList<>();
            for (int i = 0; i < types.size(); i++) {
                converted.add(Coercion.convert(row.get(i), types.get(i)));
            }
            rows.add(converted);
        }
        List<OutColumn> columns = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            OutColumn column = values.columns().get(i);
            columns.add(new OutColumn(column.name(), types.get(i), column.nullable(), false));
        }
        return new Rel.Values(rows, columns);
    }

    private Rel.Query wrapped(Rel.Query query, List<SqlType> types) {
        Rel.Source.Derived source = new Columns(binding).derived(query, false);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            OutColumn column = query.columns().get(i);
            Expr value = new Expr.Column(source.id(), i, column.name(), column.type(), column.nullable(), false);
            items.add(new Item(column.name(), Coercion.convert(value, types.get(i))));
        }
        return Rel.Query.of(Selects.plain(items, source));
    }
}
