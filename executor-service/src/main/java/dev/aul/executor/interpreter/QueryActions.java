package dev.aul.executor.interpreter;

import dev.aul.backend.StoreSession.RowStream;
import dev.aul.executor.interpreter.Values.Value;
import dev.aul.language.eval.Tables;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Step;
import dev.aul.messages.frames.Frame;
import dev.aul.messages.frames.StatementKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SELECT that sends rows. */
final class QueryActions {
    private QueryActions() {}

    static Action select(Step.Select select) {
        Rel.Query query = select.query();
        List<Frame.Column> columns = columns(query.columns());
        SystemUse system = SystemUse.of(query);
        boolean readsTable = !Tables.in(query).isEmpty();
        boolean constants = isOfConstants(query.body());
        return (execution, activation) -> {
            if (readsTable) {
                execution.implicitTransaction();
            }
            system.prepare(execution, activation);
            long count = send(query, columns, constants, execution, activation);
            return execution.counted(activation, StatementKind.SELECT, count);
        };
    }

    /** FOR XML and FOR JSON: one column, and one row unless there is nothing to say. */
    static Action text(Step.SelectText select) {
        Expr.ForText text = select.text();
        Value value = Values.value(text);
        String name = text.clause().kind().equals("JSON")
                ? "JSON_F52E2B61-18A1-11d1-B105-00805F49916B"
                : "XML_F52E2B61-18A1-11d1-B105-00805F49916B";
        List<Frame.Column> columns = List.of(Frame.Column.of(name, text.type(), true));
        return (execution, activation) -> {
            execution.implicitTransaction();
            execution.output().columns(columns);
            Object made = execution.options().fmtOnly() ? null : value.of(execution, activation);
            if (made != null) {
                execution.output().row(new Object[] {made});
            }
            return execution.counted(activation, StatementKind.SELECT, made == null ? 0 : 1);
        };
    }

    /** Sends a query's rows, as many as ROWCOUNT allows, and gives their number. Constants are all made before the first. */
    private static long send(
            Rel.Query query,
            List<Frame.Column> columns,
            boolean constants,
            Execution execution,
            Activation activation) {
        Output output = execution.output();
        if (execution.options().fmtOnly()) {
            output.columns(columns);
            return 0;
        }
        long limit = execution.options().rowCount();
        long count = 0;
        LongTexts texts = new LongTexts(columns, execution.options().textSize());
        List<@Nullable Object[]> made = new ArrayList<>();
        try (RowStream rows = execution.store().query(query, activation.slots(), execution.context(activation))) {
            output.columns(columns);
            while ((limit == 0 || count < limit) && rows.next()) {
                output.checkCancelled();
                @Nullable Object[] row = row(rows, columns.size());
                texts.cut(row);
                if (constants) {
                    made.add(row);
                } else {
                    output.row(row);
                }
                count++;
            }
        }
        made.forEach(output::row);
        return count;
    }

    /** A UNION of SELECTs without FROM: as many rows as are written in the text. */
    private static boolean isOfConstants(Rel body) {
        return body instanceof Rel.SetOperation operation
                && isConstantSide(operation.left().body())
                && isConstantSide(operation.right().body());
    }

    private static boolean isConstantSide(Rel side) {
        return isOfConstants(side) || (side instanceof Rel.Select select && select.from() == null);
    }

    static @Nullable Object[] row(RowStream rows, int width) {
        @Nullable Object[] row = new Object[width];
        for (int i = 0; i < width; i++) {
            row[i] = rows.value(i);
        }
        return row;
    }

    static List<Frame.Column> columns(List<Rel.OutColumn> columns) {
        return columns.stream()
                .map(column ->
                        new Frame.Column(column.name(), column.type(), column.nullable(), column.identity(), false))
                .toList();
    }
}
