package dev.aul.language.analysis;

import dev.aul.language.ast.Ddl;
import dev.aul.language.ast.Statement;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.errors.SqlException;
import dev.aul.language.parse.ParseOptions;
import dev.aul.language.parse.SqlParser;
import dev.aul.language.routine.Rel;
import java.util.List;
import java.util.Map;

/** Views as the queries that they stand for, bound in their own database and schema. */
final class Views {
    private final Binding binding;

    Views(Binding binding) {
        this.binding = binding;
    }

    Rel.Query expand(ModuleSchema view) {
        if (!(definition(view) instanceof Ddl.CreateView create)) {
            throw new IllegalStateException(view.qualifiedName());
        }
        Binding inside = binding.inside(view.database(), view.schema(), Map.of());
        try {
            Rel.Query query = new QueryBinder(inside, null).subquery(create.query());
            return new Columns(inside).named(query, create.columns(), view.name(), create.position());
        } catch (SqlException e) {
            throw withoutLine(e);
        }
    }

    /** The CREATE statement of a module. */
    static Statement definition(ModuleSchema module) {
        List<Statement> statements = SqlParser.parse(module.text(), new ParseOptions(module.quotedIdentifier(), 1))
                .statements();
        return statements.getFirst();
    }

    /** Lines of the view's text mean nothing in the statement that uses it. */
    static SqlException withoutLine(SqlException e) {
        return new SqlException(e.error().at(0, e.error().procedure()));
    }
}
