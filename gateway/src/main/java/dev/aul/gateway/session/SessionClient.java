package dev.aul.gateway.session;

import dev.aul.language.errors.SqlError;
import dev.aul.messages.frames.Frame;
import dev.aul.messages.requests.Addresses;
import dev.aul.messages.requests.Cancel;
import dev.aul.messages.requests.CloseSession;
import dev.aul.messages.requests.Credit;
import dev.aul.messages.requests.Execute;
import dev.aul.messages.requests.FrameBatch;
import dev.aul.messages.requests.OpenSession;
import dev.aul.messages.requests.Request;
import dev.aul.messages.requests.SessionOpened;
import dev.aul.messages.requests.SqlFailure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.eventbus.MessageProducer;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One session of an executor. Belongs to the event loop it was opened on; runs one request at a time. Frames come to an
 * address of its own, and the executor never has more batches under way than it got credit for.
 */
public final class SessionClient {
    /** Frame batches the executor may send before the client has taken the first. */
    public static final int CREDIT = 4;

    private static final Logger LOG = LoggerFactory.getLogger(SessionClient.class);
    private static final AtomicLong CALLS = new AtomicLong();

    private final EventBus bus;
    private final SessionOpened opened;
    private final String replyAddress;
    private final MessageConsumer<FrameBatch> consumer;
    private final MessageProducer<Execute> executor;
    private @Nullable Call call;
    private boolean closed;

    private static final class Call {
        final long id = CALLS.incrementAndGet();
        final Reply reply;
        long nextSequence;
        int owed;

        Call(Reply reply) {
            this.reply = reply;
        }
    }

    private SessionClient(EventBus bus, SessionOpened opened) {
        this.bus = bus;
        this.opened = opened;
        this.replyAddress = "aul.gateway.frames." + opened.sessionId();
        this.executor = bus.sender(Addresses.EXECUTE);
        this.consumer = bus.localConsumer(replyAddress, message -> received(message.body()));
    }

    /** Opens a session; the future fails with a {@link SessionException} that says why not. */
    public static Future<SessionClient> open(Vertx vertx, OpenSession request) {
        return vertx.eventBus()
                .<SessionOpened>request(Addresses.OPEN_SESSION, request)
                .map(message -> new SessionClient(vertx.eventBus(), message.body()))
                .recover(failure -> Future.failedFuture(new SessionException(errorOf(failure, request))));
    }

    private static SqlError errorOf(Throwable failure, OpenSession request) {
        if (failure instanceof SqlFailure answer) {
            return answer.error();
        }
        String database = request.database();
        return GatewayMessage.NO_EXECUTOR.error(database == null ? "master" : database);
    }

    /** What the executor answered. */
    public SessionOpened opened() {
        return opened;
    }

    public boolean isBusy() {
        return call != null;
    }

    /** Runs a request; nothing else may be running. */
    public void execute(Request request, boolean reset, boolean keepTransaction, Reply reply) {
        if (call != null || closed) {
            throw new IllegalStateException("the session is " + (closed ? "closed" : "busy"));
        }
        Call started = new Call(reply);
        call = started;
        Execute message =
                new Execute(opened.sessionId(), started.id, request, reset, keepTransaction, replyAddress, CREDIT);
        executor.write(message).onFailure(failure -> lost(started, String.valueOf(failure.getMessage())));
    }

    private void received(FrameBatch batch) {
        Call current = call;
        if (current == null || batch.callId() != current.id) {
            return; // of a call that was given up
        }
        if (batch.sequence() != current.nextSequence) {
            lost(current, "batch %d came instead of %d".formatted(batch.sequence(), current.nextSequence));
            return;
        }
        current.nextSequence++;
        boolean last = !batch.frames().isEmpty() && isLast(batch.frames().getLast());
        if (last) {
            call = null;
        }
        boolean fast;
        try {
            fast = current.reply.frames(batch.frames());
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("the reply of session {} cannot be sent", opened.sessionId(), e);
            call = current;
            lost(current, "The reply cannot be sent: " + e.getMessage());
            return;
        }
        if (last) {
            return;
        }
        current.owed++;
        if (fast) {
            resume();
        }
    }

    private static boolean isLast(Frame frame) {
        return frame instanceof Frame.End || frame instanceof Frame.Cancelled;
    }

    /** The client takes data again: pays the credit that is owed. */
    public void resume() {
        Call current = call;
        if (current != null && current.owed > 0) {
            bus.send(Addresses.CREDIT, new Credit(opened.sessionId(), current.id, current.owed));
            current.owed = 0;
        }
    }

    /** Asks the executor to stop what runs; the frames end with {@code Cancelled}, or with {@code End} when it was over. */
    public void cancel() {
        Call current = call;
        if (current != null) {
            bus.send(Addresses.CANCEL, new Cancel(opened.sessionId(), current.id));
            resume(); // an executor that waits for credit must be able to end
        }
    }

    private void lost(Call lost, String why) {
        if (call == lost) {
            call = null;
            close();
            lost.reply.failed(GatewayMessage.EXECUTOR_LOST.error(why));
        }
    }

    /** Ends the session: what runs is stopped and rolled back. Frames under way are dropped. */
    public void close() {
        if (!closed) {
            closed = true;
            call = null;
            consumer.unregister();
            executor.close();
            bus.send(Addresses.CLOSE_SESSION, new CloseSession(opened.sessionId()));
        }
    }
}
