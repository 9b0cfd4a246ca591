package dev.aul.dialect.sqlite;

import dev.aul.language.ast.Query.ForClause;
import dev.aul.language.eval.Evaluation;
import dev.aul.language.eval.Leaves;
import dev.aul.language.eval.Test;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;

/** Makes closures of bound expressions. Where there are leaves, the row holds their expressions, then their conditions. */
public interface ExpressionCompiler {
    Evaluation value(Expr expr, Leaves leaves);

    Test condition(Condition condition, Leaves leaves);

    /** Rows hold the aggregate's argument. */
    Program.Start aggregate(Expr.Aggregate aggregate);

    /** Rows hold the ordered expression, then the fraction: PERCENTILE_CONT and PERCENTILE_DISC. */
    Program.Start percentile(Expr.Window window);

    /** Gives a list of rows; the row holds the function's arguments. */
    Evaluation rows(Rel.Source.Function function);

    /** FOR XML and FOR JSON over rows of the query's columns. */
    Program.Start text(ForClause clause, Rel.Query query);
}
