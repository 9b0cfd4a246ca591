package dev.aul.backend.server;

/**
 * How a store on a database server behaves.
 *
 * @param uri where it is: scheme://user:password@host:port/database
 * @param poolSize connections for sessions; transactions and reads that are not finished hold one each
 * @param connectTimeoutMillis how long to wait for a connection, a free one or a new one
 * @param commandTimeoutMillis how long one statement may run on the server; 0 for ever
 * @param temporaryRows rows that one temporary table or table variable may hold
 * @param sqlCache statements whose plans are kept
 * @param tenantPrefix begins the names of schemas (PostgreSQL) or databases (MySQL) that hold a tenant's data
 */
public record ServerSettings(
        String uri,
        int poolSize,
        int connectTimeoutMillis,
        int commandTimeoutMillis,
        int temporaryRows,
        int sqlCache,
        String tenantPrefix) {
    private static final int SQL_CACHE = 10_000;

    public static ServerSettings of(String uri) {
        return new ServerSettings(uri, 16, 10_000, 60_000, 2_000_000, SQL_CACHE, "tenant_");
    }

    /** The address without its password, for messages. */
    public String address() {
        return uri.replaceFirst("//[^@/]*@", "//");
    }
}
