package dev.aul.executor.passthrough;

import dev.aul.backend.sqlserver.SqlServerSession;
import dev.aul.backend.sqlserver.SqlServerSession.Reset;
import dev.aul.executor.session.SessionRunner;
import dev.aul.language.errors.SqlError;
import dev.aul.messages.frames.CancelledException;
import dev.aul.messages.frames.Frame;
import dev.aul.messages.frames.ResultSink;
import dev.aul.messages.frames.StatementKind;
import dev.aul.messages.requests.Execute;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the requests of one session on the server. */
final class PassThroughRunner implements SessionRunner {
    private static final Logger LOG = LoggerFactory.getLogger(PassThroughRunner.class);

    private final SqlServerSession session;

    PassThroughRunner(SqlServerSession session) {
        this.session = session;
    }

    @Override
    public boolean run(Execute execute, ResultSink sink) {
        try {
            return session.run(execute.request(), reset(execute), sink);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            LOG.error("A request of session {} failed by a fault of this node", execute.sessionId(), fault);
            return faulted(sink);
        }
    }

    private static Reset reset(Execute execute) {
        if (execute.resetKeepingTransaction()) {
            return Reset.ALL_BUT_TRANSACTION;
        }
        return execute.reset() ? Reset.EVERYTHING : Reset.NONE;
    }

    private static boolean faulted(ResultSink sink) {
        try {
            sink.accept(new Frame.Error(new SqlError(
                    596,
                    21,
                    1,
                    "The node met an internal fault while it passed this request on. It is in the node's log; "
                            + "connect again to go on.",
                    0,
                    null,
                    SqlError.Fate.CONNECTION)));
            sink.accept(new Frame.Done(Frame.Level.BATCH, StatementKind.OTHER, false, 0, true));
        } catch (CancelledException _) {
            // The client is gone already.
        }
        return true;
    }

    @Override
    public void interrupt() {
        session.interrupt();
    }

    /** What waits is the server's, which has its own ways against a client that does not read. */
    @Override
    public void stalled(long millis) {}

    @Override
    public void close() {
        session.close();
    }
}
