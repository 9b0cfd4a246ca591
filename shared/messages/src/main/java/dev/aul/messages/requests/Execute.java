package dev.aul.messages.requests;

/**
 * Runs a request in a session. Frames go to {@code replyAddress} as {@link FrameBatch}es; the executor may have
 * {@code credit} batches in flight and gets more by {@link Credit}.
 *
 * @param callId unique per node
 * @param reset RESETCONNECTION: reset the session first
 * @param resetKeepingTransaction RESETCONNECTIONSKIPTRAN
 */
public record Execute(
        String sessionId,
        long callId,
        Request request,
        boolean reset,
        boolean resetKeepingTransaction,
        String replyAddress,
        int credit) {}
