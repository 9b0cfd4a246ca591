package dev.aul.executor.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.aul.messages.frames.Frame;
import dev.aul.messages.frames.ResultSink;
import dev.aul.messages.requests.Execute;
import dev.aul.messages.requests.FrameBatch;
import dev.aul.messages.requests.Request;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ClientSessionTest {
    private static final long CALL = 7;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<FrameBatch> sent = new LinkedBlockingQueue<>();
    private final CompletableFuture<Thread> ran = new CompletableFuture<>();
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private final ClientSession session =
            new ClientSession(new OneBatch(), ExecutorSettings.DEFAULTS, threads, _ -> sent::add);

    /** Uses up a credit of one and returns. */
    private final class OneBatch implements SessionRunner {
        @Override
        public boolean run(Execute execute, ResultSink sink) {
            sink.accept(new Frame.ReturnStatus(1));
            sink.flush();
            ran.complete(Thread.currentThread());
            return false;
        }

        @Override
        public void interrupt() {
            interrupted.set(true);
        }

        @Override
        public void stalled(long millis) {
            throw new AssertionError("only a statement that runs can be ended");
        }

        @Override
        public void close() {}
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private void runUntilTheLastBatchWaits() throws InterruptedException {
        session.submit(new Execute("s", CALL, new Request.Batch(""), false, false, "reply", 1));
        Thread runner = ran.join();
        while (runner.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertEquals(List.of(new Frame.ReturnStatus(1)), next());
    }

    private List<Frame> next() throws InterruptedException {
        FrameBatch batch = sent.poll(20, TimeUnit.SECONDS);
        return Objects.requireNonNull(batch, "no batch within 20 s").frames();
    }

    @Test
    void theLastBatchTakesTheCreditThatComesAfterTheRun() throws InterruptedException {
        runUntilTheLastBatchWaits();
        session.grant(CALL, 1);
        assertEquals(List.of(new Frame.End(false)), next());
    }

    @Test
    void aCancelEndsACallThatOnlyWaitsForCreditAndInterruptsNothing() throws InterruptedException {
        runUntilTheLastBatchWaits();
        session.cancel(CALL);
        assertEquals(List.of(new Frame.Cancelled()), next());
        assertFalse(interrupted.get());
    }
}
