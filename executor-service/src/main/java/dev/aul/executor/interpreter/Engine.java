package dev.aul.executor.interpreter;

import dev.aul.executor.catalog.Catalogs;
import dev.aul.executor.catalog.SystemContext.SessionRow;
import dev.aul.executor.catalog.SystemRelations;
import dev.aul.executor.state.Client;
import dev.aul.messages.modules.ModuleSnapshot;
import dev.aul.messages.modules.RegistryCommand;
import java.util.List;

/** What all sessions of a node share. Thread-safe. */
public record Engine(
        Catalogs catalogs,
        Planner planner,
        SystemRelations system,
        SystemLibrary library,
        Registry registry,
        Sessions sessions,
        Limits limits,
        String serverName) {

    /** Asks the registry and waits for its answer; throws SqlException when it refuses. Never called on an event loop. */
    @FunctionalInterface
    public interface Registry {
        ModuleSnapshot ask(RegistryCommand command);
    }

    /** The sessions of this node. */
    @FunctionalInterface
    public interface Sessions {
        /** Those that a client may see: its own tenant's. */
        List<SessionRow> visibleTo(Client client);
    }

    /** {@code cursorRows}: rows that an open cursor may keep. */
    public record Limits(int cursorRows) {
        public static final Limits DEFAULTS = new Limits(1_000_000);
    }
}
