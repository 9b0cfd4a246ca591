package dev.aul.messages.modules;

import dev.aul.language.catalog.ModuleSchema;
import java.util.Map;

/**
 * All modules a node serves: immutable, swapped whole.
 *
 * @param modules by lower-case {@code database.schema.name}
 * @param tenants overrides by tenant, then the same key
 * @param global procedures that run in the caller's database, by lower-case {@code schema.name}
 */
public record ModuleSnapshot(
        long version,
        Map<String, ModuleSchema> modules,
        Map<String, Map<String, ModuleSchema>> tenants,
        Map<String, ModuleSchema> global) {
    public static final ModuleSnapshot EMPTY = new ModuleSnapshot(0, Map.of(), Map.of(), Map.of());
}
