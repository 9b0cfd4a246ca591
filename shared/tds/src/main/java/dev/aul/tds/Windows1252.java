package dev.aul.tds;

import io.netty.buffer.ByteBuf;
import java.nio.charset.Charset;

/** Code page 1252 as Windows has it: the five undefined bytes stay U+0081 and so on, both ways. */
public final class Windows1252 {
    static final Charset CHARSET = Charset.forName("windows-1252");

    private static final String C1 =
            "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
                    + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static final byte[] ENCODED = new byte[0x2123];

    static {
        for (int c = 0; c < 0x100; c++) {
            ENCODED[c] = (byte) c;
        }
        for (int i = 0; i < C1.length(); i++) {
            ENCODED[0x80 + i] = '?';
        }
        for (int i = 0; i < C1.length(); i++) {
            ENCODED[C1.charAt(i)] = (byte) (0x80 + i);
        }
    }

    private Windows1252() {}

    /** True for the charset this class replaces. */
    public static boolean isCharset(Charset charset) {
        return charset.equals(CHARSET);
    }

    /** Writes one byte for each UTF-16 unit; what the page lacks becomes a question mark. */
    public static void write(ByteBuf out, String text) {
        int length = text.length();
        out.ensureWritable(length);
        int at = out.writerIndex();
        int i = 0;
        for (; i + 8 <= length; i += 8) {
            long eight = 0;
            for (int j = 7; j >= 0; j--) {
                eight = (eight << 8) | (encode(text.charAt(i + j)) & 0xFF);
            }
            out.setLongLE(at + i, eight);
        }
        for (; i < length; i++) {
            out.setByte(at + i, encode(text.charAt(i)));
        }
        out.writerIndex(at + length);
    }

    private static byte encode(char c) {
        if (c < 0x80) {
            return (byte) c;
        }
        byte code = c < ENCODED.length ? ENCODED[c] : 0;
        return code == 0 ? (byte) '?' : code;
    }

    public static String decode(byte[] bytes) {
        char[] chars = new char[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            int code = bytes[i] & 0xFF;
            chars[i] = code >= 0x80 && code < 0xA0 ? C1.charAt(code - 0x80) : (char) code;
        }
        return new String(chars);
    }
}
