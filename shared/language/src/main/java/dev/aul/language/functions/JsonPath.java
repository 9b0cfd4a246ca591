package dev.aul.language.functions;

import dev.aul.language.errors.ValueMessage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON path: {@code [append] [lax|strict] $.name."quoted name"[0]}. Immutable. A malformed one is 13607.
 *
 * @param append only in JSON_MODIFY
 */
record JsonPath(boolean append, boolean strict, List<Step> steps) {
    JsonPath {
        steps = List.copyOf(steps);
    }

    /** A member by name, or an item by index (then the name is null). */
    record Step(@Nullable String name, int index) {}

    static JsonPath parse(String text) {
        return new Reader(text).read();
    }

    /** What the path leads to in a document, or null when there is nothing. */
    @Nullable
    Json find(Json root) {
        Json value = root;
        for (Step step : steps) {
            Json next = value == null ? null : child(value, step);
            if (next == null) {
                return null;
            }
            value = next;
        }
        return value;
    }

    static @Nullable Json child(Json value, Step step) {
        if (step.name() == null) {
            return value instanceof Json.Array array
                            && step.index() < array.items().size()
                    ? array.items().get(step.index())
                    : null;
        }
        if (value instanceof Json.Object object) {
            for (Json.Member member : object.members()) {
                if (member.name().equals(step.name())) {
                    return member.value();
                }
            }
        }
        return null;
    }

    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        JsonPath read() {
            boolean append = word("append");
            boolean strict = word("strict");
            if (!strict) {
                word("lax");
            }
            expect('$');
            List<Step> steps = new ArrayList<>();
            while (at < text.length()) {
                if (text.charAt(at) == '.') {
                    at++;
                    steps.add(new Step(name(), 0));
                } else if (text.charAt(at) == '[') {
                    at++;
                    steps.add(new Step(null, index()));
                } else if (text.substring(at).isBlank()) {
                    break;
                } else {
                    throw unexpected();
                }
            }
            return new JsonPath(append, strict, steps);
        }

        private boolean word(String word) {
            blanks();
            if (!text.startsWith(word, at)
                    || at + word.length() >= text.length()
                    || text.charAt(at + word.length()) != ' ') {
                return false;
            }
            at += word.length();
            blanks();
            return true;
        }

        private String name() {
            if (at < text.length() && text.charAt(at) == '"') {
                StringBuilder name = new StringBuilder();
                for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
                    if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                        at++;
                    }
                    name.append(text.charAt(at));
                }
                expect('"');
                return name.toString();
            }
            int from = at;
            while (at < text.length()
                    && (Character.isLetterOrDigit(text.charAt(at))
                            || text.charAt(at) == '_'
                            || text.charAt(at) == '$')) {
                at++;
            }
            if (at == from || Character.isDigit(text.charAt(from))) {
                at = from;
                throw unexpected();
            }
            return text.substring(from, at);
        }

        private int index() {
            long index = 0;
            int from = at;
            while (at < text.length() && Character.isDigit(text.charAt(at)) && index < Integer.MAX_VALUE) {
                index = index * 10 + text.charAt(at) - '0';
                at++;
            }
            if (at == from) {
                throw unexpected();
            }
            expect(']');
            return (int) Math.min(index, Integer.MAX_VALUE);
        }

        private void blanks() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }

        private void expect(char c) {
            if (at >= text.length() || text.charAt(at) != c) {
                throw unexpected();
            }
            at++;
        }

        private RuntimeException unexpected() {
            return ValueMessage.JSON_PATH.exception(at < text.length() ? text.substring(at, at + 1) : ".", at);
        }
    }
}
