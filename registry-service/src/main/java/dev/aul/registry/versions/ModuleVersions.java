package dev.aul.registry.versions;

import dev.aul.registry.versions.ModuleEvent.ProcedureActivated;
import dev.aul.registry.versions.ModuleEvent.ProcedurePublished;
import dev.aul.registry.versions.ModuleEvent.ProcedureWithdrawn;
import java.util.List;

/**
 * The state of one module, folded from its events.
 *
 * @param version number of events so far: what an append expects
 * @param active SHA-256 of the version that serves, empty when none does
 */
public record ModuleVersions(long version, String active) {
    public static final ModuleVersions NEW = new ModuleVersions(0, "");

    /** The events that a command causes; none when nothing changes. Pure. */
    public List<ModuleEvent> decide(ModuleCommand command) {
        return switch (command) {
            case ModuleCommand.Publish publish when publish.sha256().equals(active) -> List.of();
            case ModuleCommand.Publish(var path, var sha256, var text, var author) ->
                List.of(new ProcedurePublished(path, sha256, text, author), new ProcedureActivated(path, sha256));
            case ModuleCommand.Withdraw _ when active.isEmpty() -> List.of();
            case ModuleCommand.Withdraw(var path, var author) -> List.of(new ProcedureWithdrawn(path, author));
        };
    }

    public ModuleVersions evolve(ModuleEvent event) {
        return switch (event) {
            case ProcedurePublished _ -> new ModuleVersions(version + 1, active);
            case ProcedureActivated activated -> new ModuleVersions(version + 1, activated.sha256());
            case ProcedureWithdrawn _ -> new ModuleVersions(version + 1, "");
        };
    }
}
