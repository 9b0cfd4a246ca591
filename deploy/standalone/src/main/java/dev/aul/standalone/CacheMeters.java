package dev.aul.standalone;

import dev.aul.backend.CacheUse;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

/** Publishes what caches count by themselves: read when somebody asks for the metrics. */
final class CacheMeters {
    private CacheMeters() {}

    /** {@code aul_NAME_hits_total}, {@code aul_NAME_misses_total}, {@code aul_NAME_size}. */
    static void publish(String name, CacheUse use, Tags tags, MeterRegistry registry) {
        FunctionCounter.builder("aul_" + name + "_hits", use, CacheUse::hits)
                .tags(tags)
                .register(registry);
        FunctionCounter.builder("aul_" + name + "_misses", use, CacheUse::misses)
                .tags(tags)
                .register(registry);
        Gauge.builder("aul_" + name + "_size", use, CacheUse::size).tags(tags).register(registry);
    }
}
