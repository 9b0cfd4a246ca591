package dev.aul.platform.configuration;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The settings in force: flag before environment before file before default. Immutable. */
public final class Configuration {
    private final Map<Setting, String> values = new EnumMap<>(Setting.class);
    private final Map<String, Map<DatabaseSetting, String>> databases = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private Configuration() {}

    /**
     * @param file {@code aul.yaml}, when there is one
     * @param environment the process environment
     * @param flags values by key, from the command line
     * @throws ConfigurationException for an unknown key or a value that does not fit
     */
    public static Configuration load(Optional<Path> file, Map<String, String> environment, Map<String, String> flags) {
        var loaded = new Configuration();
        file.ifPresent(path -> SettingsFile.read(path).forEach((key, value) -> loaded.put(key, value, path)));
        for (var setting : Setting.values()) {
            var fromEnvironment = environment.get(setting.environmentVariable());
            if (fromEnvironment != null) {
                loaded.values.put(setting, fromEnvironment);
            }
        }
        environment.forEach(
                (variable, value) -> DatabaseSetting.ofVariable(variable).ifPresent(named -> loaded.put(named, value)));
        flags.forEach((key, value) -> loaded.put(key, value, Path.of("--set")));
        loaded.check();
        return loaded;
    }

    private void put(String key, String value, Path where) {
        var named = DatabaseSetting.of(key);
        if (named.isPresent()) {
            put(named.get(), value);
        } else {
            values.put(setting(key, where), value);
        }
    }

    private void put(DatabaseSetting.Named named, String value) {
        databases
                .computeIfAbsent(named.database(), _ -> new EnumMap<>(DatabaseSetting.class))
                .put(named.setting(), value);
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

    /** The databases that have settings of their own, in order. */
    public Set<String> databases() {
        return new TreeSet<>(databases.keySet());
    }

    /** A database's own setting; that of all databases when it has none. */
    public String text(String database, DatabaseSetting setting) {
        var own = databases.getOrDefault(database, Map.of()).get(setting);
        return own == null ? text(setting.common()) : own;
    }

    private static Setting setting(String key, Path where) {
        return Arrays.stream(Setting.values())
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(
                        "%s: unknown setting '%s'; did you mean '%s'?".formatted(where, key, Similarity.nearest(key))));
    }

    private void check() {
        values.forEach((setting, value) -> check(setting.key(), setting, value));
        databases.forEach((database, own) -> own.forEach((setting, value) ->
                check(new DatabaseSetting.Named(database, setting).key(), setting.common(), value)));
    }

    private static void check(String key, Setting setting, String value) {
        boolean fits =
                switch (setting.kind()) {
                    case TEXT ->
                        setting.choices().isEmpty() || setting.choices().contains(value);
                    case NUMBER -> value.matches("\\d{1,10}") && Long.parseLong(value) <= Integer.MAX_VALUE;
                    case FLAG -> value.equals("true") || value.equals("false");
                };
        if (!fits) {
            throw new ConfigurationException("setting '%s': '%s' is not %s".formatted(key, value, expected(setting)));
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
