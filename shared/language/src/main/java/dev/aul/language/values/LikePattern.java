package dev.aul.language.values;

import dev.aul.language.errors.ValueMessage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A compiled LIKE pattern: {@code %} any text, {@code _} one character, {@code [a-f]} and {@code [^abc]} sets by the order of
 * the collation; case does not count, accents do. Immutable, for any thread.
 */
public final class LikePattern {
    private sealed interface Element {}

    private record Literal(String key) implements Element {}

    private record AnyCharacter() implements Element {}

    private record AnyText() implements Element {}

    /** {@code bounds}: keys in pairs, from and to. */
    private record CharacterSet(boolean negated, List<String> bounds) implements Element {
        boolean matches(String key) {
            boolean inside = false;
            for (int i = 0; i < bounds.size() && !inside; i += 2) {
                inside = key.compareTo(bounds.get(i)) >= 0 && key.compareTo(bounds.get(i + 1)) <= 0;
            }
            return inside != negated;
        }
    }

    /** A set that is not closed matches nothing. */
    private record Nothing() implements Element {}

    private static final String[] ASCII_KEYS = asciiKeys();

    private final Element[] elements;
    private final boolean ignoresTrailingBlanks;

    private LikePattern(List<Element> elements, boolean ignoresTrailingBlanks) {
        this.elements = elements.toArray(Element[]::new);
        this.ignoresTrailingBlanks = ignoresTrailingBlanks;
    }

    /**
     * Compiles a pattern.
     *
     * @param escape the text after ESCAPE, one character, else error 506; null when there is none
     * @param national nchar or nvarchar on either side: then trailing blanks of the text count
     */
    public static LikePattern compile(String pattern, @Nullable String escape, boolean national) {
        if (escape != null && escape.length() != 1) {
            throw ValueMessage.ESCAPE_CHARACTER.exception(escape);
        }
        int escapeCharacter = escape == null ? -1 : escape.charAt(0);
        List<Element> elements = new ArrayList<>();
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (c == escapeCharacter && at + 1 < pattern.length()) {
                elements.add(new Literal(key(pattern.charAt(at + 1))));
                at += 2;
            } else if (c == escapeCharacter) {
                elements.add(new Nothing());
                at++;
            } else if (c == '%') {
                if (elements.isEmpty() || !(elements.getLast() instanceof AnyText)) {
                    elements.add(new AnyText());
                }
                at++;
            } else if (c == '_') {
                elements.add(new AnyCharacter());
                at++;
            } else if (c == '[') {
                at = set(pattern, at + 1, escapeCharacter, elements);
            } else {
                elements.add(new Literal(key(c)));
                at++;
            }
        }
        boolean endsInBlank = pattern.endsWith(" ");
        return new LikePattern(elements, !national && !endsInBlank);
    }

    /**
     * What the {@link StringKey} of every text begins with that matches a pattern without ESCAPE; empty when nothing is
     * known.
     */
    public static String keyPrefix(String pattern) {
        StringBuilder prefix = new StringBuilder();
        for (int i = 0; i < pattern.length() && "%_[".indexOf(pattern.charAt(i)) < 0; i++) {
            char unit = StringKey.unit(pattern.charAt(i));
            if (unit == 0) {
                break;
            }
            prefix.append(unit);
        }
        // A key has no blanks at its end, though its text may.
        prefix.setLength(StringKey.trimmedEnd(prefix.toString()));
        return prefix.toString();
    }

    /** Reads a set after its bracket; returns the place after it. */
    private static int set(String pattern, int start, int escape, List<Element> elements) {
        int at = start;
        boolean negated = at < pattern.length() && pattern.charAt(at) == '^';
        if (negated) {
            at++;
        }
        List<String> bounds = new ArrayList<>();
        int first = at;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (c == ']' && at > first) {
                elements.add(new CharacterSet(negated, List.copyOf(bounds)));
                return at + 1;
            }
            if (c == escape && at + 1 < pattern.length()) {
                c = pattern.charAt(++at);
            }
            String from = key(c);
            String to = from;
            if (at + 2 < pattern.length() && pattern.charAt(at + 1) == '-' && pattern.charAt(at + 2) != ']') {
                to = key(pattern.charAt(at + 2));
                at += 2;
            }
            bounds.add(from);
            bounds.add(to);
            at++;
        }
        elements.add(new Nothing());
        return pattern.length();
    }

    public boolean matches(String text) {
        return matchesFrom(text, 0);
    }

    private boolean matchesFrom(String text, int start) {
        if (matches(text, start, text.length())) {
            return true;
        }
        int end = ignoresTrailingBlanks ? Math.max(start, StringKey.trimmedEnd(text)) : text.length();
        return end != text.length() && matches(text, start, end);
    }

    /** Goes back to the last {@code %} only: earlier ones need not take more. */
    private boolean matches(String text, int start, int end) {
        int at = start;
        int element = 0;
        int resumeElement = -1;
        int resumeAt = 0;
        while (true) {
            if (element < elements.length && elements[element] instanceof AnyText) {
                resumeElement = ++element;
                resumeAt = at;
            } else if (element < elements.length && at < end && matches(elements[element], text.charAt(at))) {
                element++;
                at++;
            } else if (element == elements.length && at == end) {
                return true;
            } else if (resumeElement >= 0 && resumeAt < end) {
                element = resumeElement;
                at = ++resumeAt;
            } else {
                return false;
            }
        }
    }

    /**
     * PATINDEX: the 1-based place where the pattern, freed of a leading and a trailing {@code %}, first occurs; 0 when it does
     * not.
     */
    public int indexIn(String text) {
        boolean floats = elements.length > 0 && elements[0] instanceof AnyText;
        if (!floats) {
            return matches(text) ? 1 : 0;
        }
        LikePattern rest = new LikePattern(List.of(elements).subList(1, elements.length), ignoresTrailingBlanks);
        for (int start = 0; start <= text.length(); start++) {
            if (rest.matchesFrom(text, start)) {
                return rest.elements.length == 0 ? 1 : start + 1;
            }
        }
        return 0;
    }

    private static boolean matches(Element element, char c) {
        return switch (element) {
            case Literal literal -> literal.key.equals(key(c));
            case AnyCharacter any -> true;
            case AnyText any -> true;
            case CharacterSet set -> set.matches(key(c));
            case Nothing nothing -> false;
        };
    }

    private static String key(char c) {
        return c < 0x80 ? ASCII_KEYS[c] : StringKey.of(Character.toString(c));
    }

    private static String[] asciiKeys() {
        String[] keys = new String[0x80];
        for (char c = 0; c < 0x80; c++) {
            keys[c] = c == ' ' ? " " : StringKey.of(Character.toString(c));
        }
        return keys;
    }
}
