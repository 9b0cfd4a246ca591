package dev.aul.standalone.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spoilt packets, in the handshake and in a session: the node answers or closes, tells no secrets, and stays up. */
class PacketFuzzTest {
    private static final int CLIENTS = 4;
    private static final int PACKETS_PER_SESSION = 8;
    private static final String TRACE = "\tat dev.aul";

    @TempDir
    Path folder;

    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger hung = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

    @Test
    void nodeStaysUp() throws Exception {
        long seed = Soak.seed();
        Soak.report("fuzz: -Daul.fuzz.seed=%d -Daul.fuzz.packets=%d", seed, Soak.packets());
        try (var node = NodeProcess.start(folder, 256, Map.of("gateway.tds.login_timeout_millis", "5000"))) {
            Tables.create(node);
            long start = System.nanoTime();
            var clients = new ArrayList<Thread>();
            for (int i = 0; i < CLIENTS; i++) {
                var random = new SplittableRandom(seed + i);
                clients.add(Thread.ofPlatform().start(() -> work(node, random)));
            }
            for (Thread client : clients) {
                client.join();
            }
            Soak.report(
                    "fuzz: %d packets in %d ms, seed %d, memory %d MiB, %d log lines",
                    sent.get(),
                    (System.nanoTime() - start) / 1_000_000,
                    seed,
                    node.peakMebibytes(),
                    node.log().lines().count());
            var told = "seed " + seed;
            assertEquals(List.of(), failures.stream().limit(5).toList(), told);
            assertEquals(0, hung.get(), told);
            assertTrue(node.isAlive(), told);
            assertEquals(List.of(), node.faults(), told);
            try (var connection = node.tds("d")) {
                assertEquals(
                        List.of(1),
                        connection
                                .batch("SELECT 1")
                                .resultSets()
                                .getFirst()
                                .rows()
                                .getFirst());
            }
            assertTrue(node.peakMebibytes() < 800, told);
        }
    }

    private void work(NodeProcess node, RandomGenerator random) {
        while (sent.get() < Soak.packets() && failures.isEmpty()) {
            try {
                session(node, random);
            } catch (SocketTimeoutException _) {
                hung.incrementAndGet();
            } catch (SocketException _) {
                // The node has closed the connection while more was sent: an answer too.
            } catch (IOException | AssertionError e) {
                failures.add(e.toString());
            }
        }
    }

    private void session(NodeProcess node, RandomGenerator random) throws IOException {
        try (var socket = node.socket()) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            switch (random.nextInt(8)) {
                case 0 -> out.write(spoilt(Messages.PRELOGIN, random));
                case 1 -> {
                    out.write(Messages.PRELOGIN);
                    out.write(spoilt(Messages.LOGIN, random));
                }
                default -> {
                    out.write(Messages.LOGIN);
                    Messages.readPacket(socket);
                    for (int i = 0; i < PACKETS_PER_SESSION; i++) {
                        out.write(spoilt(Messages.REQUESTS.get(random.nextInt(Messages.REQUESTS.size())), random));
                    }
                }
            }
            socket.shutdownOutput();
            var answer = socket.getInputStream().readAllBytes();
            assertFalse(new String(answer, StandardCharsets.UTF_16LE).contains(TRACE));
            assertFalse(new String(answer, StandardCharsets.ISO_8859_1)
                    .replace("\0", "")
                    .contains(TRACE));
        }
    }

    private byte[] spoilt(byte[] message, RandomGenerator random) {
        sent.incrementAndGet();
        return Mutation.of(message, random);
    }
}
