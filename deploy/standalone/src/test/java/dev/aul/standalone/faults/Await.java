package dev.aul.standalone.faults;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another process does. */
final class Await {
    private static final long LOOK_EVERY_NANOS = 5_000_000;

    private Await() {}

    static <T> T value(Duration patience, Supplier<Optional<T>> look, Supplier<String> complaint) {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            var seen = look.get();
            if (seen.isPresent()) {
                return seen.get();
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        throw new AssertionError("not within " + patience + ": " + complaint.get());
    }

    static void until(Duration patience, BooleanSupplier condition, Supplier<String> complaint) {
        value(patience, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty(), complaint);
    }
}
