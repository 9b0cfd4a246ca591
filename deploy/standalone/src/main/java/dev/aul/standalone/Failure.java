package dev.aul.standalone;

import java.io.Serial;

/** A command that cannot do its work; the message is the one line that the user sees. */
final class Failure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    Failure(String message) {
        super(message);
    }

    static String describe(Throwable failure) {
        var message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
