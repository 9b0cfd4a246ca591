package dev.aul.executor.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What system relations are made of.
 *
 * @param database the current one
 * @param sessions all sessions of this node that the asking one may see
 */
public record SystemContext(SessionCatalog catalog, String database, List<SessionRow> sessions) {
    /** A row of {@code sys.dm_exec_sessions}. */
    public record SessionRow(
            int processId,
            String login,
            String host,
            String program,
            @Nullable String database,
            String isolation,
            String language) {}
}
