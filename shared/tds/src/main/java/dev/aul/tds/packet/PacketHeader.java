package dev.aul.tds.packet;

import dev.aul.tds.ProtocolException;
import io.netty.buffer.ByteBuf;

/**
 * The eight bytes before each packet's payload.
 *
 * @param status bits, see the constants; unknown ones are ignored
 * @param length bytes of the packet, header included
 */
public record PacketHeader(PacketType type, int status, int length, int spid, int packetId) {
    public static final int BYTES = 8;
    public static final int MAX_LENGTH = 32767;

    public static final int END_OF_MESSAGE = 0x01;
    public static final int IGNORE = 0x02;
    public static final int RESET_CONNECTION = 0x08;
    public static final int RESET_CONNECTION_SKIP_TRAN = 0x10;

    /** @throws ProtocolException for an unknown type or an impossible length */
    public static PacketHeader read(ByteBuf in) {
        PacketType type = PacketType.of(in.readUnsignedByte());
        int status = in.readUnsignedByte();
        int length = in.readUnsignedShort();
        if (length < BYTES || length > MAX_LENGTH) {
            throw new ProtocolException(
                    "a packet of %d bytes; packets have %d to %d".formatted(length, BYTES, MAX_LENGTH));
        }
        int spid = in.readUnsignedShort();
        int packetId = in.readUnsignedByte();
        in.skipBytes(1);
        return new PacketHeader(type, status, length, spid, packetId);
    }

    void set(ByteBuf out, int at) {
        out.setByte(at, type.code());
        out.setByte(at + 1, status);
        out.setShort(at + 2, length);
        out.setShort(at + 4, spid);
        out.setByte(at + 6, packetId);
        out.setByte(at + 7, 0);
    }

    boolean has(int bit) {
        return (status & bit) != 0;
    }
}
