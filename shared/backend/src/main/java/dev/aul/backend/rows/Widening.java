package dev.aul.backend.rows;

import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Item;
import dev.aul.language.routine.Rel.OutColumn;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the length out of implicit conversions to a column's type: a conversion cuts silently, a column must not. Pure.
 */
final class Widening {
    private Widening() {}

    static Expr of(Expr expr) {
        if (!(expr instanceof Expr.Convert convert) || !convert.implicit() || convert.tolerant()) {
            return expr;
        }
        SqlType from = convert.operand().type();
        SqlType to = convert.type();
        boolean strings = from.kind().isString() && to.kind().isString();
        boolean binaries = from.kind().isBinary() && to.kind().isBinary();
        if (to.isMax() || to.length() == 0 || !(strings || binaries)) {
            return expr;
        }
        SqlType wide = wide(to);
        return wide.kind() == from.kind() || binaries
                ? convert.operand()
                : new Expr.Convert(convert.operand(), wide, convert.style(), false, true);
    }

    private static SqlType wide(SqlType type) {
        return switch (type.kind()) {
            case CHAR, VARCHAR -> SqlType.varchar(SqlType.MAX);
            case NCHAR, NVARCHAR -> SqlType.nvarchar(SqlType.MAX);
            default -> SqlType.sized(TypeKind.VARBINARY, SqlType.MAX);
        };
    }

    static Rel.Query of(Rel.Query query) {
        return new Rel.Query(
                query.with(),
                of(query.body()),
                query.orderBy(),
                query.top(),
                query.offset(),
                query.fetch(),
                query.maxRecursion());
    }

    private static Rel of(Rel body) {
        return switch (body) {
            case Rel.Select select ->
                new Rel.Select(
                        select.distinct(),
                        select.items().stream()
                                .map(item -> new Item(item.name(), of(item.expression())))
                                .toList(),
                        select.from(),
                        select.where(),
                        select.groupingSets(),
                        select.having(),
                        select.aggregates());
            case Rel.Values values -> values(values);
            case Rel.SetOperation operation -> operation;
        };
    }

    private static Rel values(Rel.Values values) {
        List<List<Expr>> rows = values.rows().stream()
                .map(row -> row.stream().map(Widening::of).toList())
                .toList();
        List<OutColumn> columns = new ArrayList<>();
        for (int i = 0; i < values.columns().size(); i++) {
            OutColumn column = values.columns().get(i);
            SqlType type = type(rows, i);
            columns.add(type == null ? column : new OutColumn(column.name(), type, true, column.identity()));
        }
        return new Rel.Values(rows, columns);
    }

    /** The type of a column of rows, the longest where they differ; null when nothing is widened. */
    private static @Nullable SqlType type(List<List<Expr>> rows, int column) {
        SqlType type = null;
        for (List<Expr> row : rows) {
            SqlType next = row.get(column).type();
            boolean differs = type != null && !type.equals(next);
            boolean sized = next.kind().isString() || next.kind().isBinary();
            type = differs && sized ? wide(next) : type == null ? next : type;
        }
        return type;
    }
}
