package dev.aul.tds;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.HexFormat;
import java.util.Locale;

/** Bytes as tests write them: pairs of digits with blanks, texts in quotes as UTF-16LE ({@code 'ab'}). */
public final class Hex {
    private Hex() {}

    public static ByteBuf bytes(String spec) {
        ByteBuf out = Unpooled.buffer();
        int i = 0;
        while (i < spec.length()) {
            char c = spec.charAt(i);
            if (c == '\'') {
                int end = spec.indexOf('\'', i + 1);
                WireWriter.chars(out, spec.substring(i + 1, end));
                i = end + 1;
            } else if (Character.isWhitespace(c)) {
                i++;
            } else {
                out.writeByte(HexFormat.fromHexDigits(spec.substring(i, i + 2)));
                i += 2;
            }
        }
        return out;
    }

    public static String of(ByteBuf bytes) {
        return ByteBufUtil.hexDump(bytes).toUpperCase(Locale.ROOT);
    }

    /** The same notation for what is expected. */
    public static String of(String spec) {
        return of(bytes(spec));
    }
}
