package dev.aul.executor.passthrough;

import dev.aul.backend.sqlserver.SqlServerSession;
import dev.aul.backend.sqlserver.SqlServerSession.Reset;
import dev.aul.executor.session.InternalFault;
import dev.aul.executor.session.SessionRunner;
import dev.aul.messages.frames.ResultSink;
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
            InternalFault.tell(sink);
            return true;
        }
    }

    private static Reset reset(Execute execute) {
        if (execute.resetKeepingTransaction()) {
            return Reset.ALL_BUT_TRANSACTION;
        }
        return execute.reset() ? Reset.EVERYTHING : Reset.NONE;
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
