package dev.aul.messages.frames;

/** Where an executor writes a request's frames. Used by the one thread that runs the request. */
public interface ResultSink {
    /** Hands a frame over; waits for credit when the client is slow. Throws CancelledException when the request was cancelled. */
    void accept(Frame frame);

    /** Sends what is gathered without waiting for more (RAISERROR WITH NOWAIT, the end). */
    void flush();

    /** Whether the client asked to stop; checked at loop turns and between rows. */
    boolean cancelled();
}
