package dev.aul.standalone.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aul.tds.client.Response;
import dev.aul.tds.client.TdsConnection;
import dev.aul.tds.token.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that do not read and sessions that loop for ever take nothing away from a new session. */
class CrowdedNodeTest {
    private static final int STALLED = 50;
    private static final long WAL_LIMIT_BYTES = 2L << 20;
    private static final List<String> LOOPS = List.of(
            "DECLARE @i bigint = 0 WHILE 1=1 SET @i = @i + 1",
            "again: GOTO again",
            "DECLARE @n int WHILE 1=1 SELECT @n = COUNT(*) FROM dbo.N",
            "SET NOCOUNT ON WHILE 1=1 UPDATE dbo.N SET X = X + 1 WHERE Id = 7");

    @TempDir
    Path folder;

    private final List<Socket> stalled = new ArrayList<>();
    private final List<TdsConnection> loops = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private NodeProcess node;

    @BeforeEach
    void start() throws IOException {
        node = NodeProcess.start(folder, 256, Map.of("storage.sqlite.max_wal_bytes", Long.toString(WAL_LIMIT_BYTES)));
        Tables.create(node);
    }

    @AfterEach
    void stop() {
        node.close();
        threads.shutdownNow();
    }

    @Test
    void newSessionIsServedAtOnce() throws IOException {
        for (int i = 0; i < STALLED; i++) {
            stalled.add(stall(
                    i % 2 == 0 ? Tables.MILLION_ROWS : "SELECT a.Id, REPLICATE(a.Name, 200) FROM dbo.N a, dbo.N b"));
        }
        Soak.report("%d clients stopped reading, memory %d MiB", STALLED, node.peakMebibytes());
        var running = new ArrayList<CompletableFuture<Void>>();
        for (String loop : LOOPS) {
            var connection = node.tds("d");
            loops.add(connection);
            running.add(CompletableFuture.runAsync(() -> run(connection, loop), threads));
        }
        var millis = new ArrayList<Long>();
        long wal = 0;
        long end = System.nanoTime() + Soak.duration().toNanos();
        while (System.nanoTime() < end || millis.size() < 20) {
            millis.add(selectOne());
            wal = Math.max(wal, node.walBytes("d"));
        }
        assertTrue(running.stream().noneMatch(CompletableFuture::isDone), "a loop has ended");
        millis.sort(Long::compare);
        long worst = millis.getLast();
        long most = millis.get(millis.size() * 95 / 100);
        Soak.report(
                "login and SELECT 1 beside %d stalled clients and %d loops: median %d ms, p95 %d ms, worst %d ms of %d; WAL %d KiB, memory %d MiB",
                STALLED,
                LOOPS.size(),
                millis.get(millis.size() / 2),
                most,
                worst,
                millis.size(),
                wal >> 10,
                node.peakMebibytes());
        assertTrue(most <= 200, "95 of 100 within " + most + " ms");
        assertTrue(wal <= 3 * WAL_LIMIT_BYTES, "the WAL has grown to " + wal);
        assertEquals(List.of(), node.faults());
        for (int i = 0; i < loops.size(); i++) {
            long start = System.nanoTime();
            loops.get(i).cancel();
            running.get(i).orTimeout(10, TimeUnit.SECONDS).join();
            Soak.report("attention ended '%s' in %d ms", LOOPS.get(i), (System.nanoTime() - start) / 1_000_000);
        }
    }

    @Test
    void clientThatDoesNotReadGivesUpItsQueryBeforeTheLogGrowsForEver() throws Exception {
        var first = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var reader = node.tds("d");
        var reply = CompletableFuture.supplyAsync(() -> slowly(reader, first, goOn), threads);
        first.await();
        try (var writer = node.tds("d")) {
            long wal;
            do {
                wal = node.walBytes("d");
                writer.batch(
                        "SET NOCOUNT ON DECLARE @i int = 0 WHILE @i < 50 BEGIN UPDATE dbo.N SET X = X + 1 SET @i += 1 END");
            } while (node.walBytes("d") > wal);
            Soak.report("the WAL has stopped growing at %d KiB", wal >> 10);
            assertTrue(wal < 32 << 20, "the WAL has grown to " + wal);
        }
        goOn.countDown();
        var errors = reply.get(60, TimeUnit.SECONDS).errors();
        assertEquals(
                List.of(3967), errors.stream().map(Token.ErrorToken::number).toList());
        assertEquals(17, errors.getFirst().severity());
        assertTrue(errors.getFirst().message().startsWith("The query was ended: its client did not read, and"));
        assertEquals(List.of(), reader.batch("SELECT 1").errors());
    }

    /** Keeps no rows; waits in the middle of them. */
    private static Response slowly(TdsConnection connection, CountDownLatch first, CountDownLatch goOn) {
        var others = new ArrayList<Token>();
        try {
            connection.batch(Tables.MILLION_ROWS, token -> {
                if (!(token instanceof Token.Row)) {
                    others.add(token);
                } else if (first.getCount() > 0) {
                    first.countDown();
                    await(goOn);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Response(others);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(TdsConnection connection, String loop) {
        try {
            // the rest of its replies would fill this process
            connection.batch(loop, token -> {
                if (token instanceof Token.ErrorToken error) {
                    Soak.report("'%s' failed: %d %s", loop, error.number(), error.message());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a query and reads the first packet of its rows. */
    private Socket stall(String query) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout((int) NodeProcess.PATIENCE.toMillis());
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), node.tdsPort()));
        socket.getOutputStream().write(Messages.LOGIN);
        Messages.readPacket(socket);
        socket.getOutputStream().write(Messages.batch(query));
        Messages.readPacket(socket);
        return socket;
    }

    private long selectOne() throws IOException {
        long start = System.nanoTime();
        try (var connection = node.tds("d")) {
            assertEquals(
                    List.of(1),
                    connection.batch("SELECT 1").resultSets().getFirst().rows().getFirst());
        }
        return (System.nanoTime() - start) / 1_000_000;
    }
}
