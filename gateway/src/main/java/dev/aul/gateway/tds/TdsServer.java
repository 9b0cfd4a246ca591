package dev.aul.gateway.tds;

import dev.aul.gateway.session.Meters;
import dev.aul.gateway.tls.ServerTls;
import dev.aul.platform.identity.Authenticator;
import io.netty.buffer.ByteBuf;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.internal.net.NetSocketInternal;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens for TDS clients; one of these for each event loop, all at the same port. */
public final class TdsServer {
    private static final Logger LOG = LoggerFactory.getLogger(TdsServer.class);

    private final Vertx vertx;
    private final TdsOptions options;
    private final ServerTls tls;
    private final Connections connections;
    private final LoginCheck logins;
    private final Meters meters;
    private final NetServer net;

    /** @param connections shared by all servers of the node */
    public TdsServer(
            Vertx vertx,
            TdsOptions options,
            ServerTls tls,
            Connections connections,
            Authenticator authenticator,
            WorkerExecutor workers,
            Meters meters) {
        this.vertx = vertx;
        this.options = options;
        this.tls = tls;
        this.connections = connections;
        this.meters = meters;
        this.logins = new LoginCheck(vertx, authenticator, workers);
        this.net = vertx.createNetServer(new NetServerOptions()
                .setHost(options.host())
                .setPort(options.port() == 0 ? -1 : options.port()) // -1 is one free port for all event loops
                .setTcpNoDelay(true)
                .setTcpKeepAlive(true)
                .setReuseAddress(true));
    }

    /** The port that was bound. */
    public Future<Integer> start() {
        return net.connectHandler(this::connected).listen().map(NetServer::actualPort);
    }

    private void connected(NetSocket accepted) {
        NetSocketInternal socket = (NetSocketInternal) accepted;
        int spid = connections.admit();
        TdsSocket wire = new TdsSocket(socket, options.loginTimeoutMillis());
        TdsConnection connection = new TdsConnection(wire, this, spid);
        long timer = vertx.setTimer(options.loginTimeoutMillis(), _ -> connection.loginTimedOut());
        socket.messageHandler(message -> {
            if (message instanceof ByteBuf bytes) {
                connection.received(bytes);
            } else {
                ReferenceCountUtil.release(message);
            }
        });
        socket.exceptionHandler(failure -> LOG.info("{}: {}", wire.remote(), failure.getMessage()));
        socket.closeHandler(_ -> {
            vertx.cancelTimer(timer);
            connection.closed();
            if (spid != 0) {
                connections.release(spid);
            }
        });
    }

    TdsOptions options() {
        return options;
    }

    ServerTls tls() {
        return tls;
    }

    Connections connections() {
        return connections;
    }

    LoginCheck logins() {
        return logins;
    }

    Meters meters() {
        return meters;
    }

    public Future<Void> stop() {
        return net.close();
    }
}
