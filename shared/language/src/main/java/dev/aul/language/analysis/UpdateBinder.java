package dev.aul.language.analysis;

import dev.aul.language.ast.Dml;
import dev.aul.language.ast.Dml.SetClause;
import dev.aul.language.ast.Expression;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.errors.BindingMessage;
import dev.aul.language.errors.SqlException;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Change.Assignment;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel.Cte;
import dev.aul.language.types.SqlType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Binds UPDATE, and the SET lists of MERGE. */
final class UpdateBinder {
    private final Binding binding;

    UpdateBinder(Binding binding) {
        this.binding = binding;
    }

    Change.Update bind(Dml.Update update) {
        CommonTables tables = new CommonTables(binding);
        List<Cte> with = tables.enter(update.with());
        try {
            NameScope names = new NameScope(null);
            Target target = new TargetBinder(binding, names).bind(update.target(), update.from());
            names.clause = Clause.SET;
            List<Assignment> assignments = assignments(update.set(), target, names);
            names.clause = Clause.WHERE;
            Condition where = new ExpressionBinder(binding, names).conditions().optional(update.where());
            return new Change.Update(
                    target.table(),
                    target.source(),
                    target.from(),
                    assignments,
                    where,
                    QuerySpecification.top(update.top(), binding),
                    with,
                    new OutputBinder(binding, names).bind(update.output(), target, OutputBinder.Images.BOTH),
                    update.currentOf());
        } finally {
            tables.leave(with.size());
        }
    }

    List<Assignment> assignments(List<SetClause> clauses, Target target, NameScope names) {
        List<Assignment> assignments = new ArrayList<>();
        Set<Integer> written = new HashSet<>();
        for (SetClause clause : clauses) {
            try {
                bind(clause, target, new ExpressionBinder(binding, names), written, assignments);
            } catch (SqlException e) {
                throw Lines.at(e, clause.position());
            }
        }
        return assignments;
    }

    private void bind(
            SetClause clause,
            Target target,
            ExpressionBinder expressions,
            Set<Integer> written,
            List<Assignment> assignments) {
        ObjectName name = clause.column();
        String variable = clause.variable();
        int slot = variable == null ? -1 : binding.frame.slot(variable, clause.position());
        if (name == null) {
            assignments.add(new Assignment(-1, slot, variable(clause, slot, expressions)));
            return;
        }
        int ordinal = target.ordinal(name.name());
        if (ordinal < 0) {
            throw Lines.error(name.position(), BindingMessage.INVALID_COLUMN, name.name());
        }
        ColumnSchema column = target.table().columns().get(ordinal);
        ChangeBinder.checkUpdatable(column);
        if (!written.add(ordinal)) {
            throw BindingMessage.DUPLICATE_SET_COLUMN.exception(name.name());
        }
        Expression value = clause.operator() == null
                ? clause.value()
                : new Expression.Binary(
                        clause.operator(),
                        new Expression.ColumnReference(name, name.position()),
                        clause.value(),
                        clause.position());
        Expr bound = ChangeBinder.value(expressions, value, target.table(), column);
        boolean sameType = slot >= 0 && binding.frame.type(slot).equals(column.type());
        assignments.add(new Assignment(ordinal, sameType ? slot : -1, bound));
        if (slot >= 0 && !sameType) {
            assignments.add(new Assignment(-1, slot, Coercion.implicit(bound, binding.frame.type(slot))));
        }
    }

    private Expr variable(SetClause clause, int slot, ExpressionBinder expressions) {
        SqlType type = binding.frame.type(slot);
        Expression value =
                Assignments.combined(binding.frame.name(slot), clause.operator(), clause.value(), clause.position());
        return expressions.bindAs(value, type);
    }
}
