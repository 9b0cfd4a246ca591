package dev.aul.language.analysis;

import dev.aul.language.ast.Dml;
import dev.aul.language.ast.Expression;
import dev.aul.language.ast.Query;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.types.SqlType;

/** What statements ask of the binders of expressions, queries and changes. All throw the errors of binding, with lines. */
interface BodyBinding {
    /** A value outside any query: variables, functions, subqueries. */
    Expr value(Expression expression);

    /** A value, converted to a type as an assignment does. */
    Expr value(Expression expression, SqlType target);

    Condition condition(Expression expression);

    /** A whole query with its OPTION clause; 208 when a table is missing. */
    Rel.Query query(Query query);

    /** INSERT, UPDATE, DELETE or MERGE; the source of INSERT .. EXEC is null in the result. */
    Change change(Dml statement);
}
