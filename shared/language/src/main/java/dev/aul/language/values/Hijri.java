package dev.aul.language.values;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The Hijri calendar of styles 130 and 131, by the arithmetic called the Kuwaiti algorithm. Pure. */
record Hijri(int year, int month, int day) {
    private static final String[] MONTHS = {
        "محرم", "صفر", "ربيع الاول", "ربيع الثاني", "جمادى الاولى", "جمادى الثانية",
        "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة"
    };
    /** Days of a cycle of 30 years. */
    private static final int CYCLE_DAYS = 10631;

    private static final double YEAR_DAYS = CYCLE_DAYS / 30.0;
    private static final double SHIFT = 8.01 / 60.0;
    /** Julian day number of 1970-01-01. */
    private static final long UNIX_EPOCH = 2440588;

    private static final long HIJRI_EPOCH = 1948084;

    static Hijri of(LocalDate date) {
        long days = date.toEpochDay() + UNIX_EPOCH - HIJRI_EPOCH;
        long cycle = Math.floorDiv(days, (long) CYCLE_DAYS);
        days -= CYCLE_DAYS * cycle;
        long yearOfCycle = (long) Math.floor((days - SHIFT) / YEAR_DAYS);
        days -= (long) Math.floor(yearOfCycle * YEAR_DAYS + SHIFT);
        int month = Math.min(12, (int) Math.floor((days + 28.5001) / 29.5));
        int day = (int) (days - (long) Math.floor(29.5001 * month - 29));
        return new Hijri((int) (30 * cycle + yearOfCycle), month, day);
    }

    /** The same day in the civil calendar; null when there is no such day. */
    static @Nullable LocalDate toDate(int year, int month, int day) {
        long guess = HIJRI_EPOCH - UNIX_EPOCH + (long) (year * YEAR_DAYS) + (long) (29.5 * (month - 1)) + day;
        for (long epochDay = guess - 3; epochDay <= guess + 3; epochDay++) {
            LocalDate date = LocalDate.ofEpochDay(epochDay);
            if (of(date).equals(new Hijri(year, month, day))) {
                return date;
            }
        }
        return null;
    }

    String monthName() {
        return MONTHS[month - 1];
    }
}
