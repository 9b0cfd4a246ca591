package dev.aul.gateway.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aul.gateway.session.Meters;
import dev.aul.messages.modules.FindPaths;
import dev.aul.messages.modules.PathList;
import dev.aul.messages.modules.ProcedureList;
import dev.aul.messages.requests.Addresses;
import dev.aul.messages.requests.Credit;
import dev.aul.platform.identity.Authenticator;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.InstantSource;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All routes of the HTTP port; shared by the event loops. */
public final class HttpApi {
    private static final Logger LOG = LoggerFactory.getLogger(HttpApi.class);
    private static final int ANY_FREE_PORT = -2; // one for all event loops; -1 is TDS's

    private final Vertx vertx;
    private final HttpOptions options;
    private final Router router;
    private final Tokens tokens;
    private final Procedures procedures;

    public HttpApi(
            Vertx vertx,
            HttpOptions options,
            Authenticator authenticator,
            WorkerExecutor workers,
            PrometheusMeterRegistry metrics,
            Meters meters) {
        this.vertx = vertx;
        this.options = options;
        this.router = Router.router(vertx);
        this.tokens = new Tokens(authenticator, InstantSource.system(), options.tokenSeconds());
        this.procedures = new Procedures(vertx);
        Authentication authentication = new Authentication(authenticator, tokens, workers, meters);
        Calls calls = new Calls(vertx, procedures, meters);

        router.get("/health/live").handler(context -> text(context, "live\n"));
        router.get("/health/ready").handler(this::ready);
        router.get("/metrics").handler(context -> context.response()
                .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                .end(metrics.scrape()));
        router.route("/v1/*").handler(authentication::require);
        router.route("/openapi.json").handler(authentication::require);
        router.post().handler(BodyHandler.create(false).setBodyLimit(options.maxBodyBytes()));
        router.post("/v1/token").handler(this::token);
        router.get("/v1/procedures").handler(context -> list(context, OpenApi::list));
        router.get("/v1/paths").handler(this::paths);
        router.get("/openapi.json").handler(context -> list(context, OpenApi::document));
        router.post("/v1/:database/query").handler(calls::query);
        router.post("/v1/:database/:schema/:procedure").handler(calls::procedure);
        router.route().last().handler(context -> context.fail(404));
        router.route().failureHandler(HttpApi::failed);
    }

    private static void text(RoutingContext context, String text) {
        context.response().putHeader("Content-Type", "text/plain").end(text);
    }

    /** Ready when an executor and the registry answer. */
    private void ready(RoutingContext context) {
        vertx.eventBus()
                .sender(Addresses.CREDIT)
                .write(new Credit("", 0, 0))
                .compose(_ -> procedures.list(null))
                .onSuccess(_ -> text(context, "ready\n"))
                .onFailure(failure -> Problem.send(context.response(), 503, failure.getMessage()));
    }

    private void token(RoutingContext context) {
        json(
                context,
                Json.MAPPER
                        .createObjectNode()
                        .put("access_token", tokens.issue(Authentication.principal(context)))
                        .put("token_type", "Bearer")
                        .put("expires_in", tokens.seconds()));
    }

    private void list(RoutingContext context, Function<ProcedureList, JsonNode> view) {
        procedures
                .list(Authentication.tenant(context))
                .onSuccess(list -> json(context, view.apply(list)))
                .onFailure(failure -> Problem.send(context.response(), 503, failure.getMessage()));
    }

    /** Which way each procedure runs, and why. */
    private void paths(RoutingContext context) {
        vertx.eventBus()
                .<PathList>request(Addresses.PATHS, new FindPaths(Authentication.tenant(context)))
                .onSuccess(reply -> json(context, OpenApi.paths(reply.body())))
                .onFailure(failure -> Problem.send(context.response(), 503, failure.getMessage()));
    }

    private static void json(RoutingContext context, JsonNode body) {
        context.response().putHeader("Content-Type", "application/json").end(Json.bytes(body));
    }

    private static void failed(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure instanceof IllegalArgumentException) {
            Problem.send(context.response(), 400, failure.getMessage());
        } else if (context.statusCode() >= 500) {
            LOG.error("{} {}", context.request().method(), context.request().path(), failure);
            Problem.send(context.response(), 500, "The request failed inside the server; its log says why.");
        } else {
            Problem.send(context.response(), context.statusCode(), detail(context.statusCode()));
        }
    }

    private static String detail(int status) {
        return switch (status) {
            case 404 -> "There is no such resource; GET /openapi.json lists what there is.";
            case 405 -> "The resource is there, but not for this method.";
            case 413 -> "The body is larger than gateway.http.max_body_bytes allows.";
            default -> "The request cannot be served.";
        };
    }

    /** Listens on the calling event loop; the port that was bound. */
    public Future<Integer> listen() {
        return vertx.createHttpServer(new HttpServerOptions()
                        .setHost(options.host())
                        .setPort(options.port() == 0 ? ANY_FREE_PORT : options.port()))
                .requestHandler(router)
                .listen()
                .map(HttpServer::actualPort);
    }
}
