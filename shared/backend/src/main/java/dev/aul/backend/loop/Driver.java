package dev.aul.backend.loop;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxInternal;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Starts asynchronous work of one connection and serves its network until the work is done, all on the calling thread: a
 * round trip without a hand-over between threads. Between two calls nothing of the connection is read or written. One
 * thread at a time, any one.
 */
public final class Driver {
    private static final long POLL_NANOS = 1_000_000_000;

    /** For so long after an answer the connection is taken to be there. */
    private static final long FRESH_NANOS = 1_000_000;

    private final DrivenLoop loop = new DrivenLoop();
    private final ContextInternal context;
    private long served;
    private volatile boolean lost;

    public Driver(Vertx vertx) {
        context = ((VertxInternal) vertx).contextBuilder().withEventLoop(loop).build();
    }

    /** Where the connection's work is done: what is made on it belongs to this driver. */
    public Context context() {
        return context;
    }

    /** Makes something that belongs to this driver; done or not when the time is over. */
    public <T> Future<T> make(Supplier<Future<T>> work, long millis) {
        var made = context.<T>promise();
        context.runOnContext(_ -> work.get().onComplete(made));
        return await(() -> made.future(), millis);
    }

    /** Starts work, behind what was started before, and waits; the future is not complete when the time is over or the connection was lost. */
    public <T> Future<T> await(Supplier<Future<T>> work, long millis) {
        enter();
        try {
            if (System.nanoTime() - served > FRESH_NANOS) {
                loop.read();
            }
            loop.runTasks();
            Future<T> started = work.get();
            loop.serve(() -> lost || started.isComplete(), TimeUnit.MILLISECONDS.toNanos(millis));
            return started;
        } finally {
            served = System.nanoTime();
            loop.leave();
        }
    }

    /** The connection was lost: nobody waits for its answers any more. */
    public void lost() {
        lost = true;
    }

    /** Notices that the connection was lost while nobody waited. */
    public void poll() {
        loop.poll();
        served = System.nanoTime();
    }

    /** A poll by another thread is over soon. */
    private void enter() {
        long end = System.nanoTime() + POLL_NANOS;
        while (!loop.enter()) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("another thread uses the connection");
            }
            Thread.onSpinWait();
        }
    }

    /** Closes what belongs to it; it cannot be used any more. */
    public void close() {
        enter();
        try {
            loop.end();
        } finally {
            loop.leave();
        }
    }
}
