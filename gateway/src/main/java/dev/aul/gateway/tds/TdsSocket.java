package dev.aul.gateway.tds;

import dev.aul.tds.packet.PacketHeader;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import io.vertx.core.internal.net.NetSocketInternal;
import java.util.concurrent.TimeUnit;

/** The bytes of a connection, TLS put in and taken out under way. Event loop only. */
final class TdsSocket {
    private static final String TLS = "tds-tls";
    private static final String DRAIN = "tds-drain";
    private static final String PACKETS = "tds-tls-packets";

    private final NetSocketInternal socket;
    private final ChannelHandlerContext context;
    private final long handshakeTimeoutMillis;

    TdsSocket(NetSocketInternal socket, long handshakeTimeoutMillis) {
        this.socket = socket;
        this.context = socket.channelHandlerContext();
        this.handshakeTimeoutMillis = handshakeTimeoutMillis;
    }

    ByteBufAllocator allocator() {
        return context.alloc();
    }

    String remote() {
        return String.valueOf(socket.remoteAddress());
    }

    /** TLS whose handshake is wrapped in PRELOGIN packets, from the next byte on. */
    void startTlsInside(SslContext tls) {
        ChannelPipeline pipeline = context.pipeline();
        SslHandler handler = handler(tls);
        HandshakePackets packets =
                new HandshakePackets(context.alloc().heapBuffer(PacketHeader.BYTES, PacketHeader.BYTES));
        pipeline.addFirst(TLS, handler);
        pipeline.addFirst(PACKETS, packets);
        ChannelHandlerContext packetsContext = pipeline.context(packets);
        handler.handshakeFuture().addListener(done -> {
            if (done.isSuccess()) {
                packets.handshakeDone(packetsContext);
            }
        });
    }

    /** TLS around everything; {@code received} is what was read of it. */
    void startTlsAround(SslContext tls, ByteBuf received) {
        context.pipeline().addFirst(TLS, handler(tls));
        reread(received);
    }

    /** Lets bytes come in again, through the TLS that was put in meanwhile. */
    void reread(ByteBuf received) {
        context.pipeline().fireChannelRead(received);
        context.pipeline().fireChannelReadComplete();
    }

    private SslHandler handler(SslContext tls) {
        SslHandler handler = tls.newHandler(context.alloc());
        handler.setHandshakeTimeoutMillis(handshakeTimeoutMillis);
        return handler;
    }

    /** Back to clear text: only the login was to be encrypted. */
    void stopTls() {
        ChannelPipeline pipeline = context.pipeline();
        if (pipeline.get(TLS) != null) {
            pipeline.remove(TLS);
        }
        if (pipeline.get(PACKETS) != null) {
            pipeline.remove(PACKETS);
        }
    }

    /** Takes the buffer over. Goes straight to the channel, whose own queue releases what a closed socket leaves. */
    void write(ByteBuf bytes) {
        var _ = context.writeAndFlush(bytes, context.voidPromise());
    }

    /** Runs later on this connection's event loop, unless the connection is closed by then. */
    void later(long millis, Runnable task) {
        var _ = context.executor()
                .schedule(
                        () -> {
                            if (context.channel().isActive()) {
                                task.run();
                            }
                        },
                        millis,
                        TimeUnit.MILLISECONDS);
    }

    /** True when the client does not take what was written; {@code onDrained} is called when it does again. */
    boolean isFull() {
        return !context.channel().isWritable();
    }

    void onDrained(Runnable drained) {
        context.pipeline().addBefore(context.name(), DRAIN, new ChannelInboundHandlerAdapter() {
            @Override
            public void channelWritabilityChanged(ChannelHandlerContext ctx) {
                if (ctx.channel().isWritable()) {
                    drained.run();
                }
                ctx.fireChannelWritabilityChanged();
            }
        });
    }

    void close() {
        socket.close();
    }
}
