package dev.aul.standalone.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Connections that send their next request when the last is answered, all driven by one thread. Every reply is compared
 * with the one that is right; another one ends the run.
 */
final class SocketLoad implements Load {
    private static final long PATIENCE_MILLIS = 10_000;

    private final Selector selector = Selector.open();
    private final List<Lane> lanes = new ArrayList<>();
    private int running;

    SocketLoad() throws IOException {}

    /** One connection and what it sends in turn. */
    private static final class Lane {
        final SocketChannel channel;
        final ByteBuffer[] requests;
        final Exchange[] exchanges;
        final ByteBuffer received;
        int turn;
        long sent;

        Lane(SocketChannel channel, List<Exchange> exchanges) {
            this.channel = channel;
            this.requests = exchanges.stream()
                    .map(exchange -> ByteBuffer.allocateDirect(exchange.request().length)
                            .put(exchange.request())
                            .flip())
                    .toArray(ByteBuffer[]::new);
            this.exchanges = exchanges.toArray(Exchange[]::new);
            this.received = ByteBuffer.allocateDirect(64 * 1024);
        }

        /** A request of a benchmark is far smaller than a socket's buffer: it goes at once. */
        void send() throws IOException {
            ByteBuffer request = requests[turn];
            sent = System.nanoTime();
            channel.write(request);
            if (request.hasRemaining()) {
                throw new IOException("the socket did not take a request of " + request.limit() + " bytes");
            }
            request.rewind();
        }

        /** True when the reply is complete. */
        boolean receive() throws IOException {
            byte[] reply = exchanges[turn].reply();
            if (channel.read(received) < 0) {
                throw new IOException("the server closed the connection");
            }
            if (received.position() < reply.length) {
                return false;
            }
            received.flip();
            byte[] other = new byte[received.remaining()];
            received.get(other);
            if (!exchanges[turn].isRight(other)) {
                throw new IOException("another reply than before: %s instead of %s"
                        .formatted(Arrays.toString(other), Arrays.toString(reply)));
            }
            received.clear();
            turn = (turn + 1) % requests.length;
            return true;
        }
    }

    /** Takes over a connected channel. */
    void add(SocketChannel channel, List<Exchange> exchanges) throws IOException {
        channel.configureBlocking(false);
        Lane lane = new Lane(channel, exchanges);
        channel.register(selector, SelectionKey.OP_READ, lane);
        lanes.add(lane);
    }

    @Override
    public void run(long nanos, Sample sample) throws IOException {
        long end = System.nanoTime() + nanos;
        running = lanes.size();
        for (Lane lane : lanes) {
            lane.send();
        }
        while (running > 0) {
            int ready = selector.select(key -> answered((Lane) key.attachment(), end, sample), PATIENCE_MILLIS);
            if (ready == 0) {
                throw new IOException("no reply within " + PATIENCE_MILLIS + " ms");
            }
        }
    }

    private void answered(Lane lane, long end, Sample sample) {
        try {
            if (!lane.receive()) {
                return;
            }
            long now = System.nanoTime();
            sample.call(now - lane.sent);
            if (now < end) {
                lane.send();
            } else {
                running--;
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (Lane lane : lanes) {
            lane.channel.close();
        }
        selector.close();
    }
}
