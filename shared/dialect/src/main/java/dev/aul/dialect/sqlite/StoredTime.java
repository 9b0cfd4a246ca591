package dev.aul.dialect.sqlite;

import dev.aul.language.types.TypeKind;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Dates and times as integers that order as they do: date in days since 0001-01-01; time and datetime2 in 100 ns;
 * datetime in 1/300 s and smalldatetime in minutes since 1900-01-01; datetimeoffset as its UTC in 100 ns and its offset.
 */
public final class StoredTime {
    private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
    private static final long DAY_1900 = LocalDate.of(1900, 1, 1).toEpochDay();
    private static final long TICKS_PER_DAY = 864_000_000_000L;
    private static final long MINUTES_PER_DAY = 1_440;
    private static final long DATETIME_TICKS_PER_DAY = 25_920_000;
    private static final int NANOS_PER_TICK = 100;

    private StoredTime() {}

    static long days(LocalDate date) {
        return date.toEpochDay() - FIRST_DAY;
    }

    static LocalDate date(long days) {
        return LocalDate.ofEpochDay(days + FIRST_DAY);
    }

    public static long ticks(LocalTime time) {
        return time.toNanoOfDay() / NANOS_PER_TICK;
    }

    public static LocalTime time(long ticks) {
        return LocalTime.ofNanoOfDay(ticks * NANOS_PER_TICK);
    }

    public static long dateTime(LocalDateTime value, TypeKind kind) {
        long nanos = value.toLocalTime().toNanoOfDay();
        long day = value.toLocalDate().toEpochDay();
        return switch (kind) {
            case DATETIME -> (day - DAY_1900) * DATETIME_TICKS_PER_DAY + (nanos * 3 + 5_000_000) / 10_000_000;
            case SMALLDATETIME -> (day - DAY_1900) * MINUTES_PER_DAY + nanos / 60_000_000_000L;
            default -> (day - FIRST_DAY) * TICKS_PER_DAY + nanos / NANOS_PER_TICK;
        };
    }

    public static LocalDateTime dateTime(long stored, TypeKind kind) {
        return switch (kind) {
            case DATETIME -> {
                long ticks = Math.floorMod(stored, DATETIME_TICKS_PER_DAY);
                long hundredNanos = (ticks * 200_000 + 3) / 6;
                yield at(Math.floorDiv(stored, DATETIME_TICKS_PER_DAY) + DAY_1900, hundredNanos * NANOS_PER_TICK);
            }
            case SMALLDATETIME ->
                at(
                        Math.floorDiv(stored, MINUTES_PER_DAY) + DAY_1900,
                        Math.floorMod(stored, MINUTES_PER_DAY) * 60_000_000_000L);
            default ->
                at(
                        Math.floorDiv(stored, TICKS_PER_DAY) + FIRST_DAY,
                        Math.floorMod(stored, TICKS_PER_DAY) * NANOS_PER_TICK);
        };
    }

    private static LocalDateTime at(long epochDay, long nanoOfDay) {
        return LocalDateTime.of(LocalDate.ofEpochDay(epochDay), LocalTime.ofNanoOfDay(nanoOfDay));
    }

    /** The instant alone: what datetimeoffsets compare by. */
    static long utcTicks(OffsetDateTime value) {
        return dateTime(value.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime(), TypeKind.DATETIME2);
    }

    public static byte[] offset(OffsetDateTime value) {
        int minutes = value.getOffset().getTotalSeconds() / 60;
        return ByteBuffer.allocate(10)
                .putLong(utcTicks(value))
                .putShort((short) minutes)
                .array();
    }

    public static OffsetDateTime offset(byte[] stored) {
        ByteBuffer buffer = ByteBuffer.wrap(stored);
        LocalDateTime utc = dateTime(buffer.getLong(), TypeKind.DATETIME2);
        return utc.atOffset(ZoneOffset.UTC).withOffsetSameInstant(ZoneOffset.ofTotalSeconds(buffer.getShort() * 60));
    }
}
