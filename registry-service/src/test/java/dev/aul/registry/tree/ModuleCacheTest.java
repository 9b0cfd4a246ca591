package dev.aul.registry.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.errors.SqlException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleCacheTest {
    private static final ModulePath P = ModulePath.of("shop", null, "dbo", "P");
    private static final String TEXT =
            "-- é\r\nSET QUOTED_IDENTIFIER OFF\r\nGO\r\nCREATE FUNCTION dbo.P() RETURNS int AS BEGIN RETURN 1 END\r\nGO\r\n";

    @TempDir
    Path folder;

    @Test
    void aKnownFileIsTheModuleThatParsingItGives() {
        var parsed = read("1", TEXT);
        assertEquals(ModuleSchema.Kind.SCALAR_FUNCTION, parsed.kind());
        assertEquals(parsed, read("1", TEXT));
    }

    @Test
    void aKnownFileIsNotParsed() throws IOException {
        read("1", TEXT);
        replaceInCache("SCALAR_FUNCTION", "INLINE_FUNCTION");
        assertEquals(ModuleSchema.Kind.INLINE_FUNCTION, read("1", TEXT).kind());
    }

    @Test
    void aChangedFileIsParsed() {
        read("1", TEXT);
        assertEquals(
                ModuleSchema.Kind.PROCEDURE,
                read("1", "CREATE PROCEDURE dbo.P AS SELECT 1").kind());
    }

    @Test
    void anotherBuildParsesEveryFile() throws IOException {
        read("1", TEXT);
        replaceInCache("SCALAR_FUNCTION", "INLINE_FUNCTION");
        assertEquals(ModuleSchema.Kind.SCALAR_FUNCTION, read("2", TEXT).kind());
    }

    @Test
    void aBrokenCacheIsAnEmptyOne() throws IOException {
        read("1", TEXT);
        var bytes = Files.readAllBytes(file());
        for (int length = 0; length < bytes.length; length++) {
            Files.write(file(), java.util.Arrays.copyOf(bytes, length));
            assertEquals(ModuleSchema.Kind.SCALAR_FUNCTION, read("1", TEXT).kind());
        }
    }

    @Test
    void aRefusedFileIsRefusedEachTime() {
        assertThrows(SqlException.class, () -> read("1", "SELECT FROM"));
        assertThrows(SqlException.class, () -> read("1", "SELECT FROM"));
    }

    private ModuleSchema read(String build, String text) {
        var cache = ModuleCache.open(file(), build);
        var module = cache.read(P, text);
        cache.save();
        return module;
    }

    private Path file() {
        return folder.resolve("modules.cache");
    }

    private void replaceInCache(String before, String after) throws IOException {
        var text = Files.readString(file(), StandardCharsets.ISO_8859_1);
        assertEquals(before.length(), after.length());
        Files.writeString(file(), text.replace(before, after), StandardCharsets.ISO_8859_1);
    }
}
