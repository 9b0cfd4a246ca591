package dev.aul.executor.session;

import dev.aul.messages.frames.CancelledException;
import dev.aul.messages.frames.Frame;
import dev.aul.messages.frames.ResultSink;
import dev.aul.messages.requests.FrameBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Sends one call's frames in numbered batches, as far as the client's credit goes, and waits for more. Frames are written
 * by the thread that runs the call; credit and cancellation may come from any thread.
 */
final class ChannelSink implements ResultSink {
    private static final long LOOK_EVERY_NANOS = 1_000_000_000;

    private final long callId;
    private final ExecutorSettings settings;
    private final Consumer<FrameBatch> channel;
    private final LongConsumer stalled;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int credit;
    private volatile boolean cancelled;
    private long sequence;
    private List<Frame> gathered = new ArrayList<>();
    private int gatheredRows;

    /** @param stalled called with the milliseconds waited for credit, now and then; what it throws ends the statement */
    ChannelSink(
            long callId, int credit, ExecutorSettings settings, Consumer<FrameBatch> channel, LongConsumer stalled) {
        this.callId = callId;
        this.credit = credit;
        this.settings = settings;
        this.channel = channel;
        this.stalled = stalled;
    }

    @Override
    public void accept(Frame frame) {
        if (cancelled) {
            throw new CancelledException();
        }
        gathered.add(frame);
        if (frame instanceof Frame.Rows rows) {
            gatheredRows += rows.rows().size();
        }
        if (gathered.size() >= settings.batchFrames() || gatheredRows >= settings.batchRows()) {
            flush();
        }
    }

    @Override
    public void flush() {
        if (gathered.isEmpty()) {
            return;
        }
        awaitCredit(stalled);
        send();
    }

    /** Sends the last frame. A cancelled call's client waits for it and grants nothing more, so it needs no credit then. */
    void end(boolean close) {
        if (!cancelled) {
            gathered.add(new Frame.End(close));
            try {
                awaitCredit(_ -> {});
                send();
                return;
            } catch (CancelledException _) {
                gathered.removeLast();
            }
        }
        gathered.add(close ? new Frame.End(true) : new Frame.Cancelled());
        send();
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    void grant(int batches) {
        lock.lock();
        try {
            credit += batches;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void cancel() {
        lock.lock();
        try {
            cancelled = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitCredit(LongConsumer waiting) {
        long start = System.nanoTime();
        while (!takesCredit()) {
            waiting.accept((System.nanoTime() - start) / 1_000_000);
        }
    }

    /** Takes one batch's credit; false when there was none for a while. */
    private boolean takesCredit() {
        lock.lock();
        try {
            long left = LOOK_EVERY_NANOS;
            while (credit == 0 && !cancelled && left > 0) {
                left = changed.awaitNanos(left);
            }
            if (cancelled) {
                throw new CancelledException();
            }
            if (credit == 0) {
                return false;
            }
            credit--;
            return true;
        } catch (InterruptedException _) {
            throw new CancelledException();
        } finally {
            lock.unlock();
        }
    }

    private void send() {
        channel.accept(new FrameBatch(callId, sequence++, List.copyOf(gathered)));
        gathered = new ArrayList<>();
        gatheredRows = 0;
    }
}
