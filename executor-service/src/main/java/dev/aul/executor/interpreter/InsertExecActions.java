package dev.aul.executor.interpreter;

import dev.aul.backend.StoreSession.ChangeResult;
import dev.aul.executor.transactions.Transactions;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.RunMessage;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Step;
import dev.aul.language.types.SqlType;
import dev.aul.messages.frames.Frame;
import dev.aul.messages.frames.StatementKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** INSERT .. EXEC: the callee's rows go to a temporary table first, then into the target in one statement. */
final class InsertExecActions {
    private InsertExecActions() {}

    static Action insertExec(Step.InsertExec step) {
        Action call = Actions.of(step.exec());
        return (execution, activation) -> {
            if (execution.insertExec() != null) {
                throw RunMessage.INSERT_EXEC_NESTED.exception();
            }
            execution.writing();
            Transactions transactions = execution.session().transactions();
            boolean own = !transactions.open();
            if (own) {
                transactions.beginQuietly(execution.options().isolation());
            }
            long rows;
            try {
                Capture capture = captured(step, call, execution, activation);
                rows = insert(step.insert(), capture, execution, activation);
            } catch (RuntimeException failure) {
                if (own && transactions.open()) {
                    transactions.rollback();
                }
                throw failure;
            }
            if (own) {
                transactions.commit();
            }
            return execution.counted(activation, StatementKind.INSERT, rows);
        };
    }

    private static Capture captured(Step.InsertExec step, Action call, Execution execution, Activation activation) {
        Capture capture = new Capture(step.insert().ordinals().size());
        execution.insertExec(new InsertExec(execution.session().transactions().count()));
        execution.output().capture(capture);
        try {
            call.run(execution, activation);
        } finally {
            execution.output().capture(null);
            execution.insertExec(null);
        }
        return capture;
    }

    private static long insert(Change.Insert insert, Capture capture, Execution execution, Activation activation) {
        TableSchema holder = Holders.of(
                "insert_exec",
                insert.ordinals().stream()
                        .map(ordinal -> insert.target().columns().get(ordinal).type())
                        .toList());
        List<SqlType> types = holder.columns().stream().map(ColumnSchema::type).toList();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Capture.Result result : capture.results()) {
            for (@Nullable Object[] row : result.rows()) {
                rows.add(converted(row, result.columns(), types, execution, activation));
            }
        }
        execution.store().createTemporary(holder, rows);
        try {
            ChangeResult result = Triggers.apply(from(insert, holder), execution, activation);
            return result.rows();
        } finally {
            execution.store().dropTemporary(holder);
        }
    }

    private static @Nullable Object[] converted(
            @Nullable Object[] row,
            List<Frame.Column> columns,
            List<SqlType> types,
            Execution execution,
            Activation activation) {
        @Nullable Object[] out = new Object[row.length];
        for (int i = 0; i < row.length; i++) {
            out[i] = Values.converted(row[i], columns.get(i).type(), types.get(i), execution, activation);
        }
        return out;
    }

    private static Change.Insert from(Change.Insert insert, TableSchema holder) {
        List<Rel.Item> items = new ArrayList<>();
        for (int i = 0; i < holder.columns().size(); i++) {
            ColumnSchema column = holder.columns().get(i);
            Expr value = new Expr.Column(1, i, column.name(), column.type(), true, false);
            SqlType target =
                    insert.target().columns().get(insert.ordinals().get(i)).type();
            items.add(new Rel.Item(
                    column.name(),
                    target.equals(column.type()) ? value : new Expr.Convert(value, target, -1, false, true)));
        }
        Rel.Select select =
                new Rel.Select(false, items, new Rel.Source.Table(1, holder, false), null, List.of(), null, false);
        return new Change.Insert(insert.target(), insert.ordinals(), Rel.Query.of(select), null, insert.output());
    }
}
