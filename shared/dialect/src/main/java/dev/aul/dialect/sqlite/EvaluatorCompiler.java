package dev.aul.dialect.sqlite;

import dev.aul.language.ast.Query.ForClause;
import dev.aul.language.eval.Aggregation;
import dev.aul.language.eval.Evaluation;
import dev.aul.language.eval.Evaluator;
import dev.aul.language.eval.Leaves;
import dev.aul.language.eval.Percentile;
import dev.aul.language.eval.Test;
import dev.aul.language.functions.EvalContext;
import dev.aul.language.functions.TableFunctions;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.rowtext.RowText;
import dev.aul.language.types.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Closures by the one {@link Evaluator}. */
public final class EvaluatorCompiler implements ExpressionCompiler {
    @Override
    public Evaluation value(Expr expr, Leaves leaves) {
        return Evaluator.compile(
                expr, leaf -> leaves.expressions().indexOf(leaf), leaf -> conditionPlace(leaves, leaf));
    }

    @Override
    public Test condition(Condition condition, Leaves leaves) {
        return Evaluator.compile(
                condition, leaf -> leaves.expressions().indexOf(leaf), leaf -> conditionPlace(leaves, leaf));
    }

    @Override
    public Program.Start aggregate(Expr.Aggregate aggregate) {
        Expr argument = aggregate.argument();
        SqlType type = argument == null ? SqlType.INT : argument.type();
        return context -> new Gathering(
                Aggregation.of(aggregate.kind(), aggregate.distinct(), type, aggregate.type()),
                context,
                aggregate.quiet());
    }

    @Override
    public Program.Start percentile(Expr.Window window) {
        return _ -> new Ranked(new Percentile(window));
    }

    @Override
    public Evaluation rows(Rel.Source.Function function) {
        String name = function.name();
        List<SqlType> columns =
                function.columns().stream().map(Rel.OutColumn::type).toList();
        return (context, _, row) -> TableFunctions.rows(name, columns, row, context);
    }

    @Override
    public Program.Start text(ForClause clause, Rel.Query query) {
        return _ -> new Text(RowText.of(clause, query));
    }

    private record Ranked(Percentile percentile) implements Folding {
        @Override
        public void add(@Nullable Object[] row) {
            percentile.add(row[0], row[1]);
        }

        @Override
        public @Nullable Object result() {
            return percentile.result();
        }
    }

    private record Text(RowText rows) implements Folding {
        @Override
        public void add(@Nullable Object[] row) {
            rows.add(row);
        }

        @Override
        public @Nullable Object result() {
            return rows.result();
        }
    }

    private record Gathering(Aggregation aggregation, EvalContext context, boolean quiet) implements Folding {
        @Override
        public void add(@Nullable Object[] row) {
            aggregation.add(row[0], row.length > 1 ? row[1] : null);
        }

        @Override
        public @Nullable Object result() {
            if (!quiet) {
                aggregation.warn(context);
            }
            return aggregation.result();
        }
    }

    private static int conditionPlace(Leaves leaves, Condition leaf) {
        int index = leaves.conditions().indexOf(leaf);
        return index < 0 ? -1 : leaves.expressions().size() + index;
    }
}
