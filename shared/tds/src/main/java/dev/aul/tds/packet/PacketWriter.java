package dev.aul.tds.packet;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import org.jspecify.annotations.Nullable;

/**
 * Cuts what is written to {@link #buffer} into packets, in place: after each token {@link #settle} moves only the bytes
 * beyond the end of the packet to make room for the next header. Not thread-safe.
 *
 * <p>A message is written as: any number of (write, {@link #settle}, now and then {@link #takeReady}), then
 * {@link #finish}. After that the next message may begin.
 */
public final class PacketWriter implements AutoCloseable {
    private static final int MAX_FIRST_CAPACITY = 64 * 1024;

    private final ByteBufAllocator allocator;
    private PacketType type;
    private int packetSize;
    private int spid;
    private int packetId;
    private int firstStatus;
    private int packetStart;
    private @Nullable ByteBuf buffer;

    /** @param packetSize bytes of a full packet, header included */
    public PacketWriter(ByteBufAllocator allocator, PacketType type, int packetSize, int spid) {
        this.allocator = allocator;
        this.type = type;
        this.packetSize = packetSize;
        this.spid = spid;
    }

    /** The type of the messages from here on; only between messages. */
    public void type(PacketType type) {
        this.type = type;
    }

    /** Changes the size of packets; only between messages. */
    public void packetSize(int bytes) {
        this.packetSize = bytes;
    }

    public int packetSize() {
        return packetSize;
    }

    public void spid(int spid) {
        this.spid = spid;
    }

    /** Status bits for the first packet of the next message: the reset bits of a request. */
    public void firstStatus(int bits) {
        this.firstStatus = bits;
    }

    /** Where tokens are written. Its indexes change with {@link #settle}: keep none across it. */
    public ByteBuf buffer() {
        ByteBuf made = buffer;
        if (made == null) {
            made = allocator.buffer(packetSize);
            made.writeZero(PacketHeader.BYTES);
            packetStart = 0;
            packetId = 0;
            buffer = made;
        }
        return made;
    }

    /** True when nothing was written since the last {@link #finish}. */
    public boolean isEmpty() {
        return buffer == null || (packetId == 0 && buffer.readableBytes() == PacketHeader.BYTES);
    }

    /** To be called between tokens: cuts what is beyond the end of the current packet into packets. */
    public void settle() {
        ByteBuf out = buffer();
        int end = packetStart + packetSize;
        int over = out.writerIndex() - end;
        if (over <= 0) {
            return;
        }
        int room = packetSize - PacketHeader.BYTES;
        int packets = (over + room - 1) / room;
        out.ensureWritable(packets * PacketHeader.BYTES);
        for (int i = packets; i > 0; i--) {
            int from = end + (i - 1) * room;
            int length = Math.min(room, over - (i - 1) * room);
            out.setBytes(from + i * PacketHeader.BYTES, out, from, length);
        }
        out.writerIndex(out.writerIndex() + packets * PacketHeader.BYTES);
        for (int i = 0; i < packets; i++) {
            header(out, packetSize, 0);
            packetStart += packetSize;
        }
    }

    private void header(ByteBuf out, int length, int status) {
        int bits = packetId == 0 ? status | firstStatus : status;
        firstStatus = 0;
        packetId = packetId % 255 + 1;
        new PacketHeader(type, bits, length, spid, packetId).set(out, packetStart);
    }

    /** Bytes of whole packets that {@link #takeReady} would give. */
    public int readyBytes() {
        return buffer == null ? 0 : packetStart;
    }

    /** The whole packets so far, the caller's to release; null when there are none. */
    public @Nullable ByteBuf takeReady() {
        ByteBuf whole = buffer;
        if (whole == null || packetStart == 0) {
            return null;
        }
        // the message goes on: the next portion will likely be as long as this one
        ByteBuf rest = allocator.buffer(Math.clamp(whole.capacity(), packetSize, MAX_FIRST_CAPACITY));
        rest.writeBytes(whole, packetStart, whole.writerIndex() - packetStart);
        whole.writerIndex(packetStart);
        buffer = rest;
        packetStart = 0;
        return whole;
    }

    /**
     * Everything written so far, the last packet cut short: for what the reader shall see before the message goes on. The
     * caller's to release; null when there is nothing.
     */
    public @Nullable ByteBuf takeAll() {
        settle();
        ByteBuf all = buffer();
        if (all.writerIndex() == packetStart + PacketHeader.BYTES) {
            return takeReady();
        }
        header(all, all.writerIndex() - packetStart, 0);
        ByteBuf rest = allocator.buffer(packetSize);
        rest.writeZero(PacketHeader.BYTES);
        buffer = rest;
        packetStart = 0;
        return all;
    }

    /** Ends the message: all its packets not taken yet, the caller's to release. */
    public ByteBuf finish() {
        settle();
        ByteBuf out = buffer();
        header(out, out.writerIndex() - packetStart, PacketHeader.END_OF_MESSAGE);
        buffer = null;
        return out;
    }

    /** Throws away what was written since the last take or finish. */
    @Override
    public void close() {
        if (buffer != null) {
            buffer.release();
            buffer = null;
        }
    }
}
