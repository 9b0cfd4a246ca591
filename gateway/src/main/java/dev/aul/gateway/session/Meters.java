package dev.aul.gateway.session;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** What the gateway counts, by protocol and outcome; no label names a tenant, login or text. Thread-safe. */
public final class Meters {
    private final MeterRegistry registry;

    public Meters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** The ways in. */
    public enum Protocol {
        TDS("tds"),
        HTTP("http");

        private final String label;

        Protocol(String label) {
            this.label = label;
        }
    }

    /** How something ended. */
    public enum Outcome {
        OK("ok"),
        ERROR("error"),
        CANCELLED("cancelled");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }
    }

    public void login(Protocol protocol, boolean accepted) {
        registry.counter("aul_logins", "protocol", protocol.label, "outcome", accepted ? "ok" : "refused")
                .increment();
    }

    /** Starts the time of a request; end it with {@link Request#end}. */
    public Request request(Protocol protocol) {
        return new Request(protocol, Timer.start(registry));
    }

    /** A request under way. */
    public final class Request {
        private final Protocol protocol;
        private final Timer.Sample sample;

        private Request(Protocol protocol, Timer.Sample sample) {
            this.protocol = protocol;
            this.sample = sample;
        }

        public void end(Outcome outcome) {
            var _ = sample.stop(registry.timer("aul_requests", "protocol", protocol.label, "outcome", outcome.label));
        }
    }
}
