package dev.aul.gateway;

import dev.aul.gateway.http.HttpApi;
import dev.aul.gateway.session.Meters;
import dev.aul.gateway.tds.Connections;
import dev.aul.gateway.tds.TdsServer;
import dev.aul.gateway.tls.ServerTls;
import dev.aul.platform.identity.Authenticator;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.atomic.AtomicInteger;

/** The running front of a node. */
public final class Gateway {
    private static final int LOGIN_THREADS = 2;

    private final Vertx vertx;
    private final String deployment;
    private final WorkerExecutor workers;
    private final Ports ports;

    /** The ports that were bound, the same for all event loops. */
    record Ports(AtomicInteger tds, AtomicInteger http) {}

    private Gateway(Vertx vertx, String deployment, WorkerExecutor workers, Ports ports) {
        this.vertx = vertx;
        this.deployment = deployment;
        this.workers = workers;
        this.ports = ports;
    }

    /** Binds both ports; fails with the reason when one of them, or the certificate, cannot be had. */
    public static Future<Gateway> start(
            Vertx vertx,
            GatewayOptions options,
            Future<ServerTls> certificate,
            Authenticator authenticator,
            PrometheusMeterRegistry metrics) {
        WorkerExecutor workers = vertx.createSharedWorkerExecutor("aul-login", LOGIN_THREADS);
        Connections connections = new Connections(options.tds().maxConnections());
        Gauge.builder("aul_tds_connections", connections, Connections::count)
                .description("Open TDS connections")
                .register(metrics);
        Meters meters = new Meters(metrics);
        HttpApi api = new HttpApi(vertx, options.http(), authenticator, workers, metrics, meters);
        Ports ports = new Ports(new AtomicInteger(), new AtomicInteger());
        return certificate
                .compose(tls -> vertx.deployVerticle(
                        () -> new GatewayVerticle(
                                loop -> new TdsServer(
                                        loop, options.tds(), tls, connections, authenticator, workers, meters),
                                api,
                                ports),
                        new DeploymentOptions().setInstances(options.eventLoops())))
                .map(id -> new Gateway(vertx, id, workers, ports))
                .onFailure(_ -> workers.close());
    }

    public int tdsPort() {
        return ports.tds().get();
    }

    public int httpPort() {
        return ports.http().get();
    }

    /** Closes both ports and all connections. */
    public Future<Void> stop() {
        return vertx.undeploy(deployment).eventually(workers::close);
    }
}
