package dev.aul.executor.catalog;

import dev.aul.messages.modules.ModuleSnapshot;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The newest module snapshot of this node, indexed for each tenant once. Thread-safe. */
public final class Catalogs {
    private final Map<Optional<String>, ModuleIndex> indexes = new ConcurrentHashMap<>();
    private volatile ModuleSnapshot modules = ModuleSnapshot.EMPTY;

    /** Takes a newer snapshot; an older one is ignored. */
    public synchronized void accept(ModuleSnapshot snapshot) {
        if (snapshot.version() >= modules.version()) {
            modules = snapshot;
            indexes.clear();
        }
    }

    ModuleIndex index(@Nullable String tenant) {
        ModuleSnapshot current = modules;
        ModuleIndex index = indexes.computeIfAbsent(Optional.ofNullable(tenant), _ -> new ModuleIndex(current, tenant));
        return index.version() == current.version() ? index : new ModuleIndex(current, tenant);
    }
}
