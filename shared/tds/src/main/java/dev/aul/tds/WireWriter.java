package dev.aul.tds;

import io.netty.buffer.ByteBuf;

/** Writes the composite fields of TDS into a buffer. Callers see to it that texts fit their length field. */
public final class WireWriter {
    private WireWriter() {}

    /** UTF-16LE without a length, four characters at a time. */
    public static void chars(ByteBuf out, String text) {
        int length = text.length();
        out.ensureWritable(2 * length);
        int at = out.writerIndex();
        int i = 0;
        for (; i + 4 <= length; i += 4, at += 8) {
            out.setLongLE(
                    at,
                    text.charAt(i)
                            | (long) text.charAt(i + 1) << 16
                            | (long) text.charAt(i + 2) << 32
                            | (long) text.charAt(i + 3) << 48);
        }
        for (; i < length; i++, at += 2) {
            out.setShortLE(at, text.charAt(i));
        }
        out.writerIndex(at);
    }

    /** u8 count of characters, then the characters; cut at 255. */
    public static void bVarchar(ByteBuf out, String text) {
        String fits = text.length() > 0xFF ? text.substring(0, 0xFF) : text;
        out.writeByte(fits.length());
        chars(out, fits);
    }

    /** u16 count of characters, then the characters; cut at 65535. */
    public static void usVarchar(ByteBuf out, String text) {
        String fits = text.length() > 0xFFFF ? text.substring(0, 0xFFFF) : text;
        out.writeShortLE(fits.length());
        chars(out, fits);
    }
}
