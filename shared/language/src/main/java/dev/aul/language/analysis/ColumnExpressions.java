package dev.aul.language.analysis;

import dev.aul.language.ast.Expression;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.parse.SqlParser;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;

/** Binds the expressions that a table keeps as text; its own columns are source 0. */
public final class ColumnExpressions {
    private ColumnExpressions() {}

    /** A default, converted to its column's type. */
    public static Expr defaultValue(TableSchema table, ColumnSchema column, String text, AnalysisScope scope) {
        return Coercion.implicit(bind(table, SqlParser.parseExpression(text), scope), column.type());
    }

    /** A computed column's expression, converted to its column's type. */
    public static Expr computed(TableSchema table, ColumnSchema column, String text, AnalysisScope scope) {
        return Coercion.implicit(bind(table, SqlParser.parseExpression(text), scope), column.type());
    }

    public static Condition check(TableSchema table, String text, AnalysisScope scope) {
        return new QueryBinding(scope, Frame.batch()).rowCondition(table, SqlParser.parseExpression(text));
    }

    static Expr bind(TableSchema table, Expression expression, AnalysisScope scope) {
        return new QueryBinding(scope, Frame.batch()).rowValue(table, expression);
    }
}
