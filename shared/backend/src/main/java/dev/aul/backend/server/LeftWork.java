package dev.aul.backend.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Work on definitions that may be left when a session's transaction is over, by the name it was noted under. */
final class LeftWork {
    private final Map<String, List<String>> statements = new LinkedHashMap<>();

    void add(String name, List<String> work) {
        statements.put(name, work);
    }

    /** Whether a statement may be run when the transaction is over. */
    boolean holds(String statement) {
        return statements.values().stream().anyMatch(work -> work.contains(statement));
    }

    /** The transaction is over. */
    void finish(ServerStore store) {
        if (!statements.isEmpty()) {
            store.finish(statements.keySet());
            statements.clear();
        }
    }
}
