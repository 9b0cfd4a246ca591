package dev.aul.messages.requests;

/** Stops a running call: the reply ends with a Cancelled frame. Nothing happens when it is over already. */
public record Cancel(String sessionId, long callId) {}
