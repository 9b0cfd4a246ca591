package dev.aul.executor.catalog;

import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.routine.Rel.OutColumn;
import dev.aul.language.routine.Routine;
import dev.aul.language.types.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What system relations are made of.
 *
 * @param database whose relations are asked for
 * @param sessions all sessions of this node that the asking one may see
 */
public record SystemContext(
        SessionCatalog catalog, String database, List<SessionRow> sessions, Modules modules, Live live) {
    /** A row of {@code sys.dm_exec_sessions}. */
    public record SessionRow(
            int processId,
            String login,
            String host,
            String program,
            @Nullable String database,
            String isolation,
            String language) {}

    /** What modules look like once they are bound. One that cannot be bound has nothing to show. */
    public interface Modules {
        /** Of a view or a table function. */
        List<OutColumn> columns(ModuleSchema module);

        List<Routine.Parameter> parameters(ModuleSchema module);

        /** Of a scalar function; else null. */
        @Nullable
        SqlType returns(ModuleSchema module);

        boolean isInsteadOf(ModuleSchema trigger);
    }

    /** What only the store knows. */
    public interface Live {
        @Nullable
        Long identity(TableSchema table);

        long rows(TableSchema table);
    }
}
