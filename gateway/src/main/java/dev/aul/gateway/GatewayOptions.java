package dev.aul.gateway;

import dev.aul.gateway.http.HttpOptions;
import dev.aul.gateway.tds.TdsOptions;

/**
 * What a gateway is told.
 *
 * @param eventLoops how many event loops serve connections
 */
public record GatewayOptions(TdsOptions tds, HttpOptions http, int eventLoops) {
    /** At 127.0.0.1, an event loop for each processor. */
    public static GatewayOptions local(int tdsPort, int httpPort) {
        return new GatewayOptions(
                TdsOptions.local(tdsPort),
                HttpOptions.local(httpPort),
                Runtime.getRuntime().availableProcessors());
    }
}
