package dev.aul.gateway;

import dev.aul.language.errors.SqlError;
import dev.aul.language.errors.SqlError.Fate;
import dev.aul.language.types.SqlType;
import dev.aul.messages.frames.Frame;
import dev.aul.messages.frames.Frame.Column;
import dev.aul.messages.frames.Frame.Level;
import dev.aul.messages.frames.StatementKind;
import dev.aul.messages.requests.Request;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the tests' executor answers, by the text of a batch or the name of a procedure. */
final class Script {
    static final int MANY_BATCHES = 400;

    private Script() {}

    static List<List<Frame>> answer(Request request) {
        return switch (request) {
            case Request.Batch(String text) -> batch(text);
            case Request.Calls(List<Request.Call> calls) -> calls(calls);
            case Request.Transaction(Request.TransactionAction action, String _, String _, boolean _) ->
                List.of(List.of(
                        action == Request.TransactionAction.BEGIN
                                ? new Frame.SessionChange(Frame.SessionProperty.TRANSACTION_BEGUN, "7", "")
                                : new Frame.SessionChange(Frame.SessionProperty.TRANSACTION_COMMITTED, "", "7"),
                        done(Level.BATCH, StatementKind.OTHER),
                        new Frame.End(false)));
            case Request.BulkRows(List<Column> _, List<@Nullable Object[]> rows) ->
                List.of(List.of(counted(Level.BATCH, StatementKind.BULK_INSERT, rows.size()), new Frame.End(false)));
        };
    }

    private static List<List<Frame>> batch(String text) {
        return switch (text) {
            case "two sets" ->
                List.of(
                        List.of(
                                new Frame.Columns(List.of(
                                        Column.of("a", SqlType.INT, false),
                                        Column.of("b", SqlType.nvarchar(20), true))),
                                new Frame.Rows(List.of(new Object[] {1, "one"}, new @Nullable Object[] {2, null})),
                                counted(Level.BATCH, StatementKind.SELECT, 2)),
                        List.of(
                                new Frame.Columns(List.of(
                                        Column.of("big", SqlType.BIGINT, true),
                                        Column.of("d", SqlType.decimal(38, 10), true))),
                                new Frame.Rows(List.<@Nullable Object[]>of(new Object[] {
                                    Long.MAX_VALUE, new BigDecimal("1234567890123456789012345678.0123456789")
                                })),
                                counted(Level.BATCH, StatementKind.SELECT, 1),
                                new Frame.End(false)));
            case "divide" ->
                List.of(List.of(
                        new Frame.Error(new SqlError(
                                8134, 16, 1, "Divide by zero error encountered.", 3, "dbo.p", Fate.STATEMENT)),
                        new Frame.Done(Level.BATCH, StatementKind.SELECT, false, 0, true),
                        new Frame.Info(new SqlError(0, 0, 1, "still here", 4, null, Fate.STATEMENT)),
                        new Frame.End(false)));
            case "forever" -> List.of();
            case "notice" ->
                List.of(List.of(new Frame.Info(new SqlError(50000, 0, 1, "working", 1, null, Fate.RAISED))));
            case "many" -> many();
            case "wrong value" ->
                List.of(List.of(
                        new Frame.Columns(List.of(Column.of("a", SqlType.INT, true))),
                        new Frame.Rows(List.<@Nullable Object[]>of(new Object[] {"text"})),
                        counted(Level.BATCH, StatementKind.SELECT, 1)));
            case "no procedure" ->
                List.of(List.of(
                        new Frame.Error(new SqlError(
                                2812, 16, 62, "Could not find stored procedure 'x'.", 1, null, Fate.BATCH)),
                        new Frame.End(false)));
            default -> List.of(List.of(new Frame.End(false)));
        };
    }

    private static List<List<Frame>> many() {
        List<List<Frame>> batches = new ArrayList<>();
        batches.add(List.of(new Frame.Columns(List.of(Column.of("t", SqlType.nvarchar(4000), true)))));
        for (int i = 0; i < MANY_BATCHES; i++) {
            List<@Nullable Object[]> rows = new ArrayList<>();
            for (int j = 0; j < 10; j++) {
                rows.add(new Object[] {"x".repeat(3000)});
            }
            batches.add(List.of(new Frame.Rows(rows)));
        }
        batches.add(List.of(counted(Level.BATCH, StatementKind.SELECT, 10L * MANY_BATCHES), new Frame.End(false)));
        return batches;
    }

    private static List<List<Frame>> calls(List<Request.Call> calls) {
        List<Frame> frames = new ArrayList<>();
        for (Request.Call call : calls) {
            if (call.procedure().equals("dbo.missing")) {
                frames.add(new Frame.Error(new SqlError(
                        2812, 16, 62, "Could not find stored procedure 'dbo.missing'.", 1, null, Fate.BATCH)));
                frames.add(new Frame.Done(Level.PROCEDURE, StatementKind.OTHER, false, 0, true));
                continue;
            }
            frames.add(new Frame.Columns(List.of(Column.of("n", SqlType.INT, true))));
            List<@Nullable Object[]> rows = new ArrayList<>();
            rows.add(new Object[] {call.parameters().size()});
            frames.add(new Frame.Rows(rows));
            frames.add(counted(Level.IN_PROCEDURE, StatementKind.SELECT, 1));
            for (int i = 0; i < call.parameters().size(); i++) {
                Request.Parameter p = call.parameters().get(i);
                if (p.output()) {
                    frames.add(new Frame.OutputValue(i, p.name(), p.type(), p.value()));
                }
            }
            frames.add(new Frame.ReturnStatus(5));
            frames.add(done(Level.PROCEDURE, StatementKind.EXECUTE));
        }
        frames.add(new Frame.End(false));
        return List.of(frames);
    }

    private static Frame.Done done(Level level, StatementKind kind) {
        return new Frame.Done(level, kind, false, 0, false);
    }

    private static Frame.Done counted(Level level, StatementKind kind, long count) {
        return new Frame.Done(level, kind, true, count, false);
    }
}
