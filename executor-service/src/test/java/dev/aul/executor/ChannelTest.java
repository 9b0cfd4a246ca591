package dev.aul.executor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aul.messages.frames.Frame;
import dev.aul.messages.requests.FrameBatch;
import dev.aul.messages.requests.Request;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Credit, cancellation and the order of a session's requests. */
class ChannelTest {
    @TempDir
    Path folder;

    private TestServer server;
    private TestServer.Client client;

    @BeforeEach
    void connect() throws Exception {
        server = new TestServer(folder);
        client = server.connect("master");
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    @Test
    void batchesAreNumberedAndWaitForCredit() throws Exception {
        TestServer.Running running = client.start(new Request.Batch("SELECT value FROM GENERATE_SERIES(1, 2000)"), 1);
        long expected = 0;
        while (true) {
            FrameBatch batch = running.next();
            assertEquals(expected++, batch.sequence());
            if (batch.frames().getLast() instanceof Frame.End) {
                break;
            }
            running.grant(1);
        }
    }

    @Test
    void longRowsComeInSmallBatches() throws Exception {
        TestServer.Running running =
                client.start(new Request.Batch("SELECT REPLICATE('x', 8000) FROM GENERATE_SERIES(1, 100)"), 1);
        FrameBatch batch = running.next();
        assertInstanceOf(Frame.Columns.class, batch.frames().getFirst());
        assertEquals(
                5,
                assertInstanceOf(Frame.Rows.class, batch.frames().getLast())
                        .rows()
                        .size());
        running.cancel();
    }

    @Test
    void aGotoLoopEndsWhenItIsCancelled() throws Exception {
        TestServer.Running running =
                client.start(new Request.Batch("RAISERROR ('on', 0, 1) WITH NOWAIT again: GOTO again"), 4);
        running.next();
        running.cancel();
        assertInstanceOf(Frame.Cancelled.class, running.next().frames().getLast());
    }

    @Test
    void aLoopEndsWhenItIsCancelled() throws Exception {
        TestServer.Running running =
                client.start(new Request.Batch("RAISERROR ('on', 0, 1) WITH NOWAIT WHILE 1 = 1 DECLARE @x int = 1"), 4);
        running.next();
        running.cancel();
        FrameBatch batch = running.next();
        while (!(batch.frames().getLast() instanceof Frame.Cancelled)) {
            running.grant(1);
            batch = running.next();
        }
        assertInstanceOf(Frame.Cancelled.class, batch.frames().getLast());
        assertEquals(List.of("columns a int", "row [1]", "done SELECT 1"), client.run("SELECT 1 a"));
    }

    @Test
    void aWaitEndsWhenItIsCancelled() throws Exception {
        TestServer.Running running = client.start(new Request.Batch("WAITFOR DELAY '01:00:00'"), 4);
        running.cancel();
        assertInstanceOf(Frame.Cancelled.class, running.next().frames().getLast());
    }

    @Test
    void aDrainLetsWhatRunsEndAndRefusesWhatComes() throws Exception {
        TestServer.Running running = client.start(
                new Request.Batch("RAISERROR ('on', 0, 1) WITH NOWAIT WAITFOR DELAY '00:00:00.200' SELECT 1 a"), 4);
        running.next();
        Future<Void> drained = server.drain(60_000);
        assertEquals(List.of("error 6005 20 line 0: SHUTDOWN is in progress.", "close"), client.run("SELECT 1"));
        drained.await(20, TimeUnit.SECONDS);
        List<Frame> frames = new ArrayList<>();
        while (frames.isEmpty() || !(frames.getLast() instanceof Frame.End)) {
            frames.addAll(running.next().frames());
        }
        assertTrue(FrameText.of(frames).contains("row [1]"), frames.toString());
    }

    @Test
    void aDrainEndsWithItsGrace() throws Exception {
        TestServer.Running running =
                client.start(new Request.Batch("RAISERROR ('on', 0, 1) WITH NOWAIT WAITFOR DELAY '01:00:00'"), 4);
        running.next();
        server.drain(50).await(20, TimeUnit.SECONDS);
    }
}
