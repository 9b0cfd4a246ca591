package dev.aul.gateway.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aul.gateway.session.Meters;
import dev.aul.gateway.session.SessionClient;
import dev.aul.gateway.session.SessionException;
import dev.aul.messages.modules.ProcedureSignature;
import dev.aul.messages.requests.OpenSession;
import dev.aul.messages.requests.Request;
import dev.aul.platform.identity.Principal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs procedures and queries: a session for each request. */
final class Calls {
    /** Sessions of TDS have SPIDs below it. */
    private static final int FIRST_PROCESS = 32_768;

    private final Vertx vertx;
    private final Procedures procedures;
    private final Meters meters;
    private final AtomicInteger processes = new AtomicInteger();

    Calls(Vertx vertx, Procedures procedures, Meters meters) {
        this.vertx = vertx;
        this.procedures = procedures;
        this.meters = meters;
    }

    /** {@code POST /v1/{database}/{schema}/{procedure}}. */
    void procedure(RoutingContext context) {
        String database = context.pathParam("database");
        String schema = context.pathParam("schema");
        String name = context.pathParam("procedure");
        JsonNode body = JsonParameters.body(bytes(context));
        procedures
                .find(Authentication.tenant(context), database, schema, name)
                .map((Optional<ProcedureSignature> signature) ->
                        JsonParameters.procedure(quote(schema) + "." + quote(name), body, signature.orElse(null)))
                .onSuccess(request -> run(context, database, request))
                .onFailure(context::fail);
    }

    /** {@code POST /v1/{database}/query}. */
    void query(RoutingContext context) {
        run(context, context.pathParam("database"), JsonParameters.query(JsonParameters.body(bytes(context))));
    }

    private static byte[] bytes(RoutingContext context) {
        var body = context.body().buffer();
        return body == null ? new byte[0] : body.getBytes();
    }

    private static String quote(String name) {
        return "[" + name.replace("]", "]]") + "]";
    }

    private void run(RoutingContext context, String database, Request request) {
        HttpServerResponse response = context.response();
        Principal principal = Authentication.principal(context);
        SessionClient.open(
                        vertx,
                        new OpenSession(
                                UUID.randomUUID().toString(),
                                principal.name(),
                                Authentication.tenant(context),
                                database,
                                String.valueOf(context.request().remoteAddress()),
                                application(context),
                                FIRST_PROCESS + (processes.incrementAndGet() & 0xFFFF),
                                true,
                                false))
                .compose(session -> execute(response, format(context), session, request))
                .onFailure(failure -> {
                    if (failure instanceof SessionException refused) {
                        Problem.send(response, refused.error());
                    } else {
                        context.fail(failure);
                    }
                });
    }

    private static String application(RoutingContext context) {
        String agent = context.request().getHeader("User-Agent");
        return agent == null ? "HTTP" : agent.substring(0, Math.min(128, agent.length()));
    }

    private Future<Void> execute(HttpServerResponse response, Format format, SessionClient session, Request request) {
        if (response.closed()) {
            session.close();
            return Future.succeededFuture();
        }
        try {
            ChunkStream stream = new ChunkStream();
            session.execute(
                    request,
                    false,
                    false,
                    new HttpReply(response, stream, format.on(stream), session, meters.request(Meters.Protocol.HTTP)));
            return Future.succeededFuture();
        } catch (IOException e) {
            session.close();
            return Future.failedFuture(e);
        }
    }

    private interface Format {
        ResultFormat on(ChunkStream stream) throws IOException;
    }

    private static Format format(RoutingContext context) {
        String accept = context.request().getHeader("Accept");
        if (accept != null && accept.contains("application/x-ndjson")) {
            return NdjsonFormat::new;
        }
        return accept != null && accept.contains("text/csv") ? CsvFormat::new : JsonFormat::new;
    }
}
