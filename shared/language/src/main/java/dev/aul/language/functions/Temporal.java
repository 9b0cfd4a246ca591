package dev.aul.language.functions;

import dev.aul.language.types.SqlType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/** Date and time values seen as a local date and time, and made again as a value of their type. */
final class Temporal {
    static final LocalDate BASE = LocalDate.of(1900, 1, 1);
    private static final LocalDate DATETIME_FIRST = LocalDate.of(1753, 1, 1);
    private static final LocalDateTime SMALL_LAST = LocalDateTime.of(2079, 6, 6, 23, 59);

    private Temporal() {}

    /** Local wall-clock date and time; the missing half is 1900-01-01 or midnight. */
    static LocalDateTime local(Object value) {
        return switch (value) {
            case LocalDate date -> date.atStartOfDay();
            case LocalTime time -> BASE.atTime(time);
            case OffsetDateTime dateTime -> dateTime.toLocalDateTime();
            case LocalDateTime dateTime -> dateTime;
            default -> throw new IllegalArgumentException("not a date or time: " + value.getClass());
        };
    }

    /** The same in UTC when the value has an offset. */
    static LocalDateTime utc(Object value) {
        return value instanceof OffsetDateTime dateTime
                ? dateTime.toLocalDateTime().minusSeconds(dateTime.getOffset().getTotalSeconds())
                : local(value);
    }

    /** Nearest tick of 1/300 s, in the Java form of datetime. */
    static LocalDateTime toTick(LocalDateTime value) {
        long nanos = value.toLocalTime().toNanoOfDay();
        long ticks = Math.floorDiv(nanos * 3 + 5_000_000L, 10_000_000L);
        long rounded = Math.round(ticks * 100_000L / 3.0) * 100L;
        return value.toLocalDate().atStartOfDay().plusNanos(rounded);
    }

    /** Rounded to fractional digits; may carry into the next day. */
    static LocalDateTime toScale(LocalDateTime value, int scale) {
        long unit = 1;
        for (int i = scale; i < 9; i++) {
            unit *= 10;
        }
        long nanos = value.toLocalTime().toNanoOfDay();
        return value.toLocalDate().atStartOfDay().plusNanos(Math.floorDiv(nanos + unit / 2, unit) * unit);
    }

    /** Rounded to the minute: 29.999 seconds round up. */
    static LocalDateTime toMinute(LocalDateTime value) {
        long nanos = value.toLocalTime().toNanoOfDay();
        long minute = 60_000_000_000L;
        long minutes = (nanos % minute >= 29_998_500_000L ? nanos / minute + 1 : nanos / minute) * minute;
        return value.toLocalDate().atStartOfDay().plusNanos(minutes);
    }

    /** Whether a type can hold this moment (for datetimeoffset: local time). */
    static boolean fits(LocalDateTime value, SqlType type) {
        if (value.getYear() < 1 || value.getYear() > 9999) {
            return false;
        }
        return switch (type.kind()) {
            case DATETIME -> !value.toLocalDate().isBefore(DATETIME_FIRST);
            case SMALLDATETIME -> !value.toLocalDate().isBefore(BASE) && !value.isAfter(SMALL_LAST);
            default -> true;
        };
    }

    /** Makes a value of the type of {@code model} from a local date and time, rounded as the type says. */
    static Object like(Object model, LocalDateTime value, SqlType type) {
        return switch (type.kind()) {
            case DATE -> value.toLocalDate();
            case TIME -> toScale(value, type.scale()).toLocalTime();
            case DATETIME -> toTick(value);
            case SMALLDATETIME -> toMinute(value);
            case DATETIMEOFFSET -> toScale(value, type.scale()).atOffset(((OffsetDateTime) model).getOffset());
            default -> toScale(value, type.scale());
        };
    }
}
