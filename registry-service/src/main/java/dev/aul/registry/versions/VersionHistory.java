package dev.aul.registry.versions;

import dev.aul.eventlog.EventLog;
import dev.aul.eventlog.EventLog.Append;
import dev.aul.eventlog.EventLog.ExpectedVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The versions of all modules over an event log. Used by one thread at a time. */
public final class VersionHistory {
    private static final int PAGE = 1000;
    private final EventLog log;
    private final Map<String, ModuleVersions> states = new HashMap<>();

    /** Folds the whole log. */
    public VersionHistory(EventLog log) {
        this.log = log;
        long position = 0;
        for (var page = log.readAll(position, PAGE); !page.isEmpty(); page = log.readAll(position, PAGE)) {
            for (var stored : page) {
                states.put(stored.stream(), state(stored.stream()).evolve(EventCodec.read(stored)));
            }
            position = page.getLast().position();
        }
    }

    /** Decides a command and appends its events. */
    public void handle(ModuleCommand command) {
        handle(List.of(command));
    }

    /** Decides commands for different modules and appends their events as one write. */
    public void handle(List<ModuleCommand> commands) {
        var appends = new ArrayList<Append>();
        var changed = new HashMap<String, ModuleVersions>();
        for (var command : commands) {
            var state = state(command.path());
            List<ModuleEvent> events = state.decide(command);
            if (!events.isEmpty()) {
                appends.add(new Append(
                        command.path(),
                        new ExpectedVersion.Exactly(state.version()),
                        events.stream().map(EventCodec::write).toList()));
                for (var event : events) {
                    state = state.evolve(event);
                }
                changed.put(command.path(), state);
            }
        }
        if (!appends.isEmpty()) {
            log.append(appends);
            states.putAll(changed);
        }
    }

    public ModuleVersions state(String path) {
        return states.getOrDefault(path, ModuleVersions.NEW);
    }

    /** Paths of the modules that serve. */
    public Set<String> active() {
        var active = new java.util.TreeSet<String>();
        states.forEach((path, state) -> {
            if (!state.active().isEmpty()) {
                active.add(path);
            }
        });
        return active;
    }
}
