package dev.aul.tds;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.Charset;

/**
 * The five bytes after a character type.
 *
 * @param info LCID in 20 bits, comparison flags in 8, version in 4
 * @param sortId the sort order of a SQL collation, 0 for a Windows collation
 */
public record Collation(int info, int sortId) {
    public static final int BYTES = 5;

    private static final int UTF8 = 0x40 << 20;

    /** SQL_Latin1_General_CP1_CI_AS, code page 1252. */
    public static final Collation DEFAULT = new Collation(0x00D00409, 0x34);

    public static Collation read(WireReader in) {
        return new Collation(in.i32(), in.u8());
    }

    /** Of the {@link #BYTES} bytes of the wire. */
    public static Collation of(byte[] bytes) {
        return read(new WireReader(Unpooled.wrappedBuffer(bytes), "collation"));
    }

    public void write(ByteBuf out) {
        out.writeIntLE(info);
        out.writeByte(sortId);
    }

    public byte[] toBytes() {
        return new byte[] {(byte) info, (byte) (info >> 8), (byte) (info >> 16), (byte) (info >> 24), (byte) sortId};
    }

    /** How char, varchar and text of this collation are encoded. */
    public Charset charset() {
        return (info & UTF8) != 0 ? CodePages.UTF8 : CodePages.of(info & 0xFFFF, sortId);
    }
}
