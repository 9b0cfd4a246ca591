package dev.aul.backend.sqlserver;

import dev.aul.language.errors.SqlError;
import dev.aul.language.errors.SqlError.Fate;
import dev.aul.language.values.Bytes;
import dev.aul.messages.frames.CancelledException;
import dev.aul.messages.frames.Frame;
import dev.aul.messages.frames.Frame.SessionProperty;
import dev.aul.messages.frames.ResultSink;
import dev.aul.messages.frames.StatementKind;
import dev.aul.tds.token.Column;
import dev.aul.tds.token.Token;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands the tokens of one reply on as frames. Once the request is cancelled the rest is read and thrown away. */
final class TokenFrames implements Consumer<Token> {
    private static final int ROWS_IN_FRAME = 128;
    private static final int ENDS_CONNECTION = 20;

    private final ResultSink sink;
    private final Runnable attention;
    private List<@Nullable Object[]> rows = new ArrayList<>();
    private boolean begun;
    private boolean cancelled;
    private boolean endsSession;

    /** @param attention asks the server to stop; more than once does no harm */
    TokenFrames(ResultSink sink, Runnable attention) {
        this.sink = sink;
        this.attention = attention;
    }

    /** The request was sent: a reply is waited for. */
    boolean isBegun() {
        return begun;
    }

    /** The server has said that it ends the connection. */
    boolean endsSession() {
        return endsSession;
    }

    /**
     * What was read goes to the client before the server is waited for. A request that was cancelled before it was sent
     * is stopped here.
     */
    void beforeWaiting() {
        begun = true;
        if (sink.cancelled()) {
            cancel();
        } else {
            flush();
        }
    }

    void flush() {
        handOn(() -> {
            sendRows();
            sink.flush();
        });
    }

    @Override
    public void accept(Token token) {
        begun = true;
        handOn(() -> translate(token));
    }

    private void handOn(Runnable action) {
        if (cancelled) {
            return;
        }
        try {
            action.run();
        } catch (CancelledException _) {
            cancel();
        }
    }

    private void cancel() {
        cancelled = true;
        attention.run();
    }

    private void translate(Token token) {
        if (token instanceof Token.Row(List<@Nullable Object> values)) {
            rows.add(values.toArray());
            if (rows.size() == ROWS_IN_FRAME) {
                sendRows();
            }
            return;
        }
        sendRows();
        switch (token) {
            case Token.ColMetadata(List<Column> columns) ->
                sink.accept(new Frame.Columns(
                        columns.stream().map(TokenFrames::column).toList()));
            case Token.ErrorToken error -> {
                endsSession |= error.severity() >= ENDS_CONNECTION;
                sink.accept(new Frame.Error(SqlServerErrors.of(error)));
            }
            case Token.InfoToken info -> sink.accept(new Frame.Info(message(info)));
            case Token.Done done -> done(done);
            case Token.ReturnStatus(int value) -> sink.accept(new Frame.ReturnStatus(value));
            case Token.ReturnValue value ->
                sink.accept(new Frame.OutputValue(
                        value.ordinal(),
                        value.name(),
                        value.type().sqlType(),
                        value.value(),
                        new Bytes(value.type().collation().toBytes())));
            case Token.EnvChange change -> change(change);
            case Token.Row _,
                    Token.NoMetadata _,
                    Token.Order _,
                    Token.Other _,
                    Token.LoginAck _,
                    Token.FeatureExtAck _ -> {
                // Nothing that a client's reply has a frame for.
            }
        }
    }

    private void sendRows() {
        if (!rows.isEmpty()) {
            List<@Nullable Object[]> ready = rows;
            rows = new ArrayList<>();
            sink.accept(new Frame.Rows(ready));
        }
    }

    private static Frame.Column column(Column column) {
        return new Frame.Column(
                column.name(),
                column.type(),
                column.nullable(),
                (column.flags() & Column.IDENTITY) != 0,
                (column.flags() & Column.HIDDEN) != 0,
                new Frame.Origin(
                        column.flags(),
                        column.userType(),
                        new Bytes(column.collation().toBytes())));
    }

    private static SqlError message(Token.InfoToken info) {
        return new SqlError(
                info.number(),
                info.severity(),
                info.state(),
                info.message(),
                info.line(),
                info.procedure().isEmpty() ? null : info.procedure(),
                Fate.STATEMENT);
    }

    private void done(Token.Done done) {
        if (done.has(Token.Done.ATTENTION)) {
            return; // confirmed by the one who asked
        }
        sink.accept(new Frame.Done(
                switch (done.kind()) {
                    case DONE -> Frame.Level.BATCH;
                    case DONE_IN_PROC -> Frame.Level.IN_PROCEDURE;
                    case DONE_PROC -> Frame.Level.PROCEDURE;
                },
                StatementKind.of(done.command()),
                done.has(Token.Done.COUNT),
                done.count(),
                done.has(Token.Done.ERROR) || done.has(Token.Done.SERVER_ERROR)));
    }

    private void change(Token.EnvChange change) {
        switch (change.type()) {
            case DATABASE -> change(SessionProperty.DATABASE, change.newText(), change.oldText());
            case LANGUAGE -> change(SessionProperty.LANGUAGE, change.newText(), change.oldText());
            case BEGIN_TRANSACTION -> change(SessionProperty.TRANSACTION_BEGUN, descriptor(change.newValue()), "");
            case COMMIT_TRANSACTION -> change(SessionProperty.TRANSACTION_COMMITTED, "", descriptor(change.oldValue()));
            case ROLLBACK_TRANSACTION ->
                change(SessionProperty.TRANSACTION_ROLLED_BACK, "", descriptor(change.oldValue()));
            default -> {
                // Packet size and the acknowledged reset concern this connection alone; the rest has no frame.
            }
        }
    }

    private void change(SessionProperty property, String newValue, String oldValue) {
        sink.accept(new Frame.SessionChange(property, newValue, oldValue));
    }

    private static String descriptor(Bytes value) {
        byte[] bytes = new byte[Long.BYTES];
        System.arraycopy(value.array(), 0, bytes, 0, Math.min(bytes.length, value.length()));
        return Long.toString(
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong());
    }
}
