package dev.aul.standalone;

import dev.aul.platform.configuration.Configuration;
import dev.aul.platform.configuration.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that name settings, shared by the commands that start a node. */
final class SettingOptions {
    @Option(names = "--config", paramLabel = "FILE", description = "settings; default ./aul.yaml when it is there")
    @Nullable
    Path config;

    @Option(names = "--data", paramLabel = "DIR", description = "data folder; default ./data")
    @Nullable
    String data;

    @Option(names = "--procedures", paramLabel = "DIR", description = "procedures tree; default ./procedures")
    @Nullable
    String procedures;

    @Option(names = "--tds-port", paramLabel = "N", description = "default 1433; 0 takes a free port")
    @Nullable
    String tdsPort;

    @Option(names = "--http-port", paramLabel = "N", description = "default 8080; 0 takes a free port")
    @Nullable
    String httpPort;

    @Option(names = "--storage", paramLabel = "KIND", description = "sqlite")
    @Nullable
    String storage;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "any setting of aul.yaml")
    Map<String, String> settings = new LinkedHashMap<>();

    Configuration configuration() {
        var flags = new LinkedHashMap<>(settings);
        put(flags, Setting.DATA_FOLDER, data);
        put(flags, Setting.PROCEDURES_FOLDER, procedures);
        put(flags, Setting.GATEWAY_TDS_PORT, tdsPort);
        put(flags, Setting.GATEWAY_HTTP_PORT, httpPort);
        put(flags, Setting.STORAGE_KIND, storage);
        return Configuration.load(file(), System.getenv(), flags);
    }

    private Optional<Path> file() {
        if (config != null) {
            if (!Files.isReadable(config)) {
                throw new Failure("cannot read the settings file " + config);
            }
            return Optional.of(config);
        }
        return Optional.of(Path.of("aul.yaml")).filter(Files::isReadable);
    }

    private static void put(Map<String, String> flags, Setting setting, @Nullable String value) {
        if (value != null) {
            flags.put(setting.key(), value);
        }
    }
}
