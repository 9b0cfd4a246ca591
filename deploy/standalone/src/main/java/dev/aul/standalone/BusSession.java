package dev.aul.standalone;

import dev.aul.language.errors.SqlException;
import dev.aul.messages.frames.Frame;
import dev.aul.messages.requests.Addresses;
import dev.aul.messages.requests.CloseSession;
import dev.aul.messages.requests.Credit;
import dev.aul.messages.requests.Execute;
import dev.aul.messages.requests.FrameBatch;
import dev.aul.messages.requests.OpenSession;
import dev.aul.messages.requests.Request;
import dev.aul.messages.requests.SessionOpened;
import dev.aul.messages.requests.SqlFailure;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.MessageConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** A session of the node's own, for scripts that run before clients come. Calls block: not for event loops. */
final class BusSession implements AutoCloseable {
    private static final int CREDIT = 4;

    private final Vertx vertx;
    private final String id = "node-" + UUID.randomUUID();
    private final MessageConsumer<FrameBatch> replies;
    private List<Frame> frames = new ArrayList<>();
    private CompletableFuture<List<Frame>> reply = new CompletableFuture<>();
    private long calls;

    /**
     * @param tenant whose database it is; null for the node's own
     * @throws SqlException when there is no such database
     */
    BusSession(Vertx vertx, @Nullable String tenant, String database) {
        this.vertx = vertx;
        replies = vertx.eventBus().localConsumer("aul.node." + id, message -> receive(message.body()));
        var open = new OpenSession(id, "sa", tenant, database, "localhost", "aul", 0, true, true);
        await(vertx.eventBus()
                .<SessionOpened>request(Addresses.OPEN_SESSION, open)
                .toCompletionStage()
                .toCompletableFuture());
    }

    /** All frames of a batch's reply. */
    List<Frame> run(String batch) {
        var pending = new CompletableFuture<List<Frame>>();
        synchronized (this) {
            frames = new ArrayList<>();
            reply = pending;
        }
        vertx.eventBus()
                .send(
                        Addresses.EXECUTE,
                        new Execute(id, ++calls, new Request.Batch(batch), false, false, replies.address(), CREDIT));
        return await(pending);
    }

    private synchronized void receive(FrameBatch batch) {
        frames.addAll(batch.frames());
        var last = batch.frames().getLast();
        if (last instanceof Frame.End || last instanceof Frame.Cancelled) {
            reply.complete(frames);
        } else {
            vertx.eventBus().send(Addresses.CREDIT, new Credit(id, batch.callId(), 1));
        }
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return Objects.requireNonNull(future.join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof SqlFailure failure) {
                throw new SqlException(failure.error());
            }
            throw e;
        }
    }

    @Override
    public void close() {
        vertx.eventBus().send(Addresses.CLOSE_SESSION, new CloseSession(id));
        replies.unregister();
    }
}
