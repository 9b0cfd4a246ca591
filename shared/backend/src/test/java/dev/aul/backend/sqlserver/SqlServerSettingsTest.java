package dev.aul.backend.sqlserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aul.tds.TdsVersion;
import dev.aul.tds.client.ConnectOptions;
import dev.aul.tds.request.Encryption;
import org.junit.jupiter.api.Test;

class SqlServerSettingsTest {
    private static ConnectOptions login(String uri) {
        return SqlServerSettings.of(uri, 1000, 0).login();
    }

    @Test
    void theFormHasUserPasswordHostAndPort() {
        ConnectOptions login = login("sqlserver://app:p%40ss%3Aw+rd@db.example:1500");
        assertEquals("app", login.user());
        assertEquals("p@ss:w+rd", login.password());
        assertEquals("db.example", login.host());
        assertEquals(1500, login.port());
        assertEquals(1433, login("sqlserver://app:x@db.example").port());
    }

    @Test
    void theLoginAloneIsEncryptedUnlessTheUriSaysOtherwise() {
        ConnectOptions login = login("sqlserver://a:b@h");
        assertEquals(Encryption.OFF, login.encryption());
        assertTrue(login.trustsAnyCertificate());
        assertEquals(TdsVersion.V7_4, login.version());
    }

    @Test
    void whoInsistsOnEncryptionChecksTheCertificate() {
        assertEquals(Encryption.ON, login("sqlserver://a:b@h?encrypt=true").encryption());
        assertFalse(login("sqlserver://a:b@h?encrypt=true").trustsAnyCertificate());
        assertTrue(login("sqlserver://a:b@h?encrypt=true&trustServerCertificate=true")
                .trustsAnyCertificate());
        assertEquals(TdsVersion.V8_0, login("sqlserver://a:b@h?encrypt=strict").version());
        assertFalse(login("sqlserver://a:b@h?encrypt=strict").trustsAnyCertificate());
    }

    @Test
    void whatIsNotOfTheFormIsRefusedWithoutItsPassword() {
        for (String uri : new String[] {
            "postgresql://a:secret@h",
            "sqlserver://h",
            "sqlserver://a@h",
            "sqlserver://a:secret@h/salesdb",
            "sqlserver://a:se cret@h"
        }) {
            String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> login(uri))
                    .getMessage());
            assertTrue(
                    message.startsWith(
                            "the setting storage.uri is not of the form sqlserver://user:password@host:port: "),
                    message);
            assertFalse(message.contains("cret"), message);
        }
    }

    @Test
    void anUnknownParameterIsNamed() {
        assertEquals(
                "the setting storage.uri is not of the form sqlserver://user:password@host:port: 'encrypt=maybe' is none of"
                        + " its parameters encrypt=true|false|login|strict and trustServerCertificate=true|false",
                assertThrows(IllegalArgumentException.class, () -> login("sqlserver://a:b@h?encrypt=maybe"))
                        .getMessage());
    }
}
