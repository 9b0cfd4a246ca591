package dev.aul.gateway;

import dev.aul.gateway.http.HttpApi;
import dev.aul.gateway.tds.TdsServer;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.util.function.Function;

/** Serves both ports on one event loop. */
final class GatewayVerticle extends VerticleBase {
    private final Function<Vertx, TdsServer> servers;
    private final HttpApi api;
    private final Gateway.Ports ports;

    GatewayVerticle(Function<Vertx, TdsServer> servers, HttpApi api, Gateway.Ports ports) {
        this.servers = servers;
        this.api = api;
        this.ports = ports;
    }

    @Override
    public Future<?> start() {
        return Future.all(
                servers.apply(vertx).start().onSuccess(ports.tds()::set),
                api.listen().onSuccess(ports.http()::set));
    }
}
