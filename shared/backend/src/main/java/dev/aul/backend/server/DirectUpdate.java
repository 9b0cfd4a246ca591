package dev.aul.backend.server;

import dev.aul.backend.StoreSession.ChangeResult;
import dev.aul.backend.rows.PlainChanges;
import dev.aul.dialect.scan.SqlUpdate;
import dev.aul.dialect.scan.UpdateWriter;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.SqlException;
import dev.aul.language.errors.ValueMessage;
import dev.aul.language.eval.Evaluation;
import dev.aul.language.eval.Evaluator;
import dev.aul.language.functions.EvalContext;
import dev.aul.language.outline.BoundText;
import dev.aul.language.outline.Outline;
import dev.aul.language.routine.Change;
import dev.aul.language.types.SqlType;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An UPDATE that is one statement of the server's, made ready once. Thread-safe; refers to no session. */
final class DirectUpdate {
    private final TableSchema table;
    private final SqlUpdate update;
    private final ServerDialect dialect;
    private final List<Evaluation> values;
    private final List<Evaluation> parameters;

    private DirectUpdate(TableSchema table, SqlUpdate update, ServerDialect dialect) {
        this.table = table;
        this.update = update;
        this.dialect = dialect;
        this.values = update.sets().stream()
                .map(set -> PlainChanges.compile(set.value()))
                .toList();
        this.parameters = update.parameters().stream().map(Evaluator::compile).toList();
    }

    /** Empty when reading the rows and writing them could do anything else. */
    static Optional<DirectUpdate> of(Change change, ServerDialect dialect) {
        if (!(change instanceof Change.Update plain)) {
            return Optional.empty();
        }
        List<Integer> ordinals =
                plain.assignments().stream().map(Change.Assignment::ordinal).toList();
        if (ordinals.contains(-1) || !PlainChanges.isPlain(plain.target(), ordinals)) {
            return Optional.empty();
        }
        return UpdateWriter.write(dialect.spelling(), plain, !dialect.numbersPlaces())
                .map(update -> new DirectUpdate(plain.target(), update, dialect));
    }

    /** Whether a session's options leave a statement as it is: what overflows fails, and all rows are changed. */
    static boolean suits(EvalContext context) {
        return context.options().rowCount() == 0 && context.options().ansiWarnings();
    }

    TableSchema table() {
        return table;
    }

    String sql() {
        return update.sql();
    }

    /** The values to bind; null when a row would be refused: it must be seen whether there is one. */
    @Nullable
    Tuple bind(@Nullable Object[] slots, EvalContext context) {
        try {
            Tuple out = Tuple.tuple();
            if (update.setsFirst()) {
                sets(out, slots, context);
                condition(out, slots, context);
            } else {
                condition(out, slots, context);
                sets(out, slots, context);
            }
            return out;
        } catch (SqlException _) {
            return null;
        }
    }

    private void sets(Tuple out, @Nullable Object[] slots, EvalContext context) {
        for (int i = 0; i < values.size(); i++) {
            ColumnSchema column = table.columns().get(update.sets().get(i).ordinal());
            Object value = values.get(i).evaluate(context, slots, slots);
            Object stored = PlainChanges.fit(value, column, table, context);
            out.addValue(dialect.bind(stored, column.type(), false));
            if (dialect.spelling().hasKey(column.type())) {
                out.addValue(dialect.bind(stored, column.type(), true));
            }
        }
    }

    private void condition(Tuple out, @Nullable Object[] slots, EvalContext context) {
        for (int i = 0; i < parameters.size(); i++) {
            var form = update.bound().get(i);
            out.addValue(dialect.bind(parameters.get(i).evaluate(context, slots, slots), form.type(), form.key()));
        }
    }

    /** The statement with what its places stand for. */
    Outline outline() {
        List<Outline.Parameter> places = new ArrayList<>();
        if (update.setsFirst()) {
            sets(places);
            condition(places);
        } else {
            condition(places);
            sets(places);
        }
        return new Outline.Sent(update.sql(), places, List.of());
    }

    private void sets(List<Outline.Parameter> places) {
        for (SqlUpdate.Set set : update.sets()) {
            String value = BoundText.of(set.value());
            places.add(new Outline.Parameter(Integer.toString(places.size() + 1), value, false));
            if (dialect.spelling().hasKey(table.columns().get(set.ordinal()).type())) {
                places.add(new Outline.Parameter(Integer.toString(places.size() + 1), value, true));
            }
        }
    }

    private void condition(List<Outline.Parameter> places) {
        for (int i = 0; i < parameters.size(); i++) {
            places.add(new Outline.Parameter(
                    Integer.toString(places.size() + 1),
                    BoundText.of(update.parameters().get(i)),
                    update.bound().get(i).key()));
        }
    }

    /** A failure as T-SQL has it: the server does not name the type that overflows. */
    RuntimeException failure(RuntimeException thrown) {
        if (thrown instanceof SqlException e && e.error().number() == ValueMessage.OVERFLOW_EXPRESSION.number()) {
            List<SqlType> sums = new ArrayList<>();
            update.sets().forEach(set -> {
                if (set.sum()) {
                    sums.add(table.columns().get(set.ordinal()).type());
                }
            });
            return sums.isEmpty()
                    ? thrown
                    : ValueMessage.OVERFLOW_EXPRESSION.exception(
                            sums.getFirst().kind().sqlName());
        }
        return thrown;
    }

    static ChangeResult result(long rows) {
        return new ChangeResult(rows, List.of(), List.of(), null, Map.of());
    }
}
