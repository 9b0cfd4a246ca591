package dev.aul.language.analysis;

import dev.aul.language.ast.Query;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.types.SqlType;
import org.jspecify.annotations.Nullable;

/** FOR XML and FOR JSON: a query as one text. */
final class ForBinder {
    private final Binding binding;

    ForBinder(Binding binding) {
        this.binding = binding;
    }

    Expr bind(Query.Ordered query, @Nullable NameScope outer) {
        Query.ForClause clause = java.util.Objects.requireNonNull(query.forClause());
        Rel.Query bound = new QueryBinder(binding, outer).subquery(query);
        boolean typed = clause.directives().stream()
                .anyMatch(directive -> directive.name().equals("TYPE"));
        return new Expr.ForText(bound, clause, typed ? SqlType.XML : SqlType.nvarchar(SqlType.MAX));
    }
}
