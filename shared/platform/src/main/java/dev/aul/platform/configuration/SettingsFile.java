package dev.aul.platform.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code aul.yaml} into flat keys, and writes the commented file with every key and its default. */
public final class SettingsFile {
    private SettingsFile() {}

    static Map<String, String> read(Path file) {
        try {
            var flat = new LinkedHashMap<String, String>();
            flatten("", new YAMLMapper().readTree(Files.readString(file)), flat);
            return flat;
        } catch (JsonProcessingException e) {
            throw new ConfigurationException("%s:%d: %s"
                    .formatted(
                            file, e.getLocation() == null ? 1 : e.getLocation().getLineNr(), e.getOriginalMessage()));
        } catch (IOException e) {
            throw new ConfigurationException("cannot read %s: %s".formatted(file, e.getMessage()));
        }
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> into) {
        node.properties().forEach(entry -> {
            var key = prefix.isEmpty() ? entry.getKey() : prefix + "." + entry.getKey();
            if (entry.getValue().isObject()) {
                flatten(key, entry.getValue(), into);
            } else if (!entry.getValue().isNull()) {
                into.put(key, entry.getValue().asText());
            }
        });
    }

    /** All settings with their defaults, each under a comment: valid YAML that changes nothing. */
    public static String commented() {
        var text = new StringBuilder("# Settings of aul. Every key is here with its default.\n");
        String[] open = {};
        for (var setting : Setting.values()) {
            var parts = setting.key().split("\\.");
            int common = 0;
            while (common < parts.length - 1 && common < open.length - 1 && parts[common].equals(open[common])) {
                common++;
            }
            for (int depth = common; depth < parts.length - 1; depth++) {
                text.append("  ".repeat(depth)).append(parts[depth]).append(":\n");
            }
            var indent = "  ".repeat(parts.length - 1);
            text.append(indent).append("# ").append(setting.description()).append('\n');
            text.append(indent)
                    .append(parts[parts.length - 1])
                    .append(": ")
                    .append(yaml(setting))
                    .append('\n');
            if (setting == Setting.STORAGE_URI) {
                text.append(indent)
                        .append("# ")
                        .append(DatabaseSetting.DESCRIPTION)
                        .append('\n');
                text.append(indent).append("databases: {}\n");
            }
            open = parts;
        }
        return text.toString();
    }

    private static String yaml(Setting setting) {
        return setting.kind() == Setting.Kind.TEXT ? "\"" + setting.defaultValue() + "\"" : setting.defaultValue();
    }
}
