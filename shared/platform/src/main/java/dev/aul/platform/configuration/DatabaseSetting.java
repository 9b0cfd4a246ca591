package dev.aul.platform.configuration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What may be set for each T-SQL database by its name: {@code storage.databases.{name}.kind}. In the environment {@code
 * AUL_STORAGE_DATABASES_{NAME}_KIND}, whose name counts in lower case.
 */
public enum DatabaseSetting {
    KIND("kind", Setting.STORAGE_KIND),
    URI("uri", Setting.STORAGE_URI);

    /** What the keys begin with. */
    static final String PREFIX = "storage.databases";

    static final String DESCRIPTION =
            "The storage of single databases, by name: databases: {salesdb: {kind: postgres, uri: ...}}. All others, master and tempdb are in storage.kind.";

    private static final String VARIABLE = "AUL_STORAGE_DATABASES_";

    private final String member;
    private final Setting common;

    DatabaseSetting(String member, Setting common) {
        this.member = member;
        this.common = common;
    }

    /** The setting of all databases that have none of their own; its values are of the same form. */
    public Setting common() {
        return common;
    }

    /** A setting of one database. */
    record Named(String database, DatabaseSetting setting) {
        String key() {
            return PREFIX + "." + database + "." + setting.member;
        }
    }

    /** The setting that a key names, if it is one. */
    static Optional<Named> of(String key) {
        return Arrays.stream(values())
                .filter(setting -> key.startsWith(PREFIX + ".") && key.endsWith("." + setting.member))
                .filter(setting -> key.length() > PREFIX.length() + setting.member.length() + 2)
                .map(setting -> new Named(
                        key.substring(PREFIX.length() + 1, key.length() - setting.member.length() - 1), setting))
                .findFirst();
    }

    /** The setting that an environment variable names, if it is one. */
    static Optional<Named> ofVariable(String variable) {
        return variable.startsWith(VARIABLE)
                ? Arrays.stream(values())
                        .filter(setting -> variable.endsWith("_" + setting.name()))
                        .filter(setting -> variable.length()
                                > VARIABLE.length() + setting.name().length() + 1)
                        .map(setting -> new Named(
                                variable.substring(
                                                VARIABLE.length(),
                                                variable.length()
                                                        - setting.name().length()
                                                        - 1)
                                        .toLowerCase(Locale.ROOT),
                                setting))
                        .findFirst()
                : Optional.empty();
    }
}
