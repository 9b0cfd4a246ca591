package dev.aul.gateway.tds;

import dev.aul.gateway.session.GatewayMessage;
import dev.aul.gateway.session.Meters;
import dev.aul.language.errors.SqlError;
import dev.aul.language.values.Bytes;
import dev.aul.messages.frames.Frame;
import dev.aul.messages.frames.Frame.Level;
import dev.aul.messages.requests.Request;
import dev.aul.tds.Collation;
import dev.aul.tds.token.Column;
import dev.aul.tds.token.EnvChangeType;
import dev.aul.tds.token.RowWriter;
import dev.aul.tds.token.Token;
import dev.aul.tds.token.Token.Done;
import dev.aul.tds.token.Token.EnvChange;
import dev.aul.tds.token.TokenWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the frames of one call as the tokens of one reply message. A DONE is held back until the next frame tells
 * whether it has to say MORE. Not thread-safe.
 */
final class FrameEncoder {
    private static final int SHOWN_AS_ZERO = 10;

    private final TokenWriter out;
    private final String serverName;
    private final List<Request.Call> calls;
    private final List<Frame.OutputValue> outputs = new ArrayList<>();
    private int callIndex;
    private Frame.@Nullable Done held;
    private @Nullable RowWriter rows;
    private boolean cancelled;
    private boolean failed;

    FrameEncoder(TokenWriter out, String serverName, Request request) {
        this.out = out;
        this.serverName = serverName;
        this.calls = request instanceof Request.Calls(List<Request.Call> list) ? list : List.of();
    }

    /** From here on only changes of the session are told; the client throws the rest away. */
    void cancel() {
        cancelled = true;
        held = null;
        outputs.clear();
    }

    /** @throws IllegalArgumentException when a value is not of its column's type: the call must be ended */
    void write(Frame frame) {
        if (cancelled) {
            writeCancelled(frame);
            return;
        }
        switch (frame) {
            case Frame.Columns columns -> startRows(columns);
            case Frame.Rows(List<@Nullable Object[]> list) -> writeRows(list);
            case Frame.Error(SqlError error) -> error(error);
            case Frame.Info(SqlError message) -> {
                release();
                out.write(new Token.InfoToken(
                        message.number(),
                        message.state(),
                        message.severity() == SHOWN_AS_ZERO ? 0 : message.severity(),
                        message.message(),
                        serverName,
                        procedure(message),
                        message.line()));
            }
            case Frame.Done done -> {
                release();
                if (done.level() == Level.PROCEDURE) {
                    writeOutputs();
                    callIndex++;
                }
                held = done;
            }
            case Frame.ReturnStatus(int value) -> {
                release();
                out.returnStatus(value);
            }
            case Frame.OutputValue value -> outputs.add(value);
            case Frame.SessionChange change -> {
                release();
                change(change);
            }
            case Frame.Cancelled _ -> endCancelled();
            case Frame.End _ -> finish();
        }
    }

    private void writeCancelled(Frame frame) {
        if (frame instanceof Frame.SessionChange change) {
            change(change);
        } else if (frame instanceof Frame.Cancelled || frame instanceof Frame.End) {
            endCancelled();
        }
    }

    private void endCancelled() {
        out.done(Done.Kind.DONE, Done.ERROR, 0, 0);
    }

    private void startRows(Frame.Columns frame) {
        release();
        List<Column> columns = frame.columns().stream().map(Columns::wire).toList();
        boolean noMetadata = callIndex < calls.size() && calls.get(callIndex).noMetadata();
        rows = noMetadata ? out.columnsUndescribed(columns) : out.columns(columns);
    }

    private void writeRows(List<@Nullable Object[]> list) {
        RowWriter writer = rows;
        if (writer == null) {
            throw new IllegalArgumentException("rows without columns");
        }
        for (@Nullable Object[] row : list) {
            out.row(writer, row);
        }
    }

    /** Writes an error of the gateway itself into the reply. */
    void error(SqlError error) {
        failed = true;
        release();
        out.write(token(error, serverName));
    }

    static Token.ErrorToken token(SqlError error, String serverName) {
        return new Token.ErrorToken(
                error.number(),
                error.state(),
                error.severity(),
                error.message(),
                serverName,
                procedure(error),
                error.line());
    }

    private static String procedure(SqlError error) {
        String name = error.procedure();
        return name == null ? "" : name;
    }

    private void change(Frame.SessionChange change) {
        switch (change.property()) {
            case DATABASE -> out.write(EnvChange.text(EnvChangeType.DATABASE, change.newValue(), change.oldValue()));
            case LANGUAGE -> out.write(EnvChange.text(EnvChangeType.LANGUAGE, change.newValue(), change.oldValue()));
            case TRANSACTION_BEGUN -> out.write(EnvChange.begun(descriptor(change)));
            case TRANSACTION_COMMITTED -> out.write(EnvChange.committed(descriptor(change)));
            case TRANSACTION_ROLLED_BACK -> out.write(EnvChange.rolledBack(descriptor(change)));
            case RESET -> {} // the connection has acknowledged it at the start of the reply
        }
    }

    private static long descriptor(Frame.SessionChange change) {
        return Long.parseLong(change.newValue().isEmpty() ? change.oldValue() : change.newValue());
    }

    private void release() {
        if (held != null) {
            done(held, true);
            held = null;
        }
    }

    private void writeOutputs() {
        for (Frame.OutputValue value : outputs) {
            Bytes collation = value.collation();
            out.returnValue(
                    value.ordinal(),
                    value.name(),
                    value.type(),
                    value.value(),
                    collation == null ? Collation.DEFAULT : Collation.of(collation.array()));
        }
        outputs.clear();
    }

    private void finish() {
        Frame.Done last = held;
        held = null;
        if (last != null && last.level() != Level.IN_PROCEDURE) {
            done(last, false);
            return;
        }
        if (last != null) {
            done(last, true);
        }
        writeOutputs();
        out.done(calls.isEmpty() ? Done.Kind.DONE : Done.Kind.DONE_PROC, 0, 0, 0);
    }

    private void done(Frame.Done done, boolean more) {
        Done.Kind kind =
                switch (done.level()) {
                    case BATCH -> Done.Kind.DONE;
                    case IN_PROCEDURE -> Done.Kind.DONE_IN_PROC;
                    case PROCEDURE -> Done.Kind.DONE_PROC;
                };
        int status = (more ? Done.MORE : 0) | (done.error() ? Done.ERROR : 0) | (done.counted() ? Done.COUNT : 0);
        if (more && done.level() == Level.PROCEDURE && calls.size() > 1) {
            status |= Done.RPC_IN_BATCH;
        }
        out.done(kind, status, done.kind().code(), done.counted() ? done.count() : 0);
    }

    /** How the call ended, for the one who counts. */
    Meters.Outcome outcome() {
        if (failed) {
            return Meters.Outcome.ERROR;
        }
        return cancelled ? Meters.Outcome.CANCELLED : Meters.Outcome.OK;
    }

    /** Ends a reply that cannot go on. */
    void fail(SqlError error) {
        held = null;
        outputs.clear();
        out.write(token(error, serverName));
        out.done(Done.Kind.DONE, Done.ERROR, 0, 0);
    }

    static SqlError unsendable(IllegalArgumentException e) {
        return GatewayMessage.VALUE_NOT_SENDABLE.error(String.valueOf(e.getMessage()));
    }
}
