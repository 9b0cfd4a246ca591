package dev.aul.language.analysis;

import dev.aul.language.ast.Query;
import dev.aul.language.ast.Query.CommonTable;
import dev.aul.language.ast.Query.SetOperator;
import dev.aul.language.errors.BindingMessage;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Cte;
import dev.aul.language.routine.Rel.OutColumn;
import dev.aul.language.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds WITH: each common table sees those before it; a recursive one is an anchor and members that refer to itself. */
final class CommonTables {
    /** A common table in sight. Its columns are unknown while its anchor is being bound. */
    static final class Entry {
        final String name;
        final int id;

        @Nullable
        List<OutColumn> columns;

        Entry(String name, int id) {
            this.name = name;
            this.id = id;
        }
    }

    /** A member that refers to its own table before the anchor is known: it is bound after the others. */
    static final class SelfReference extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        private final transient Entry entry;

        SelfReference(Entry entry) {
            super(entry.name, null, false, false);
            this.entry = entry;
        }
    }

    private final Binding binding;

    CommonTables(Binding binding) {
        this.binding = binding;
    }

    /** Binds and leaves the tables in sight; the caller takes them away with {@link #leave}. */
    List<Cte> enter(List<CommonTable> tables) {
        List<Cte> bound = new ArrayList<>();
        for (CommonTable table : tables) {
            Entry entry = new Entry(table.name(), binding.nextCommonTable());
            binding.commonTables.add(entry);
            Cte cte = bind(table, entry);
            bound.add(cte);
            binding.boundTables.add(cte);
        }
        return bound;
    }

    void leave(int count) {
        for (int i = 0; i < count; i++) {
            binding.commonTables.removeLast();
        }
    }

    private Cte bind(CommonTable table, Entry entry) {
        Rel.Query query = attempt(table.query(), entry);
        if (query != null) {
            Rel.Query named = new Columns(binding).named(query, table.columns(), table.name(), table.position());
            entry.columns = named.columns();
            return new Cte(entry.id, table.name(), named, false);
        }
        return recursive(table, entry);
    }

    /** Null when the query refers to the table that it defines. */
    private Rel.@Nullable Query attempt(Query query, Entry entry) {
        int inSight = binding.commonTables.size();
        try {
            return new QueryBinder(binding, null).subquery(query);
        } catch (SelfReference reference) {
            if (reference.entry != entry) {
                throw reference;
            }
            while (binding.commonTables.size() > inSight) {
                binding.commonTables.removeLast();
            }
            return null;
        }
    }

    private Cte recursive(CommonTable table, Entry entry) {
        List<Query> members = new ArrayList<>();
        flatten(table.query(), members);
        if (members.size() < 2) {
            throw Lines.error(table.position(), BindingMessage.RECURSIVE_NO_UNION_ALL, table.name());
        }
        Rel.@Nullable Query result = null;
        List<Query> steps = new ArrayList<>();
        for (Query member : members) {
            Rel.Query bound = attempt(member, entry);
            if (bound == null) {
                steps.add(member);
            } else {
                result = result == null ? bound : union(result, bound);
            }
        }
        if (result == null) {
            throw Lines.error(table.position(), BindingMessage.RECURSIVE_NO_ANCHOR, table.name());
        }
        Rel.Query anchor = new Columns(binding).named(result, table.columns(), table.name(), table.position());
        entry.columns = anchor.columns().stream()
                .map(column -> new OutColumn(column.name(), column.type(), true, false))
                .toList();
        Rel.Query whole = anchor;
        for (Query step : steps) {
            Rel.Query bound = new QueryBinder(binding, null).branch(step);
            whole = union(whole, matched(bound, entry, table, step));
        }
        return new Cte(entry.id, table.name(), whole, true);
    }

    private Rel.Query union(Rel.Query left, Rel.Query right) {
        return new SetOperations(binding).combine(SetOperator.UNION_ALL, left, right);
    }

    /** The recursive part must have the anchor's types exactly: 240; only a bare NULL takes them over. */
    private Rel.Query matched(Rel.Query member, Entry entry, CommonTable table, Query step) {
        List<OutColumn> anchor = java.util.Objects.requireNonNull(entry.columns);
        if (member.columns().size() != anchor.size()) {
            throw Lines.error(step.position(), BindingMessage.UNION_COUNT_MISMATCH);
        }
        List<SqlType> types = new ArrayList<>();
        for (int i = 0; i < anchor.size(); i++) {
            SqlType type = member.columns().get(i).type();
            SqlType wanted = anchor.get(i).type();
            if (!type.equals(SqlType.NULL) && !isSame(type, wanted)) {
                throw Lines.error(
                        table.position(),
                        BindingMessage.RECURSIVE_TYPE_MISMATCH,
                        anchor.get(i).name(),
                        table.name());
            }
            types.add(wanted);
        }
        return new QueryConversions(binding).columns(member, types);
    }

    private static boolean isSame(SqlType left, SqlType right) {
        return left.equals(right)
                || (left.kind().isDecimal()
                        && right.kind().isDecimal()
                        && left.precision() == right.precision()
                        && left.scale() == right.scale());
    }

    private static void flatten(Query query, List<Query> out) {
        if (query instanceof Query.SetOperation set && set.operator() == SetOperator.UNION_ALL) {
            flatten(set.left(), out);
            flatten(set.right(), out);
        } else {
            out.add(query);
        }
    }
}
