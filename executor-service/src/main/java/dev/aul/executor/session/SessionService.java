package dev.aul.executor.session;

import dev.aul.language.errors.SqlError;
import dev.aul.language.errors.SqlException;
import dev.aul.messages.frames.Frame;
import dev.aul.messages.modules.ModuleSnapshot;
import dev.aul.messages.modules.RegistryCommand;
import dev.aul.messages.requests.Addresses;
import dev.aul.messages.requests.Cancel;
import dev.aul.messages.requests.CloseSession;
import dev.aul.messages.requests.Credit;
import dev.aul.messages.requests.Execute;
import dev.aul.messages.requests.FrameBatch;
import dev.aul.messages.requests.OpenSession;
import dev.aul.messages.requests.SessionOpened;
import dev.aul.messages.requests.SqlFailure;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryContext;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The executor's face on the event bus: opens sessions and hands their requests to threads of its own, one hand-over per
 * request. Threads grow to the limit of calls, because a call that waits keeps its thread. Handlers run on event loops
 * and never block.
 */
public final class SessionService {
    /** Makes a session's runner; throws SqlException (4060, 18456). Runs on an executor thread. */
    @FunctionalInterface
    public interface Opener {
        Opened open(OpenSession request);
    }

    /** A runner and what its client is told. */
    public record Opened(SessionRunner runner, SessionOpened reply) {}

    private static final long DRAIN_CHECK_MILLIS = 10;

    private final Vertx vertx;
    private final ExecutorSettings settings;
    private final Opener opener;
    private final Consumer<ModuleSnapshot> modules;
    private final ExecutorService threads;
    private final Map<String, ClientSession> sessions = new ConcurrentHashMap<>();
    private final List<MessageConsumer<?>> consumers = new ArrayList<>();
    private volatile boolean draining;
    private final Handler<DeliveryContext<Object>> directly = this::takeWhereItIsSent;

    /** {@code modules} takes every new snapshot of the registry's. */
    public SessionService(Vertx vertx, ExecutorSettings settings, Opener opener, Consumer<ModuleSnapshot> modules) {
        this.vertx = vertx;
        this.settings = settings;
        this.opener = opener;
        this.modules = modules;
        this.threads = new ThreadPoolExecutor(
                0,
                settings.calls(),
                30,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                Thread.ofPlatform().name("aul-call-", 0).daemon().factory());
    }

    /** Listens; complete once the registry's modules are known. */
    public Future<Void> start() {
        vertx.eventBus().addOutboundInterceptor(directly);
        consume(Addresses.OPEN_SESSION, this::open);
        consume(Addresses.EXECUTE, (Message<Execute> message) -> execute(message.body()));
        consume(Addresses.CREDIT, (Message<Credit> message) -> {
            ClientSession session = sessions.get(message.body().sessionId());
            if (session != null) {
                session.grant(message.body().callId(), message.body().batches());
            }
        });
        consume(Addresses.CANCEL, (Message<Cancel> message) -> {
            ClientSession session = sessions.get(message.body().sessionId());
            if (session != null) {
                session.cancel(message.body().callId());
            }
        });
        consume(Addresses.CLOSE_SESSION, (Message<CloseSession> message) -> {
            ClientSession session = sessions.remove(message.body().sessionId());
            if (session != null) {
                session.close();
            }
        });
        consume(Addresses.MODULES, (Message<ModuleSnapshot> message) -> modules.accept(message.body()));
        return vertx.eventBus()
                .<ModuleSnapshot>request(Addresses.REGISTRY, new RegistryCommand.FindModules())
                .onSuccess(reply -> modules.accept(reply.body()))
                .mapEmpty();
    }

    /** Refuses new sessions and requests; complete when none runs any more, or when {@code graceMillis} are over. */
    public Future<Void> drain(long graceMillis) {
        draining = true;
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(graceMillis);
        Promise<Void> drained = Promise.promise();
        checkDrained(drained, end);
        return drained.future();
    }

    private void checkDrained(Promise<Void> drained, long end) {
        if (System.nanoTime() - end >= 0 || sessions.values().stream().noneMatch(ClientSession::isBusy)) {
            drained.complete();
        } else {
            vertx.setTimer(DRAIN_CHECK_MILLIS, _ -> checkDrained(drained, end));
        }
    }

    /** Closes every session; running calls are cancelled. */
    public Future<Void> stop() {
        Future<?> ended =
                Future.join(consumers.stream().map(MessageConsumer::unregister).toList());
        vertx.eventBus().removeOutboundInterceptor(directly);
        sessions.values().forEach(ClientSession::close);
        sessions.clear();
        threads.shutdown();
        return ended.mapEmpty();
    }

    private <T> void consume(String address, Consumer<Message<T>> handler) {
        consumers.add(vertx.eventBus().<T>localConsumer(address, handler::accept));
    }

    private void open(Message<OpenSession> message) {
        if (draining) {
            message.reply(new SqlFailure(shutdown()));
            return;
        }
        if (sessions.size() >= settings.sessions()) {
            message.reply(new SqlFailure(tooMany("sessions", settings.sessions())));
            return;
        }
        try {
            threads.execute(() -> message.reply(opened(message.body())));
        } catch (RejectedExecutionException _) {
            message.reply(new SqlFailure(tooMany("calls", settings.calls())));
        }
    }

    private Object opened(OpenSession request) {
        try {
            Opened opened = opener.open(request);
            sessions.put(request.sessionId(), new ClientSession(opened.runner(), settings, threads, this::channel));
            return opened.reply();
        } catch (SqlException failure) {
            return new SqlFailure(failure.error());
        }
    }

    /**
     * A request of a session of this node goes to its thread from the event loop that sends it: delivering it to an event
     * loop of the executor's would wake that loop only to wake the thread.
     */
    private void takeWhereItIsSent(DeliveryContext<Object> delivery) {
        if (delivery.body() instanceof Execute execute && sessions.containsKey(execute.sessionId())) {
            execute(execute);
        } else {
            delivery.next();
        }
    }

    private void execute(Execute execute) {
        ClientSession session = sessions.get(execute.sessionId());
        try {
            if (draining) {
                refuse(execute, shutdown());
            } else if (session == null) {
                refuse(execute, error(596, "Cannot continue the execution because the session is in the kill state."));
            } else if (!session.submit(execute)) {
                refuse(execute, tooMany("waiting requests of a session", settings.queue()));
            }
        } catch (RejectedExecutionException _) {
            refuse(execute, tooMany("calls", settings.calls()));
        }
    }

    private void refuse(Execute execute, SqlError error) {
        channel(execute.replyAddress())
                .accept(new FrameBatch(execute.callId(), 0, List.of(new Frame.Error(error), new Frame.End(true))));
    }

    private Consumer<FrameBatch> channel(String replyAddress) {
        return batch -> vertx.eventBus().send(replyAddress, batch);
    }

    private static SqlError shutdown() {
        return error(6005, "SHUTDOWN is in progress.");
    }

    private static SqlError tooMany(String what, int limit) {
        return error(
                10928,
                "The limit of " + limit + " " + what
                        + " has been reached. Close some, or raise the limit in the configuration.");
    }

    private static SqlError error(int number, String text) {
        return new SqlError(number, 20, 1, text, 0, null, SqlError.Fate.CONNECTION);
    }
}
