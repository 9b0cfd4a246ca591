package dev.aul.tds.client;

import dev.aul.tds.ProtocolException;
import dev.aul.tds.WireReader;
import dev.aul.tds.packet.PacketHeader;
import dev.aul.tds.packet.PacketType;
import dev.aul.tds.packet.PacketWriter;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.io.ByteArrayOutputStream;
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
    private Runnable beforeWaiting = () -> {};

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

    /** {@code action} runs on the reading thread each time it is about to wait for bytes of a reply. */
    void beforeWaiting(Runnable action) {
        this.beforeWaiting = action;
    }

    void send(PacketType type, Consumer<ByteBuf> body) throws IOException {
        send(type, 0, body);
    }

    /** @param firstStatus bits of the first packet's header */
    void send(PacketType type, int firstStatus, Consumer<ByteBuf> body) throws IOException {
        out.write(encoded(type, firstStatus, body));
        out.flush();
    }

    byte[] encoded(PacketType type, int firstStatus, Consumer<ByteBuf> body) {
        try (PacketWriter packets = new PacketWriter(UnpooledByteBufAllocator.DEFAULT, type, packetSize, 0)) {
            packets.firstStatus(firstStatus);
            body.accept(packets.buffer());
            ByteBuf bytes = packets.finish();
            byte[] message = ByteBufUtil.getBytes(bytes);
            bytes.release();
            return message;
        }
    }

    /** Sends packets as they are and gives those of the reply, headers included. */
    byte[] exchange(byte[] message) throws IOException {
        out.write(message);
        out.flush();
        ByteArrayOutputStream reply = new ByteArrayOutputStream();
        PacketHeader header;
        do {
            byte[] head = in.readNBytes(PacketHeader.BYTES);
            header = header(head);
            reply.write(head);
            reply.write(payload(header));
        } while ((header.status() & PacketHeader.END_OF_MESSAGE) == 0);
        return reply.toByteArray();
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
                if (in.available() == 0) {
                    beforeWaiting.run();
                }
                ended = readPacket(buffer);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return true;
        }
    }

    /** Appends the payload of the next packet; true when it was the last of its message. */
    private boolean readPacket(ByteBuf message) throws IOException {
        PacketHeader header = header(in.readNBytes(PacketHeader.BYTES));
        message.writeBytes(payload(header));
        return (header.status() & PacketHeader.END_OF_MESSAGE) != 0;
    }

    private static PacketHeader header(byte[] bytes) throws IOException {
        if (bytes.length < PacketHeader.BYTES) {
            throw new EOFException("the server closed the connection");
        }
        PacketHeader header = PacketHeader.read(Unpooled.wrappedBuffer(bytes));
        if (header.type() != PacketType.REPLY) {
            throw new ProtocolException("a %s packet where a reply belongs".formatted(header.type()));
        }
        return header;
    }

    private byte[] payload(PacketHeader header) throws IOException {
        int length = header.length() - PacketHeader.BYTES;
        byte[] content = in.readNBytes(length);
        if (content.length < length) {
            throw new EOFException("the server closed the connection within a packet");
        }
        return content;
    }
}
