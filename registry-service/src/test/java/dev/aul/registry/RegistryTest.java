package dev.aul.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aul.eventlog.EventLog;
import dev.aul.eventlog.MemoryEventLog;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.errors.SqlException;
import dev.aul.messages.modules.RegistryCommand.PublishModule;
import dev.aul.messages.modules.RegistryCommand.WithdrawModule;
import dev.aul.registry.tree.ModuleCache;
import dev.aul.registry.tree.ModuleFile;
import dev.aul.registry.tree.ModulePath;
import dev.aul.registry.tree.ModuleTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTest {
    private static final ModulePath P = ModulePath.of("shop", null, "dbo", "P");

    @TempDir
    Path folder;

    private final EventLog log = new MemoryEventLog(Clock.systemUTC());

    @BeforeEach
    void tree() throws IOException {
        write("shop/dbo/P.sql", "CREATE PROCEDURE dbo.P AS SELECT 1");
        write("shop/_tenant/acme/dbo/P.sql", "CREATE PROCEDURE dbo.P AS SELECT 2");
        write("_global/dbo/G.sql", "CREATE PROCEDURE dbo.G AS SELECT 3");
        write("shop/_schema/V001__a.sql", "CREATE TABLE t (a int)");
    }

    @Test
    void theLayoutDecidesWhereAModuleBelongs() {
        var snapshot = registry(false).snapshot();
        var acme = snapshot.tenants().getOrDefault("acme", Map.of());
        assertEquals(
                "CREATE PROCEDURE dbo.P AS SELECT 1", text(snapshot.modules().get("shop.dbo.p")));
        assertEquals("CREATE PROCEDURE dbo.P AS SELECT 2", text(acme.get("shop.dbo.p")));
        assertEquals(
                "CREATE PROCEDURE dbo.G AS SELECT 3", text(snapshot.global().get("dbo.g")));
        assertEquals(1, snapshot.modules().size());
    }

    @Test
    void aBrokenFileIsReportedAndTheOthersLoad() throws IOException {
        write("shop/dbo/Broken.sql", "CREATE PROCEDURE dbo.Broken AS\nSELECT FROM");
        write("shop/dbo/Elsewhere.sql", "CREATE PROCEDURE sales.Elsewhere AS SELECT 1");
        var registry = registry(false);
        assertEquals(2, registry.failures().size());
        var broken = registry.failures().getFirst();
        assertTrue(broken.file().endsWith("Broken.sql"));
        assertEquals(2, broken.error().line());
        assertEquals(156, broken.error().number());
        assertEquals(
                "the file declares schema 'sales' but lies in the folder of schema 'dbo'",
                registry.failures().getLast().error().message());
        assertEquals(1, registry.snapshot().modules().size());
    }

    @Test
    void anUnchangedTreeAddsNothingToTheLog() {
        registry(false);
        int events = log.readAll(0, 100).size();
        registry(false);
        assertEquals(6, events);
        assertEquals(events, log.readAll(0, 100).size());
    }

    @Test
    void aModuleMadeOverAConnectionIsAFileOfTheOverlay() {
        var registry = registry(false);
        registry.publish(publish("CREATE PROCEDURE dbo.P AS SELECT 9"));
        assertTrue(Files.exists(folder.resolve("overlay/shop/dbo/P.sql")));
        assertEquals("CREATE PROCEDURE dbo.P AS SELECT 9", text(registry(false)));
        registry.withdraw(new WithdrawModule("shop", "dbo", "p", null, "sa"));
        assertFalse(Files.exists(folder.resolve("overlay/shop/dbo/P.sql")));
    }

    @Test
    void aFileOfTheTreeIsDroppedOnlyWhenThatIsAllowed() {
        var refused = assertThrows(
                SqlException.class, () -> registry(false).withdraw(new WithdrawModule("shop", "dbo", "P", null, "sa")));
        assertEquals(
                "Cannot drop 'P': it is the file shop/dbo/P.sql of the procedures tree."
                        + " Delete the file, or set procedures.allow_ddl.",
                refused.error().message());
        registry(true).withdraw(new WithdrawModule("shop", "dbo", "P", null, "sa"));
        assertFalse(Files.exists(folder.resolve("procedures/shop/dbo/P.sql")));
    }

    private Registry registry(boolean allowDdl) {
        return new Registry(
                new ModuleTree(folder.resolve("procedures")),
                new ModuleTree(folder.resolve("overlay")),
                allowDdl,
                log,
                ModuleCache.none());
    }

    private static PublishModule publish(String text) {
        return new PublishModule(ModuleFile.read(P, text), null, "sa");
    }

    private static String text(Registry registry) {
        return text(registry.snapshot().modules().get("shop.dbo.p"));
    }

    private static String text(@Nullable ModuleSchema module) {
        return Objects.requireNonNull(module).text();
    }

    private void write(String path, String text) throws IOException {
        var file = folder.resolve("procedures").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
