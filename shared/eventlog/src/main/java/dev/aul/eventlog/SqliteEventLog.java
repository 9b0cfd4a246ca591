package dev.aul.eventlog;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The event log of one node in one SQLite file, synchronous FULL. Calls block: not for event loops. */
public final class SqliteEventLog implements EventLog {
    private final Connection connection;
    private final Clock clock;

    public SqliteEventLog(Path file, Clock clock) {
        this.clock = clock;
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
                statement.execute("""
                        CREATE TABLE IF NOT EXISTS event (
                          position INTEGER PRIMARY KEY AUTOINCREMENT,
                          stream TEXT NOT NULL,
                          version INTEGER NOT NULL,
                          type TEXT NOT NULL,
                          data TEXT NOT NULL,
                          recorded_at INTEGER NOT NULL,
                          UNIQUE (stream, version))""");
            }
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw failure("open " + file, e);
        }
    }

    @Override
    public synchronized long append(List<Append> appends) {
        try (var insert = connection.prepareStatement(
                "INSERT INTO event (stream, version, type, data, recorded_at) VALUES (?, ?, ?, ?, ?)")) {
            for (var append : appends) {
                insert(insert, append);
            }
            long position = single("SELECT coalesce(max(position), 0) FROM event");
            connection.commit();
            return position;
        } catch (SQLException e) {
            rollback();
            throw failure("append to " + appends.getFirst().stream(), e);
        } catch (VersionConflict e) {
            rollback();
            throw e;
        }
    }

    private void insert(PreparedStatement insert, Append append) throws SQLException {
        long version = version(append.stream());
        if (append.expected() instanceof ExpectedVersion.Exactly(var wanted) && wanted != version) {
            throw new VersionConflict(append.stream(), wanted, version);
        }
        for (var event : append.events()) {
            insert.setString(1, append.stream());
            insert.setLong(2, ++version);
            insert.setString(3, event.type());
            insert.setString(4, event.data());
            insert.setLong(5, clock.millis());
            insert.executeUpdate();
        }
    }

    private long version(String stream) throws SQLException {
        try (var query = connection.prepareStatement("SELECT coalesce(max(version), 0) FROM event WHERE stream = ?")) {
            query.setString(1, stream);
            try (var rows = query.executeQuery()) {
                return rows.getLong(1);
            }
        }
    }

    private long single(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.getLong(1);
        }
    }

    @Override
    public synchronized List<StoredEvent> read(String stream) {
        try (var query = connection.prepareStatement("""
                SELECT position, stream, version, type, data, recorded_at
                FROM event WHERE stream = ? ORDER BY version""")) {
            query.setString(1, stream);
            return events(query);
        } catch (SQLException e) {
            throw failure("read " + stream, e);
        }
    }

    @Override
    public synchronized List<StoredEvent> readAll(long afterPosition, int limit) {
        try (var query = connection.prepareStatement("""
                SELECT position, stream, version, type, data, recorded_at
                FROM event WHERE position > ? ORDER BY position LIMIT ?""")) {
            query.setLong(1, afterPosition);
            query.setInt(2, limit);
            return events(query);
        } catch (SQLException e) {
            throw failure("read", e);
        }
    }

    private List<StoredEvent> events(PreparedStatement query) throws SQLException {
        var events = new ArrayList<StoredEvent>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                events.add(new StoredEvent(
                        rows.getLong(1),
                        rows.getString(2),
                        rows.getLong(3),
                        rows.getString(4),
                        rows.getString(5),
                        Instant.ofEpochMilli(rows.getLong(6))));
            }
        }
        connection.commit();
        return events;
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure("close", e);
        }
    }

    private void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw failure("roll back", e);
        }
    }

    private static IllegalStateException failure(String action, SQLException cause) {
        return new IllegalStateException("event log: cannot " + action + ": " + cause.getMessage(), cause);
    }
}
