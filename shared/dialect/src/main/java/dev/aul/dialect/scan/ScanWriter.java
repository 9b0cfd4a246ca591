package dev.aul.dialect.scan;

import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.eval.Leaves;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Order;
import dev.aul.language.routine.Rel.Source;
import dev.aul.language.types.SqlType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the read of one table: the columns asked for, the conjuncts that the server decides, the order if it can. */
public final class ScanWriter {
    /** Without a name of its own it may have a column's, and ORDER BY would not know which is meant. */
    private static final String ROW = " AS _aul_number";

    private final Spelling spelling;

    public ScanWriter(Spelling spelling) {
        this.spelling = spelling;
    }

    public SqlScan write(
            Source.Table source, List<Condition> conjuncts, List<Order> orders, List<Expr.Column> columns) {
        TableSchema table = source.table();
        Sources sources = Sources.of(source.id(), table);
        ConjunctWriter writer = new ConjunctWriter(spelling, sources, false);
        BitSet decided = new BitSet();
        List<String> where = new ArrayList<>();
        for (int i = 0; i < conjuncts.size(); i++) {
            String text = writer.conjunct(conjuncts.get(i));
            if (text != null) {
                decided.set(i);
                where.add(text);
            }
        }
        String order = order(source, orders);
        String sql = "SELECT " + items(table, columns) + " FROM " + spelling.table(table)
                + (where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where))
                + (order == null ? "" : order);
        return new SqlScan(
                sources.schemas(),
                source.updateLock() ? spelling.locked(sql) : sql,
                columns.stream()
                        .map(column -> SqlScan.Value.of(type(table, column)))
                        .toList(),
                writer.parameters,
                writer.bound,
                decided,
                order != null,
                writer.uniqueness.isSingle(sources),
                source.updateLock(),
                SqlScan.Page.NONE);
    }

    /** A condition on a table's columns and constants as text without parameters; null when the server cannot decide it. */
    public @Nullable String literal(TableSchema table, Condition condition, Literals literals) {
        ConjunctWriter writer = new ConjunctWriter(spelling, Sources.of(source(condition), table), false);
        String text = writer.conjunct(condition);
        for (int i = writer.parameters.size(); text != null && i > 0; i--) {
            SqlScan.Bound bound = writer.bound.get(i - 1);
            text = writer.parameters.get(i - 1) instanceof Expr.Constant constant
                    ? text.replace(
                            spelling.parameter(i, bound.type(), bound.key()),
                            literals.text(constant.value(), bound.type(), bound.key()))
                    : null;
        }
        return text;
    }

    /** The source that the columns of a condition belong to. */
    private static int source(Condition condition) {
        return Leaves.of(condition, leaf -> leaf instanceof Expr.Column).stream()
                .map(leaf -> ((Expr.Column) leaf).source())
                .findFirst()
                .orElse(0);
    }

    /** How a server writes a constant's stored value or key. */
    public interface Literals {
        String text(@Nullable Object value, SqlType type, boolean key);
    }

    private static SqlType type(TableSchema table, Expr.Column column) {
        return column.ordinal() == Rel.ROW_ID
                ? SqlType.BIGINT
                : table.columns().get(column.ordinal()).type();
    }

    private String items(TableSchema table, List<Expr.Column> columns) {
        if (columns.isEmpty()) {
            return "1";
        }
        List<String> out = new ArrayList<>();
        for (Expr.Column column : columns) {
            out.add(
                    column.ordinal() == Rel.ROW_ID
                            ? spelling.rowId(table) + ROW
                            : spelling.column(table.columns().get(column.ordinal())));
        }
        return String.join(", ", out);
    }

    /** ORDER BY, or null when the server would order otherwise or nothing was asked for. */
    private @Nullable String order(Source.Table source, List<Order> orders) {
        List<String> terms = new ArrayList<>();
        for (Order order : orders) {
            Expr.Column column = Operands.column(order.expression(), id -> id == source.id());
            if (column == null || column.ordinal() < 0 || !spelling.decidesOrder(column.type())) {
                return null;
            }
            ColumnSchema schema = source.table().columns().get(column.ordinal());
            terms.add(spelling.order(spelling.key(schema), schema.nullable(), order.descending()));
        }
        return terms.isEmpty() ? null : " ORDER BY " + String.join(", ", terms);
    }
}
