package dev.aul.gateway.tds;

import dev.aul.gateway.session.Meters;
import dev.aul.gateway.session.Reply;
import dev.aul.gateway.session.SessionClient;
import dev.aul.language.errors.SqlError;
import dev.aul.language.errors.SqlException;
import dev.aul.messages.frames.Frame;
import dev.aul.messages.requests.Request;
import dev.aul.tds.ProtocolException;
import dev.aul.tds.TdsVersion;
import dev.aul.tds.packet.PacketType;
import dev.aul.tds.packet.PacketWriter;
import dev.aul.tds.packet.TdsMessage;
import dev.aul.tds.packet.TdsMessage.Reset;
import dev.aul.tds.token.Token.Done;
import dev.aul.tds.token.Token.EnvChange;
import dev.aul.tds.token.TokenWriter;
import io.netty.buffer.ByteBuf;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The requests of a connection that has logged in, one at a time. Event loop only. */
final class TdsRequests {
    private static final Logger LOG = LoggerFactory.getLogger(TdsRequests.class);
    /** No client sends a request before the last was answered; a few are borne. */
    private static final int MAX_WAITING = 8;
    /** How long rows and messages wait for a packet to fill up. */
    private static final long LINGER_MILLIS = 10;

    private final TdsSocket socket;
    private final SessionClient session;
    private final TokenWriter out;
    private final PacketWriter packets;
    private final TdsVersion version;
    private final String serverName;
    private final Meters meters;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private @Nullable FrameEncoder running;
    private boolean attentionPending;
    private boolean lingering;
    private boolean over;

    private record Waiting(Request request, Reset reset) {}

    TdsRequests(
            TdsSocket socket,
            SessionClient session,
            TokenWriter out,
            TdsVersion version,
            String serverName,
            Meters meters) {
        this.socket = socket;
        this.session = session;
        this.out = out;
        this.packets = out.packets();
        this.version = version;
        this.serverName = serverName;
        this.meters = meters;
    }

    void received(TdsMessage message) {
        if (message.type() == PacketType.ATTENTION) {
            attention();
        } else if (message.ignored()) {
            taken(Done.ERROR | Done.ATTENTION);
        } else {
            request(message);
        }
    }

    private void attention() {
        if (running == null) {
            taken(Done.ATTENTION);
        } else {
            attentionPending = true;
            running.cancel();
            session.cancel();
        }
    }

    /** An answer that is nothing but a DONE. */
    private void taken(int status) {
        out.done(Done.Kind.DONE, status, 0, 0);
        socket.write(packets.finish());
    }

    private void request(TdsMessage message) {
        Request request;
        try {
            request = RequestReader.read(message, version);
        } catch (SqlException e) {
            LOG.info("{}: {}", socket.remote(), e.getMessage());
            if (running != null) {
                throw new ProtocolException(e.error().message());
            }
            out.write(FrameEncoder.token(e.error(), serverName));
            taken(Done.ERROR);
            return;
        }
        if (running == null) {
            run(request, message.reset());
        } else if (waiting.size() < MAX_WAITING) {
            waiting.add(new Waiting(request, message.reset()));
        } else {
            throw new ProtocolException("requests sent without waiting for their replies");
        }
    }

    private void run(Request request, Reset reset) {
        FrameEncoder encoder = new FrameEncoder(out, serverName, request);
        running = encoder;
        Meters.Request timed = meters.request(Meters.Protocol.TDS);
        if (reset != Reset.NONE) {
            out.write(EnvChange.reset());
        }
        session.execute(request, reset != Reset.NONE, reset == Reset.KEEP_TRANSACTION, new Reply() {
            @Override
            public boolean frames(List<Frame> frames) {
                boolean fast = write(encoder, frames);
                if (running != encoder) {
                    timed.end(encoder.outcome());
                }
                return fast;
            }

            @Override
            public void failed(SqlError error) {
                timed.end(Meters.Outcome.ERROR);
                try {
                    end(error);
                } finally {
                    socket.close();
                }
            }
        });
    }

    private boolean write(FrameEncoder encoder, List<Frame> frames) {
        if (over) {
            return true;
        }
        boolean close = false;
        boolean last = false;
        for (Frame frame : frames) {
            try {
                encoder.write(frame);
            } catch (IllegalArgumentException e) {
                LOG.error("{}: {}", socket.remote(), e.getMessage(), e);
                encoder.error(FrameEncoder.unsendable(e));
                session.cancel();
                encoder.cancel();
            }
            close |= frame instanceof Frame.End(boolean ends) && ends;
            last |= frame instanceof Frame.End || frame instanceof Frame.Cancelled;
        }
        send(last);
        if (last) {
            running = null;
            acknowledge();
        }
        if (close) {
            over = true;
            socket.close();
        } else if (last) {
            runNext();
        }
        return !socket.isFull();
    }

    /** The cancelled reply has ended; drivers wait for the acknowledgement as a message of its own. */
    private void acknowledge() {
        if (attentionPending) {
            attentionPending = false;
            taken(Done.ATTENTION);
        }
    }

    private void send(boolean last) {
        ByteBuf ready = last ? packets.finish() : packets.takeReady();
        if (ready != null) {
            socket.write(ready);
        }
        if (!last && !lingering) {
            lingering = true;
            socket.later(LINGER_MILLIS, this::lingered);
        }
    }

    /** The reply goes on, perhaps after a long wait: the client gets what there is (RAISERROR WITH NOWAIT). */
    private void lingered() {
        lingering = false;
        if (running != null && !over && !packets.isEmpty()) {
            ByteBuf ready = packets.takeAll();
            if (ready != null) {
                socket.write(ready);
            }
        }
    }

    private void runNext() {
        Waiting next = waiting.poll();
        if (next != null) {
            run(next.request(), next.reset());
        }
    }

    /** The socket takes data again. */
    void drained() {
        session.resume();
    }

    /** Answers what runs, or nobody, with an error; the connection is closed after it. */
    void end(SqlError error) {
        if (over) {
            return;
        }
        over = true;
        FrameEncoder encoder = running;
        running = null;
        if (encoder == null) {
            out.write(FrameEncoder.token(error, serverName));
            out.done(Done.Kind.DONE, Done.ERROR, 0, 0);
        } else {
            encoder.fail(error);
        }
        socket.write(packets.finish());
    }

    void closed() {
        over = true;
        waiting.clear();
        session.close();
    }
}
