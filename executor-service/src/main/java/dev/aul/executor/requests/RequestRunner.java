package dev.aul.executor.requests;

import dev.aul.executor.interpreter.Engine;
import dev.aul.executor.interpreter.Execution;
import dev.aul.executor.interpreter.Requests;
import dev.aul.executor.session.InternalFault;
import dev.aul.executor.session.SessionRunner;
import dev.aul.executor.state.Session;
import dev.aul.messages.frames.CancelledException;
import dev.aul.messages.frames.Frame;
import dev.aul.messages.frames.ResultSink;
import dev.aul.messages.requests.Execute;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the requests of one session. */
final class RequestRunner implements SessionRunner {
    private static final Logger LOG = LoggerFactory.getLogger(RequestRunner.class);

    private final Engine engine;
    private final Session session;
    private final Runnable closed;

    /** {@code closed} runs once the session is gone. */
    RequestRunner(Engine engine, Session session, Runnable closed) {
        this.engine = engine;
        this.session = session;
        this.closed = closed;
    }

    Session session() {
        return session;
    }

    @Override
    public boolean run(Execute execute, ResultSink sink) {
        Execution execution = new Execution(engine, session, sink);
        Requests requests = new Requests(execution);
        try {
            session.store().ready();
            if (execute.reset() || execute.resetKeepingTransaction()) {
                session.reset(execute.resetKeepingTransaction());
                sink.accept(new Frame.SessionChange(Frame.SessionProperty.RESET, "", ""));
            }
            requests.run(execute.request());
        } catch (CancelledException _) {
            return cancelled(requests);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            LOG.error(
                    "A request of session {} failed by a fault of the server",
                    session.client().sessionId(),
                    fault);
            InternalFault.tell(sink);
            return true;
        }
        return execution.closing();
    }

    private boolean cancelled(Requests requests) {
        try {
            requests.cancelled();
        } catch (CancelledException _) {
            // What was said after the cancellation is not wanted.
        }
        return false;
    }

    @Override
    public void interrupt() {
        session.store().interrupt();
    }

    @Override
    public void stalled(long millis) {
        session.store().stalled(millis);
    }

    @Override
    public void close() {
        try {
            session.close();
        } finally {
            closed.run();
        }
    }
}
