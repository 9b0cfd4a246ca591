package dev.aul.executor.session;

import dev.aul.messages.frames.ResultSink;
import dev.aul.messages.requests.Execute;

/** Runs one session's requests; used by one thread at a time, but for {@link #interrupt}. */
public interface SessionRunner {
    /** Writes the request's frames, all but the last. Returns whether the connection ends with this request. */
    boolean run(Execute execute, ResultSink sink);

    /** Stops the running statement; from any thread. */
    void interrupt();

    /**
     * Called by the running call's thread while its client has not read for so long. Throws SqlException when others need
     * what the call holds meanwhile.
     */
    void stalled(long millis);

    /** Rolls back and gives everything back. */
    void close();
}
