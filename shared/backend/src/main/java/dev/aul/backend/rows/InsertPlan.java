package dev.aul.backend.rows;

import dev.aul.backend.StoreSession.ChangeResult;
import dev.aul.language.eval.Evaluation;
import dev.aul.language.eval.Evaluator;
import dev.aul.language.eval.Leaves;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** INSERT: rows of values are evaluated here, without a statement. */
record InsertPlan(
        Change.Insert insert,
        @Nullable List<List<Evaluation>> values,
        Rel.@Nullable Query query,
        RowPlan plan,
        List<Evaluation> output)
        implements ChangePlan {
    private static final @Nullable Object[] NO_ROW = new @Nullable Object[0];

    static InsertPlan of(Change.Insert insert) {
        RowPlan plan = new RowPlan(insert.target(), Integer.MIN_VALUE);
        ChangePlan.readOutput(plan, insert.output());
        List<Evaluation> output = ChangePlan.output(plan, insert.output());
        Rel.Query source = insert.source();
        if (source == null) {
            return new InsertPlan(insert, List.of(List.of()), null, plan, output);
        }
        Rel.Query wide = Widening.of(source);
        List<List<Expr>> rows = insert.top() == null ? constantRows(wide) : null;
        return rows == null
                ? new InsertPlan(insert, null, withTop(wide, insert.top()), plan, output)
                : new InsertPlan(
                        insert,
                        rows.stream()
                                .map(row -> row.stream().map(Evaluator::compile).toList())
                                .toList(),
                        null,
                        plan,
                        output);
    }

    /** The rows of VALUES, or the row of a SELECT without FROM, when they read nothing but variables. */
    static @Nullable List<List<Expr>> constantRows(Rel.Query query) {
        if (!query.with().isEmpty() || query.top() != null || query.offset() != null) {
            return null;
        }
        List<List<Expr>> rows =
                switch (query.body()) {
                    case Rel.Values values -> values.rows();
                    case Rel.Select select
                    when select.from() == null
                            && select.where() == null
                            && !select.aggregates()
                            && select.groupingSets().isEmpty() ->
                        List.of(select.items().stream()
                                .map(Rel.Item::expression)
                                .toList());
                    case Rel.Select _, Rel.SetOperation _ -> null;
                };
        boolean constant = rows != null
                && rows.stream().flatMap(List::stream).allMatch(expr -> Leaves.of(
                                expr, InsertPlan::isLeaf, Leaves::isSubquery)
                        .isEmpty());
        return constant ? rows : null;
    }

    private static boolean isLeaf(Expr expr) {
        return expr instanceof Expr.Column
                || expr instanceof Expr.Aggregate
                || expr instanceof Expr.Window
                || Leaves.isSubquery(expr);
    }

    private static Rel.Query withTop(Rel.Query query, Rel.@Nullable Top top) {
        return top == null
                ? query
                : new Rel.Query(query.with(), query.body(), query.orderBy(), top, null, null, query.maxRecursion());
    }

    @Override
    public ChangeResult run(Changes changes) {
        ForeignKeys keys = new ForeignKeys(changes.session(), changes.context(), "INSERT");
        Effects effects = new Effects(changes, plan, output, insert.output(), keys);
        try (RowEngine engine = RowEngine.of(changes.session(), insert.target(), changes.context(), "INSERT", keys)) {
            forEachRow(changes, values -> {
                @Nullable Object[] row = engine.complete(insert.ordinals(), values);
                engine.insert(row);
                effects.row(NO_ROW, row, null, "INSERT");
            });
            engine.flush();
            keys.finish();
            return effects.result(engine.lastIdentity());
        } finally {
            effects.close();
        }
    }

    private void forEachRow(Changes changes, Consumer<@Nullable Object[]> action) {
        if (values == null) {
            if (query != null) {
                forEachRead(changes, query, action);
            }
            return;
        }
        long limit = Math.min(changes.limit(), values.size());
        for (int i = 0; i < limit; i++) {
            List<Evaluation> row = values.get(i);
            @Nullable Object[] out = new @Nullable Object[row.size()];
            for (int j = 0; j < out.length; j++) {
                out[j] = row.get(j).evaluate(changes.context(), changes.slots(), NO_ROW);
            }
            action.accept(out);
        }
    }

    /** Rows go from the query straight to the table, unless the query reads that table. */
    private void forEachRead(Changes changes, Rel.Query read, Consumer<@Nullable Object[]> action) {
        List<@Nullable Object[]> kept = new ArrayList<>();
        try (RowRead rows = changes.session().read(read, changes.slots(), changes.context())) {
            boolean keep = rows.reads(insert.target())
                    || !insert.target().foreignKeys().isEmpty()
                    || insert.output() != null;
            for (long n = 0; n < changes.limit() && rows.next(); n++) {
                if (keep) {
                    kept.add(rows.row());
                } else {
                    action.accept(rows.row());
                }
            }
        }
        kept.forEach(action);
    }

    /** The rows of a query, as many as the statement may change. */
    static List<@Nullable Object[]> collect(Changes changes, Rel.Query query) {
        List<@Nullable Object[]> out = new ArrayList<>();
        try (RowRead rows = changes.session().read(query, changes.slots(), changes.context())) {
            while (out.size() < changes.limit() && rows.next()) {
                out.add(rows.row());
            }
        }
        return out;
    }
}
