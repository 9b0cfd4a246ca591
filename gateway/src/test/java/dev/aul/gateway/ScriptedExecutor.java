package dev.aul.gateway;

import dev.aul.language.errors.Message;
import dev.aul.language.errors.SqlError;
import dev.aul.language.errors.SqlError.Fate;
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
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Answers requests of the bus with the frames a script gives for them, batch by batch under credit. A script that gives
 * no End leaves the call running until it is cancelled.
 */
public final class ScriptedExecutor {
    private final Vertx vertx;
    private final Function<Request, List<List<Frame>>> script;
    private final Map<Long, Running> running = new ConcurrentHashMap<>();
    /** What was asked for, in order. */
    public final Queue<Object> seen = new ConcurrentLinkedQueue<>();
    /** Batches sent so far. */
    public final AtomicInteger sent = new AtomicInteger();

    private final class Running {
        final Execute execute;
        final List<List<Frame>> left;
        int credit;
        long sequence;

        Running(Execute execute, List<List<Frame>> left) {
            this.execute = execute;
            this.left = new ArrayList<>(left);
            this.credit = execute.credit();
        }

        synchronized void go() {
            while (credit > 0 && !left.isEmpty()) {
                credit--;
                send(left.removeFirst());
            }
        }

        void send(List<Frame> frames) {
            sent.incrementAndGet();
            vertx.eventBus().send(execute.replyAddress(), new FrameBatch(execute.callId(), sequence++, frames));
        }
    }

    private ScriptedExecutor(Vertx vertx, Function<Request, List<List<Frame>>> script) {
        this.vertx = vertx;
        this.script = script;
    }

    public static ScriptedExecutor start(Vertx vertx, Function<Request, List<List<Frame>>> script) {
        ScriptedExecutor executor = new ScriptedExecutor(vertx, script);
        var bus = vertx.eventBus();
        bus.<OpenSession>localConsumer(Addresses.OPEN_SESSION, message -> {
            OpenSession open = message.body();
            executor.seen.add(open);
            if ("missing".equals(open.database())) {
                message.reply(new SqlFailure(new SqlError(
                        4060,
                        11,
                        1,
                        "Cannot open database \"missing\" requested by the login. The login failed.",
                        0,
                        null,
                        Fate.CONNECTION)));
            } else {
                String database = open.database();
                message.reply(
                        new SessionOpened(open.sessionId(), database == null ? "master" : database, "us_english"));
            }
        });
        bus.<Execute>localConsumer(Addresses.EXECUTE, message -> executor.execute(message.body()));
        bus.<Credit>localConsumer(Addresses.CREDIT, message -> {
            Running call = executor.running.get(message.body().callId());
            if (call != null) {
                call.credit += message.body().batches();
                call.go();
            }
        });
        bus.<Cancel>localConsumer(Addresses.CANCEL, message -> {
            executor.seen.add(message.body());
            Running call = executor.running.get(message.body().callId());
            if (call != null) {
                call.left.clear();
                call.send(List.of(new Frame.Cancelled()));
            }
        });
        bus.<CloseSession>localConsumer(Addresses.CLOSE_SESSION, message -> executor.seen.add(message.body()));
        return executor;
    }

    private void execute(Execute execute) {
        seen.add(execute);
        Running call = new Running(execute, script.apply(execute.request()));
        running.put(execute.callId(), call);
        call.go();
    }

    /** An error of a table row at line 1. */
    public static Frame error(Message message, Object... arguments) {
        return new Frame.Error(message.error(arguments).at(1, null));
    }
}
