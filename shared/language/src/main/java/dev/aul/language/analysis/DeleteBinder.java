package dev.aul.language.analysis;

import dev.aul.language.ast.Dml;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Rel.Cte;
import java.util.List;

/** Binds DELETE. */
final class DeleteBinder {
    private final Binding binding;

    DeleteBinder(Binding binding) {
        this.binding = binding;
    }

    Change.Delete bind(Dml.Delete delete) {
        CommonTables tables = new CommonTables(binding);
        List<Cte> with = tables.enter(delete.with());
        try {
            NameScope names = new NameScope(null);
            Target target = new TargetBinder(binding, names).bind(delete.target(), delete.from());
            names.clause = Clause.WHERE;
            Condition where = new ExpressionBinder(binding, names).conditions().optional(delete.where());
            return new Change.Delete(
                    target.table(),
                    target.source(),
                    target.from(),
                    where,
                    QuerySpecification.top(delete.top(), binding),
                    with,
                    new OutputBinder(binding, names).bind(delete.output(), target, OutputBinder.Images.DELETED),
                    delete.currentOf());
        } finally {
            tables.leave(with.size());
        }
    }
}
