package dev.aul.executor.catalog;

import dev.aul.language.catalog.ModuleSchema;
import dev.aul.messages.modules.ModuleSnapshot;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A tenant's view of one module snapshot, by database. Immutable; tenant overrides hide what they override. */
final class ModuleIndex {
    private final long version;
    private final Map<String, Map<String, ModuleSchema>> byDatabase = new HashMap<>();
    private final Map<String, ModuleSchema> global;

    ModuleIndex(ModuleSnapshot snapshot, @Nullable String tenant) {
        version = snapshot.version();
        global = snapshot.global();
        snapshot.modules().values().forEach(this::put);
        if (tenant != null) {
            snapshot.tenants().getOrDefault(tenant, Map.of()).values().forEach(this::put);
        }
    }

    long version() {
        return version;
    }

    /** The database's modules by lower-case {@code schema.name}. */
    Map<String, ModuleSchema> of(String database) {
        return byDatabase.getOrDefault(database.toLowerCase(Locale.ROOT), Map.of());
    }

    Optional<ModuleSchema> global(String key) {
        return Optional.ofNullable(global.get(key));
    }

    private void put(ModuleSchema module) {
        byDatabase
                .computeIfAbsent(module.database().toLowerCase(Locale.ROOT), _ -> new HashMap<>())
                .put(key(module.schema(), module.name()), module);
    }

    static String key(String schema, String name) {
        return (schema + "." + name).toLowerCase(Locale.ROOT);
    }
}
