package dev.aul.language.analysis;

import dev.aul.language.ast.Dml;
import dev.aul.language.ast.Dml.MergeMatch;
import dev.aul.language.ast.Expression;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.ast.Position;
import dev.aul.language.ast.TableRef;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.BindingMessage;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Change.Assignment;
import dev.aul.language.routine.Change.MergeAction;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Rel.Cte;
import dev.aul.language.routine.Rel.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Binds MERGE: each clause sees the sides that its rows have. */
final class MergeBinder {
    private final Binding binding;

    MergeBinder(Binding binding) {
        this.binding = binding;
    }

    Change.Merge bind(Dml.Merge merge) {
        CommonTables tables = new CommonTables(binding);
        List<Cte> with = tables.enter(merge.with());
        try {
            NameScope both = new NameScope(null);
            FromBinder sources = new FromBinder(binding, both);
            Source own = sources.bind(reference(merge));
            if (!(own instanceof Source.Table table)) {
                throw Lines.unsupported(merge.target().position(), "MERGE into a query");
            }
            ChangeBinder.refuseReadOnly(table.table(), binding, merge.target().position());
            Source source = sources.bind(merge.source());
            Target target = Target.of(table.table(), table.id(), own);
            both.clause = Clause.WHERE;
            Condition on = new ExpressionBinder(binding, both).conditions().bind(merge.on());
            List<Change.MergeClause> clauses = new ArrayList<>();
            for (Dml.MergeClause clause : merge.clauses()) {
                clauses.add(clause(clause, target, sides(clause.match(), both)));
            }
            both.clause = Clause.SET;
            return new Change.Merge(
                    table.table(),
                    table.id(),
                    source,
                    on,
                    clauses,
                    with,
                    new OutputBinder(binding, both).bind(merge.output(), target, OutputBinder.Images.EITHER));
        } finally {
            tables.leave(with.size());
        }
    }

    private static TableRef reference(Dml.Merge merge) {
        ObjectName name = merge.target();
        return name.name().startsWith("@")
                ? new TableRef.TableVariable(name.name(), merge.alias(), name.position())
                : new TableRef.Named(name, merge.alias(), List.of(), name.position());
    }

    private static NameScope sides(MergeMatch match, NameScope both) {
        NameScope names = new NameScope(null);
        names.clause = Clause.SET;
        switch (match) {
            case MATCHED -> names.sources.addAll(both.sources);
            case NOT_MATCHED -> names.sources.addAll(both.sources.subList(1, both.sources.size()));
            case NOT_MATCHED_BY_SOURCE -> names.sources.add(both.sources.getFirst());
        }
        return names;
    }

    private Change.MergeClause clause(Dml.MergeClause clause, Target target, NameScope names) {
        Condition condition = new ExpressionBinder(binding, names).conditions().optional(clause.condition());
        if (clause.set() != null) {
            List<Assignment> assignments = new UpdateBinder(binding).assignments(clause.set(), target, names);
            return new Change.MergeClause(clause.match(), condition, MergeAction.UPDATE, assignments);
        }
        if (clause.values() == null) {
            return new Change.MergeClause(clause.match(), condition, MergeAction.DELETE, List.of());
        }
        return new Change.MergeClause(
                clause.match(),
                condition,
                MergeAction.INSERT,
                inserted(clause.columns(), clause.values(), target, names));
    }

    private List<Assignment> inserted(List<String> columns, List<Expression> values, Target target, NameScope names) {
        TableSchema table = target.table();
        List<Integer> ordinals = columns.isEmpty()
                ? IntStream.range(0, table.columns().size())
                        .filter(i -> ChangeBinder.isGiven(table.columns().get(i)))
                        .boxed()
                        .toList()
                : ChangeBinder.ordinals(
                        target,
                        columns,
                        values.isEmpty() ? Position.NONE : values.getFirst().position());
        if (!values.isEmpty() && ordinals.size() != values.size()) {
            throw ordinals.size() > values.size()
                    ? BindingMessage.MORE_COLUMNS_THAN_VALUES.exception()
                    : BindingMessage.FEWER_COLUMNS_THAN_VALUES.exception();
        }
        List<Assignment> assignments = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            ColumnSchema column = table.columns().get(ordinals.get(i));
            if (column.computed() != null) {
                throw BindingMessage.COMPUTED_COLUMN_WRITE.exception(column.name());
            }
            if (column.identity() != null && !binding.scope.identityInsert().test(table)) {
                throw BindingMessage.EXPLICIT_IDENTITY_OFF.exception(table.name());
            }
            assignments.add(new Assignment(
                    ordinals.get(i),
                    -1,
                    ChangeBinder.value(new ExpressionBinder(binding, names), values.get(i), table, column)));
        }
        return assignments;
    }
}
