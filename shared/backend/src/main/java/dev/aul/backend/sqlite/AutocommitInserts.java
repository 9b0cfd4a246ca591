package dev.aul.backend.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * The driver alone: one-row inserts into a file of its own, each committed by itself. The limit that inserts through aul
 * are measured against. One thread at a time.
 */
public final class AutocommitInserts implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement statement;

    /** Makes the file, in WAL mode. {@code durable} as in {@link SqliteSettings}. */
    public AutocommitInserts(Path file, boolean durable) {
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (var setting = connection.createStatement()) {
                setting.execute("PRAGMA journal_mode = WAL");
                setting.execute("PRAGMA synchronous = " + (durable ? "FULL" : "NORMAL"));
                setting.execute(
                        "CREATE TABLE entry (id INTEGER PRIMARY KEY, name TEXT NOT NULL, amount INTEGER NOT NULL)");
            }
            statement = connection.prepareStatement("INSERT INTO entry (name, amount) VALUES (?, ?)");
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /** Inserts a row and commits it. */
    public void insert(String name, int amount) {
        try {
            statement.setString(1, name);
            statement.setInt(2, amount);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    @Override
    public void close() {
        try {
            statement.close();
            connection.close();
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }
}
