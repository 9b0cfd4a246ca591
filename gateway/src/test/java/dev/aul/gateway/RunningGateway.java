package dev.aul.gateway;

import dev.aul.gateway.tls.ServerTls;
import dev.aul.gateway.tls.TlsOptions;
import dev.aul.messages.Codecs;
import dev.aul.platform.identity.LoginFile;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A gateway with the scripted executor behind it, at free ports. */
final class RunningGateway implements AutoCloseable {
    static final String PASSWORD = "Secret#1";

    final Vertx vertx = Vertx.vertx();
    final ScriptedExecutor executor;
    final Gateway gateway;

    RunningGateway(Path folder) throws Exception {
        this(GatewayOptions.local(0, 0), folder);
    }

    RunningGateway(GatewayOptions options, Path folder) throws Exception {
        Codecs.register(vertx.eventBus());
        executor = ScriptedExecutor.start(vertx, Script::answer);
        LoginFile logins = LoginFile.open(folder.resolve("logins.json"));
        logins.ensureAdministrator(PASSWORD);
        var tls = vertx.executeBlocking(() -> ServerTls.load(TlsOptions.selfSigned(folder)), false);
        gateway = Gateway.start(vertx, options, tls, logins, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT))
                .await(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        try {
            vertx.close().await(30, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("Vert.x does not close", e);
        }
    }
}
