package dev.aul.backend.server;

import org.jspecify.annotations.Nullable;

/**
 * What a server's error means to aul.
 *
 * @param kind what became of the statement
 * @param constraint the constraint that was violated, as the server calls it
 * @param key the values of its key as the server writes them
 * @param message the server's own words
 * @param row which of the rows that were written together failed, -1 when the server does not tell
 */
public record ServerFailure(
        Kind kind, @Nullable String constraint, @Nullable String key, String message, int row) {
    public ServerFailure(Kind kind, @Nullable String constraint, @Nullable String key, String message) {
        this(kind, constraint, key, message, -1);
    }

    /** The failure of one of the rows that were written together. */
    public ServerFailure atRow(int index) {
        return new ServerFailure(kind, constraint, key, message, index);
    }

    /** Kinds of failures, with the T-SQL error they become. */
    public enum Kind {
        /** 2627, 2601 or 1505 by the caller. */
        DUPLICATE_KEY,
        DEADLOCK,
        LOCK_TIMEOUT,
        /** The data changed since the transaction's snapshot. */
        CONFLICT,
        CANCELLED,
        CONNECTION_LOST,
        UNREACHABLE,
        DISK_FULL,
        READ_ONLY,
        DENIED,
        OVERFLOW,
        EXISTS,
        OTHER
    }
}
