package dev.aul.tds;

import java.io.Serial;

/** The peer sent bytes that are not TDS, or more than a limit allows. The connection cannot go on after it. */
public final class ProtocolException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public ProtocolException(String message) {
        super(message);
    }
}
