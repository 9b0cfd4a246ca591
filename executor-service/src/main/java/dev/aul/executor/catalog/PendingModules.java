package dev.aul.executor.catalog;

import dev.aul.executor.transactions.Participant;
import dev.aul.language.catalog.ModuleSchema;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Modules that a session has made or dropped in its open transaction: seen by itself at once, by all after commit. */
public final class PendingModules implements Participant {
    /** {@code module} empty: dropped. */
    public record Pending(String database, String schema, String name, Optional<ModuleSchema> module) {}

    private Map<String, Pending> changes = Map.of();
    private long version;

    public void put(ModuleSchema module) {
        change(new Pending(module.database(), module.schema(), module.name(), Optional.of(module)));
    }

    public void drop(ModuleSchema module) {
        change(new Pending(module.database(), module.schema(), module.name(), Optional.empty()));
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** In the order they were made. */
    public Iterable<Pending> changes() {
        return changes.values();
    }

    /** Changes whenever what {@link #over} gives changes. */
    long version() {
        return version;
    }

    public void clear() {
        if (!changes.isEmpty()) {
            changes = Map.of();
            version++;
        }
    }

    Map<String, ModuleSchema> over(String database, Map<String, ModuleSchema> base) {
        if (changes.isEmpty()) {
            return base;
        }
        Map<String, ModuleSchema> out = new HashMap<>(base);
        for (Pending pending : changes.values()) {
            if (pending.database().equalsIgnoreCase(database)) {
                String key = ModuleIndex.key(pending.schema(), pending.name());
                pending.module().ifPresentOrElse(module -> out.put(key, module), () -> out.remove(key));
            }
        }
        return out;
    }

    @Override
    public Object state() {
        return changes;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void restore(Object state) {
        if (!changes.equals(state)) {
            changes = (Map<String, Pending>) state;
            version++;
        }
    }

    private void change(Pending pending) {
        Map<String, Pending> next = new LinkedHashMap<>(changes);
        String key =
                pending.database().toLowerCase(Locale.ROOT) + "." + ModuleIndex.key(pending.schema(), pending.name());
        next.remove(key);
        next.put(key, pending);
        changes = java.util.Collections.unmodifiableMap(next);
        version++;
    }
}
