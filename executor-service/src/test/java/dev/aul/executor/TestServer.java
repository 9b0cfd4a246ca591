package dev.aul.executor;

import dev.aul.backend.Store;
import dev.aul.backend.sqlite.SqliteSettings;
import dev.aul.backend.sqlite.SqliteStore;
import dev.aul.executor.requests.Executor;
import dev.aul.executor.session.ExecutorSettings;
import dev.aul.messages.Codecs;
import dev.aul.messages.frames.Frame;
import dev.aul.messages.requests.Addresses;
import dev.aul.messages.requests.Cancel;
import dev.aul.messages.requests.CloseSession;
import dev.aul.messages.requests.Credit;
import dev.aul.messages.requests.Execute;
import dev.aul.messages.requests.FrameBatch;
import dev.aul.messages.requests.OpenSession;
import dev.aul.messages.requests.Request;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.MessageConsumer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An executor over a store, with a registry that keeps modules in memory. */
public final class TestServer implements AutoCloseable {
    private static final AtomicInteger IDS = new AtomicInteger();

    private final Vertx vertx = Vertx.vertx();
    private final Store store;
    private final Executor executor;

    /** Over SQLite files. */
    TestServer(Path folder) throws TimeoutException {
        this(SqliteStore.open(SqliteSettings.of(folder)));
    }

    /** The store is closed with it. */
    public TestServer(Store store) throws TimeoutException {
        this.store = store;
        Codecs.register(vertx.eventBus());
        new MemoryRegistry().start(vertx.eventBus());
        executor = new Executor(vertx, _ -> store, ExecutorSettings.DEFAULTS, "test");
        executor.start().await(10, TimeUnit.SECONDS);
    }

    public Client connect(String database) throws TimeoutException {
        return connect(database, null);
    }

    Client connect(String database, @Nullable String tenant) throws TimeoutException {
        int id = IDS.incrementAndGet();
        vertx.eventBus()
                .request(
                        Addresses.OPEN_SESSION,
                        new OpenSession("s" + id, "sa", tenant, database, "host", "app", id, true, false))
                .await(10, TimeUnit.SECONDS);
        return new Client("s" + id);
    }

    Future<Void> drain(long graceMillis) {
        return executor.drain(graceMillis);
    }

    @Override
    public void close() throws TimeoutException {
        executor.stop().await(10, TimeUnit.SECONDS);
        store.close();
        vertx.close().await(10, TimeUnit.SECONDS);
    }

    /** One session; its requests are run one after another. */
    public final class Client implements AutoCloseable {
        private final String session;

        Client(String session) {
            this.session = session;
        }

        /** All frames of a batch, as text. */
        List<String> run(String sql) throws InterruptedException {
            return FrameText.of(frames(new Request.Batch(sql)));
        }

        public List<Frame> frames(Request request) throws InterruptedException {
            Running running = start(request, 4);
            List<Frame> out = new ArrayList<>();
            while (true) {
                FrameBatch batch = running.next();
                out.addAll(batch.frames());
                Frame last = batch.frames().getLast();
                if (last instanceof Frame.End || last instanceof Frame.Cancelled) {
                    running.consumer.unregister();
                    return out;
                }
                running.grant(1);
            }
        }

        Running start(Request request, int credit) {
            Running running = new Running(session, IDS.incrementAndGet());
            vertx.eventBus()
                    .send(
                            Addresses.EXECUTE,
                            new Execute(session, running.call, request, false, false, running.address(), credit));
            return running;
        }

        @Override
        public void close() {
            vertx.eventBus().send(Addresses.CLOSE_SESSION, new CloseSession(session));
        }
    }

    /** A call whose frames arrive. */
    final class Running {
        private final String session;
        private final int call;
        private final BlockingQueue<FrameBatch> batches = new LinkedBlockingQueue<>();
        private final MessageConsumer<FrameBatch> consumer;

        Running(String session, int call) {
            this.session = session;
            this.call = call;
            this.consumer = vertx.eventBus().localConsumer(address(), message -> batches.add(message.body()));
        }

        String address() {
            return "reply." + call;
        }

        FrameBatch next() throws InterruptedException {
            FrameBatch batch = batches.poll(120, TimeUnit.SECONDS);
            if (batch == null) {
                throw new IllegalStateException("no frames within 120 s");
            }
            return batch;
        }

        void grant(int count) {
            vertx.eventBus().send(Addresses.CREDIT, new Credit(session, call, count));
        }

        void cancel() {
            vertx.eventBus().send(Addresses.CANCEL, new Cancel(session, call));
        }
    }
}
