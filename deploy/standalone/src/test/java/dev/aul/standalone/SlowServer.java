package dev.aul.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A server on a free port whose answers to another server's clients come late, as over a long way: what a client sends
 * before it has an answer counts as one round trip.
 */
final class SlowServer implements AutoCloseable {
    private static final long AWAY_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

    private final ServerSocket listening;
    private final int target;
    private final AtomicInteger roundTrips = new AtomicInteger();

    private SlowServer(ServerSocket listening, int target) {
        this.listening = listening;
        this.target = target;
    }

    static SlowServer before(int port) throws IOException {
        var server = new SlowServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
        Thread.ofVirtual().start(server::accept);
        return server;
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Since it was asked last. */
    int roundTrips() {
        return roundTrips.getAndSet(0);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                var connection = new Connection(client, server);
                Thread.ofVirtual().start(connection::requests);
                Thread.ofVirtual().start(connection::answers);
            }
        } catch (IOException _) {
            // closed
        }
    }

    private final class Connection {
        private final Socket client;
        private final Socket server;
        private boolean answered = true;

        Connection(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void requests() {
            copy(client, server, () -> {
                if (answered) {
                    answered = false;
                    roundTrips.incrementAndGet();
                }
            });
        }

        void answers() {
            copy(server, client, () -> answered = true);
        }

        private void copy(Socket from, Socket to, Runnable first) {
            byte[] bytes = new byte[64 * 1024];
            try (from;
                    to) {
                for (int read = from.getInputStream().read(bytes);
                        read >= 0;
                        read = from.getInputStream().read(bytes)) {
                    if (from.equals(server)) {
                        LockSupport.parkNanos(AWAY_NANOS);
                    }
                    synchronized (this) {
                        first.run();
                    }
                    to.getOutputStream().write(bytes, 0, read);
                }
            } catch (IOException _) {
                // One side has ended.
            }
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
