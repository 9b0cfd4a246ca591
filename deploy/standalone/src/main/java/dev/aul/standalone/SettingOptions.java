package dev.aul.standalone;

import dev.aul.platform.configuration.Configuration;
import dev.aul.platform.configuration.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The flags that name settings, shared by the commands that read them. Declared as data: reading annotations would cost
 * a node's start 0.2 s.
 */
final class SettingOptions {
    private static final String CONFIG = "--config";
    private static final String SET = "--set";

    private record Flag(String name, String value, Setting setting, String description) {}

    private static final List<Flag> FLAGS = List.of(
            new Flag("--data", "DIR", Setting.DATA_FOLDER, "data folder; default ./data"),
            new Flag("--procedures", "DIR", Setting.PROCEDURES_FOLDER, "procedures tree; default ./procedures"),
            new Flag("--tds-port", "N", Setting.GATEWAY_TDS_PORT, "default 1433; 0 takes a free port"),
            new Flag("--http-port", "N", Setting.GATEWAY_HTTP_PORT, "default 8080; 0 takes a free port"),
            new Flag("--storage", "KIND", Setting.STORAGE_KIND, "sqlite, postgres, mysql or sqlserver"),
            new Flag("--storage-uri", "URI", Setting.STORAGE_URI, "the server of a storage other than sqlite"));

    private SettingOptions() {}

    static void addTo(CommandSpec command) {
        command.addOption(option(CONFIG, "FILE", "settings; default ./aul.yaml when it is there"));
        FLAGS.forEach(flag -> command.addOption(option(flag.name(), flag.value(), flag.description())));
        command.addOption(OptionSpec.builder(SET)
                .paramLabel("KEY=VALUE")
                .description("any setting of aul.yaml")
                .type(Map.class)
                .auxiliaryTypes(String.class, String.class)
                .build());
    }

    private static OptionSpec option(String name, String value, String description) {
        return OptionSpec.builder(name)
                .paramLabel(value)
                .description(description)
                .type(String.class)
                .build();
    }

    /** What the parsed flags of a command say, over environment, file and defaults. */
    static Configuration configuration(CommandSpec command) {
        var flags = new LinkedHashMap<String, String>();
        Map<String, String> settings = command.findOption(SET).getValue();
        if (settings != null) {
            flags.putAll(settings);
        }
        for (var flag : FLAGS) {
            var value = text(command, flag.name());
            if (value != null) {
                flags.put(flag.setting().key(), value);
            }
        }
        return Configuration.load(file(text(command, CONFIG)), System.getenv(), flags);
    }

    private static @Nullable String text(CommandSpec command, String option) {
        return command.findOption(option).getValue();
    }

    private static Optional<Path> file(@Nullable String config) {
        if (config == null) {
            return Optional.of(Path.of("aul.yaml")).filter(Files::isReadable);
        }
        var file = Path.of(config);
        if (!Files.isReadable(file)) {
            throw new Failure("cannot read the settings file " + config);
        }
        return Optional.of(file);
    }
}
