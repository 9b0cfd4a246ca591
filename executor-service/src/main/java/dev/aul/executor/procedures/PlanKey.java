package dev.aul.executor.procedures;

import dev.aul.language.catalog.TableSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the meaning of a text depends on.
 *
 * @param text the batch; for a module its whole definition
 * @param declarations of sp_executesql, empty for a batch
 * @param home database and schema that names are looked up in
 * @param tenant whose tables and modules they are
 * @param owner the session, when it sees definitions that others do not; else empty
 * @param flags the SET options that change how a text is read or bound
 * @param temporaries the temp tables in sight
 * @param variables prefix of the physical names of table variables
 */
public record PlanKey(
        String text,
        String declarations,
        String home,
        @Nullable String tenant,
        long catalogVersion,
        String owner,
        int flags,
        List<TableSchema> temporaries,
        String variables) {}
