package dev.aul.tds;

import dev.aul.language.values.Bytes;
import io.netty.buffer.ByteBuf;

/**
 * Reads the fields of one message; little-endian unless the name says BE. Every read is checked against what is there:
 * a message that ends too early gives a {@link ProtocolException}. Does not own the buffer. Not thread-safe.
 */
public class WireReader {
    private final ByteBuf in;
    private final String what;

    /** @param what names the message in errors, for example {@code LOGIN7} */
    public WireReader(ByteBuf in, String what) {
        this.in = in;
        this.what = what;
    }

    public final int remaining() {
        return in.readableBytes();
    }

    public final boolean hasMore() {
        return in.isReadable() || more();
    }

    /** Gets more bytes appended to the buffer; false at the end of the message. A message in memory has no more. */
    protected boolean more() {
        return false;
    }

    public final ProtocolException fail(String text) {
        return new ProtocolException(
                "%s: %s (offset %d of %d)".formatted(what, text, in.readerIndex(), in.writerIndex()));
    }

    private void need(long count) {
        while (in.readableBytes() < count) {
            if (!more()) {
                throw fail(
                        "the message ends too early, %d bytes wanted and %d left".formatted(count, in.readableBytes()));
            }
        }
    }

    public final int u8() {
        need(1);
        return in.readUnsignedByte();
    }

    /** The next byte without taking it. */
    public final int peek() {
        need(1);
        return in.getUnsignedByte(in.readerIndex());
    }

    public final int u16() {
        need(2);
        return in.readUnsignedShortLE();
    }

    public final int i16() {
        need(2);
        return in.readShortLE();
    }

    public final int u16BE() {
        need(2);
        return in.readUnsignedShort();
    }

    public final int i32() {
        need(4);
        return in.readIntLE();
    }

    public final int i32BE() {
        need(4);
        return in.readInt();
    }

    public final long u32() {
        need(4);
        return in.readUnsignedIntLE();
    }

    public final long i64() {
        need(8);
        return in.readLongLE();
    }

    /** An unsigned little-endian number of up to 7 bytes. */
    public final long unsigned(int bytes) {
        need(bytes);
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (long) in.readUnsignedByte() << (8 * i);
        }
        return value;
    }

    public final void skip(long count) {
        need(count);
        in.skipBytes((int) count);
    }

    public final byte[] bytes(long count) {
        need(count);
        byte[] array = new byte[(int) count];
        in.readBytes(array);
        return array;
    }

    /** A reader of the next {@code count} bytes alone, which this one steps over. */
    public final WireReader part(long count) {
        need(count);
        return new WireReader(in.readSlice((int) count), what);
    }

    /** UTF-16LE; lone surrogates stay what they are. */
    public final String chars(long count) {
        need(2 * count);
        char[] chars = new char[(int) count];
        int at = in.readerIndex();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) in.getShortLE(at + 2 * i);
        }
        in.skipBytes(2 * chars.length);
        return new String(chars);
    }

    /** The rest of the message as UTF-16LE text. */
    public final String restAsChars() {
        if (remaining() % 2 != 0) {
            throw fail("the text has an odd number of bytes");
        }
        return chars(remaining() / 2);
    }

    /** u8 count of characters, then the characters. */
    public final String bVarchar() {
        return chars(u8());
    }

    /** u16 count of characters, then the characters. */
    public final String usVarchar() {
        return chars(u16());
    }

    /** u8 count of bytes, then the bytes. */
    public final Bytes bVarbyte() {
        return new Bytes(bytes(u8()));
    }
}
