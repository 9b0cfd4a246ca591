package dev.aul.executor.procedures;

import dev.aul.language.ast.ObjectName;
import dev.aul.language.ast.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names of objects that arrive as text, and the order in which they are looked up. */
public final class Names {
    /** A look-up by database, schema and name. */
    @FunctionalInterface
    public interface LookUp<T> {
        Optional<T> find(String database, String schema, String name);
    }

    private Names() {}

    /** {@code a.b}, {@code [a b]."c"}, {@code db..t}. */
    public static ObjectName parse(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '[' || c == '"') {
                i = quoted(text, i + 1, c == '[' ? ']' : '"', part);
            } else if (c == '.') {
                parts.add(part.toString().strip());
                part.setLength(0);
                i++;
            } else {
                part.append(c);
                i++;
            }
        }
        parts.add(part.toString().strip());
        // A leading dot ("..name") leaves parts out; they mean the current database and the default schema.
        while (parts.size() > 1 && parts.getFirst().isEmpty()) {
            parts.removeFirst();
        }
        return new ObjectName(parts, Position.NONE);
    }

    /** An object by its name: the given database and schema, or the current ones, then dbo. */
    public static <T> Optional<T> find(ObjectName name, String database, String defaultSchema, LookUp<T> lookUp) {
        String in = name.database() == null ? database : name.database();
        @Nullable String schema = name.schema();
        if (schema != null) {
            return lookUp.find(in, schema, name.name());
        }
        return lookUp.find(in, defaultSchema, name.name()).or(() -> lookUp.find(in, "dbo", name.name()));
    }

    private static int quoted(String text, int from, char close, StringBuilder part) {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == close) {
                if (i + 1 < text.length() && text.charAt(i + 1) == close) {
                    i++;
                } else {
                    return i + 1;
                }
            }
            part.append(c);
            i++;
        }
        return i;
    }
}
