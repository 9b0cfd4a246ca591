package dev.aul.messages.modules;

import dev.aul.language.catalog.ModuleSchema;
import org.jspecify.annotations.Nullable;

/** Asks the registry; the reply is a {@link ModuleSnapshot} that has the change, or a failure with a T-SQL error. */
public sealed interface RegistryCommand {
    /** CREATE or ALTER over a connection: written as a file, then served. */
    record PublishModule(ModuleSchema module, @Nullable String tenant, String author) implements RegistryCommand {}

    /** DROP over a connection. */
    record WithdrawModule(
            String database,
            String schema,
            String name,
            @Nullable String tenant,
            String author) implements RegistryCommand {}

    /** The current snapshot. */
    record FindModules() implements RegistryCommand {}
}
