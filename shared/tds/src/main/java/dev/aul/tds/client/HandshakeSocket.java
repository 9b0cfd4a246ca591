package dev.aul.tds.client;

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
import java.net.Socket;
import java.net.SocketException;

/** A connected socket whose bytes ride in PRELOGIN packets until the TLS handshake is done, and go bare afterwards. */
final class HandshakeSocket extends Socket {
    private static final int PACKET_SIZE = 4096;

    private final Socket below;
    private final InputStream in = new Unwrapping();
    private final OutputStream out = new Wrapping();
    private volatile boolean done;

    HandshakeSocket(Socket below) {
        this.below = below;
    }

    void handshakeDone() {
        done = true;
    }

    @Override
    public InputStream getInputStream() {
        return in;
    }

    @Override
    public OutputStream getOutputStream() {
        return out;
    }

    @Override
    public boolean isConnected() {
        return below.isConnected();
    }

    @Override
    public boolean isClosed() {
        return below.isClosed();
    }

    @Override
    public void setSoTimeout(int millis) throws SocketException {
        below.setSoTimeout(millis);
    }

    @Override
    public int getSoTimeout() throws SocketException {
        return below.getSoTimeout();
    }

    @Override
    public void close() throws IOException {
        below.close();
    }

    private final class Unwrapping extends InputStream {
        private int left;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            InputStream source = below.getInputStream();
            if (left == 0) {
                if (done) {
                    return source.read(bytes, offset, length);
                }
                byte[] header = source.readNBytes(PacketHeader.BYTES);
                if (header.length < PacketHeader.BYTES) {
                    throw new EOFException("the server closed the connection during the TLS handshake");
                }
                left = PacketHeader.read(Unpooled.wrappedBuffer(header)).length() - PacketHeader.BYTES;
            }
            int count = source.read(bytes, offset, Math.min(length, left));
            left -= Math.max(count, 0);
            return count;
        }
    }

    private final class Wrapping extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            OutputStream target = below.getOutputStream();
            if (done) {
                target.write(bytes, offset, length);
                return;
            }
            try (PacketWriter packets =
                    new PacketWriter(UnpooledByteBufAllocator.DEFAULT, PacketType.PRELOGIN, PACKET_SIZE, 0)) {
                packets.buffer().writeBytes(bytes, offset, length);
                ByteBuf whole = packets.finish();
                whole.readBytes(target, whole.readableBytes());
                whole.release();
            }
            target.flush();
        }
    }
}
