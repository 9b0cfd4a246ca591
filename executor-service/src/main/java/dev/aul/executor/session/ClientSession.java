package dev.aul.executor.session;

import dev.aul.messages.frames.Frame;
import dev.aul.messages.requests.Execute;
import dev.aul.messages.requests.FrameBatch;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One client's requests, run one after another: a thread is taken when the first arrives and given back when none waits.
 * Safe to call from any thread.
 */
final class ClientSession {
    private final SessionRunner runner;
    private final ExecutorSettings settings;
    private final Executor threads;
    private final Channels channels;
    private final Deque<Execute> waiting = new ArrayDeque<>();
    private boolean busy;
    private boolean closed;
    private @Nullable Running running;
    /** False while the running call only waits to send its last batch. */
    private boolean executing;

    /** Where a call's frames go, by its reply address. */
    interface Channels {
        Consumer<FrameBatch> to(String replyAddress);
    }

    private record Running(Execute execute, ChannelSink sink) {}

    ClientSession(SessionRunner runner, ExecutorSettings settings, Executor threads, Channels channels) {
        this.runner = runner;
        this.settings = settings;
        this.threads = threads;
        this.channels = channels;
    }

    /** Takes a request; false when the session is closed or too many wait. Throws RejectedExecutionException without a free thread. */
    synchronized boolean submit(Execute execute) {
        if (closed || waiting.size() >= settings.queue()) {
            return false;
        }
        if (!busy) {
            threads.execute(this::drain);
            busy = true;
        }
        waiting.add(execute);
        return true;
    }

    /** Whether a request runs or waits. */
    synchronized boolean isBusy() {
        return busy;
    }

    synchronized void grant(long callId, int batches) {
        if (running != null && running.execute().callId() == callId) {
            running.sink().grant(batches);
        }
    }

    synchronized void cancel(long callId) {
        if (running != null && running.execute().callId() == callId) {
            stop(running);
            return;
        }
        for (Iterator<Execute> each = waiting.iterator(); each.hasNext(); ) {
            Execute execute = each.next();
            if (execute.callId() == callId) {
                each.remove();
                channels.to(execute.replyAddress()).accept(new FrameBatch(callId, 0, List.of(new Frame.Cancelled())));
            }
        }
    }

    /** Stops what runs; the session's store is closed when nothing runs any more. */
    synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        waiting.clear();
        if (running != null) {
            stop(running);
        } else if (!busy) {
            threads.execute(runner::close);
        }
    }

    private void stop(Running current) {
        current.sink().cancel();
        if (executing) {
            runner.interrupt();
        }
    }

    private void drain() {
        for (Running next = take(); next != null; next = take()) {
            run(next);
        }
    }

    /** The next request, or null after giving the thread back; the last one out closes a closed session. */
    private synchronized @Nullable Running take() {
        Execute execute = waiting.poll();
        running = execute == null
                ? null
                : new Running(
                        execute,
                        new ChannelSink(
                                execute.callId(),
                                execute.credit(),
                                settings,
                                channels.to(execute.replyAddress()),
                                runner::stalled));
        executing = running != null;
        if (running == null) {
            busy = false;
            if (closed) {
                runner.close();
            }
        }
        return running;
    }

    private void run(Running call) {
        boolean ends = true;
        try {
            ends = runner.run(call.execute(), call.sink());
        } finally {
            finish(call, ends);
        }
    }

    /** The call stays reachable until its last batch is sent: that batch may have to wait for credit, or be cancelled. */
    private void finish(Running call, boolean ends) {
        synchronized (this) {
            executing = false;
        }
        try {
            call.sink().end(ends);
        } finally {
            synchronized (this) {
                running = null;
                if (ends) {
                    closed = true;
                    waiting.clear();
                }
            }
        }
    }
}
