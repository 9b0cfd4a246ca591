package dev.aul.language.analysis;

import dev.aul.language.catalog.CatalogSnapshot;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.functions.SessionOptions;
import java.util.function.Predicate;

/**
 * What analysis reads besides the text. Immutable for the length of one analysis.
 *
 * @param database the current one; for a module the one it lives in
 * @param defaultSchema where one-part names are looked up before {@code dbo}; for a module its own schema
 * @param variablePrefix starts the physical names of table variables; unlike that of any other routine running in the
 *     session, so that a recursive call gets another one
 * @param identityInsert whether IDENTITY_INSERT is ON for a table
 */
public record AnalysisScope(
        String database,
        String defaultSchema,
        CatalogSnapshot catalog,
        SessionOptions options,
        TemporaryTables temporary,
        String variablePrefix,
        Predicate<TableSchema> identityInsert) {

    /** A session at its start: default schema {@code dbo}, nothing of its own. */
    public static AnalysisScope of(String database, CatalogSnapshot catalog) {
        return new AnalysisScope(
                database, "dbo", catalog, SessionOptions.DEFAULTS, TemporaryTables.NONE, "v_", table -> false);
    }

    /** The same session inside another database and schema: a view's or a module's home. */
    public AnalysisScope in(String otherDatabase, String schema) {
        return new AnalysisScope(otherDatabase, schema, catalog, options, temporary, variablePrefix, identityInsert);
    }
}
