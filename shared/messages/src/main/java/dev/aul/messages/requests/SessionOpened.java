package dev.aul.messages.requests;

/** {@code database} and {@code language} that the session starts with; {@code address} takes its {@link Execute}s. */
public record SessionOpened(String sessionId, String database, String language) {}
