package dev.aul.language.analysis;

import dev.aul.language.ast.ObjectName;
import dev.aul.language.ast.Position;
import dev.aul.language.ast.TableRef;
import dev.aul.language.ast.TableRef.JoinKind;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.BindingMessage;
import dev.aul.language.errors.SqlException;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.OutColumn;
import dev.aul.language.routine.Rel.Source;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Binds FROM and fills the scope with what it exposes. */
final class FromBinder {
    private static final Set<String> LOCKS = Set.of("UPDLOCK", "XLOCK", "TABLOCKX");

    private final Binding binding;
    private final NameScope names;

    FromBinder(Binding binding, NameScope names) {
        this.binding = binding;
        this.names = names;
    }

    /** Null without sources; a list of them is a cross join. */
    @Nullable
    Source bind(List<TableRef> references) {
        Source result = null;
        for (TableRef reference : references) {
            Source source = bind(reference);
            result = result == null ? source : new Source.Join(JoinKind.CROSS, result, source, null);
        }
        return result;
    }

    Source bind(TableRef reference) {
        try {
            return dispatch(reference);
        } catch (SqlException e) {
            throw Lines.at(e, reference.position());
        }
    }

    private Source dispatch(TableRef reference) {
        return switch (reference) {
            case TableRef.Named named -> named(named);
            case TableRef.TableVariable variable ->
                table(
                        binding.frame.table(variable.name(), variable.position()),
                        variable.alias(),
                        new ObjectName(List.of(variable.name()), variable.position()),
                        false);
            case TableRef.Derived derived -> derived(derived);
            case TableRef.Join join -> join(join);
            case TableRef.Function function -> new FunctionTables(binding, names).bind(function);
            case TableRef.Nodes nodes -> new FunctionTables(binding, names).nodes(nodes);
            case TableRef.Pivot pivot -> new PivotBinder(binding, names).pivot(pivot);
            case TableRef.Unpivot unpivot -> new PivotBinder(binding, names).unpivot(unpivot);
        };
    }

    private Source named(TableRef.Named named) {
        ObjectName name = named.name();
        CommonTables.Entry common = name.parts().size() == 1 ? common(name.name()) : null;
        if (common != null) {
            return common(common, named);
        }
        Relations.Found found = new Relations(binding.scope, binding.frame).find(name);
        boolean lock = named.hints().stream().anyMatch(LOCKS::contains);
        if (found.table() != null) {
            return table(found.table(), named.alias(), name, lock);
        }
        Rel.Query query = new Views(binding).expand(java.util.Objects.requireNonNull(found.view()));
        Source.Derived source = new Columns(binding).derived(query, false);
        String shown = named.alias() == null ? name.name() : named.alias();
        expose(
                new Exposed(
                        source.id(),
                        shown,
                        named.alias() == null ? name.toString() : shown,
                        named.alias() == null ? name : null,
                        null,
                        query.columns()),
                named.position());
        return source;
    }

    private CommonTables.@Nullable Entry common(String name) {
        for (CommonTables.Entry entry : binding.commonTables.reversed()) {
            if (entry.name.equalsIgnoreCase(name)) {
                return entry;
            }
        }
        return null;
    }

    private Source common(CommonTables.Entry entry, TableRef.Named named) {
        List<OutColumn> columns = entry.columns;
        if (columns == null) {
            throw new CommonTables.SelfReference(entry);
        }
        int id = binding.nextSource();
        expose(
                Exposed.derived(id, named.alias() == null ? named.name().name() : named.alias(), columns),
                named.position());
        return new Source.CteReference(id, entry.id, columns);
    }

    /** A base table; also for the targets of changes. */
    Source.Table table(TableSchema table, @Nullable String alias, ObjectName name, boolean lock) {
        int id = binding.nextSource();
        expose(
                new Exposed(
                        id,
                        alias == null ? name.name() : alias,
                        alias == null ? name.toString() : alias,
                        alias == null ? name : null,
                        table,
                        Columns.of(table)),
                name.position());
        return new Source.Table(id, table, lock);
    }

    private Source derived(TableRef.Derived derived) {
        // Sources on the left are in sight only under APPLY, which puts the query around this one there.
        Rel.Query bound = new QueryBinder(binding, names.parent).subquery(derived.query());
        return derived(derived, bound, false);
    }

    private Source derived(TableRef.Derived derived, Rel.Query bound, boolean lateral) {
        Columns columns = new Columns(binding);
        Rel.Query query = columns.named(bound, derived.columns(), derived.alias(), derived.position());
        Source.Derived source = columns.derived(query, lateral);
        expose(Exposed.derived(source.id(), derived.alias(), query.columns()), derived.position());
        return source;
    }

    private Source join(TableRef.Join join) {
        int first = names.sources.size();
        Source left = bind(join.left());
        int second = names.sources.size();
        boolean apply = join.kind() == JoinKind.CROSS_APPLY || join.kind() == JoinKind.OUTER_APPLY;
        Source right = apply ? applied(join.right()) : bind(join.right());
        Condition on = join.on() == null ? null : on(join, first);
        switch (join.kind()) {
            case LEFT, OUTER_APPLY -> supplyNulls(second, names.sources.size());
            case RIGHT -> supplyNulls(first, second);
            case FULL -> supplyNulls(first, names.sources.size());
            case INNER, CROSS, CROSS_APPLY -> {}
        }
        return new Source.Join(join.kind(), left, right, on);
    }

    private Source applied(TableRef right) {
        if (!(right instanceof TableRef.Derived derived)) {
            return bind(right);
        }
        int hits = names.hits;
        Rel.Query bound = new QueryBinder(binding, names).subquery(derived.query());
        return derived(derived, bound, names.hits > hits);
    }

    private Condition on(TableRef.Join join, int first) {
        int before = names.visibleFrom;
        names.visibleFrom = Math.max(before, first);
        try {
            return new ExpressionBinder(binding, names).conditions().bind(java.util.Objects.requireNonNull(join.on()));
        } finally {
            names.visibleFrom = before;
        }
    }

    private void supplyNulls(int from, int to) {
        names.sources.subList(from, to).forEach(Exposed::supplyNulls);
    }

    /** 1011 or 1013 when the name is taken. */
    void expose(Exposed source, Position position) {
        for (Exposed other : names.sources) {
            if (!other.name.equalsIgnoreCase(source.name)) {
                continue;
            }
            if (other.table == null && source.table == null) {
                throw Lines.error(position, BindingMessage.DUPLICATE_CORRELATION, source.name);
            }
            if (other.shown.equalsIgnoreCase(source.shown)) {
                throw Lines.error(position, BindingMessage.DUPLICATE_EXPOSED_NAMES, other.shown, source.shown);
            }
        }
        names.sources.add(source);
    }
}
