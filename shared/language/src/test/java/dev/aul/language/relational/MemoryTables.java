package dev.aul.language.relational;

import dev.aul.language.eval.Leaves;
import dev.aul.language.functions.EvalContext;
import dev.aul.language.outline.Outline;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Source;
import dev.aul.language.values.Comparison;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A store in memory: it looks rows up by their first column, keeps their order by it, and notes what it is asked. */
final class MemoryTables implements Pushdown, OpenStore {
    final List<String> asked = new ArrayList<>();
    final List<String> opened = new ArrayList<>();
    int rowsRead;
    int open;
    private final Map<String, List<@Nullable Object[]>> tables = new TreeMap<>();

    private record Part(String table, List<Expr.Column> columns, BitSet decided, boolean ordered, List<Expr> parameters)
            implements Scan {
        @Override
        public Outline outline() {
            return new Outline.Kept(table);
        }
    }

    void fill(String table, int rows, java.util.function.IntFunction<@Nullable Object[]> row) {
        List<@Nullable Object[]> all = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            all.add(row.apply(i));
        }
        tables.put(table, all);
    }

    @Override
    public Optional<Scan> query(Rel.Query query) {
        asked.add("query");
        return Optional.empty();
    }

    @Override
    public Optional<Scan> join(Source.Join join, List<Condition> conjuncts, List<Expr.Column> columns) {
        asked.add("join");
        return Optional.empty();
    }

    @Override
    public Scan table(
            Source.Table table, List<Condition> conjuncts, List<Rel.Order> orders, List<Expr.Column> columns) {
        asked.add(table.table().name() + " " + conjuncts.size());
        BitSet decided = new BitSet();
        List<Expr> parameters = new ArrayList<>();
        for (int i = 0; i < conjuncts.size() && parameters.isEmpty(); i++) {
            if (conjuncts.get(i) instanceof Condition.Compare compare
                    && compare.comparison() == Condition.Comparison.EQUAL) {
                key(compare, table).ifPresent(parameters::add);
                decided.set(i, !parameters.isEmpty());
            }
        }
        boolean ordered = orders.size() == 1
                && isKey(orders.getFirst().expression(), table)
                && !orders.getFirst().descending();
        return new Part(table.table().name(), columns, decided, ordered, parameters);
    }

    private static Optional<Expr> key(Condition.Compare compare, Source.Table table) {
        if (isKey(compare.left(), table) && !reads(compare.right(), table)) {
            return Optional.of(compare.right());
        }
        boolean reversed = isKey(compare.right(), table) && !reads(compare.left(), table);
        return reversed ? Optional.of(compare.left()) : Optional.empty();
    }

    private static boolean isKey(Expr expr, Source.Table table) {
        return expr instanceof Expr.Column column && column.source() == table.id() && column.ordinal() == 0;
    }

    private static boolean reads(Expr expr, Source.Table table) {
        return Leaves.of(expr, Expr.Column.class::isInstance).stream()
                .anyMatch(column -> ((Expr.Column) column).source() == table.id());
    }

    @Override
    public RowCursor open(Scan scan, @Nullable Object[] parameters, EvalContext context) {
        Part part = (Part) scan;
        opened.add(part.table() + (parameters.length == 0 ? "" : " by key"));
        open++;
        Iterator<@Nullable Object[]> rows = tables.getOrDefault(part.table(), List.of()).stream()
                .filter(row -> parameters.length == 0 || isEqual(row[0], parameters[0]))
                .iterator();
        return new Reading(part.columns(), rows);
    }

    private static boolean isEqual(@Nullable Object left, @Nullable Object right) {
        return left != null && right != null && Comparison.key(left).equals(Comparison.key(right));
    }

    private final class Reading implements RowCursor {
        private final List<Expr.Column> columns;
        private final Iterator<@Nullable Object[]> rows;
        private @Nullable Object[] row = {};

        Reading(List<Expr.Column> columns, Iterator<@Nullable Object[]> rows) {
            this.columns = columns;
            this.rows = rows;
        }

        @Override
        public boolean next() {
            if (!rows.hasNext()) {
                return false;
            }
            rowsRead++;
            row = rows.next();
            return true;
        }

        @Override
        public @Nullable Object value(int column) {
            return row[columns.get(column).ordinal()];
        }

        @Override
        public void close() {
            open--;
        }
    }
}
