package dev.aul.language.values;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Windows code page 1252, the one of char and varchar: bytes to characters and back. A character that the page lacks becomes
 * its best fit (a letter without its accent, a full-width sign in its usual width) or {@code ?}. Pure.
 */
public final class CodePage {
    /** Characters of the bytes 0x80 to 0x9F; the five undefined ones stay control characters. */
    private static final String HIGH_CONTROLS =
            "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
                    + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static final Map<Character, Character> BEST_FIT = bestFit();

    private CodePage() {}

    /** The character of byte 0..255. */
    public static char toCharacter(int unsignedByte) {
        return unsignedByte >= 0x80 && unsignedByte < 0xA0
                ? HIGH_CONTROLS.charAt(unsignedByte - 0x80)
                : (char) unsignedByte;
    }

    /** The byte (0..255) of a character, {@code ?} when there is not even a best fit. */
    public static int toByte(char character) {
        int exact = exact(character);
        return exact >= 0 ? exact : exact(fit(character));
    }

    public static byte[] encode(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) toByte(text.charAt(i));
        }
        return bytes;
    }

    public static String decode(byte[] bytes) {
        char[] characters = new char[bytes.length];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = toCharacter(bytes[i] & 0xFF);
        }
        return new String(characters);
    }

    /** The text as varchar holds it; the same object when nothing changes. */
    public static String narrow(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F && exact(text.charAt(i)) < 0) {
                return replaceFrom(text, i);
            }
        }
        return text;
    }

    private static String replaceFrom(String text, int start) {
        char[] characters = text.toCharArray();
        for (int i = start; i < characters.length; i++) {
            if (exact(characters[i]) < 0) {
                characters[i] = fit(characters[i]);
            }
        }
        return new String(characters);
    }

    private static int exact(char character) {
        if (character < 0x80 || (character >= 0xA0 && character <= 0xFF)) {
            return character;
        }
        int high = HIGH_CONTROLS.indexOf(character);
        return high < 0 ? -1 : 0x80 + high;
    }

    private static char fit(char character) {
        if (character >= 0xFF01 && character <= 0xFF5E) {
            return (char) (character - 0xFEE0);
        }
        Character known = BEST_FIT.get(character);
        if (known != null) {
            return known;
        }
        if (character >= 0x0100 && character < 0x0250) {
            char base = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD)
                    .charAt(0);
            return base < 0x80 ? base : '?';
        }
        return '?';
    }

    private static Map<Character, Character> bestFit() {
        String pairs = "\u0110\u00D0\u0111d\u0126H\u0127h\u0131i\u0141L\u0142l\u0166T\u0167t\u0393G\u0398T\u03A3S"
                + "\u03A6F\u03A9O\u03B1a\u03B4d\u03B5e\u03BC\u00B5\u03C0p\u03C3s\u03C4t\u03C6f\u2010-\u2011-"
                + "\u2032'\u2044/\u2212-\u2215/\u2217*\u221Av\u221E8\u2229n\u2261=\u2264=\u2265=\u2002 "
                + "\u2003 \u3000 \u02B9'\u02C4^";
        Map<Character, Character> map = new HashMap<>();
        for (int i = 0; i < pairs.length(); i += 2) {
            map.put(pairs.charAt(i), pairs.charAt(i + 1));
        }
        return Map.copyOf(map);
    }
}
