package dev.aul.platform.configuration;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The settings in force: flag before environment before file before default. Immutable. */
public final class Configuration {
    private final Map<Setting, String> values;

    private Configuration(Map<Setting, String> values) {
        this.values = values;
    }

    /**
     * @param file {@code aul.yaml}, when there is one
     * @param environment the process environment
     * @param flags values by key, from the command line
     * @throws ConfigurationException for an unknown key or a value that does not fit
     */
    public static Configuration load(Optional<Path> file, Map<String, String> environment, Map<String, String> flags) {
        var values = new EnumMap<Setting, String>(Setting.class);
        file.ifPresent(path -> SettingsFile.read(path).forEach((key, value) -> values.put(setting(key, path), value)));
        for (var setting : Setting.values()) {
            var fromEnvironment = environment.get(setting.environmentVariable());
            if (fromEnvironment != null) {
                values.put(setting, fromEnvironment);
            }
        }
        flags.forEach((key, value) -> values.put(setting(key, Path.of("--set")), value));
        values.forEach(Configuration::check);
        return new Configuration(values);
    }

    public String text(Setting setting) {
        return values.getOrDefault(setting, setting.defaultValue());
    }

    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    public boolean flag(Setting setting) {
        return Boolean.parseBoolean(text(setting));
    }

    public Path path(Setting setting) {
        return Path.of(text(setting)).toAbsolutePath().normalize();
    }

    private static Setting setting(String key, Path where) {
        return Arrays.stream(Setting.values())
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(
                        "%s: unknown setting '%s'; did you mean '%s'?".formatted(where, key, Similarity.nearest(key))));
    }

    private static void check(Setting setting, String value) {
        boolean fits =
                switch (setting.kind()) {
                    case TEXT ->
                        setting.choices().isEmpty() || setting.choices().contains(value);
                    case NUMBER -> value.matches("\\d{1,10}") && Long.parseLong(value) <= Integer.MAX_VALUE;
                    case FLAG -> value.equals("true") || value.equals("false");
                };
        if (!fits) {
            throw new ConfigurationException(
                    "setting '%s': '%s' is not %s".formatted(setting.key(), value, expected(setting)));
        }
    }

    private static String expected(Setting setting) {
        return switch (setting.kind()) {
            case TEXT -> String.join(" or ", setting.choices());
            case NUMBER -> "a number from 0 to " + Integer.MAX_VALUE;
            case FLAG -> "true or false";
        };
    }
}
