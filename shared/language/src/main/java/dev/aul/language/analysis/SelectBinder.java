package dev.aul.language.analysis;

import dev.aul.language.ast.Dml;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.ast.Query;
import dev.aul.language.ast.Query.SelectItem;
import dev.aul.language.errors.SyntaxMessage;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Step;
import dev.aul.language.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A SELECT statement: rows for the client, values for variables, a new table, or FOR XML and FOR JSON text. */
final class SelectBinder {
    private final Frame frame;
    private final BodyBinding binding;

    SelectBinder(Frame frame, BodyBinding binding) {
        this.frame = frame;
        this.binding = binding;
    }

    Step select(Dml.SelectStatement statement) {
        Query query = statement.query();
        Query.Select first = firstSelect(query);
        if (first != null && first.items().stream().anyMatch(SelectItem.Assignment.class::isInstance)) {
            return assign(statement, first);
        }
        ObjectName into = into(query);
        Query.ForClause text = query instanceof Query.Ordered ordered ? ordered.forClause() : null;
        Rel.Query bound = binding.query(query);
        if (text != null) {
            return new Step.SelectText(
                    new Expr.ForText(bound, text, SqlType.nvarchar(SqlType.MAX)), statement.position());
        }
        return into == null
                ? new Step.Select(bound, statement.position())
                : new Step.SelectInto(IdentityNumbers.ordered(bound), into, statement.position());
    }

    /** The target of SELECT INTO; it stands in the first branch of a set operation. */
    static @Nullable ObjectName into(Query query) {
        Query.Select first = firstSelect(query);
        return first == null ? null : first.into();
    }

    static Query.@Nullable Select firstSelect(Query query) {
        return switch (query) {
            case Query.Ordered ordered -> firstSelect(ordered.body());
            case Query.SetOperation set -> firstSelect(set.left());
            case Query.Select select -> select;
            case Query.Values _ -> null;
        };
    }

    private Step assign(Dml.SelectStatement statement, Query.Select select) {
        List<Integer> slots = new ArrayList<>();
        List<SelectItem> columns = new ArrayList<>();
        for (SelectItem item : select.items()) {
            if (!(item instanceof SelectItem.Assignment assignment)) {
                throw Lines.error(statement.position(), SyntaxMessage.ASSIGNMENT_WITH_RETRIEVAL);
            }
            slots.add(frame.slot(assignment.variable(), assignment.position()));
            columns.add(new SelectItem.Column(
                    Assignments.combined(
                            assignment.variable(),
                            assignment.operator(),
                            assignment.expression(),
                            assignment.position()),
                    null,
                    assignment.position()));
        }
        Rel.Query bound = binding.query(replaced(statement.query(), select, columns));
        return new Step.SelectAssign(
                converted(bound, slots), slots, !select.from().isEmpty(), statement.position());
    }

    private static Query replaced(Query query, Query.Select select, List<SelectItem> columns) {
        Query.Select plain = new Query.Select(
                select.distinct(),
                select.top(),
                columns,
                null,
                select.from(),
                select.where(),
                select.groupBy(),
                select.having(),
                select.position());
        return query instanceof Query.Ordered ordered
                ? new Query.Ordered(
                        plain,
                        ordered.with(),
                        ordered.orderBy(),
                        ordered.offset(),
                        ordered.fetch(),
                        ordered.forClause(),
                        ordered.hints(),
                        ordered.position())
                : plain;
    }

    /** The items converted to the types of their variables. */
    private Rel.Query converted(Rel.Query query, List<Integer> slots) {
        if (!(query.body() instanceof Rel.Select select)) {
            return query;
        }
        List<Rel.Item> items = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            Rel.Item item = select.items().get(i);
            items.add(new Rel.Item("", Coercion.implicit(item.expression(), frame.type(slots.get(i)))));
        }
        Rel.Select body = new Rel.Select(
                select.distinct(),
                items,
                select.from(),
                select.where(),
                select.groupingSets(),
                select.having(),
                select.aggregates());
        return new Rel.Query(
                query.with(), body, query.orderBy(), query.top(), query.offset(), query.fetch(), query.maxRecursion());
    }
}
