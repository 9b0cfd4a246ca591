package dev.aul.language.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Rounding and counting of dates and times. A tick is 1/300 s; a datetime's Java value is its tick rounded to 100 ns. Pure.
 */
public final class DateTimes {
    static final LocalDate EPOCH = LocalDate.of(1900, 1, 1);
    static final LocalDate MIN_DATETIME = LocalDate.of(1753, 1, 1);
    static final LocalDate MAX_DATE = LocalDate.of(9999, 12, 31);
    static final LocalDate MIN_DATE = LocalDate.of(1, 1, 1);
    private static final LocalDateTime MAX_SMALLDATETIME = LocalDateTime.of(2079, 6, 6, 23, 59);
    /** Ticks of a day. */
    public static final int TICKS_PER_DAY = 25_920_000;

    private static final long NANOS_PER_DAY = 86_400_000_000_000L;
    private static final long NANOS_PER_3_TICKS = 10_000_000L;
    private static final BigDecimal TICKS = BigDecimal.valueOf(TICKS_PER_DAY);
    private static final int DIVISION_DIGITS = 40;

    private DateTimes() {}

    /** Ticks since midnight, nearest; {@link #TICKS_PER_DAY} when the time rounds to the next day. */
    public static int ticks(LocalTime time) {
        return (int) ((time.toNanoOfDay() * 3 + NANOS_PER_3_TICKS / 2) / NANOS_PER_3_TICKS);
    }

    /** The time of a tick 0 .. {@link #TICKS_PER_DAY} - 1, rounded to 100 ns. */
    public static LocalTime ofTicks(int ticks) {
        long hundreds = (ticks * 200_000L + 3) / 6;
        return LocalTime.ofNanoOfDay(hundreds * 100);
    }

    /** Days since 1900-01-01. */
    public static long dayNumber(LocalDate date) {
        return date.toEpochDay() - EPOCH.toEpochDay();
    }

    /** The datetime of days since 1900-01-01 and any number of ticks; null when it is out of range. */
    public static @Nullable LocalDateTime datetime(long days, long ticks) {
        long day = days + Math.floorDiv(ticks, (long) TICKS_PER_DAY);
        if (day < dayNumber(MIN_DATETIME) || day > dayNumber(MAX_DATE)) {
            return null;
        }
        return LocalDateTime.of(EPOCH.plusDays(day), ofTicks((int) Math.floorMod(ticks, (long) TICKS_PER_DAY)));
    }

    /** To the nearest tick; null when out of datetime's range. */
    public static @Nullable LocalDateTime toDatetime(LocalDateTime moment) {
        return datetime(dayNumber(moment.toLocalDate()), ticks(moment.toLocalTime()));
    }

    /** To the minute, 29.999 s and more up; null when out of smalldatetime's range. */
    public static @Nullable LocalDateTime toSmalldatetime(LocalDateTime moment) {
        LocalDateTime minute = moment.truncatedTo(ChronoUnit.MINUTES);
        long millis = moment.getSecond() * 1000L + (moment.getNano() + 500_000) / 1_000_000;
        LocalDateTime rounded = millis >= 29_999 ? minute.plusMinutes(1) : minute;
        return rounded.toLocalDate().isBefore(EPOCH) || rounded.isAfter(MAX_SMALLDATETIME) ? null : rounded;
    }

    /** Rounded to that many fractional digits; the end of time is cut instead. */
    public static LocalDateTime round(LocalDateTime moment, int scale) {
        long unit = unit(scale);
        long nanos = moment.get(ChronoField.NANO_OF_SECOND);
        if (nanos % unit == 0) {
            return moment;
        }
        LocalDateTime rounded = moment.withNano(0).plusNanos((nanos + unit / 2) / unit * unit);
        return rounded.getYear() > 9999 ? moment.withNano((int) (nanos / unit * unit)) : rounded;
    }

    /** Rounded to that many fractional digits; passes midnight to 00:00. */
    public static LocalTime round(LocalTime time, int scale) {
        long unit = unit(scale);
        long nanos = time.toNanoOfDay();
        if (nanos % unit == 0) {
            return time;
        }
        return LocalTime.ofNanoOfDay((nanos + unit / 2) / unit * unit % NANOS_PER_DAY);
    }

    private static long unit(int scale) {
        long unit = 1_000_000_000L;
        for (int i = 0; i < scale; i++) {
            unit /= 10;
        }
        return unit;
    }

    /** Days since 1900-01-01 as an exact number with its fraction of a day. */
    static BigDecimal days(LocalDateTime moment) {
        long day = dayNumber(moment.toLocalDate());
        int ticks = ticks(moment.toLocalTime());
        return ticks == 0
                ? BigDecimal.valueOf(day)
                : BigDecimal.valueOf(day)
                        .add(BigDecimal.valueOf(ticks).divide(TICKS, DIVISION_DIGITS, RoundingMode.HALF_UP));
    }

    static double doubleDays(LocalDateTime moment) {
        return dayNumber(moment.toLocalDate()) + ticks(moment.toLocalTime()) / (double) TICKS_PER_DAY;
    }

    /** Days since 1900-01-01, noon counts up. */
    static long roundedDays(LocalDateTime moment) {
        long day = dayNumber(moment.toLocalDate());
        return ticks(moment.toLocalTime()) >= TICKS_PER_DAY / 2 ? day + 1 : day;
    }

    /** The datetime of a number of days since 1900-01-01; null when out of range. */
    static @Nullable LocalDateTime ofDays(BigDecimal days) {
        BigDecimal ticks = days.multiply(TICKS).setScale(0, RoundingMode.HALF_UP);
        return ticks.precision() > 18 ? null : datetime(0, ticks.longValue());
    }
}
