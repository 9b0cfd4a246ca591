package dev.aul.gateway.tls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTlsTest {
    @TempDir
    Path folder;

    @Test
    void theCertificateIsMadeOnce() throws Exception {
        ServerTls.load(TlsOptions.selfSigned(folder));
        byte[] made = Files.readAllBytes(folder.resolve("certificate.pem"));
        ServerTls.load(TlsOptions.selfSigned(folder));
        assertArrayEquals(made, Files.readAllBytes(folder.resolve("certificate.pem")));
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count(), "nothing but the certificate and its key is left");
        }
    }

    @Test
    void theKeyAnswersForItsAlgorithmOnly() throws Exception {
        SelfSignedCertificate made = SelfSignedCertificate.in(folder);
        OneKey key = OneKey.read(made.certificate(), made.key());
        assertArrayEquals(new String[] {"server"}, key.getServerAliases("RSA", new Principal[0]));
        assertNull(key.getServerAliases("EC_RSA", new Principal[0]));
        assertEquals("RSA", key.getPrivateKey("server").getAlgorithm());
        assertEquals(1, key.getCertificateChain("server").length);
    }

    @Test
    void aKeyInAnotherFormIsRefusedWithTheWayOut() throws Exception {
        SelfSignedCertificate made = SelfSignedCertificate.in(folder);
        Path key = Files.writeString(folder.resolve("old.pem"), "-----BEGIN RSA PRIVATE KEY-----\n");
        IOException refusal =
                assertThrows(IOException.class, () -> ServerTls.load(new TlsOptions(folder, made.certificate(), key)));
        assertTrue(String.valueOf(refusal.getMessage()).contains("openssl pkcs8 -topk8 -nocrypt"), refusal.toString());
    }

    @Test
    void oneOfTheTwoFilesIsNotEnough() {
        IOException refusal = assertThrows(
                IOException.class, () -> ServerTls.load(new TlsOptions(folder, folder.resolve("c.pem"), null)));
        assertEquals("gateway.tls.certificate and gateway.tls.key must be set together", refusal.getMessage());
    }
}
