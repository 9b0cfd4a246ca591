package dev.aul.executor.interpreter;

import dev.aul.backend.StoreSession.ChangeResult;
import dev.aul.backend.StoreSession.Image;
import dev.aul.backend.StoreSession.RowStream;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.ObjectMessage;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows that a change would make and take away, for INSTEAD OF triggers: nothing is changed. */
final class InsteadOf {
    private InsteadOf() {}

    static ChangeResult images(Change change, Execution execution, Activation activation) {
        return switch (change) {
            case Change.Insert insert -> inserted(insert, execution, activation);
            case Change.Update update -> updated(update, execution, activation);
            case Change.Delete delete -> {
                Rel.Query query = query(
                        columns(delete.target(), delete.targetSource()),
                        delete.from(),
                        delete.where(),
                        delete.top(),
                        delete.with());
                List<@Nullable Object[]> rows = rows(query, execution, activation);
                yield result(rows.stream().map(row -> new Image(row, null)).toList());
            }
            case Change.Merge _ ->
                throw ObjectMessage.UNSUPPORTED.exception("MERGE of a table with INSTEAD OF triggers");
        };
    }

    private static ChangeResult inserted(Change.Insert insert, Execution execution, Activation activation) {
        int width = insert.target().columns().size();
        List<Image> out = new ArrayList<>();
        Rel.Query source = insert.source();
        if (source == null) {
            return result(List.of(new Image(null, new @Nullable Object[width])));
        }
        for (@Nullable Object[] given : rows(source, execution, activation)) {
            @Nullable Object[] row = new Object[width];
            for (int i = 0; i < insert.ordinals().size(); i++) {
                row[insert.ordinals().get(i)] = given[i];
            }
            out.add(new Image(null, row));
        }
        return result(out);
    }

    private static ChangeResult updated(Change.Update update, Execution execution, Activation activation) {
        int width = update.target().columns().size();
        List<Expr> items = new ArrayList<>(columns(update.target(), update.targetSource()));
        List<Integer> ordinals = new ArrayList<>();
        for (Change.Assignment assignment : update.assignments()) {
            if (assignment.ordinal() >= 0) {
                ordinals.add(assignment.ordinal());
                items.add(assignment.value());
            }
        }
        Rel.Query query = query(items, update.from(), update.where(), update.top(), update.with());
        List<Image> out = new ArrayList<>();
        for (@Nullable Object[] row : rows(query, execution, activation)) {
            @Nullable Object[] old = java.util.Arrays.copyOf(row, width);
            @Nullable Object[] changed = old.clone();
            for (int i = 0; i < ordinals.size(); i++) {
                changed[ordinals.get(i)] = row[width + i];
            }
            out.add(new Image(old, changed));
        }
        return result(out);
    }

    private static ChangeResult result(List<Image> images) {
        return new ChangeResult(images.size(), List.of(), images, null, Map.of());
    }

    private static List<Expr> columns(TableSchema table, int source) {
        List<Expr> out = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            ColumnSchema column = table.columns().get(i);
            out.add(new Expr.Column(
                    source, i, column.name(), column.type(), column.nullable(), column.identity() != null));
        }
        return out;
    }

    private static Rel.Query query(
            List<Expr> items, Rel.Source from, @Nullable Condition where, Rel.@Nullable Top top, List<Rel.Cte> with) {
        Rel.Select select = new Rel.Select(
                false,
                items.stream().map(item -> new Rel.Item("", item)).toList(),
                from,
                where,
                List.of(),
                null,
                false);
        return new Rel.Query(with, select, List.of(), top, null, null, 100);
    }

    private static List<@Nullable Object[]> rows(Rel.Query query, Execution execution, Activation activation) {
        List<@Nullable Object[]> out = new ArrayList<>();
        int width = query.columns().size();
        try (RowStream rows = execution.store().query(query, activation.slots(), execution.context(activation))) {
            while (rows.next()) {
                out.add(QueryActions.row(rows, width));
            }
        }
        return out;
    }
}
