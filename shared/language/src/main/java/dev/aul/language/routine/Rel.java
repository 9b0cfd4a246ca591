package dev.aul.language.routine;

import dev.aul.language.ast.Query.SetOperator;
import dev.aul.language.ast.TableRef.JoinKind;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.types.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bound relation: what a query reads and yields. */
public sealed interface Rel {
    List<OutColumn> columns();

    /** A column that a relation yields; the name may be empty. */
    record OutColumn(String name, SqlType type, boolean nullable, boolean identity) {}

    /** The ordinal of the row's identity in its table (SQLite: rowid), where an update finds its rows through a query. */
    int ROW_ID = -1;

    /** {@code expression} reads the sources of the select, or is a {@link Expr.Column} of {@link Query#OUTPUT}. */
    record Order(Expr expression, boolean descending) {}

    /** {@code id} names it in {@link Source.CteReference}; recursive when its body refers to it. */
    record Cte(int id, String name, Query query, boolean recursive) {}

    /** A whole query: CTEs, body, order and paging. {@code maxRecursion} 0 is no limit. */
    record Query(
            List<Cte> with,
            Rel body,
            List<Order> orderBy,
            @Nullable Top top,
            @Nullable Expr offset,
            @Nullable Expr fetch,
            int maxRecursion) {
        /** Source id of the query's own columns, by ordinal, in {@code orderBy}; the only one over a set operation or VALUES. */
        public static final int OUTPUT = -3;

        public List<OutColumn> columns() {
            return body.columns();
        }

        /** All columns of all rows of a table. */
        public static Query all(TableSchema table) {
            var items = new java.util.ArrayList<Item>();
            for (int i = 0; i < table.columns().size(); i++) {
                var column = table.columns().get(i);
                items.add(new Item(
                        column.name(), new Expr.Column(0, i, column.name(), column.type(), column.nullable(), false)));
            }
            return of(new Select(false, items, new Source.Table(0, table, false), null, List.of(), null, false));
        }

        public static Query of(Rel body) {
            return new Query(List.of(), body, List.of(), null, null, null, 100);
        }
    }

    /** {@code count}: bigint, or float when percent. TOP of a select that is a branch of a set operation stands in a derived query. */
    record Top(Expr count, boolean percent, boolean withTies) {}

    record Item(String name, Expr expression) {}

    /**
     * One SELECT. {@code groupingSets} empty: no GROUP BY (one group when an item aggregates); one set: plain GROUP BY;
     * several: ROLLUP, CUBE, GROUPING SETS written out. {@code from} null: one row.
     */
    record Select(
            boolean distinct,
            List<Item> items,
            @Nullable Source from,
            @Nullable Condition where,
            List<List<Expr>> groupingSets,
            @Nullable Condition having,
            boolean aggregates)
            implements Rel {
        @Override
        public List<OutColumn> columns() {
            return items.stream()
                    .map(item -> new OutColumn(
                            item.name(),
                            item.expression().type(),
                            item.expression().nullable(),
                            isIdentity(item.expression())))
                    .toList();
        }

        /** A column that is one, or IDENTITY() of SELECT INTO. */
        private static boolean isIdentity(Expr expression) {
            return switch (expression) {
                case Expr.Column column -> column.identity();
                case Expr.Call call -> call.function().name().equals("$IDENTITY");
                default -> false;
            };
        }
    }

    /** Both sides already have the types of {@code columns}. */
    record SetOperation(SetOperator operator, Rel.Query left, Rel.Query right, List<OutColumn> columns)
            implements Rel {}

    record Values(List<List<Expr>> rows, List<OutColumn> columns) implements Rel {}

    /** A source in FROM; {@code id} is what {@link Expr.Column#source} refers to. */
    sealed interface Source {
        /** {@code updateLock}: UPDLOCK, XLOCK, TABLOCKX. */
        record Table(int id, TableSchema table, boolean updateLock) implements Source {}

        /** A derived table, an expanded view, an inline function; {@code lateral}: refers to sources on its left (APPLY). */
        record Derived(int id, Query query, boolean lateral) implements Source {}

        record CteReference(int id, int cte, List<OutColumn> columns) implements Source {}

        /** STRING_SPLIT, OPENJSON, GENERATE_SERIES, xml nodes(): rows made in Java from arguments; lateral when they refer to columns. */
        record Function(int id, String name, List<Expr> arguments, List<OutColumn> columns) implements Source {}

        /** A multi-statement table function. */
        record UserFunction(int id, String qualifiedName, List<Expr> arguments, List<OutColumn> columns)
                implements Source {}

        record Join(
                JoinKind kind,
                Source left,
                Source right,
                @Nullable Condition on) implements Source {}
    }
}
