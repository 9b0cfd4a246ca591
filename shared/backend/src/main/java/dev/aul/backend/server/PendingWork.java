package dev.aul.backend.server;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Statements that a server which commits definitions by itself still has to run: to take back one whose catalogue was not
 * committed, or to carry out one whose catalogue was. Each is a row beside the catalogue: what is found there when its owner's
 * transaction is over, or when a node starts, is run. Statements are harmless when run again, or fail. Thread-safe.
 */
final class PendingWork {
    private static final String PREFIX = "pending/";

    private final ServerDialect dialect;

    PendingWork(ServerDialect dialect) {
        this.dialect = dialect;
    }

    /** Notes statements, in the connection's transaction; returns their name. */
    String note(ServerLink link, String database, List<String> statements) {
        String name = PREFIX + database + "/" + UUID.randomUUID();
        for (int i = 0; i < statements.size(); i++) {
            link.query(
                    dialect.upsert("meta", List.of("name"), List.of("value")),
                    Tuple.of(String.format("%s/%03d", name, i), statements.get(i)));
        }
        return name;
    }

    /** They need not be run any more, if the connection's transaction commits. */
    void forget(ServerLink link, String name) {
        link.query("DELETE FROM " + dialect.internal("meta") + " WHERE " + range(), bounds(name));
    }

    /** Runs what is still noted; the connection has no transaction. */
    void run(ServerLink link, String name) {
        Map<String, String> found = new TreeMap<>();
        for (Row row :
                link.query("SELECT name, value FROM " + dialect.internal("meta") + " WHERE " + range(), bounds(name))) {
            found.put(row.getString(0), row.getString(1));
        }
        found.values().forEach(link::tryRun);
        if (!found.isEmpty()) {
            forget(link, name);
        }
    }

    /** Runs all that nodes before this one have left; a database whose definitions are being changed is waited for. */
    void runAll(ServerLink link) {
        List<String> databases = new ArrayList<>();
        String sql = "SELECT name FROM " + dialect.internal("meta") + " WHERE " + range();
        for (Row row : link.query(sql, bounds(PREFIX))) {
            String rest = row.getString(0).substring(PREFIX.length());
            databases.add(rest.substring(0, rest.length() - "/".length() - 36 - "/000".length()));
        }
        for (String database : databases.stream().distinct().toList()) {
            link.run(dialect.lockDefinitions(database));
            run(link, PREFIX + database + "/");
        }
    }

    private String range() {
        return "name >= " + dialect.place(1) + " AND name < " + dialect.place(2);
    }

    private static Tuple bounds(String name) {
        return Tuple.of(name, name + '\uFFFD');
    }
}
