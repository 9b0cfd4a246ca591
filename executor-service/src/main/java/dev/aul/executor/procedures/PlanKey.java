package dev.aul.executor.procedures;

import dev.aul.language.catalog.TableSchema;
import java.util.List;

/**
 * All that the meaning of a text depends on.
 *
 * @param text the batch; for a module its whole definition
 * @param declarations of sp_executesql, empty for a batch
 * @param home database and schema that names are looked up in
 * @param owner whose definitions it is bound with: the session, when it sees some that others do not, else its tenant
 * @param flags the SET options that change how a text is read or bound
 * @param identityInsert the table that IDENTITY_INSERT is ON for; empty for none
 * @param temporaries the temp tables in sight
 * @param variables prefix of the physical names of table variables
 */
public record PlanKey(
        String text,
        String declarations,
        String home,
        long catalogVersion,
        String owner,
        int flags,
        String identityInsert,
        List<TableSchema> temporaries,
        String variables) {}
