package dev.aul.platform.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
    @TempDir
    Path folder;

    @Test
    void flagBeatsEnvironmentBeatsFileBeatsDefault() throws IOException {
        var file = Files.writeString(folder.resolve("aul.yaml"), """
                gateway:
                  host: filehost
                  tds:
                    port: 1
                    max_connections: 7
                """);
        var configuration = Configuration.load(
                Optional.of(file),
                Map.of("AUL_GATEWAY_TDS_PORT", "2", "AUL_GATEWAY_HTTP_PORT", "3"),
                Map.of("gateway.http.port", "4"));
        assertEquals("filehost", configuration.text(Setting.GATEWAY_HOST));
        assertEquals(2, configuration.number(Setting.GATEWAY_TDS_PORT));
        assertEquals(4, configuration.number(Setting.GATEWAY_HTTP_PORT));
        assertEquals(7, configuration.number(Setting.GATEWAY_TDS_MAX_CONNECTIONS));
        assertEquals(2000, configuration.number(Setting.EXECUTOR_MAX_CALLS));
    }

    @Test
    void unknownKeyIsRefusedWithTheNearestOne() throws IOException {
        var file = Files.writeString(folder.resolve("aul.yaml"), "gateway:\n  tds:\n    prot: 1\n");
        var refusal = assertThrows(
                ConfigurationException.class, () -> Configuration.load(Optional.of(file), Map.of(), Map.of()));
        assertEquals(
                file + ": unknown setting 'gateway.tds.prot'; did you mean 'gateway.tds.port'?", refusal.getMessage());
    }

    @Test
    void valueThatIsNoNumberIsRefused() {
        var refusal = assertThrows(
                ConfigurationException.class,
                () -> Configuration.load(Optional.empty(), Map.of(), Map.of("gateway.tds.port", "x")));
        assertEquals("setting 'gateway.tds.port': 'x' is not a number from 0 to 2147483647", refusal.getMessage());
    }

    @Test
    void valueThatIsNoneOfTheChoicesIsRefused() {
        var refusal = assertThrows(
                ConfigurationException.class,
                () -> Configuration.load(Optional.empty(), Map.of("AUL_STORAGE_SQLITE_SYNCHRONOUS", "OFF"), Map.of()));
        assertEquals("setting 'storage.sqlite.synchronous': 'OFF' is not FULL or NORMAL", refusal.getMessage());
    }

    @Test
    void aDatabaseMayHaveSettingsOfItsOwn() throws IOException {
        var file = Files.writeString(folder.resolve("aul.yaml"), """
                storage:
                  kind: mysql
                  uri: common
                  databases:
                    SalesDb:
                      kind: postgres
                      uri: file
                    my.db:
                      kind: sqlite
                """);
        var configuration = Configuration.load(
                Optional.of(file),
                Map.of("AUL_STORAGE_DATABASES_SALESDB_URI", "environment", "AUL_STORAGE_DATABASES_NEW_ONE_URI", "new"),
                Map.of("storage.databases.my.db.kind", "postgres"));
        assertEquals(Set.of("SalesDb", "my.db", "new_one"), configuration.databases());
        assertEquals("postgres", configuration.text("salesdb", DatabaseSetting.KIND));
        assertEquals("environment", configuration.text("SalesDb", DatabaseSetting.URI));
        assertEquals("postgres", configuration.text("my.db", DatabaseSetting.KIND));
        assertEquals("common", configuration.text("my.db", DatabaseSetting.URI));
        assertEquals("mysql", configuration.text("new_one", DatabaseSetting.KIND));
    }

    @Test
    void aDatabasesSettingHasTheChoicesOfTheCommonOne() {
        assertEquals(
                "setting 'storage.databases.a.kind': 'oracle' is not sqlite or postgres or mysql or sqlserver",
                assertThrows(
                                ConfigurationException.class,
                                () -> Configuration.load(
                                        Optional.empty(), Map.of(), Map.of("storage.databases.a.kind", "oracle")))
                        .getMessage());
        assertThrows(
                ConfigurationException.class,
                () -> Configuration.load(Optional.empty(), Map.of(), Map.of("storage.databases.a.user", "x")));
    }

    @Test
    void commentedFileHasEveryKeyAndIsReadBack() throws IOException {
        var file = Files.writeString(folder.resolve("aul.yaml"), SettingsFile.commented());
        var configuration = Configuration.load(Optional.of(file), Map.of(), Map.of());
        for (var setting : Setting.values()) {
            assertEquals(setting.defaultValue(), configuration.text(setting), setting.key());
        }
        assertEquals(Setting.values().length, SettingsFile.read(file).size());
    }

    @Test
    void theSampleFileIsTheCommentedOne() throws IOException {
        assertEquals(SettingsFile.commented(), Files.readString(Path.of("../../deploy/aul.yaml")));
    }
}
