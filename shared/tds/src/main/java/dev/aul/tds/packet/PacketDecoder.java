package dev.aul.tds.packet;

import dev.aul.tds.ProtocolException;
import dev.aul.tds.packet.TdsMessage.Reset;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import org.jspecify.annotations.Nullable;

/**
 * Puts packets together to messages, one connection each. Bytes may come in any portions; what a message needs is kept
 * here, so the caller keeps nothing back. Not thread-safe.
 */
public final class PacketDecoder implements AutoCloseable {
    private final ByteBufAllocator allocator;
    private final ByteBuf header;
    private int maxMessageBytes;
    private @Nullable PacketHeader packet;
    private @Nullable PacketHeader first;
    private int missing;
    private @Nullable ByteBuf body;

    /** @param maxMessageBytes the longest message accepted, headers not counted */
    public PacketDecoder(ByteBufAllocator allocator, int maxMessageBytes) {
        this.allocator = allocator;
        this.maxMessageBytes = maxMessageBytes;
        this.header = allocator.heapBuffer(PacketHeader.BYTES, PacketHeader.BYTES);
    }

    /** Changes the limit, for example after login. */
    public void limit(int maxMessageBytes) {
        this.maxMessageBytes = maxMessageBytes;
    }

    /** True between the first byte of a message and its last. */
    public boolean isInsideMessage() {
        return first != null || packet != null || header.isReadable();
    }

    /**
     * The next whole message, or null when {@code in} is used up before its end. Never reads past the end of the
     * message: what follows may be something else (TLS records).
     *
     * @throws ProtocolException when the bytes are not TDS or the message is over the limit
     */
    public @Nullable TdsMessage next(ByteBuf in) {
        while (true) {
            PacketHeader current = packet;
            if (current == null) {
                in.readBytes(header, Math.min(in.readableBytes(), header.writableBytes()));
                if (header.isWritable()) {
                    return null;
                }
                current = startPacket();
            }
            boolean last = current.has(PacketHeader.END_OF_MESSAGE);
            if (last && body == null && in.readableBytes() >= missing) {
                return finish(current, in.readRetainedSlice(missing));
            }
            int taken = Math.min(missing, in.readableBytes());
            accumulator().writeBytes(in, taken);
            missing -= taken;
            if (missing > 0) {
                return null;
            }
            if (last) {
                return finish(current, accumulator());
            }
            packet = null;
        }
    }

    private PacketHeader startPacket() {
        PacketHeader read = PacketHeader.read(header);
        header.clear();
        PacketHeader start = first;
        if (start == null) {
            first = read;
        } else if (start.type() != read.type()) {
            throw new ProtocolException("a %s packet inside a %s message".formatted(read.type(), start.type()));
        }
        missing = read.length() - PacketHeader.BYTES;
        int had = body == null ? 0 : body.readableBytes();
        if (had + missing > maxMessageBytes) {
            throw new ProtocolException(
                    "the %s message is longer than the limit of %d bytes".formatted(read.type(), maxMessageBytes));
        }
        packet = read;
        return read;
    }

    private ByteBuf accumulator() {
        ByteBuf made = body;
        if (made == null) {
            made = allocator.buffer(Math.max(missing, 256));
            body = made;
        }
        return made;
    }

    private TdsMessage finish(PacketHeader last, ByteBuf content) {
        PacketHeader start = first == null ? last : first;
        packet = null;
        first = null;
        body = null;
        missing = 0;
        Reset reset = start.has(PacketHeader.RESET_CONNECTION)
                ? Reset.CONNECTION
                : start.has(PacketHeader.RESET_CONNECTION_SKIP_TRAN) ? Reset.KEEP_TRANSACTION : Reset.NONE;
        boolean ignored = last.has(PacketHeader.IGNORE);
        if (ignored) {
            content.clear();
        }
        return new TdsMessage(start.type(), reset, ignored, content);
    }

    /** Releases what is held of an unfinished message. */
    @Override
    public void close() {
        header.release();
        if (body != null) {
            body.release();
            body = null;
        }
    }
}
