package dev.aul.gateway.tds;

/**
 * What the TDS server is told.
 *
 * @param port 0 takes a free one
 * @param serverName the name in messages
 * @param maxConnections further connections are refused with an error
 * @param loginTimeoutMillis a connection that has not logged in by then is closed
 * @param maxMessageBytes the largest request
 * @param encryptionRequired refuses clients that will not encrypt
 */
public record TdsOptions(
        String host,
        int port,
        String serverName,
        int maxConnections,
        long loginTimeoutMillis,
        int maxMessageBytes,
        boolean encryptionRequired) {
    /** At 127.0.0.1 and the given port, with the limits of an unconfigured server. */
    public static TdsOptions local(int port) {
        return new TdsOptions("127.0.0.1", port, "aul", 5000, 15_000, 65_536 * 4096 / 4, false);
    }
}
