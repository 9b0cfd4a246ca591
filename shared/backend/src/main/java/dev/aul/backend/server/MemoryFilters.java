package dev.aul.backend.server;

import dev.aul.backend.rows.RowSession;
import dev.aul.backend.rows.StoreContext;
import dev.aul.backend.rows.TableKeys;
import dev.aul.backend.rows.TableKeys.Index;
import dev.aul.language.analysis.AnalysisScope;
import dev.aul.language.analysis.ColumnExpressions;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.eval.Evaluator;
import dev.aul.language.eval.Test;
import dev.aul.language.routine.Expr;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The filters of a temporary table's unique indexes, ready to test rows. */
final class MemoryFilters {
    private static final @Nullable Object[] NO_SLOTS = new @Nullable Object[0];

    private final RowSession session;

    MemoryFilters(RowSession session) {
        this.session = session;
    }

    Map<Index, Predicate<@Nullable Object[]>> of(TableSchema table) {
        Map<Index, Predicate<@Nullable Object[]>> out = new HashMap<>();
        for (Index index : TableKeys.uniques(table)) {
            String filter = index.filter();
            if (filter != null) {
                StoreContext context = new StoreContext(session, table.database());
                AnalysisScope scope = AnalysisScope.of(table.database(), context.catalog());
                Test test = Evaluator.compile(
                        ColumnExpressions.check(table, filter, scope),
                        leaf -> leaf instanceof Expr.Column column ? column.ordinal() : -1);
                out.put(index, row -> Boolean.TRUE.equals(test.test(context, NO_SLOTS, row)));
            }
        }
        return out;
    }
}
