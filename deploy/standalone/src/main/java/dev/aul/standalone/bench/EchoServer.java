package dev.aul.standalone.bench;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The bare transport: for as many bytes as a request has the bytes of a reply, from as many event loops as a node's
 * gateway has, and nothing in between.
 */
final class EchoServer implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger port = new AtomicInteger();

    EchoServer(Exchange exchange) {
        int requestBytes = exchange.request().length;
        Buffer reply = Buffer.buffer(exchange.reply());
        var options = new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
        vertx.deployVerticle(() -> new Listener(requestBytes, reply, port), options)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    int port() {
        return port.get();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static final class Listener extends VerticleBase {
        private final int requestBytes;
        private final Buffer reply;
        private final AtomicInteger port;

        Listener(int requestBytes, Buffer reply, AtomicInteger port) {
            this.requestBytes = requestBytes;
            this.reply = reply;
            this.port = port;
        }

        @Override
        public Future<?> start() {
            return vertx.createNetServer(new NetServerOptions()
                            .setHost("127.0.0.1")
                            .setPort(-1) // one free port for all event loops
                            .setTcpNoDelay(true))
                    .connectHandler(socket -> socket.handler(new Connection(socket)::received))
                    .listen()
                    .map(NetServer::actualPort)
                    .onSuccess(port::set);
        }

        private final class Connection {
            private final NetSocket socket;
            private int received;

            Connection(NetSocket socket) {
                this.socket = socket;
            }

            void received(Buffer bytes) {
                received += bytes.length();
                if (received >= requestBytes) {
                    received = 0;
                    socket.write(reply);
                }
            }
        }
    }
}
