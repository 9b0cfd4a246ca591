package dev.aul.language.functions;

import dev.aul.language.errors.ValueMessage;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** Calendar arithmetic of the date functions, on values in their Java form. */
final class DateMath {
    private static final long NANOS_PER_DAY = 86_400_000_000_000L;

    private DateMath() {}

    /** DATEADD: the value moved by a number of parts; throws 517, 9806 and 9810. */
    static Object add(DatePart part, long number, Object value, SqlType type) {
        requireAddable(part, type);
        LocalDateTime moved;
        try {
            moved = moved(part, number, value);
        } catch (DateTimeException | ArithmeticException outside) {
            throw ValueMessage.DATE_ADD_OVERFLOW.exception(type.kind().sqlName());
        }
        if (type.kind() == TypeKind.TIME) {
            return Temporal.like(value, moved, type);
        }
        if (!Temporal.fits(moved, type)) {
            throw ValueMessage.DATE_ADD_OVERFLOW.exception(type.kind().sqlName());
        }
        return Temporal.like(value, moved, type);
    }

    private static LocalDateTime moved(DatePart part, long number, Object value) {
        LocalDateTime local = Temporal.local(value);
        ChronoUnit unit = part.dateUnit();
        if (unit != null) {
            return local.plus(part == DatePart.QUARTER ? Math.multiplyExact(number, 3L) : number, unit);
        }
        long perDay = NANOS_PER_DAY / part.nanos();
        LocalDateTime days = local.plusDays(number / perDay);
        return days.plusNanos(number % perDay * part.nanos());
    }

    private static void requireAddable(DatePart part, SqlType type) {
        if (part == DatePart.TZOFFSET || part == DatePart.ISO_WEEK) {
            throw ValueMessage.DATEADD_PART_NOT_SUPPORTED.exception(part.sqlName(), "dateadd");
        }
        boolean fine = part == DatePart.MICROSECOND || part == DatePart.NANOSECOND;
        boolean supported =
                switch (type.kind()) {
                    case DATE -> !part.isTimePart();
                    case TIME -> part.isTimePart();
                    case DATETIME, SMALLDATETIME -> !fine;
                    default -> true;
                };
        if (!supported) {
            throw unsupported(part, "dateadd", type);
        }
    }

    static RuntimeException unsupported(DatePart part, String function, SqlType type) {
        return ValueMessage.DATEPART_NOT_SUPPORTED.exception(
                part.sqlName(), function, type.kind().sqlName());
    }

    /** DATEDIFF: boundaries of the part crossed from one moment to the other. */
    static long difference(DatePart part, Object from, Object to, String function) {
        LocalDateTime start = Temporal.utc(from);
        LocalDateTime end = Temporal.utc(to);
        LocalDate first = start.toLocalDate();
        LocalDate last = end.toLocalDate();
        return switch (part) {
            case YEAR -> last.getYear() - first.getYear();
            case QUARTER -> Math.floorDiv(months(last), 3) - Math.floorDiv(months(first), 3);
            case MONTH -> months(last) - months(first);
            case DAYOFYEAR, DAY, WEEKDAY -> last.toEpochDay() - first.toEpochDay();
            // Weeks begin on Sunday whatever DATEFIRST says: day 0 of the epoch is a Thursday.
            case WEEK -> Math.floorDiv(last.toEpochDay() + 4, 7L) - Math.floorDiv(first.toEpochDay() + 4, 7L);
            case ISO_WEEK, TZOFFSET ->
                throw ValueMessage.DATEADD_PART_NOT_SUPPORTED.exception(part.sqlName(), function);
            case HOUR, MINUTE, SECOND, MILLISECOND, MICROSECOND, NANOSECOND -> {
                long perDay = NANOS_PER_DAY / part.nanos();
                long days = last.toEpochDay() - first.toEpochDay();
                try {
                    yield Math.addExact(
                            Math.multiplyExact(days, perDay),
                            end.toLocalTime().toNanoOfDay() / part.nanos()
                                    - start.toLocalTime().toNanoOfDay() / part.nanos());
                } catch (ArithmeticException tooFar) {
                    throw ValueMessage.DATEDIFF_OVERFLOW.exception(function, function);
                }
            }
        };
    }

