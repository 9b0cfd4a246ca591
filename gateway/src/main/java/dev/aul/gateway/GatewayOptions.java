package dev.aul.gateway;

import dev.aul.gateway.http.HttpOptions;
import dev.aul.gateway.tds.TdsOptions;
import dev.aul.gateway.tls.TlsOptions;
import java.nio.file.Path;

/**
 * What a gateway is told.
 *
 * @param eventLoops how many event loops serve connections
 */
public record GatewayOptions(TdsOptions tds, HttpOptions http, TlsOptions tls, int eventLoops) {
    /** At 127.0.0.1, a self-signed certificate in {@code folder}, an event loop for each processor. */
    public static GatewayOptions local(Path folder, int tdsPort, int httpPort) {
        return new GatewayOptions(
                TdsOptions.local(tdsPort),
                HttpOptions.local(httpPort),
                TlsOptions.selfSigned(folder),
                Runtime.getRuntime().availableProcessors());
    }
}
