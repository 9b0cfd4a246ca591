package dev.aul.executor.state;

import dev.aul.language.functions.SessionOptions;
import org.jspecify.annotations.Nullable;

/**
 * Who a session belongs to.
 *
 * @param processId {@code @@SPID}
 * @param options what the session starts with, and goes back to when its connection is reset
 */
public record Client(
        String sessionId,
        String login,
        @Nullable String tenant,
        String hostName,
        String applicationName,
        int processId,
        String database,
        SessionOptions options) {}
