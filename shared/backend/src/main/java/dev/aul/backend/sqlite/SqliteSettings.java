package dev.aul.backend.sqlite;

import java.nio.file.Path;

/**
 * @param data the folder with one folder per database
 * @param durable whether a commit survives power loss (synchronous FULL), not only the end of the process
 * @param idleTransactionMillis how long an idle transaction may keep a database's writer while others wait; 0: no limit
 * @param maxLogBytes a client that does not read must give up its query when the write-ahead log it holds is longer
 * @param idleConnections connections kept open for the next session
 * @param sqlCache statements whose text is kept
 */
public record SqliteSettings(
        Path data, boolean durable, long idleTransactionMillis, long maxLogBytes, int idleConnections, int sqlCache) {
    private static final int SQL_CACHE = 10_000;

    public static SqliteSettings of(Path data) {
        return new SqliteSettings(data, true, 60_000, 1L << 30, 32, SQL_CACHE);
    }
}
