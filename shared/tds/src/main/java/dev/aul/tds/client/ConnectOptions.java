package dev.aul.tds.client;

import dev.aul.tds.TdsVersion;
import dev.aul.tds.request.Encryption;

/**
 * Where and how to connect. Immutable; start with {@link #to}.
 *
 * @param database empty for the login's default
 * @param client what the server is told of the one who connects
 * @param packetSize bytes asked for; the server decides
 * @param encryption what is offered: NOT_SUPPORTED never encrypts, OFF follows the server, ON insists. TDS 8.0 is
 *     encrypted from the first byte whatever stands here
 * @param trustsAnyCertificate accepts every server certificate and host name
 * @param timeoutMillis for connecting and for each wait for bytes, 0 for none
 */
public record ConnectOptions(
        String host,
        int port,
        String user,
        String password,
        String database,
        Client client,
        TdsVersion version,
        int packetSize,
        Encryption encryption,
        boolean trustsAnyCertificate,
        int timeoutMillis) {

    /** @param odbcDefaults the session starts with the ANSI options on */
    public record Client(String appName, String hostName, boolean odbcDefaults) {
        public static final Client AUL = new Client("aul", "", true);
    }

    /** TDS 7.4, encrypted as far as the server wants it, any certificate, 30 s. */
    public static ConnectOptions to(String host, int port, String user, String password) {
        return new ConnectOptions(
                host, port, user, password, "", Client.AUL, TdsVersion.V7_4, 8000, Encryption.OFF, true, 30_000);
    }

    public ConnectOptions withDatabase(String name) {
        return new ConnectOptions(
                host,
                port,
                user,
                password,
                name,
                client,
                version,
                packetSize,
                encryption,
                trustsAnyCertificate,
                timeoutMillis);
    }

    public ConnectOptions withClient(Client told) {
        return new ConnectOptions(
                host,
                port,
                user,
                password,
                database,
                told,
                version,
                packetSize,
                encryption,
                trustsAnyCertificate,
                timeoutMillis);
    }

    public ConnectOptions withVersion(TdsVersion spoken) {
        return new ConnectOptions(
                host,
                port,
                user,
                password,
                database,
                client,
                spoken,
                packetSize,
                encryption,
                trustsAnyCertificate,
                timeoutMillis);
    }

    public ConnectOptions withPacketSize(int bytes) {
        return new ConnectOptions(
                host,
                port,
                user,
                password,
                database,
                client,
                version,
                bytes,
                encryption,
                trustsAnyCertificate,
                timeoutMillis);
    }

    public ConnectOptions withEncryption(Encryption offered, boolean trustAnyCertificate) {
        return new ConnectOptions(
                host,
                port,
                user,
                password,
                database,
                client,
                version,
                packetSize,
                offered,
                trustAnyCertificate,
                timeoutMillis);
    }

    public ConnectOptions withTimeoutMillis(int millis) {
        return new ConnectOptions(
                host,
                port,
                user,
                password,
                database,
                client,
                version,
                packetSize,
                encryption,
                trustsAnyCertificate,
                millis);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "%s@%s:%d/%s".formatted(user, host, port, database);
    }
}