    private static int months(LocalDate date) {
        return date.getYear() * 12 + date.getMonthValue() - 1;
    }

    /** DATEPART: throws 9810 when the type has no such part. */
    static int part(DatePart part, Object value, SqlType type, int dateFirst, String function) {
        requireReadable(part, type, function);
        LocalDateTime local = Temporal.local(value);
        return switch (part) {
            case YEAR -> local.getYear();
            case QUARTER -> local.get(IsoFields.QUARTER_OF_YEAR);
            case MONTH -> local.getMonthValue();
            case DAYOFYEAR -> local.getDayOfYear();
            case DAY -> local.getDayOfMonth();
            case WEEK -> week(local.toLocalDate(), dateFirst);
            case WEEKDAY -> weekday(local.toLocalDate(), dateFirst);
            case HOUR -> local.getHour();
            case MINUTE -> local.getMinute();
            case SECOND -> local.getSecond();
            case MILLISECOND -> milliseconds(local, type);
            case MICROSECOND -> local.getNano() / 1000;
            case NANOSECOND -> local.getNano();
            case TZOFFSET ->
                value instanceof OffsetDateTime moment ? moment.getOffset().getTotalSeconds() / 60 : 0;
            case ISO_WEEK -> local.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        };
    }

    /** A datetime shows .003 and .007 where its exact value is a third of 10 ms. */
    private static int milliseconds(LocalDateTime local, SqlType type) {
        int nanos = (int) (local.toLocalTime().toNanoOfDay() % 1_000_000_000L);
        return (type.kind() == TypeKind.DATETIME ? nanos + 500_000 : nanos) / 1_000_000;
    }

    private static void requireReadable(DatePart part, SqlType type, String function) {
        boolean supported =
                switch (type.kind()) {
                    case DATE -> !part.isTimePart() && part != DatePart.TZOFFSET;
                    case TIME -> part.isTimePart();
                    case DATETIME, SMALLDATETIME -> part != DatePart.TZOFFSET;
                    default -> true;
                };
        if (!supported) {
            throw unsupported(part, function, type);
        }
    }

    /** 1 for the day that DATEFIRST names. */
    static int weekday(LocalDate date, int dateFirst) {
        return (date.getDayOfWeek().getValue() + 7 - dateFirst) % 7 + 1;
    }

    /** January 1 is in week 1; weeks begin on DATEFIRST. */
    private static int week(LocalDate date, int dateFirst) {
        int firstWeekday = weekday(date.withDayOfYear(1), dateFirst);
        return (date.getDayOfYear() + firstWeekday - 2) / 7 + 1;
    }

    /** DATETRUNC: the first moment of the part. */
    static Object truncate(DatePart part, Object value, SqlType type, int dateFirst) {
        if (part == DatePart.WEEKDAY || part == DatePart.TZOFFSET || part == DatePart.NANOSECOND) {
            throw unsupported(part, "datetrunc", type);
        }
        requireReadable(part, type, "datetrunc");
        if (part == DatePart.MICROSECOND && type.kind() != TypeKind.TIME && type.scale() < 6) {
            throw unsupported(part, "datetrunc", type);
        }
        LocalDateTime local = Temporal.local(value);
        LocalDate date = local.toLocalDate();
        LocalDateTime first =
                switch (part) {
                    case YEAR -> date.withDayOfYear(1).atStartOfDay();
                    case QUARTER ->
                        date.withDayOfMonth(1)
                                .withMonth((date.getMonthValue() - 1) / 3 * 3 + 1)
                                .atStartOfDay();
                    case MONTH -> date.withDayOfMonth(1).atStartOfDay();
                    case WEEK -> date.minusDays(weekday(date, dateFirst) - 1L).atStartOfDay();
                    case ISO_WEEK ->
                        date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                .atStartOfDay();
                    case DAYOFYEAR, DAY -> date.atStartOfDay();
                    default -> {
                        LocalTime time = local.toLocalTime();
                        yield date.atStartOfDay().plusNanos(time.toNanoOfDay() / part.nanos() * part.nanos());
                    }
                };
        if (!Temporal.fits(first, type)) {
            throw ValueMessage.DATETRUNC_UNDERFLOW.exception(type.kind().sqlName());
        }
        return Temporal.like(value, first, type);
    }
}
