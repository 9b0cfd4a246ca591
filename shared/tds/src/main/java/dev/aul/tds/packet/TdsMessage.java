package dev.aul.tds.packet;

import io.netty.buffer.ByteBuf;

/**
 * A whole message. Whoever gets it releases it.
 *
 * @param ignored the sender took the message back (IGNORE bit): it must not be run
 * @param body the payloads of all packets; empty when ignored
 */
public record TdsMessage(PacketType type, Reset reset, boolean ignored, ByteBuf body) implements AutoCloseable {

    /** What the client wants reset before the request runs. */
    public enum Reset {
        NONE,
        /** Everything, an open transaction is rolled back. */
        CONNECTION,
        /** Everything but the transaction. */
        KEEP_TRANSACTION
    }

    @Override
    public void close() {
        body.release();
    }
}
