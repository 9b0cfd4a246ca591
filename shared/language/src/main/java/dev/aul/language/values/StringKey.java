package dev.aul.language.values;

import java.text.Normalizer;

/**
 * The comparison key of a string in the default collation: case-insensitive, accent-sensitive, width- and kana-insensitive,
 * blind to trailing blanks. Two strings are equal exactly when their keys are, and keys ordered by code unit (or by UTF-8
 * byte) order as the collation does: blank, punctuation, digits, letters; an accent decides only between texts that are else
 * equal. A key holds no NUL and no surrogates. Keys are stored: a change here is a change of the store's format. Pure.
 *
 * <p>ASCII letters stand for themselves in lower case and a blank for itself; other signs move so that they order rightly. A
 * letter with an accent leaves its plain letter in the first part; accents follow after {@link #ACCENTS}, one group per
 * character up to the last that has one.
 */
public final class StringKey {
    /** Begins the second part of a key; below every unit of the first. */
    private static final char ACCENTS = '\u0001';
    /** Ends a character's group of accents; below every accent. */
    private static final char NEXT = '\u0002';
    /** Comes before a control character that needs two units. */
    private static final char CONTROL = '\u0003';
    /** Comes before a sign outside ASCII: above ASCII punctuation, below digits. */
    private static final char SIGN = 'A';
    /** Comes before half of a surrogate pair, which moves by {@link #SURROGATE_SHIFT}. */
    private static final char SURROGATE = '\uF000';

    private static final int SURROGATE_SHIFT = 0xE000 - 0xD800;
    /** Accents are moved above all letters. */
    private static final int ACCENT_SHIFT = 0xE800 - 0x0300;
    /** Where letters stand that have no plain letter and accent by Unicode, but order like one. */
    private static final String SPECIAL = "æðøþßœđħłŋŧƒ";

    private static final String SPECIAL_BASE = "adotsodhlntf";
    private static final char SPECIAL_ACCENT = '\uEF00';

    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    /** The unit of an ASCII character, 0 when it takes more than one. */
    private static final char[] ASCII = asciiUnits();

    private StringKey() {}

    public static String of(String text) {
        int end = trimmedEnd(text);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || c == 0 || ASCII[c] != c) {
                return changed(text, end, i);
            }
        }
        return end == text.length() ? text : text.substring(0, end);
    }

    /** The length without trailing blanks. */
    static int trimmedEnd(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }

    /** The unit that an ASCII character has in keys; 0 for others and for the few that take two. */
    static char unit(char c) {
        return c < 0x80 ? ASCII[c] : 0;
    }

    private static String changed(String text, int end, int start) {
        char[] units = new char[end];
        text.getChars(0, start, units, 0);
        for (int i = start; i < end; i++) {
            char unit = unit(text.charAt(i));
            if (unit == 0) {
                return general(text.substring(0, end));
            }
            units[i] = unit;
        }
        return new String(units);
    }

    private static String general(String text) {
        String decomposed = Normalizer.normalize(widened(text), Normalizer.Form.NFD);
        StringBuilder first = new StringBuilder(decomposed.length() + 8);
        StringBuilder accents = new StringBuilder();
        int lastAccent = 0;
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK && !first.isEmpty();
            if (mark) {
                accents.append((char) (c <= 0x036F ? c + ACCENT_SHIFT : c));
                lastAccent = accents.length();
                continue;
            }
            if (!first.isEmpty()) {
                accents.append(NEXT);
            }
            int special = append(first, c);
            if (special >= 0) {
                accents.append((char) (SPECIAL_ACCENT + special));
                lastAccent = accents.length();
            }
        }
        return lastAccent == 0
                ? first.toString()
                : first.append(ACCENTS).append(accents, 0, lastAccent).toString();
    }

    /** Appends the first part of a character; returns its place among the special letters, or -1. */
    private static int append(StringBuilder out, char c) {
        char lower = Character.toLowerCase(c);
        char unit = unit(lower);
        if (unit != 0) {
            out.append(unit);
            return -1;
        }
        int special = SPECIAL.indexOf(lower);
        if (special >= 0) {
            out.append(SPECIAL_BASE.charAt(special));
            return special;
        }
        if (lower < 0xA0) {
            out.append(CONTROL).append((char) (lower + 4));
        } else if (Character.isSurrogate(lower)) {
            out.append(SURROGATE).append((char) (lower + SURROGATE_SHIFT));
        } else if (Character.isLetterOrDigit(lower) || Character.getType(lower) == Character.NON_SPACING_MARK) {
            out.append(lower == 'ς' ? 'σ' : hiraganaToKatakana(lower));
        } else {
            out.append(SIGN).append(lower);
        }
        return -1;
    }

    private static char hiraganaToKatakana(char c) {
        return c >= 0x3041 && c <= 0x3096 ? (char) (c + 0x60) : c;
    }

    /** Half-width and full-width forms become the usual ones. */
    private static String widened(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0xFF00 && text.charAt(i) <= 0xFFEF) {
                StringBuilder out = new StringBuilder(text.length());
                for (int j = 0; j < text.length(); j++) {
                    char c = text.charAt(j);
                    if (c >= 0xFF00 && c <= 0xFFEF) {
                        out.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD));
                    } else {
                        out.append(c);
                    }
                }
                return out.toString();
            }
        }
        return text;
    }

    private static char[] asciiUnits() {
        char[] units = new char[0x80];
        for (char c = 4; c <= ' '; c++) {
            units[c] = c;
        }
        for (int i = 0; i < PUNCTUATION.length(); i++) {
            units[PUNCTUATION.charAt(i)] = (char) (0x21 + i);
        }
        for (char c = '0'; c <= '9'; c++) {
            units[c] = (char) (SIGN + 1 + c - '0');
        }
        for (char c = 'a'; c <= 'z'; c++) {
            units[c] = c;
            units[Character.toUpperCase(c)] = c;
        }
        return units;
    }
}
