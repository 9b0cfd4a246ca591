package dev.aul.executor.requests;

import dev.aul.executor.catalog.SystemContext;
import dev.aul.executor.catalog.SystemRelations;
import dev.aul.executor.interpreter.PreparedProcedures;
import dev.aul.executor.interpreter.SystemLibrary;
import dev.aul.language.catalog.TableSchema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What every server has: relations and procedures. */
final class SystemCatalogue {
    static final SystemLibrary LIBRARY = new PreparedProcedures();

    static final SystemRelations RELATIONS = new SystemRelations() {
        @Override
        public Optional<TableSchema> find(String database, String schema, String name) {
            return Optional.empty();
        }

        @Override
        public List<@Nullable Object[]> rows(TableSchema relation, SystemContext context) {
            return List.of();
        }
    };

    private SystemCatalogue() {}
}
