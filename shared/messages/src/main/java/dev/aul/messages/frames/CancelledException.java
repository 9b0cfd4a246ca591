package dev.aul.messages.frames;

import java.io.Serial;

/** The client asked to stop the running request. */
public final class CancelledException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public CancelledException() {
        super("cancelled", null, false, false);
    }
}
