package dev.aul.language.analysis;

import dev.aul.language.ast.Dml;
import dev.aul.language.ast.Expression;
import dev.aul.language.ast.Query;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.types.SqlType;

/** Binds the expressions, queries and changes of one routine; each call numbers its sources anew. */
final class QueryBinding implements BodyBinding {
    private final AnalysisScope scope;
    private final Frame frame;

    QueryBinding(AnalysisScope scope, Frame frame) {
        this.scope = scope;
        this.frame = frame;
    }

    private ExpressionBinder alone() {
        return new ExpressionBinder(Binding.of(scope, frame), NameScope.none());
    }

    @Override
    public Expr value(Expression expression) {
        return alone().bind(expression);
    }

    @Override
    public Expr value(Expression expression, SqlType target) {
        return alone().bindAs(expression, target);
    }

    @Override
    public Condition condition(Expression expression) {
        return alone().conditions().bind(expression);
    }

    @Override
    public Rel.Query query(Query query) {
        return new QueryBinder(Binding.of(scope, frame), null).statement(query);
    }

    @Override
    public Change change(Dml statement) {
        return ChangeBinder.bind(statement, Binding.of(scope, frame));
    }

    /** A value over the columns of one table as source 0. */
    Expr rowValue(TableSchema table, Expression expression) {
        return row(table).bind(expression);
    }

    /** A condition over the columns of one table as source 0. */
    Condition rowCondition(TableSchema table, Expression expression) {
        return row(table).conditions().bind(expression);
    }

    private ExpressionBinder row(TableSchema table) {
        NameScope names = NameScope.none();
        names.sources.add(new Exposed(0, table.name(), table.name(), null, table, Columns.of(table)));
        return new ExpressionBinder(Binding.of(scope, frame), names);
    }
}
