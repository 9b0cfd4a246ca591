package dev.aul.standalone.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.HdrHistogram.Histogram;

/** Latencies, elapsed time and CPU time of this process, over all the slices of one load. One thread. */
final class Sample {
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Histogram latencies = new Histogram(60_000_000_000L, 3);
    private long elapsedNanos;
    private long cpuNanos;

    /** Runs the load for a slice of time. */
    void slice(Load load, long nanos) throws IOException {
        long cpu = PROCESS.getProcessCpuTime();
        long start = System.nanoTime();
        load.run(nanos, this);
        elapsedNanos += System.nanoTime() - start;
        cpuNanos += PROCESS.getProcessCpuTime() - cpu;
    }

    void call(long nanos) {
        latencies.recordValue(nanos);
    }

    Figure figure() {
        return new Figure(
                latencies.getTotalCount() * 1e9 / elapsedNanos,
                latencies.getValueAtPercentile(50) / 1e3,
                latencies.getValueAtPercentile(99) / 1e3,
                latencies.getTotalCount() * 1e9 / cpuNanos);
    }
}
