package dev.aul.gateway.session;

import dev.aul.language.errors.SqlError;
import dev.aul.messages.frames.Frame;
import java.util.List;

/** Where the frames of one call go. Called on the connection's event loop. */
public interface Reply {
    /**
     * Frames in order; the last one of a call is {@code End} or {@code Cancelled}, and the session is free for the next
     * request already when they arrive.
     *
     * @return false when the client is slow: no credit is given until {@link SessionClient#resume}
     */
    boolean frames(List<Frame> frames);

    /** The session is over; nothing comes after it. */
    void failed(SqlError error);
}
