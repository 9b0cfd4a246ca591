package dev.aul.executor.interpreter;

import dev.aul.language.catalog.ModuleSchema;
import java.util.Optional;

/** The procedures that every server has. Names ignore case. Thread-safe. */
public interface SystemLibrary {
    SystemLibrary NONE = new SystemLibrary() {
        @Override
        public Optional<SystemProcedure> java(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<ModuleSchema> text(String name, String database) {
            return Optional.empty();
        }
    };

    Optional<SystemProcedure> java(String name);

    /** A procedure written in T-SQL, at home in the given database. */
    Optional<ModuleSchema> text(String name, String database);
}
