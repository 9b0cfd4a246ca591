package dev.aul.backend.sqlite;

import java.nio.file.Path;

/**
 * @param data the folder with one folder per database
 * @param durable whether a commit survives power loss (synchronous FULL), not only the end of the process
 * @param idleTransactionMillis how long an idle transaction may keep a database's writer while others wait; 0: no limit
 * @param idleConnections connections kept open for the next session
 */
public record SqliteSettings(Path data, boolean durable, long idleTransactionMillis, int idleConnections) {
    public static SqliteSettings of(Path data) {
        return new SqliteSettings(data, true, 60_000, 32);
    }
}
