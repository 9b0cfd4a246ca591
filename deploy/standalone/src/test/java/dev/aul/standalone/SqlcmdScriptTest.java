package dev.aul.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlcmdScriptTest {
    @TempDir
    Path folder;

    private String expand(String text) throws IOException {
        return new SqlcmdScript(Map.of("db", "shop"), true).expand(text, folder);
    }

    @Test
    void variablesAreReplacedWhateverTheirCase() throws IOException {
        assertEquals("USE shop; SELECT '$(', 'shop'", expand("USE $(db); SELECT '$(', '$(DB)'"));
    }

    @Test
    void setvarHoldsFromItsLineOn() throws IOException {
        assertEquals("\nSELECT 'a b', 1", expand(":setvar name \"a b\"\nSELECT '$(name)', 1"));
        assertEquals("\nSELECT 7", expand("  :SETVAR n 7\nSELECT $(n)"));
    }

    @Test
    void aFileIsPutInItsPlaceAndLooksForItsOwnFilesBesideIt() throws IOException {
        var inner = Files.createDirectory(folder.resolve("inner"));
        Files.writeString(inner.resolve("a.sql"), "SELECT 1\n:r b.sql");
        Files.writeString(inner.resolve("b.sql"), "SELECT 2");
        assertEquals("-- first\nSELECT 1\nSELECT 2\n-- last", expand("-- first\n:r inner/a.sql\n-- last"));
    }

    @Test
    void filesThatIncludeThemselvesAreRefused() throws IOException {
        Files.writeString(folder.resolve("a.sql"), ":r a.sql");
        var refusal = assertThrows(Failure.class, () -> expand(":r a.sql"));
        assertEquals("more than 32 files include each other with :r", refusal.getMessage());
    }

    @Test
    void whatIsNotKnownIsRefusedByName() {
        assertEquals(
                "'who' scripting variable not defined; give it with -v who=..., or use -x",
                assertThrows(Failure.class, () -> expand("SELECT $(who)")).getMessage());
        assertEquals(
                "the command :out is not supported; :r and :setvar are",
                assertThrows(Failure.class, () -> expand(":out file")).getMessage());
    }

    @Test
    void withoutSubstitutionTheTextStays() throws IOException {
        assertEquals("SELECT '$(who)'", new SqlcmdScript(Map.of(), false).expand("SELECT '$(who)'", folder));
    }
}
