package dev.aul.backend.sqlite;

import dev.aul.backend.StoreSession.Interrupted;
import dev.aul.dialect.sqlite.Names;
import dev.aul.dialect.sqlite.StoreQuery;
import dev.aul.language.errors.SqlException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/**
 * One SQLite connection: its own temporary tables, attached database files, prepared statements, and the frame of the
 * statement that runs. Used by one thread at a time; {@link #interrupt} by any.
 */
final class Link implements AutoCloseable {
    private static final int CACHED_STATEMENTS = 200;
    /** A write-ahead log that was longer is cut to this once it starts anew. */
    private static final int KEPT_LOG_BYTES = 8 << 20;

    private final SQLiteConnection connection;
    private final boolean durable;
    /** What stands behind each attached name: a {@link DatabaseFile}, or a path while the store opens or closes. */
    private final Map<String, Object> attached = new HashMap<>();

    private final Map<String, Prepared> idle = new LinkedHashMap<>(64, 0.75f, true);
    /** Emptied temporary tables, by name, with the statements that made them: they are used again. */
    final Map<String, List<String>> parked = new HashMap<>();

    private @Nullable Frame frame;
    private @Nullable RuntimeException failure;
    /** Guards the two flags below: an interrupt may hit reads, never a write, which would undo the transaction. */
    private final Object gate = new Object();

    private boolean reading;
    private @Nullable Object owner;
    private int depth;
    private int registered;
    private boolean interrupted;

    Link(boolean durable) {
        this.durable = durable;
        try {
            connection =
                    new SQLiteConfig().createConnection("jdbc:sqlite::memory:").unwrap(SQLiteConnection.class);
            Callbacks.register(connection, this, StoreQuery.PREFIX);
            leaveTransactionsAlone();
            run("PRAGMA temp_store = MEMORY");
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /** The driver's own idea of a transaction ends here; else it tries BEGIN and COMMIT after each statement. */
    private void leaveTransactionsAlone() throws SQLException {
        connection.setAutoCommit(false);
        run("COMMIT");
    }

    SQLiteConnection connection() {
        return connection;
    }

    boolean isAttached(String schema) {
        return attached.containsKey(schema);
    }

    int attachedCount() {
        return attached.size();
    }

    /** Attaches a database; one that was dropped and made again since is a file of its own. */
    void attach(DatabaseFile file) {
        String schema = Names.attached(file.name());
        Object known = attached.get(schema);
        if (known == file) {
            return;
        }
        if (known != null) {
            run("DETACH " + Names.quote(schema));
            attached.remove(schema);
        }
        attach(schema, file.path);
        attached.put(schema, file);
    }

    void attach(String schema, Path file) {
        if (attached.putIfAbsent(schema, file) == null) {
            String name = Names.quote(schema);
            run("ATTACH '" + file.toString().replace("'", "''") + "' AS " + name);
            if (!durable) {
                relax(name);
            }
            run("PRAGMA " + name + ".cache_size = -16000");
            run("PRAGMA " + name + ".journal_size_limit = " + KEPT_LOG_BYTES);
        }
    }

    /** FULL is the default; inside a transaction it cannot be changed, then the file stays at it. */
    private void relax(String schema) {
        try {
            run("PRAGMA " + schema + ".synchronous = NORMAL");
        } catch (SqlException _) {
            return;
        }
    }

    /** A statement that no other run on this link uses; give it back with {@link #release}. */
    Prepared prepare(String sql) throws SQLException {
        Prepared cached = idle.remove(sql);
        return cached != null ? cached : new Prepared(connection, sql);
    }

    void release(Prepared statement) throws SQLException {
        if (!statement.isUsable()) {
            statement.close();
            return;
        }
        Prepared other = idle.put(statement.sql(), statement);
        if (other != null) {
            other.close();
        }
        if (idle.size() > CACHED_STATEMENTS) {
            Prepared eldest = idle.remove(idle.keySet().iterator().next());
            if (eldest != null) {
                eldest.close();
            }
        }
    }

    /** Runs a statement without parameters that is not worth keeping. */
    void run(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /** Runs a statement without parameters that recurs: BEGIN, COMMIT, SAVEPOINT. */
    void runCached(String sql) {
        try {
            Prepared statement = prepare(sql);
            try {
                statement.run();
            } finally {
                release(statement);
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /** How many statements are inside a callback: what such a callback runs uses functions of its own. */
    int depth() {
        return depth;
    }

    private void register(int depth) throws SQLException {
        if (depth > registered) {
            registered = depth;
            Callbacks.register(connection, this, StoreQuery.PREFIX + depth);
        }
    }

    @Nullable
    Frame frame() {
        return frame;
    }

    /** Keeps what a callback threw: SQLite carries only a text. */
    void fail(RuntimeException thrown) {
        if (failure == null) {
            failure = thrown;
        }
    }

    /** A call into SQLite that runs callbacks of {@code running}. */
    interface Step {
        boolean run() throws SQLException;
    }

    /** Runs a read: interruptible. */
    boolean read(Frame running, Step step) {
        synchronized (gate) {
            checkInterrupt();
            reading = true;
        }
        Frame outer = frame;
        frame = running;
        try {
            register(depth++);
            return step.run();
        } catch (SQLException e) {
            throw thrown(e);
        } finally {
            depth--;
            frame = outer;
            synchronized (gate) {
                reading = outer != null;
            }
        }
    }

    /** The error behind SQLite's: a callback's own, or the translation of its code. */
    RuntimeException thrown(SQLException e) {
        RuntimeException own = failure;
        failure = null;
        return own != null ? own : Failures.of(e);
    }

    /** Called before each write: fails when the statement was interrupted. */
    void checkInterrupt() {
        synchronized (gate) {
            if (interrupted) {
                throw new Interrupted();
            }
        }
    }

    /** A session's statement begins: an interrupt that came too late for the one before is forgotten. */
    void begin(Object session) {
        synchronized (gate) {
            owner = session;
            interrupted = false;
        }
    }

    /** Stops the running statement of this session; one of another that has the connection now is not touched. */
    void interrupt(Object session) {
        synchronized (gate) {
            if (!session.equals(owner)) {
                return;
            }
            interrupted = true;
            if (reading) {
                try {
                    connection.getDatabase().interrupt();
                } catch (SQLException e) {
                    throw Failures.of(e);
                }
            }
        }
    }

    /** Whether SQLite holds a transaction open. */
    boolean isAutoCommit() {
        try (var statement = connection.createStatement()) {
            statement.execute("BEGIN");
            statement.execute("ROLLBACK");
            return true;
        } catch (SQLException _) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            for (Prepared statement : idle.values()) {
                statement.close();
            }
            idle.clear();
            connection.close();
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }
}
