package dev.aul.messages.requests;

/** The client is gone: stop what runs, roll back, forget. */
public record CloseSession(String sessionId) {}
