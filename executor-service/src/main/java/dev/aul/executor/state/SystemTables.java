package dev.aul.executor.state;

import dev.aul.executor.transactions.Participant;
import java.util.HashMap;
import java.util.Map;

/** Which system relations lie in temporary tables of the session, and of which version of the catalogue they are. */
public final class SystemTables implements Participant {
    private Map<String, Long> versions = Map.of();

    /** Whether the relation lies there, in any version. */
    public boolean exists(String physicalName) {
        return versions.containsKey(physicalName);
    }

    public boolean isCurrent(String physicalName, long version) {
        Long known = versions.get(physicalName);
        return known != null && known == version;
    }

    public void put(String physicalName, long version) {
        Map<String, Long> next = new HashMap<>(versions);
        next.put(physicalName, version);
        versions = Map.copyOf(next);
    }

    public void remove(String physicalName) {
        Map<String, Long> next = new HashMap<>(versions);
        next.remove(physicalName);
        versions = Map.copyOf(next);
    }

    void clear() {
        versions = Map.of();
    }

    @Override
    public Object state() {
        return versions;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void restore(Object state) {
        versions = (Map<String, Long>) state;
    }
}
