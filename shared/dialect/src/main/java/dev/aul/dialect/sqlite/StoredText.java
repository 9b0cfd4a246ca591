package dev.aul.dialect.sqlite;

/**
 * Strings as TEXT. SQLite's text is UTF-8 and much of it ends at NUL, so NUL and unpaired surrogates are written as the
 * noncharacter U+10FFFF and four hexadecimal digits; so is U+10FFFF itself, by its two surrogates.
 */
public final class StoredText {
    private static final char ESCAPE_HIGH = '\uDBFF';
    private static final char ESCAPE_LOW = '\uDFFF';

    private StoredText() {}

    public static String encode(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return encodeFrom(value, i);
            }
        }
        return value;
    }

    private static String encodeFrom(String value, int from) {
        StringBuilder out = new StringBuilder(value.length() + 8).append(value, 0, from);
        for (int i = from; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1));
            if (pair && !isEscape(value, i)) {
                out.append(c).append(value.charAt(++i));
            } else if (c == 0 || Character.isSurrogate(c)) {
                out.append(ESCAPE_HIGH).append(ESCAPE_LOW).append(String.format("%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isEscape(String text, int at) {
        return text.charAt(at) == ESCAPE_HIGH && at + 1 < text.length() && text.charAt(at + 1) == ESCAPE_LOW;
    }

    public static String decode(String stored) {
        int first = stored.indexOf(ESCAPE_HIGH);
        if (first < 0) {
            return stored;
        }
        StringBuilder out = new StringBuilder(stored.length()).append(stored, 0, first);
        int i = first;
        while (i < stored.length()) {
            if (isEscape(stored, i)) {
                out.append((char) Integer.parseInt(stored, i + 2, i + 6, 16));
                i += 6;
            } else {
                out.append(stored.charAt(i++));
            }
        }
        return out.toString();
    }
}
