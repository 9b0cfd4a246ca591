package dev.aul.executor.procedures;

import dev.aul.executor.catalog.SessionCatalog;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.catalog.CatalogSnapshot.Synonym;
import dev.aul.language.catalog.ModuleSchema;
import java.util.Optional;

/** Finds the procedure that a name means: in its database, then among those that every database has. */
public record ProcedureResolver(SessionCatalog catalog, String database) {
    private static final int SYNONYMS = 8;

    public Optional<ModuleSchema> find(ObjectName name) {
        return find(name, SYNONYMS);
    }

    private Optional<ModuleSchema> find(ObjectName name, int synonyms) {
        Optional<ModuleSchema> own = Names.find(name, database, "dbo", catalog::module)
                .filter(module -> module.kind() == ModuleSchema.Kind.PROCEDURE);
        if (own.isPresent()) {
            return own;
        }
        Optional<Synonym> synonym = Names.find(name, database, "dbo", catalog::synonym);
        if (synonym.isPresent() && synonyms > 0) {
            return find(Names.parse(synonym.get().target()), synonyms - 1);
        }
        Optional<ModuleSchema> global = global(name);
        if (global.isPresent() || !name.name().startsWith("sp_")) {
            return global;
        }
        return catalog.module("master", "dbo", name.name()).map(module -> in(module, database));
    }

    private Optional<ModuleSchema> global(ObjectName name) {
        String schema = name.schema();
        String home = name.database() == null ? database : name.database();
        return catalog.globalModule(schema == null ? "dbo" : schema, name.name())
                .map(module -> in(module, home));
    }

    /** The same module, at home in another database. */
    private static ModuleSchema in(ModuleSchema module, String home) {
        return new ModuleSchema(
                module.objectId(),
                module.kind(),
                home,
                module.schema(),
                module.name(),
                module.text(),
                module.sha256(),
                module.parent(),
                module.disabled(),
                module.quotedIdentifier(),
                module.ansiNulls());
    }
}
