package dev.aul.messages.requests;

import org.jspecify.annotations.Nullable;

/**
 * Asks an executor for a session; the reply is a {@link SessionOpened}, or a failure with the T-SQL error.
 *
 * @param database null takes the login's default
 * @param tenant whose databases and procedures it works with; null for the node's own
 * @param odbcDefaults ANSI options on, as the ODBC flag of LOGIN7 asks
 * @param preparing makes what the tenant's other sessions wait for
 */
public record OpenSession(
        String sessionId,
        String login,
        @Nullable String tenant,
        @Nullable String database,
        String hostName,
        String applicationName,
        int processId,
        boolean odbcDefaults,
        boolean preparing) {}
