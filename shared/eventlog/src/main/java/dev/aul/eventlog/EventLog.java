package dev.aul.eventlog;

import java.util.List;

/** An append-only log of streams. Thread-safe. An append that returned survives the end of the process. */
public interface EventLog extends AutoCloseable {
    /**
     * Appends events to a stream, all or none.
     *
     * @return the log position of the last one
     * @throws VersionConflict when the stream is not at the expected version
     */
    default long append(String stream, ExpectedVersion expected, List<NewEvent> events) {
        return append(List.of(new Append(stream, expected, events)));
    }

    /**
     * Appends to several streams as one write: all of it or none. What is appended to a stream twice counts on.
     *
     * @return the log position of the last event
     * @throws VersionConflict when a stream is not at its expected version
     */
    long append(List<Append> appends);

    /** The events of a stream, oldest first. */
    List<StoredEvent> read(String stream);

    /** Events of all streams after a position, oldest first, at most {@code limit}. */
    List<StoredEvent> readAll(long afterPosition, int limit);

    @Override
    void close();

    record Append(String stream, ExpectedVersion expected, List<NewEvent> events) {}

    /** {@code type}: an explicit tag with a version, {@code procedure.published.v1}; {@code data}: JSON. */
    record NewEvent(String type, String data) {}

    /** {@code version} is the event's number in its stream, from 1; {@code position} its number in the log, from 1. */
    record StoredEvent(
            long position, String stream, long version, String type, String data, java.time.Instant recordedAt) {}

    /** What an append takes a stream's version to be. */
    sealed interface ExpectedVersion {
        /** Exactly this; 0 for a stream without events. */
        record Exactly(long version) implements ExpectedVersion {}

        record Any() implements ExpectedVersion {}
    }

    /** Another writer was first. */
    final class VersionConflict extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        public VersionConflict(String stream, long expected, long actual) {
            super("stream %s is at version %d, not %d".formatted(stream, actual, expected), null, false, false);
        }
    }
}
