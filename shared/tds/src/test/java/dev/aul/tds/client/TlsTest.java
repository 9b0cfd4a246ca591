package dev.aul.tds.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aul.tds.TdsVersion;
import dev.aul.tds.packet.TdsMessage;
import dev.aul.tds.request.Encryption;
import dev.aul.tds.token.Token.Done;
import dev.aul.tds.token.TokenWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS around the login, around everything after PRELOGIN, and around everything. */
final class TlsTest {
    private static final String STORE_PASSWORD = "changeit";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static SSLContext tls;

    @BeforeAll
    static void makeCertificate() throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("server.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        STORE_PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(0, keytool.waitFor(), said);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, STORE_PASSWORD.toCharArray());
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, STORE_PASSWORD.toCharArray());
        tls = SSLContext.getInstance("TLS");
        tls.init(factory.getKeyManagers(), null, null);
    }

    private static void counting(TdsMessage message, TokenWriter out) {
        out.done(Done.Kind.DONE, Done.COUNT, 0, message.body().readableBytes());
    }

    private static void check(Encryption answer, ConnectOptions options, ScriptedServer server) throws IOException {
        try (server;
                TdsConnection connection = TdsConnection.open(options)) {
            String text = "x".repeat(20_000);
            assertEquals(List.of(40_022L), connection.batch(text).rowCounts(), answer::name);
        }
    }

    @Test
    void theLoginAloneIsEncrypted() throws IOException {
        ScriptedServer server = new ScriptedServer(TlsTest::counting, Encryption.OFF, tls);
        check(Encryption.OFF, server.options(ScriptedServer.PASSWORD), server);
    }

    @Test
    void theServerMayInsistOnEncryption() throws IOException {
        ScriptedServer server = new ScriptedServer(TlsTest::counting, Encryption.REQUIRED, tls);
        check(Encryption.REQUIRED, server.options(ScriptedServer.PASSWORD), server);
    }

    @Test
    void everythingIsEncryptedWhenTheClientAsks() throws IOException {
        ScriptedServer server = new ScriptedServer(TlsTest::counting, Encryption.ON, tls);
        check(Encryption.ON, server.options(ScriptedServer.PASSWORD).withEncryption(Encryption.ON, true), server);
    }

    @Test
    void eightIsEncryptedFromTheFirstByte() throws IOException {
        ScriptedServer server = new ScriptedServer(TlsTest::counting, Encryption.NOT_SUPPORTED, tls);
        check(Encryption.NOT_SUPPORTED, server.options(ScriptedServer.PASSWORD).withVersion(TdsVersion.V8_0), server);
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefusedUnlessTrusted() throws IOException {
        try (ScriptedServer server = new ScriptedServer(TlsTest::counting, Encryption.ON, tls)) {
            ConnectOptions options = server.options(ScriptedServer.PASSWORD).withEncryption(Encryption.ON, false);
            assertThrows(SSLException.class, () -> TdsConnection.open(options));
        }
    }

    @Test
    void aServerWithoutTlsIsRefusedWhenTheClientInsists() throws IOException {
        try (ScriptedServer server = new ScriptedServer(TlsTest::counting)) {
            ConnectOptions options = server.options(ScriptedServer.PASSWORD).withEncryption(Encryption.ON, true);
            IOException refused = assertThrows(IOException.class, () -> TdsConnection.open(options));
            assertEquals("the server does not encrypt", refused.getMessage());
        }
    }
}
