package dev.aul.backend.loop;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelPromise;
import io.netty.channel.DefaultChannelPromise;
import io.netty.channel.IoEventLoop;
import io.netty.channel.IoHandle;
import io.netty.channel.IoHandler;
import io.netty.channel.IoHandlerContext;
import io.netty.channel.IoRegistration;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.AbstractScheduledEventExecutor;
import io.netty.util.concurrent.DefaultPromise;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.GlobalEventExecutor;
import io.netty.util.concurrent.Promise;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * An event loop without a thread of its own: the thread that waits for an answer writes, selects and reads, so that neither
 * the request nor the answer wakes another thread. While nobody drives it, it stands still; what was handed to it runs when
 * it is driven next. One thread at a time drives it, any one.
 */
final class DrivenLoop extends AbstractScheduledEventExecutor implements IoEventLoop {
    private final IoHandler handler = NioIoHandler.newFactory().newHandler(this);
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable Thread> driver = new AtomicReference<>();
    private final Promise<?> terminated = new DefaultPromise<>(GlobalEventExecutor.INSTANCE);
    private final Selection selection = new Selection();
    private volatile boolean closed;

    DrivenLoop() {
        handler.initialize();
    }

    /** How long the selector may wait. */
    private final class Selection implements IoHandlerContext {
        private long endNanos;

        @Override
        public boolean canBlock() {
            return tasks.isEmpty() && !hasScheduledTasks();
        }

        @Override
        public long delayNanos(long now) {
            return Math.max(0, Math.min(endNanos - now, DrivenLoop.this.delayNanos(now, Long.MAX_VALUE)));
        }

        @Override
        public long deadlineNanos() {
            return -1;
        }
    }

    /** The calling thread becomes the loop's, unless another is; what it starts then is written at once. */
    boolean enter() {
        return driver.compareAndSet(null, Thread.currentThread());
    }

    void leave() {
        driver.set(null);
    }

    /** After {@link #enter}: serves the loop until something is done, which is true, or time is over. */
    boolean serve(BooleanSupplier done, long nanos) {
        selection.endNanos = System.nanoTime() + nanos;
        runTasks();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - selection.endNanos >= 0) {
                return false;
            }
            handler.run(selection);
            runTasks();
        }
        return true;
    }

    /** Reads what has come since it was driven, unless another thread drives it. */
    void poll() {
        if (!closed && enter()) {
            try {
                runTasks();
                read();
            } finally {
                leave();
            }
        }
    }

    /** After {@link #enter}: reads what has come. */
    void read() {
        selection.endNanos = System.nanoTime();
        handler.run(selection);
        runTasks();
    }

    /** After {@link #enter}: does what was handed over. */
    void runTasks() {
        fetchFromScheduledTaskQueue(tasks);
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            safeExecute(task);
        }
    }

    /** Ends what is still connected, after {@link #enter}. */
    void end() {
        if (!closed) {
            closed = true;
            handler.prepareToDestroy();
            runTasks();
            handler.destroy();
            terminated.setSuccess(null);
        }
    }

    /** What comes after the end is run at once: nobody will drive the loop. */
    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        if (closed && enter()) {
            try {
                runTasks();
            } finally {
                leave();
            }
            return;
        }
        Thread serving = driver.get();
        if (serving != null && serving != Thread.currentThread()) {
            handler.wakeup();
        }
    }

    @Override
    public boolean inEventLoop(Thread thread) {
        return thread == driver.get();
    }

    @Override
    public IoEventLoop next() {
        return this;
    }

    @Override
    public @Nullable IoEventLoop parent() {
        return null;
    }

    @Override
    @SuppressWarnings("deprecation")
    public ChannelFuture register(Channel channel) {
        return register(new DefaultChannelPromise(channel, this));
    }

    @Override
    @SuppressWarnings("deprecation")
    public ChannelFuture register(ChannelPromise promise) {
        promise.channel().unsafe().register(this, promise);
        return promise;
    }

    @Override
    @Deprecated
    public ChannelFuture register(Channel channel, ChannelPromise promise) {
        channel.unsafe().register(this, promise);
        return promise;
    }

    @Override
    public Future<IoRegistration> register(IoHandle handle) {
        Promise<IoRegistration> promise = newPromise();
        if (inEventLoop()) {
            register(handle, promise);
        } else {
            execute(() -> register(handle, promise));
        }
        return promise;
    }

    private void register(IoHandle handle, Promise<IoRegistration> promise) {
        try {
            promise.setSuccess(handler.register(handle));
        } catch (Exception e) {
            promise.setFailure(e);
        }
    }

    @Override
    public boolean isCompatible(Class<? extends IoHandle> type) {
        return handler.isCompatible(type);
    }

    @Override
    public boolean isIoType(Class<? extends IoHandler> type) {
        return handler.getClass().equals(type);
    }

    @Override
    public boolean isShuttingDown() {
        return closed;
    }

    @Override
    public boolean isShutdown() {
        return closed;
    }

    @Override
    public boolean isTerminated() {
        return closed;
    }

    @Override
    public boolean awaitTermination(long time, TimeUnit unit) throws InterruptedException {
        return terminated.await(time, unit);
    }

    @Override
    public Future<?> terminationFuture() {
        return terminated;
    }

    /** Its connection ends it. */
    @Override
    public Future<?> shutdownGracefully(long quietPeriod, long timeout, TimeUnit unit) {
        return terminated;
    }

    @Override
    @Deprecated
    public void shutdown() {}
}
