package dev.aul.backend.sqlite;

import dev.aul.backend.StoreCatalog.Database;
import dev.aul.backend.StoreSession.Interrupted;
import dev.aul.backend.rows.StoreErrors;
import dev.aul.dialect.sqlite.Names;
import dev.aul.language.errors.RunMessage;
import dev.aul.language.errors.SqlError.Fate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A session's transaction. SQLite's own begins with the first write (or the first access where the isolation level asks
 * for it), after the database's writer was granted, and ends with it. One session's, one thread at a time.
 */
final class Transaction {
    private final SqliteStore store;
    private final WriterQueue.Evictable session;
    private boolean open;
    private String isolation = "READ COMMITTED";
    private boolean begun;
    private @Nullable DatabaseFile writing;
    private volatile WriterQueue.@Nullable Ticket ticket;
    private final List<Savepoint> savepoints = new ArrayList<>();
    /** How many of the savepoints were set before SQLite's transaction began: they all mean its beginning. */
    private int early;

    private long catalogVersion;
    private final Map<DatabaseFile, Database> definitions = new HashMap<>();

    private record Savepoint(String name, Map<DatabaseFile, Database> definitions) {}

    Transaction(SqliteStore store, WriterQueue.Evictable session) {
        this.store = store;
        this.session = session;
    }

    boolean isOpen() {
        return open;
    }

    boolean isBegun() {
        return begun;
    }

    boolean holdsWriter() {
        return ticket != null;
    }

    /** Whether it holds the writer that others wait for. */
    boolean isWanted() {
        DatabaseFile file = writing;
        return file != null && file.writer.isWanted();
    }

    void begin(String level) {
        open = true;
        isolation = level;
    }

    /** Called before a read: some isolation levels hold what they have read. */
    void beforeRead(Link link, DatabaseFile file, boolean locking, long waitMillis) {
        if (!open || begun) {
            return;
        }
        switch (isolation) {
            case "SNAPSHOT" -> beginSqlite(link);
            case "REPEATABLE READ", "SERIALIZABLE" -> takeWriter(link, file, waitMillis);
            default -> {
                if (locking) {
                    takeWriter(link, file, waitMillis);
                }
            }
        }
    }

    /** Waits for the database's writer, unless it is held already, and begins SQLite's transaction. */
    void takeWriter(Link link, DatabaseFile file, long waitMillis) {
        if (writing == file) {
            return;
        }
        if (writing != null) {
            throw StoreErrors.error(
                    8501,
                    16,
                    "A transaction writes one SQLite database: it has written '" + writing.name()
                            + "' and cannot write '" + file.name() + "'. Use two transactions.",
                    Fate.STATEMENT);
        }
        WriterQueue.Ticket mine = enter(file, waitMillis, false);
        if (mine.isCancelled()) {
            ticket = null;
            file.writer.leave(mine);
            throw new Interrupted();
        }
        writing = file;
        beginSqlite(link);
    }

    /** Waits for the turn to write; an interrupt finds the ticket here. */
    WriterQueue.Ticket enter(DatabaseFile file, long waitMillis, boolean joins) {
        WriterQueue.Ticket mine = new WriterQueue.Ticket(session, joins);
        ticket = mine;
        try {
            file.writer.enter(mine, waitMillis);
            return mine;
        } catch (RuntimeException e) {
            ticket = null;
            throw e;
        }
    }

    /** The ticket was given on: this session's part of a group commit is done. */
    void forgetTicket() {
        ticket = null;
    }

    private void beginSqlite(Link link) {
        if (!begun) {
            link.runCached("BEGIN");
            begun = true;
            early = savepoints.size();
        }
    }

    /** The place in the queue, for an interrupt that comes while it waits. */
    WriterQueue.@Nullable Ticket ticket() {
        return ticket;
    }

    /** Keeps a changed catalogue until the commit. */
    void define(DatabaseFile file, Database changed) {
        definitions.put(file, changed);
        catalogVersion = store.nextVersion();
    }

    Database catalog(DatabaseFile file) {
        return definitions.getOrDefault(file, file.catalog());
    }

    /** The version of the session's own view of the catalogue. */
    long catalogVersion() {
        return catalogVersion;
    }

    Map<DatabaseFile, Database> definitions() {
        return definitions;
    }

    void commit(Link link) {
        DatabaseFile file = writing;
        try {
            if (file != null) {
                Map<String, Long> counters = file.counters.unsaved();
                new CatalogTable(link, file.name()).saveCounters(counters);
                link.runCached("COMMIT");
                begun = false;
                file.counters.saved(counters);
            } else if (begun) {
                link.runCached("COMMIT");
                begun = false;
            }
            publish();
        } finally {
            if (begun) {
                rollbackSqlite(link);
            }
            end();
        }
    }

    private void publish() {
        if (!definitions.isEmpty()) {
            definitions.forEach(DatabaseFile::publish);
            store.publish();
        }
    }

    void rollback(Link link) {
        try {
            if (begun) {
                rollbackSqlite(link);
            }
        } finally {
            end();
        }
    }

    private void rollbackSqlite(Link link) {
        begun = false;
        if (!link.isAutoCommit()) {
            link.run("ROLLBACK");
        }
    }

    /** SQLite undid the whole transaction itself. */
    void lost() {
        end();
    }

    private void end() {
        open = false;
        begun = false;
        early = 0;
        savepoints.clear();
        definitions.clear();
        if (writing != null) {
            writing.writer.leave(Objects.requireNonNull(ticket));
        }
        writing = null;
        ticket = null;
    }

    void savepoint(Link link, String name) {
        savepoints.add(new Savepoint(name, Map.copyOf(definitions)));
        if (begun) {
            link.runCached("SAVEPOINT " + savepointName(savepoints.size() - 1));
        } else {
            early = savepoints.size();
        }
    }

    private static String savepointName(int index) {
        return Names.quote("s" + index);
    }

    /** Undoes what came after the latest savepoint of that name, which stays. */
    void rollbackTo(Link link, String name) {
        int index = savepoints.size() - 1;
        while (index >= 0 && !savepoints.get(index).name().equals(name)) {
            index--;
        }
        if (index < 0) {
            throw RunMessage.UNKNOWN_TRANSACTION_NAME.exception(name);
        }
        definitions.clear();
        definitions.putAll(savepoints.get(index).definitions());
        catalogVersion = store.nextVersion();
        savepoints.subList(index + 1, savepoints.size()).clear();
        if (!begun) {
            return;
        }
        if (index >= early) {
            link.runCached("ROLLBACK TO " + savepointName(index));
        } else {
            link.run("ROLLBACK");
            link.runCached("BEGIN");
            early = savepoints.size();
        }
    }
}
