package dev.aul.executor.interpreter;

import dev.aul.executor.interpreter.Values.Value;
import dev.aul.language.errors.SyntaxMessage;
import dev.aul.language.routine.Step;
import dev.aul.messages.frames.StatementKind;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** WAITFOR. The wait ends early when the request is cancelled. */
final class WaitActions {
    private static final long LOOK_EVERY_NANOS = 10_000_000;
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("H[:m[:s]]")
            .optionalStart()
            .appendFraction(ChronoField.MILLI_OF_SECOND, 1, 3, true)
            .optionalEnd()
            .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
            .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
            .parseDefaulting(ChronoField.MILLI_OF_SECOND, 0)
            .toFormatter(java.util.Locale.ROOT);

    private WaitActions() {}

    static Action waitFor(Step.WaitFor wait) {
        Value value = Values.value(wait.value());
        return (execution, activation) -> {
            LocalTime time = time(value.of(execution, activation));
            Duration duration = Duration.ofNanos(time.toNanoOfDay());
            if (!wait.delay()) {
                duration = Duration.between(LocalTime.now(ZoneId.systemDefault()), time);
                duration = duration.isNegative() ? duration.plusDays(1) : duration;
            }
            execution.output().flush();
            sleep(execution, duration);
            return execution.done(activation, StatementKind.OTHER);
        };
    }

    private static void sleep(Execution execution, Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        for (long left = duration.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(Math.min(left, LOOK_EVERY_NANOS));
            execution.output().checkCancelled();
        }
    }

    private static LocalTime time(@Nullable Object value) {
        String text = value == null ? "" : value.toString().strip();
        String clock = text.substring(text.lastIndexOf(' ') + 1);
        try {
            return LocalTime.parse(clock, TIME);
        } catch (DateTimeParseException _) {
            throw SyntaxMessage.INVALID_WAITFOR_TIME.exception(text);
        }
    }
}
