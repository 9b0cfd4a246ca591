package dev.aul.backend.server;

import dev.aul.backend.StoreCatalog;
import dev.aul.backend.StoreCatalog.Database;
import dev.aul.backend.rows.Definitions;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.RunMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a session's transaction is: the server's own begins with the first statement that needs the server. */
final class ServerTransaction {
    private boolean open;
    private boolean begun;
    /** The connection is lost, and nobody has been told. */
    private boolean lost;

    private String isolation = "READ COMMITTED";
    private int mark;
    private final List<Savepoint> savepoints = new ArrayList<>();
    /** How many of the savepoints were set before the server's transaction began: they all mean its beginning. */
    private int early;

    private final Set<Integer> touched = new HashSet<>();
    private long catalogVersion;
    private final Map<ServerDatabase, Database> definitions = new HashMap<>();
    /** What the changed catalogues were made of. */
    private final Map<ServerDatabase, Database> origins = new HashMap<>();

    private record Savepoint(String name, int mark, Map<ServerDatabase, Database> definitions) {}

    boolean isOpen() {
        return open;
    }

    boolean isBegun() {
        return begun;
    }

    String isolation() {
        return isolation;
    }

    /** The temporary tables' mark at the beginning. */
    int mark() {
        return mark;
    }

    void open(String level, int atMark) {
        open = true;
        isolation = level;
        mark = atMark;
    }

    /** The server's transaction was begun. */
    void begun() {
        begun = true;
        early = savepoints.size();
    }

    /** The server's transaction was ended, and what it did undone; this one goes on. */
    void unbegun() {
        begun = false;
    }

    /**
     * Whether the transaction needs its connection further. One that broke took it along: what comes next must not begin
     * another.
     */
    boolean keeps(ServerLink link) {
        if (begun && link.isBroken()) {
            begun = false;
            lost = true;
        }
        return begun;
    }

    /** Throws 40197 once for each loss: that error dooms or ends the transaction. */
    void requireWhole(String server) {
        if (lost) {
            lost = false;
            throw ServerErrors.lost(server);
        }
    }

    void end() {
        open = false;
        begun = false;
        lost = false;
        early = 0;
        savepoints.clear();
        touched.clear();
        definitions.clear();
        origins.clear();
    }

    /** Notes that a table is in use until the transaction ends. */
    void touch(TableSchema table) {
        if (open) {
            touched.add(table.objectId());
        }
    }

    boolean touches(TableSchema table) {
        return touched.contains(table.objectId());
    }

    /** Keeps a changed catalogue until the commit. */
    void define(ServerDatabase database, Database before, Database changed, long version) {
        origins.putIfAbsent(database, before);
        definitions.put(database, changed);
        catalogVersion = version;
    }

    /** Makes the changed catalogues those of their databases. */
    void publish() {
        definitions.forEach((database, changed) -> database.publish(origins.getOrDefault(database, changed), changed));
        definitions.clear();
        origins.clear();
    }

    Database catalog(ServerDatabase database) {
        return definitions.getOrDefault(database, database.catalog());
    }

    /** The committed catalogue with this transaction's definitions. */
    StoreCatalog catalog(StoreCatalog committed) {
        if (definitions.isEmpty()) {
            return committed;
        }
        Map<String, Database> databases = new HashMap<>(committed.databases());
        definitions.forEach((known, changed) -> databases.put(Definitions.lower(known.name()), changed));
        return new StoreCatalog(catalogVersion, databases);
    }

    Map<ServerDatabase, Database> definitions() {
        return definitions;
    }

    /** Definitions of a statement that failed are forgotten. */
    Map<ServerDatabase, Database> kept() {
        return Map.copyOf(definitions);
    }

    void restore(Map<ServerDatabase, Database> kept, long version) {
        if (!definitions.equals(kept)) {
            definitions.clear();
            definitions.putAll(kept);
            origins.keySet().retainAll(kept.keySet());
            catalogVersion = version;
        }
    }

    /** Notes a savepoint; returns what to send, empty when the server's transaction has not begun. */
    String savepoint(String name, int atMark) {
        savepoints.add(new Savepoint(name, atMark, Map.copyOf(definitions)));
        if (begun) {
            return "SAVEPOINT " + serverName(savepoints.size() - 1);
        }
        early = savepoints.size();
        return "";
    }

    private static String serverName(int index) {
        return "s" + index;
    }

    /** Goes back to the latest savepoint of a name, which stays. */
    Rollback rollbackTo(String name, long version) {
        int index = savepoints.size() - 1;
        while (index >= 0 && !savepoints.get(index).name().equals(name)) {
            index--;
        }
        if (index < 0) {
            throw RunMessage.UNKNOWN_TRANSACTION_NAME.exception(name);
        }
        Savepoint savepoint = savepoints.get(index);
        restore(savepoint.definitions(), version);
        savepoints.subList(index + 1, savepoints.size()).clear();
        if (!begun) {
            return new Rollback("", false, savepoint.mark());
        }
        if (index >= early) {
            return new Rollback("ROLLBACK TO SAVEPOINT " + serverName(index), false, savepoint.mark());
        }
        begun = false;
        early = savepoints.size();
        return new Rollback("", true, savepoint.mark());
    }

    /** What to send, empty for nothing, or that all is undone; and the temporary tables' mark. */
    record Rollback(String sql, boolean all, int mark) {}
}
