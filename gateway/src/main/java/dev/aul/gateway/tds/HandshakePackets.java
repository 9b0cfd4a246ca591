package dev.aul.gateway.tds;

import dev.aul.tds.packet.PacketHeader;
import dev.aul.tds.packet.PacketType;
import dev.aul.tds.packet.PacketWriter;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the socket and TLS: the records of the handshake travel in PRELOGIN packets, those after it bare.
 * Records are gathered until a flush, because some clients take one message for one flight.
 */
final class HandshakePackets extends ChannelDuplexHandler {
    private static final int PACKET_BYTES = 4096;

    private final ByteBuf header;
    private @Nullable PacketWriter flight;
    private int missing;
    private boolean bareInbound;
    private boolean bareOutbound;

    HandshakePackets(ByteBuf header) {
        this.header = header;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (bareInbound || !(message instanceof ByteBuf in)) {
            ctx.fireChannelRead(message);
            return;
        }
        try {
            while (in.isReadable() && !bareInbound) {
                if (missing > 0) {
                    int bytes = Math.min(missing, in.readableBytes());
                    missing -= bytes;
                    ctx.fireChannelRead(in.readRetainedSlice(bytes));
                } else if (!header.isReadable() && in.getUnsignedByte(in.readerIndex()) != PacketType.PRELOGIN.code()) {
                    bareInbound = true;
                } else {
                    in.readBytes(header, Math.min(header.writableBytes(), in.readableBytes()));
                    if (!header.isWritable()) {
                        missing = PacketHeader.read(header).length() - PacketHeader.BYTES;
                        header.clear();
                    }
                }
            }
            if (in.isReadable()) {
                ctx.fireChannelRead(in.readRetainedSlice(in.readableBytes()));
            }
        } finally {
            in.release();
        }
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) throws Exception {
        if (bareOutbound || !(message instanceof ByteBuf record)) {
            super.write(ctx, message, promise);
            return;
        }
        if (flight == null) {
            flight = new PacketWriter(ctx.alloc(), PacketType.PRELOGIN, PACKET_BYTES, 0);
        }
        try {
            flight.buffer().writeBytes(record);
        } finally {
            record.release();
        }
        promise.setSuccess();
    }

    @Override
    public void flush(ChannelHandlerContext ctx) {
        sendFlight(ctx);
        ctx.flush();
    }

    private void sendFlight(ChannelHandlerContext ctx) {
        if (flight != null && !flight.isEmpty()) {
            var _ = ctx.write(flight.finish(), ctx.voidPromise());
        }
    }

    /** The handshake is over: what was written for it is sent, what follows goes bare. */
    void handshakeDone(ChannelHandlerContext ctx) {
        sendFlight(ctx);
        bareOutbound = true;
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        ReferenceCountUtil.release(header);
        if (flight != null) {
            flight.close();
            flight = null;
        }
    }
}
