package dev.aul.gateway.http;

/**
 * What the HTTP server is told.
 *
 * @param port 0 takes a free one
 * @param tokenSeconds how long a bearer token is good
 */
public record HttpOptions(String host, int port, long maxBodyBytes, long tokenSeconds) {
    /** At 127.0.0.1 and the given port, with the limits of an unconfigured server. */
    public static HttpOptions local(int port) {
        return new HttpOptions("127.0.0.1", port, 16 << 20, 3600);
    }
}
