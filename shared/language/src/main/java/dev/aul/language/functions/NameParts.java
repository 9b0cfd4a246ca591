package dev.aul.language.functions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits a name as written in a string: {@code db..[my table]}. Brackets and double quotes are taken off. */
final class NameParts {
    private NameParts() {}

    /** The parts from left to right, null for an empty one; the list is empty when the name is malformed. */
    static List<@Nullable String> of(String name) {
        List<@Nullable String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int i = 0;
        while (i <= name.length()) {
            char c = i == name.length() ? '.' : name.charAt(i);
            if (c == '.') {
                parts.add(part.isEmpty() ? null : part.toString());
                part.setLength(0);
                i++;
            } else if ((c == '[' || c == '"') && part.toString().isBlank()) {
                part.setLength(0);
                i = quoted(name, i, c == '[' ? ']' : c, part);
                if (i < 0) {
                    return List.of();
                }
            } else {
                part.append(c);
                i++;
            }
        }
        return parts;
    }

    /** Reads a quoted part and returns where it ends; -1 when it does not. A doubled closing sign stands for one. */
    private static int quoted(String name, int open, char close, StringBuilder part) {
        for (int i = open + 1; i < name.length(); i++) {
            if (name.charAt(i) != close) {
                part.append(name.charAt(i));
            } else if (i + 1 < name.length() && name.charAt(i + 1) == close) {
                part.append(close);
                i++;
            } else {
                return i + 1;
            }
        }
        return -1;
    }
}
