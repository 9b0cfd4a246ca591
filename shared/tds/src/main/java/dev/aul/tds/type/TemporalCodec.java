package dev.aul.tds.type;

import dev.aul.tds.WireReader;
import io.netty.buffer.ByteBuf;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Dates and times on the wire. */
final class TemporalCodec {
    private static final long NANOS_PER_DAY = 86_400_000_000_000L;
    private static final int TICKS_PER_DAY = 86_400 * 300;
    /** Epoch day of 0001-01-01, where the newer types begin. */
    private static final long YEAR_ONE = LocalDate.of(1, 1, 1).toEpochDay();

    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay() - YEAR_ONE;
    /** Epoch day of 1900-01-01, where datetime begins. */
    private static final long YEAR_1900 = LocalDate.of(1900, 1, 1).toEpochDay();

    private static final long FIRST_DATETIME_DAY = LocalDate.of(1753, 1, 1).toEpochDay() - YEAR_1900;
    private static final long LAST_DATETIME_DAY = LocalDate.of(9999, 12, 31).toEpochDay() - YEAR_1900;

    private static final long[] NANOS_PER_UNIT = {
        1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100
    };

    private TemporalCodec() {}

    /** Bytes of a time of day with so many fractional digits. */
    static int timeBytes(int scale) {
        return scale <= 2 ? 3 : scale <= 4 ? 4 : 5;
    }

    static void writeDate(ByteBuf out, LocalDate date) {
        out.writeMediumLE((int) (date.toEpochDay() - YEAR_ONE));
    }

    static void writeTime(ByteBuf out, LocalTime time, int scale) {
        long units = time.toNanoOfDay() / NANOS_PER_UNIT[scale];
        int bytes = timeBytes(scale);
        out.writeMediumLE((int) units);
        for (int i = 3; i < bytes; i++) {
            out.writeByte((int) (units >> (8 * i)));
        }
    }

    static void writeDateTime2(ByteBuf out, LocalDateTime moment, int scale) {
        if (timeBytes(scale) == 5) {
            long units = moment.toLocalTime().toNanoOfDay() / NANOS_PER_UNIT[scale];
            long day = moment.toLocalDate().toEpochDay() - YEAR_ONE;
            out.writeLongLE(units | (day << 40));
        } else {
            writeTime(out, moment.toLocalTime(), scale);
            writeDate(out, moment.toLocalDate());
        }
    }

    static void writeDateTimeOffset(ByteBuf out, OffsetDateTime moment, int scale) {
        int seconds = moment.getOffset().getTotalSeconds();
        writeDateTime2(out, moment.toLocalDateTime().minusSeconds(seconds), scale);
        out.writeShortLE(seconds / 60);
    }

    /** Days since 1900 and ticks of 1/300 s. */
    static void writeDateTime(ByteBuf out, LocalDateTime moment) {
        long day = moment.toLocalDate().toEpochDay() - YEAR_1900;
        long ticks = (moment.toLocalTime().toNanoOfDay() / 100 * 3 + 50_000) / 100_000;
        if (ticks == TICKS_PER_DAY) {
            ticks = 0;
            day++;
        }
        out.writeIntLE((int) day);
        out.writeIntLE((int) ticks);
    }

    /** Days since 1900 and minutes. */
    static void writeSmallDateTime(ByteBuf out, LocalDateTime moment) {
        out.writeShortLE((int) (moment.toLocalDate().toEpochDay() - YEAR_1900));
        out.writeShortLE(moment.getHour() * 60 + moment.getMinute());
    }

    static LocalDate readDate(WireReader in) {
        long day = in.unsigned(3);
        if (day > LAST_DAY) {
            throw in.fail("a date after 9999-12-31");
        }
        return LocalDate.ofEpochDay(day + YEAR_ONE);
    }

    static LocalTime readTime(WireReader in, int bytes, int scale) {
        if (bytes < 3 || bytes > 5) {
            throw in.fail("a time of %d bytes".formatted(bytes));
        }
        long units = in.unsigned(bytes);
        if (units >= NANOS_PER_DAY / NANOS_PER_UNIT[scale]) {
            throw in.fail("a time of day past 24 hours");
        }
        return LocalTime.ofNanoOfDay(units * NANOS_PER_UNIT[scale]);
    }

    static LocalDateTime readDateTime2(WireReader in, int bytes, int scale) {
        LocalTime time = readTime(in, bytes - 3, scale);
        return readDate(in).atTime(time);
    }

    static OffsetDateTime readDateTimeOffset(WireReader in, int bytes, int scale) {
        LocalDateTime utc = readDateTime2(in, bytes - 2, scale);
        int minutes = in.i16();
        try {
            return utc.atOffset(ZoneOffset.UTC).withOffsetSameInstant(ZoneOffset.ofTotalSeconds(minutes * 60));
        } catch (DateTimeException e) {
            throw in.fail("a datetimeoffset with the impossible offset of %d minutes".formatted(minutes));
        }
    }

    static LocalDateTime readDateTime(WireReader in) {
        long day = in.i32();
        long ticks = in.u32();
        if (day < FIRST_DATETIME_DAY || day > LAST_DATETIME_DAY || ticks >= TICKS_PER_DAY) {
            throw in.fail("a datetime out of range");
        }
        // in units of 100 ns, rounded: one tick is .0033333, two are .0066667
        long units = (ticks * 100_000 + 1) / 3;
        return LocalDate.ofEpochDay(day + YEAR_1900).atTime(LocalTime.ofNanoOfDay(units * 100));
    }

    static LocalDateTime readSmallDateTime(WireReader in) {
        int day = in.u16();
        int minutes = in.u16();
        if (minutes >= 24 * 60) {
            throw in.fail("a smalldatetime past 24 hours");
        }
        return LocalDate.ofEpochDay(day + YEAR_1900).atTime(minutes / 60, minutes % 60);
    }
}
