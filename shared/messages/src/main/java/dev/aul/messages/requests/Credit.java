package dev.aul.messages.requests;

/** The gateway has passed on {@code batches} frame batches of a call to its client. */
public record Credit(String sessionId, long callId, int batches) {}
