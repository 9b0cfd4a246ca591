package dev.aul.backend.rows;

import dev.aul.language.analysis.AnalysisScope;
import dev.aul.language.analysis.ColumnExpressions;
import dev.aul.language.catalog.CatalogSnapshot;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.CheckSchema;
import dev.aul.language.eval.Evaluation;
import dev.aul.language.eval.Evaluator;
import dev.aul.language.eval.Leaves;
import dev.aul.language.eval.Test;
import dev.aul.language.functions.EvalContext;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.types.TypeKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a table adds to its rows and asks of them: defaults, computed columns, checks, lengths, NOT NULL. Thread-safe. */
final class RowRules {
    private static final @Nullable Object[] NO_SLOTS = new @Nullable Object[0];

    /** {@code column} is the only column that the condition reads, null when there are several. */
    private record Check(
            CheckSchema schema, Test test, @Nullable String column) {}

    private final TableSchema table;
    private final @Nullable Evaluation[] defaults;
    private final @Nullable Evaluation[] computed;
    private final boolean hasComputed;
    private final List<Check> checks;
    private final int identity;
    private final int rowVersion;

    private RowRules(
            TableSchema table, @Nullable Evaluation[] defaults, @Nullable Evaluation[] computed, List<Check> checks) {
        this.table = table;
        this.defaults = defaults;
        this.computed = computed;
        this.hasComputed = table.columns().stream().anyMatch(column -> column.computed() != null);
        this.checks = checks;
        this.identity = find(table, column -> column.identity() != null);
        this.rowVersion = find(table, column -> column.type().kind() == TypeKind.ROWVERSION);
    }

    private static int find(TableSchema table, java.util.function.Predicate<ColumnSchema> wanted) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (wanted.test(table.columns().get(i))) {
                return i;
            }
        }
        return -1;
    }

    static RowRules of(TableSchema table, CatalogSnapshot catalog) {
        AnalysisScope scope = AnalysisScope.of(table.database(), catalog);
        int width = table.columns().size();
        @Nullable Evaluation[] defaults = new @Nullable Evaluation[width];
        @Nullable Evaluation[] computed = new @Nullable Evaluation[width];
        for (int i = 0; i < width; i++) {
            ColumnSchema column = table.columns().get(i);
            if (column.defaultText() != null) {
                Expr expr = ColumnExpressions.defaultValue(table, column, column.defaultText(), scope);
                defaults[i] = Evaluator.compile(expr);
            }
            if (column.computed() != null) {
                Expr expr = ColumnExpressions.computed(table, column, column.computed(), scope);
                computed[i] = Evaluator.compile(expr, RowRules::place);
            }
        }
        List<Check> checks = new ArrayList<>();
        for (CheckSchema schema : table.checks()) {
            if (!schema.disabled()) {
                Condition condition = ColumnExpressions.check(table, schema.condition(), scope);
                checks.add(new Check(schema, Evaluator.compile(condition, RowRules::place), onlyColumn(condition)));
            }
        }
        return new RowRules(table, defaults, computed, checks);
    }

    private static int place(Expr leaf) {
        return leaf instanceof Expr.Column column ? column.ordinal() : -1;
    }

    private static @Nullable String onlyColumn(Condition condition) {
        List<Expr> columns = Leaves.of(condition, leaf -> leaf instanceof Expr.Column);
        return columns.size() == 1 ? ((Expr.Column) columns.getFirst()).name() : null;
    }

    int identity() {
        return identity;
    }

    int rowVersion() {
        return rowVersion;
    }

    /** The columns that are written when some are assigned. */
    List<Integer> written(List<Integer> assigned) {
        if (rowVersion < 0 && !hasComputed) {
            return assigned;
        }
        List<Integer> out = new ArrayList<>(assigned);
        for (int i = 0; i < computed.length; i++) {
            if (i == rowVersion || computed[i] != null) {
                out.add(i);
            }
        }
        return out;
    }

    @Nullable
    Object defaultValue(int ordinal, EvalContext context) {
        Evaluation evaluation = defaults[ordinal];
        return evaluation == null ? null : evaluation.evaluate(context, NO_SLOTS, NO_SLOTS);
    }

    /** Fills the computed columns of a row. */
    void compute(@Nullable Object[] row, EvalContext context) {
        for (int i = 0; hasComputed && i < computed.length; i++) {
            Evaluation evaluation = computed[i];
            if (evaluation != null) {
                row[i] = evaluation.evaluate(context, NO_SLOTS, row);
            }
        }
    }

    /** NOT NULL (515), lengths (2628) and checks (547); strings come out in their column's length. */
    void check(@Nullable Object[] row, EvalContext context, String statement) {
        for (int i = 0; i < row.length; i++) {
            ColumnSchema column = table.columns().get(i);
            if (row[i] == null) {
                if (!column.nullable()) {
                    throw RowErrors.nullValue(table, column, statement);
                }
            } else {
                row[i] = Lengths.fit(row[i], column, table, context);
            }
        }
        for (Check check : checks) {
            if (Boolean.FALSE.equals(check.test().test(context, NO_SLOTS, row))) {
                throw RowErrors.check(table, check.schema().name(), check.column(), statement);
            }
        }
    }
}
