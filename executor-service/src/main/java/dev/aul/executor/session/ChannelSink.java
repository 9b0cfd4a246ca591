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

/**
 * Sends one call's frames in numbered batches, as far as the client's credit goes, and waits for more. Frames are written
 * by the thread that runs the call; credit and cancellation may come from any thread.
 */
final class ChannelSink implements ResultSink {
    private final long callId;
    private final ExecutorSettings settings;
    private final Consumer<FrameBatch> channel;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int credit;
    private volatile boolean cancelled;
    private long sequence;
    private List<Frame> gathered = new ArrayList<>();
    private int gatheredRows;

    ChannelSink(long callId, int credit, ExecutorSettings settings, Consumer<FrameBatch> channel) {
        this.callId = callId;
        this.credit = credit;
        this.settings = settings;
        this.channel = channel;
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
        awaitCredit();
        send();
    }

    /** Sends the last frame. A cancelled call's client waits for it and grants nothing more, so it needs no credit then. */
    void end(boolean close) {
        if (!cancelled) {
            gathered.add(new Frame.End(close));
            try {
                flush();
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

    private void awaitCredit() {
        lock.lock();
        try {
            while (credit == 0 && !cancelled) {
                changed.awaitUninterruptibly();
            }
            if (cancelled) {
                throw new CancelledException();
            }
            credit--;
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
