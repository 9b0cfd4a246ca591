package dev.aul.tds.client;

import dev.aul.tds.ProtocolException;
import dev.aul.tds.WireReader;
import dev.aul.tds.packet.PacketHeader;
import dev.aul.tds.packet.PacketType;
import dev.aul.tds.packet.PacketWriter;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Messages over a pair of streams. One thread reads; the caller sees to it that one writes at a time. */
final class PacketStream {
    private InputStream in;
    private OutputStream out;
    private int packetSize;

    PacketStream(InputStream in, OutputStream out, int packetSize) {
        this.in = in;
        this.out = out;
        this.packetSize = packetSize;
    }

    /** Goes on over other streams: TLS begins or ends. */
    void switchTo(InputStream nextIn, OutputStream nextOut) {
        this.in = nextIn;
        this.out = nextOut;
    }

    void packetSize(int bytes) {
        this.packetSize = bytes;
    }

    void send(PacketType type, Consumer<ByteBuf> body) throws IOException {
        try (PacketWriter packets = new PacketWriter(UnpooledByteBufAllocator.DEFAULT, type, packetSize, 0)) {
            body.accept(packets.buffer());
            ByteBuf bytes = packets.finish();
            bytes.readBytes(out, bytes.readableBytes());
            bytes.release();
            out.flush();
        }
    }

    /** A reader of the next message that fetches packets as it goes; a failed read is an {@link UncheckedIOException}. */
    WireReader message() {
        return new MessageReader(Unpooled.buffer(packetSize));
    }

    /** The next message as a whole. */
    ByteBuf wholeMessage() throws IOException {
        ByteBuf message = Unpooled.buffer(packetSize);
        while (!readPacket(message)) {
            // one packet more
        }
        return message;
    }

    private final class MessageReader extends WireReader {
        private final ByteBuf buffer;
        private boolean ended;

        MessageReader(ByteBuf buffer) {
            super(buffer, "reply");
            this.buffer = buffer;
        }

        @Override
        protected boolean more() {
            if (ended) {
                return false;
            }
            buffer.discardSomeReadBytes();
            try {
                ended = readPacket(buffer);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return true;
        }
    }

    /** Appends the payload of the next packet; true when it was the last of its message. */
    private boolean readPacket(ByteBuf message) throws IOException {
        byte[] bytes = in.readNBytes(PacketHeader.BYTES);
        if (bytes.length < PacketHeader.BYTES) {
            throw new EOFException("the server closed the connection");
        }
        PacketHeader header = PacketHeader.read(Unpooled.wrappedBuffer(bytes));
        if (header.type() != PacketType.REPLY) {
            throw new ProtocolException("a %s packet where a reply belongs".formatted(header.type()));
        }
        int payload = header.length() - PacketHeader.BYTES;
        byte[] content = in.readNBytes(payload);
        if (content.length < payload) {
            throw new EOFException("the server closed the connection within a packet");
        }
        message.writeBytes(content);
        return (header.status() & PacketHeader.END_OF_MESSAGE) != 0;
    }
}
