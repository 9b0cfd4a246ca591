package dev.aul.messages;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.MessageCodec;

/** Hands an immutable message over by reference inside one JVM. */
public record LocalCodec<T>(Class<T> type) implements MessageCodec<T, T> {
    @Override
    public void encodeToWire(Buffer buffer, T message) {
        throw new IllegalStateException(type.getSimpleName() + " stays inside one node");
    }

    @Override
    public T decodeFromWire(int position, Buffer buffer) {
        throw new IllegalStateException(type.getSimpleName() + " stays inside one node");
    }

    @Override
    public T transform(T message) {
        return message;
    }

    @Override
    public String name() {
        return "aul." + type.getSimpleName();
    }

    @Override
    public byte systemCodecID() {
        return -1;
    }
}
