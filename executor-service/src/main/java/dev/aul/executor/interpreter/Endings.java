package dev.aul.executor.interpreter;

import dev.aul.language.errors.SqlError;
import java.io.Serial;

/** How an error leaves the level it happened in, once {@link Faults} has decided. They carry no stack trace. */
final class Endings {
    private Endings() {}

    /** On its way to a TRY block of an outer level; the client has not seen it. */
    static final class Unwinding extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient SqlError error;

        Unwinding(SqlError error) {
            super(error.message(), null, false, false);
            this.error = error;
        }

        SqlError error() {
            return error;
        }
    }

    /** The level is over, its caller goes on; the error was sent. */
    static final class LevelEnded extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        LevelEnded() {
            super("level ended", null, false, false);
        }
    }

    /** The whole batch is over; the error was sent. */
    static final class BatchEnded extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        BatchEnded() {
            super("batch ended", null, false, false);
        }
    }
}
