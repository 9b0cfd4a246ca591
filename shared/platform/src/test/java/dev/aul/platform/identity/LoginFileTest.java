package dev.aul.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginFileTest {
    @TempDir
    Path folder;

    private Path file;
    private LoginFile logins;

    @BeforeEach
    void open() {
        file = folder.resolve("logins.json");
        logins = LoginFile.open(file);
    }

    @Test
    void theAdministratorIsMadeOnceWithTheGivenPassword() {
        assertEquals(Optional.empty(), logins.ensureAdministrator("first"));
        assertEquals(Optional.empty(), logins.ensureAdministrator("second"));
        Principal sa = logins.authenticate("SA", "first").orElseThrow();
        assertEquals("sa", sa.name());
        assertTrue(sa.hasRole(Principal.ADMINISTRATOR));
        assertEquals("master", sa.defaultDatabase());
        assertTrue(logins.authenticate("sa", "second").isEmpty());
    }

    @Test
    void withoutAPasswordARandomOneIsTold() {
        String password = logins.ensureAdministrator(null).orElseThrow();
        assertTrue(logins.authenticate("sa", password).isPresent());
        assertTrue(LoginFile.open(file).ensureAdministrator(null).isEmpty(), "told once");
    }

    @Test
    void theFileHasNoPasswordAndOnlyItsOwnerReadsIt() throws Exception {
        logins.create("app", "Tr0ub4dor", Set.of("reader"), "acme", "shop");
        assertFalse(Files.readString(file).contains("Tr0ub4dor"));
        assertEquals(
                Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE),
                Files.getPosixFilePermissions(file));
        Principal app = LoginFile.open(file).authenticate("app", "Tr0ub4dor").orElseThrow();
        assertEquals("acme", app.tenant());
        assertEquals("shop", app.defaultDatabase());
        assertEquals(Set.of("reader"), app.roles());
    }

    @Test
    void aChangeOfAnotherProcessCounts() {
        logins.create("app", "old", Set.of(), null, "master");
        assertTrue(logins.authenticate("app", "old").isPresent());
        LoginFile other = LoginFile.open(file);
        other.changePassword("app", "a longer one");
        assertTrue(logins.authenticate("app", "old").isEmpty(), "though it was right before");
        assertTrue(logins.authenticate("app", "a longer one").isPresent());
        other.disable("app", true);
        assertTrue(logins.authenticate("app", "a longer one").isEmpty());
        assertTrue(logins.find("app").isEmpty());
        other.drop("app");
        assertThrows(IllegalArgumentException.class, () -> logins.changePassword("app", "x"));
    }

    @Test
    void aFileThatIsNoLoginFileIsRefused() throws Exception {
        Files.writeString(file, "{\"logins\":7}");
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> LoginFile.open(file));
        assertTrue(String.valueOf(refused.getMessage()).contains("logins.json"));
    }
}
