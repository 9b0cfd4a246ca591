package dev.aul.gateway.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.internal.buffer.BufferInternal;
import java.io.OutputStream;

/** Gathers a body's bytes and hands them over chunk by chunk, without copying. Not thread-safe. */
final class ChunkStream extends OutputStream {
    private static final int START = 4096;

    private ByteBuf current = Unpooled.buffer(START);

    @Override
    public void write(int b) {
        current.writeByte(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        current.writeBytes(bytes, from, length);
    }

    int size() {
        return current.readableBytes();
    }

    /** What was written since the last take. */
    Buffer take() {
        ByteBuf taken = current;
        current = Unpooled.buffer(START);
        return BufferInternal.buffer(taken);
    }
}
