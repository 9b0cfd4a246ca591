package dev.aul.executor.session;

import dev.aul.language.errors.SqlError;
import dev.aul.messages.frames.CancelledException;
import dev.aul.messages.frames.Frame;
import dev.aul.messages.frames.ResultSink;
import dev.aul.messages.frames.StatementKind;

/** How a request ends that met a fault of the node's own: the session's state is not known any more. */
public final class InternalFault {
    private static final String TEXT =
            "The node met an internal fault while it ran this request. It is in the node's log; connect again to go on.";

    private InternalFault() {}

    /** Tells the client 596, unless it is gone; its connection ends. */
    public static void tell(ResultSink sink) {
        try {
            sink.accept(new Frame.Error(new SqlError(596, 21, 1, TEXT, 0, null, SqlError.Fate.CONNECTION)));
            sink.accept(new Frame.Done(Frame.Level.BATCH, StatementKind.OTHER, false, 0, true));
        } catch (CancelledException _) {
            // The client is gone already.
        }
    }
}
