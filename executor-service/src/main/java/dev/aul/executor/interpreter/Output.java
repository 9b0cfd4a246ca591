package dev.aul.executor.interpreter;

import dev.aul.language.errors.SqlError;
import dev.aul.language.functions.SessionOptions;
import dev.aul.language.values.Bytes;
import dev.aul.messages.frames.CancelledException;
import dev.aul.messages.frames.Frame;
import dev.aul.messages.frames.ResultSink;
import dev.aul.messages.frames.StatementKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request says to its client, statement by statement. Result sets go to a {@link Capture} while INSERT EXEC runs. */
public final class Output {
    private static final int ROWS_PER_FRAME = 64;
    /** What may be gathered before it is sent: long values come in small batches, so that a client that does not read holds little. */
    private static final int GATHERED_BYTES = 64 * 1024;

    private final ResultSink sink;
    private @Nullable Capture capture;
    private List<@Nullable Object[]> rows = new ArrayList<>();
    private int gatheredBytes;
    private boolean resultOpen;
    private boolean finished;

    Output(ResultSink sink) {
        this.sink = sink;
    }

    /** Starts a result set. */
    void columns(List<Frame.Column> columns) {
        if (capture != null) {
            capture.begin(columns);
            return;
        }
        sink.accept(new Frame.Columns(columns));
        resultOpen = true;
        finished = false;
    }

    /** The array is handed over. */
    void row(@Nullable Object[] row) {
        if (capture != null) {
            capture.add(row);
            return;
        }
        rows.add(row);
        gatheredBytes += longBytes(row);
        if (gatheredBytes >= GATHERED_BYTES) {
            flush();
        } else if (rows.size() >= ROWS_PER_FRAME) {
            sendRows();
        }
    }

    /** The values whose size varies; of the others a batch holds few enough. */
    private static int longBytes(@Nullable Object[] row) {
        long bytes = 0;
        for (Object value : row) {
            if (value instanceof String text) {
                bytes += 2L * text.length();
            } else if (value instanceof Bytes binary) {
                bytes += binary.length();
            }
        }
        return (int) Math.min(bytes, GATHERED_BYTES);
    }

    /** A whole result set of a procedure of the server's own. */
    void result(List<Frame.Column> columns, List<@Nullable Object[]> all, SessionOptions options) {
        columns(columns);
        all.forEach(this::row);
        if (capture == null) {
            sendRows();
            resultOpen = false;
            frame(new Frame.Done(
                    Frame.Level.IN_PROCEDURE, StatementKind.SELECT, !options.noCount(), all.size(), false));
        }
    }

    /** The end of a statement. */
    void done(Activation activation, SessionOptions options, StatementKind kind, boolean counted, long count) {
        if (capture != null) {
            return;
        }
        boolean hadResult = resultOpen;
        sendRows();
        resultOpen = false;
        if (options.noCount() && !hadResult && activation.kind() != Activation.Kind.BATCH) {
            return;
        }
        sink.accept(new Frame.Done(activation.level(), kind, counted && !options.noCount(), count, false));
        finished = true;
    }

    /** The end of EXEC: {@code status} null when the callee was cut short. Only a batch tells its client the status. */
    void called(Activation caller, SessionOptions options, @Nullable Integer status) {
        if (capture != null) {
            return;
        }
        if (caller.kind() != Activation.Kind.BATCH) {
            done(caller, options, StatementKind.EXECUTE, false, 0);
            return;
        }
        if (status != null) {
            frame(new Frame.ReturnStatus(status));
        }
        frame(new Frame.Done(Frame.Level.PROCEDURE, StatementKind.EXECUTE, false, 0, false));
    }

    /** The end of a statement that failed; its error was sent. */
    void failed(Activation activation, StatementKind kind) {
        failed(activation.level(), kind);
    }

    void failed(Frame.Level level, StatementKind kind) {
        if (capture == null) {
            sendRows();
            resultOpen = false;
            sink.accept(new Frame.Done(level, kind, false, 0, true));
            finished = true;
        }
    }

    /** Ends a result set whose statement failed where a TRY block caught it. */
    void abandon(Activation activation) {
        if (capture == null && resultOpen) {
            sendRows();
            resultOpen = false;
            sink.accept(new Frame.Done(activation.level(), StatementKind.SELECT, false, 0, false));
            finished = true;
        }
    }

    /** An error or, up to severity 10, a message. */
    void message(SqlError error) {
        sendRows();
        sink.accept(error.severity() > 10 ? new Frame.Error(error) : new Frame.Info(error));
    }

    void change(Frame.@Nullable SessionChange change) {
        if (change != null) {
            frame(change);
        }
    }

    /** Whatever needs no bookkeeping. */
    public void frame(Frame frame) {
        sendRows();
        sink.accept(frame);
        finished = frame instanceof Frame.Done;
    }

    void flush() {
        sendRows();
        gatheredBytes = 0;
        sink.flush();
    }

    /** Whether the last thing said was the end of a statement. */
    boolean isFinished() {
        return finished;
    }

    void checkCancelled() {
        if (sink.cancelled()) {
            throw new CancelledException();
        }
    }

    @Nullable
    Capture capture() {
        return capture;
    }

    /** Takes result sets away from the client until it is set back to null. */
    void capture(@Nullable Capture next) {
        capture = next;
    }

    private void sendRows() {
        if (!rows.isEmpty()) {
            List<@Nullable Object[]> full = rows;
            rows = new ArrayList<>();
            sink.accept(new Frame.Rows(full));
        }
    }
}
