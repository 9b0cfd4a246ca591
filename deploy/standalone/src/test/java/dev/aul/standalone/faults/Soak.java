package dev.aul.standalone.faults;

import java.time.Duration;

/** How long and how much: {@code -Daul.soak.seconds=60} and {@code -Daul.fuzz.packets=100000} ask for the long form. */
final class Soak {
    private Soak() {}

    static Duration duration() {
        return Duration.ofSeconds(Integer.getInteger("aul.soak.seconds", 5));
    }

    static int packets() {
        return Integer.getInteger("aul.fuzz.packets", 5_000);
    }

    /** Printed with each failure; {@code -Daul.fuzz.seed} runs the same again. */
    static long seed() {
        return Long.getLong("aul.fuzz.seed", System.nanoTime());
    }

    /** Figures belong on the console of the build. */
    static void report(String format, Object... values) {
        System.out.printf("[faults] " + format + "%n", values);
    }
}
