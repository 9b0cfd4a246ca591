package dev.aul.language.analysis;

import dev.aul.language.ast.Position;
import dev.aul.language.ast.TableRef.JoinKind;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Condition.Comparison;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Cte;
import dev.aul.language.routine.Rel.Item;
import dev.aul.language.routine.Rel.OutColumn;
import dev.aul.language.routine.Rel.Source;
import dev.aul.language.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes through a view, common table or derived table: the query hands on the identity of the row of the one table
 * behind it, and the target is joined to the query by that.
 */
final class UpdatableQueries {
    private static final String ROW = "$row";

    private final Binding binding;

    UpdatableQueries(Binding binding) {
        this.binding = binding;
    }

    /** A query with the row's identity as its last column, and the table column behind each of the others. */
    private record Traced(Source.Table base, Rel.Query query, List<Integer> ordinals) {}

    Target target(Source from, Exposed source, Position position) {
        List<Integer> ordinals = new ArrayList<>();
        Source.Table[] base = new Source.Table[1];
        Source replaced = replace(from, source.id, position, base, ordinals);
        Source.Table found = base[0];
        if (found == null) {
            throw refused(position);
        }
        Source.Table own = new Source.Table(binding.nextSource(), found.table(), true);
        Condition same = new Condition.Compare(
                Comparison.EQUAL, row(own.id(), Rel.ROW_ID), row(source.id, source.columns.size()), false);
        return new Target(
                found.table(),
                own.id(),
                new Source.Join(JoinKind.INNER, own, replaced, same),
                source.columns.stream().map(OutColumn::name).toList(),
                ordinals,
                source);
    }

    private static Expr row(int source, int ordinal) {
        return new Expr.Column(source, ordinal, ROW, SqlType.BIGINT, false, false);
    }

    private static RuntimeException refused(Position position) {
        return Lines.unsupported(position, "a change through a query that is not over one table");
    }

    private Source replace(
            Source source, int id, Position position, Source.@Nullable Table[] base, List<Integer> ordinals) {
        return switch (source) {
            case Source.Derived derived
            when derived.id() == id -> {
                Traced traced = trace(derived.query(), position);
                base[0] = traced.base();
                ordinals.addAll(traced.ordinals());
                yield new Source.Derived(id, traced.query(), derived.lateral());
            }
            case Source.CteReference reference
            when reference.id() == id -> {
                Traced traced = trace(common(reference.cte(), position), position);
                base[0] = traced.base();
                ordinals.addAll(traced.ordinals());
                yield new Source.Derived(id, traced.query(), false);
            }
            case Source.Join join ->
                new Source.Join(
                        join.kind(),
                        replace(join.left(), id, position, base, ordinals),
                        replace(join.right(), id, position, base, ordinals),
                        join.on());
            case Source.Table table -> table;
            case Source.Derived derived -> derived;
            case Source.CteReference reference -> reference;
            case Source.Function function -> function;
            case Source.UserFunction function -> function;
        };
    }

    private Rel.Query common(int id, Position position) {
        for (Cte cte : binding.boundTables) {
            if (cte.id() == id && !cte.recursive()) {
                return cte.query();
            }
        }
        throw refused(position);
    }

    private Traced trace(Rel.Query query, Position position) {
        if (!(query.body() instanceof Rel.Select select)
                || select.distinct()
                || select.aggregates()
                || !select.groupingSets().isEmpty()
                || select.from() == null) {
            throw refused(position);
        }
        return switch (select.from()) {
            case Source.Table table -> over(query, select, table, table.id(), identity(table), Rel.ROW_ID, table);
            case Source.Derived derived -> {
                Traced inner = trace(derived.query(), position);
                Source.Derived source = new Source.Derived(derived.id(), inner.query(), derived.lateral());
                yield over(
                        query,
                        select,
                        source,
                        derived.id(),
                        inner.ordinals(),
                        inner.ordinals().size(),
                        inner.base());
            }
            case Source.CteReference reference -> {
                Traced inner = trace(common(reference.cte(), position), position);
                Source.Derived source = new Source.Derived(reference.id(), inner.query(), false);
                yield over(
                        query,
                        select,
                        source,
                        reference.id(),
                        inner.ordinals(),
                        inner.ordinals().size(),
                        inner.base());
            }
            case Source.Join join -> joined(query, select, join, position);
            case Source.Function function -> throw refused(position);
            case Source.UserFunction function -> throw refused(position);
        };
    }

    private static List<Integer> identity(Source.Table table) {
        return java.util.stream.IntStream.range(0, table.table().columns().size())
                .boxed()
                .toList();
    }

    /** Over a join the first table is the one that is changed. */
    private static Traced joined(Rel.Query query, Rel.Select select, Source.Join join, Position position) {
        Source left = join;
        while (left instanceof Source.Join inner) {
            left = inner.left();
        }
        if (!(left instanceof Source.Table table)) {
            throw refused(position);
        }
        return over(query, select, join, table.id(), identity(table), Rel.ROW_ID, table);
    }

    private static Traced over(
            Rel.Query query,
            Rel.Select select,
            Source from,
            int source,
            List<Integer> inner,
            int row,
            Source.Table base) {
        List<Item> items = new ArrayList<>(select.items());
        items.add(new Item(ROW, row(source, row)));
        List<Integer> ordinals = new ArrayList<>();
        for (Item item : select.items()) {
            ordinals.add(
                    item.expression() instanceof Expr.Column column && column.source() == source
                            ? inner.get(column.ordinal())
                            : -1);
        }
        Rel.Select body = new Rel.Select(false, items, from, select.where(), List.of(), null, false);
        return new Traced(base, Selects.withBody(query, body), ordinals);
    }
}
