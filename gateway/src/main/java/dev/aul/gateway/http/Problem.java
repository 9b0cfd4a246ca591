package dev.aul.gateway.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aul.language.errors.SqlError;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Errors as application/problem+json (RFC 9457). */
final class Problem {
    private static final Map<Integer, Integer> STATUS = Map.ofEntries(
            Map.entry(18456, 401),
            Map.entry(18452, 401),
            Map.entry(229, 403),
            Map.entry(916, 403),
            Map.entry(2812, 404),
            Map.entry(4060, 404),
            Map.entry(911, 404),
            Map.entry(2601, 409),
            Map.entry(2627, 409),
            Map.entry(1205, 409),
            Map.entry(3960, 409),
            Map.entry(1222, 503),
            Map.entry(10928, 503),
            Map.entry(40197, 503),
            Map.entry(40613, 503));

    private Problem() {}

    /** The status of an error: by its number where HTTP has a word for it, else by severity. */
    static int status(SqlError error) {
        Integer known = STATUS.get(error.number());
        if (known != null) {
            return known;
        }
        return error.severity() <= 16 ? 400 : error.severity() == 17 ? 503 : 500;
    }

    static void send(HttpServerResponse response, SqlError error) {
        ObjectNode body = body(status(error), error.message());
        body.put("number", error.number())
                .put("severity", error.severity())
                .put("state", error.state())
                .put("line", error.line())
                .put("procedure", error.procedure());
        send(response, status(error), body);
    }

    /** A problem of HTTP itself, which T-SQL has no number for. */
    static void send(HttpServerResponse response, int status, @Nullable String detail) {
        send(response, status, body(status, detail == null ? "The request failed." : detail));
    }

    private static ObjectNode body(int status, String detail) {
        return Json.MAPPER
                .createObjectNode()
                .put("type", "about:blank")
                .put("title", HttpResponseStatus.valueOf(status).reasonPhrase())
                .put("status", status)
                .put("detail", detail);
    }

    private static void send(HttpServerResponse response, int status, ObjectNode body) {
        if (response.ended() || response.closed() || response.headWritten()) {
            return;
        }
        if (status == 401) {
            response.putHeader("WWW-Authenticate", "Basic realm=\"aul\", charset=\"UTF-8\"");
        }
        if (status == 503) {
            response.putHeader("Retry-After", "1");
        }
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end(Json.bytes(body));
    }
}
