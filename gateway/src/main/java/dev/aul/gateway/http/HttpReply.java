package dev.aul.gateway.http;

import dev.aul.gateway.session.Meters;
import dev.aul.gateway.session.Meters.Outcome;
import dev.aul.gateway.session.Reply;
import dev.aul.gateway.session.SessionClient;
import dev.aul.language.errors.SqlError;
import dev.aul.messages.frames.Frame;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the frames of one call as one response. While nothing is sent, an error decides the status; afterwards it stands
 * in the body. A client that goes away ends the session. Event loop only.
 */
final class HttpReply implements Reply {
    private static final Logger LOG = LoggerFactory.getLogger(HttpReply.class);

    private final HttpServerResponse response;
    private final ChunkStream stream;
    private final ResultFormat format;
    private final SessionClient session;
    private final Meters.Request timed;
    private @Nullable SqlError firstError;
    private boolean over;

    HttpReply(
            HttpServerResponse response,
            ChunkStream stream,
            ResultFormat format,
            SessionClient session,
            Meters.Request timed) {
        this.response = response;
        this.stream = stream;
        this.format = format;
        this.session = session;
        this.timed = timed;
        response.drainHandler(_ -> session.resume());
        response.closeHandler(_ -> finish(Outcome.CANCELLED));
        response.exceptionHandler(_ -> finish(Outcome.CANCELLED));
    }

    @Override
    public boolean frames(List<Frame> frames) {
        if (over) {
            return true;
        }
        try {
            for (Frame frame : frames) {
                write(frame);
            }
            if (!over) {
                sendReady();
            }
        } catch (IOException | RuntimeException e) {
            LOG.info("response cut off: {}", e.getMessage());
            finish(Outcome.ERROR);
            response.reset();
        }
        return over || !response.writeQueueFull();
    }

    private void write(Frame frame) throws IOException {
        switch (frame) {
            case Frame.Error(SqlError error) -> {
                if (firstError == null) {
                    firstError = error;
                }
                if (response.headWritten() || format.heldBytes() > 0) {
                    format.error(error);
                }
            }
            case Frame.End _, Frame.Cancelled _ -> end();
            default -> {
                if (firstError == null || response.headWritten() || format.heldBytes() > 0) {
                    format.write(frame);
                }
            }
        }
    }

    private void end() throws IOException {
        SqlError error = firstError;
        if (error != null && !response.headWritten()) {
            finish(Outcome.ERROR);
            Problem.send(response, error);
            return;
        }
        format.end();
        format.flush();
        begin(false);
        finish(error == null ? Outcome.OK : Outcome.ERROR);
        response.end(stream.take());
    }

    private void sendReady() throws IOException {
        if (!response.headWritten() && firstError != null && format.heldBytes() == 0) {
            return;
        }
        format.flush();
        if (stream.size() > 0 && (response.headWritten() || stream.size() > format.heldBytes())) {
            begin(true);
            response.write(stream.take());
        }
    }

    private void begin(boolean more) {
        if (!response.headWritten()) {
            response.putHeader("Content-Type", format.contentType()).setChunked(more);
        }
    }

    @Override
    public void failed(SqlError error) {
        if (over) {
            return;
        }
        over = true;
        timed.end(Outcome.ERROR);
        if (response.headWritten()) {
            response.reset();
        } else {
            Problem.send(response, error);
        }
    }

    private void finish(Outcome outcome) {
        if (!over) {
            over = true;
            timed.end(outcome);
            session.close();
        }
    }
}
