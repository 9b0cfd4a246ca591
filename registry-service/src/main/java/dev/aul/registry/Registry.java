package dev.aul.registry;

import dev.aul.eventlog.EventLog;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.errors.SqlError;
import dev.aul.language.errors.SqlException;
import dev.aul.messages.modules.ModuleSnapshot;
import dev.aul.messages.modules.RegistryCommand.PublishModule;
import dev.aul.messages.modules.RegistryCommand.WithdrawModule;
import dev.aul.registry.tree.LoadFailure;
import dev.aul.registry.tree.ModuleCache;
import dev.aul.registry.tree.ModulePath;
import dev.aul.registry.tree.ModuleTree;
import dev.aul.registry.versions.ModuleCommand;
import dev.aul.registry.versions.VersionHistory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The modules of one node: the procedures tree, the overlay tree over it, and the history of their versions. Calls
 * block on files and the log; one at a time.
 */
public final class Registry {
    /** A module with the tree whose file it is. */
    private record Served(ModuleSchema module, ModuleTree tree) {}

    private final ModuleTree procedures;
    private final ModuleTree overlay;
    private final boolean allowDdl;
    private final VersionHistory history;
    private final List<LoadFailure> failures;
    private final Map<ModulePath, Served> served = new HashMap<>();
    private ModuleSnapshot snapshot = ModuleSnapshot.EMPTY;

    /** Loads both trees; what changed since the log's last entry is published. */
    public Registry(ModuleTree procedures, ModuleTree overlay, boolean allowDdl, EventLog log, ModuleCache cache) {
        this.procedures = procedures;
        this.overlay = overlay;
        this.allowDdl = allowDdl;
        this.history = new VersionHistory(log);
        var base = procedures.load(cache);
        var over = overlay.load(cache);
        cache.save();
        base.modules().forEach((path, module) -> served.put(path, new Served(module, procedures)));
        over.modules().forEach((path, module) -> served.put(path, new Served(module, overlay)));
        failures = java.util.stream.Stream.concat(base.failures().stream(), over.failures().stream())
                .toList();
        recordDifferences();
        swap();
    }

    private void recordDifferences() {
        var commands = new ArrayList<ModuleCommand>();
        var gone = history.active();
        served.forEach((path, entry) -> {
            gone.remove(path.toString());
            commands.add(publication(path, entry.module(), "tree"));
        });
        gone.forEach(path -> commands.add(new ModuleCommand.Withdraw(path, "tree")));
        history.handle(commands);
    }

    private static ModuleCommand publication(ModulePath path, ModuleSchema module, String author) {
        return new ModuleCommand.Publish(path.toString(), module.sha256(), module.text(), author);
    }

    public ModuleSnapshot snapshot() {
        return snapshot;
    }

    /** Files that were left out at the start, each with its first error. */
    public List<LoadFailure> failures() {
        return failures;
    }

    /** Writes the module's file, then serves it. */
    public ModuleSnapshot publish(PublishModule command) {
        var module = command.module();
        var path = pathOf(module.database(), command.tenant(), module.schema(), module.name());
        var tree = allowDdl ? procedures : overlay;
        tree.write(path, withOptions(module));
        history.handle(publication(path, module, command.author()));
        served.put(path, new Served(module, tree));
        return swap();
    }

    /** Deletes the module's file; a file of the procedures tree only when DDL is allowed there. */
    public ModuleSnapshot withdraw(WithdrawModule command) {
        var path = pathOf(command.database(), command.tenant(), command.schema(), command.name());
        var entry = served.get(path);
        if (entry == null) {
            return snapshot;
        }
        if (entry.tree().equals(procedures) && !allowDdl) {
            throw new SqlException(new SqlError(
                    3701,
                    14,
                    1,
                    "Cannot drop '%s': it is the file %s of the procedures tree. Delete the file, or set procedures.allow_ddl."
                            .formatted(command.name(), path),
                    0,
                    null,
                    SqlError.Fate.RAISED));
        }
        entry.tree().delete(path);
        served.remove(path);
        history.handle(new ModuleCommand.Withdraw(path.toString(), command.author()));
        return swap();
    }

    /** The path of the module with that name: an existing file keeps its spelling. */
    private ModulePath pathOf(String database, @Nullable String tenant, String schema, String name) {
        for (var entry : served.entrySet()) {
            var path = entry.getKey();
            var module = entry.getValue().module();
            if (module.name().equalsIgnoreCase(name)
                    && path.schema().equalsIgnoreCase(schema)
                    && database.equalsIgnoreCase(path.database())
                    && java.util.Objects.equals(tenant, path.tenant())) {
                return path;
            }
        }
        return ModulePath.of(database, tenant, schema, name);
    }

    private static String withOptions(ModuleSchema module) {
        var options = (module.quotedIdentifier() ? "" : "SET QUOTED_IDENTIFIER OFF\nGO\n")
                + (module.ansiNulls() ? "" : "SET ANSI_NULLS OFF\nGO\n");
        return options + module.text();
    }

    private ModuleSnapshot swap() {
        var modules = new HashMap<String, ModuleSchema>();
        var tenants = new HashMap<String, Map<String, ModuleSchema>>();
        var global = new HashMap<String, ModuleSchema>();
        served.forEach((path, entry) -> {
            var module = entry.module();
            var local = key(module.schema() + "." + module.name());
            if (path.database() == null) {
                global.put(local, module);
            } else if (path.tenant() == null) {
                modules.put(key(path.database()) + "." + local, module);
            } else {
                tenants.computeIfAbsent(path.tenant(), _ -> new HashMap<>())
                        .put(key(path.database()) + "." + local, module);
            }
        });
        snapshot = new ModuleSnapshot(
                snapshot.version() + 1, Map.copyOf(modules), Map.copyOf(tenants), Map.copyOf(global));
        return snapshot;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
