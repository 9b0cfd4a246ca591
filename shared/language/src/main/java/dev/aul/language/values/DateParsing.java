package dev.aul.language.values;

import dev.aul.language.values.DateParts.Fault;
import dev.aul.language.values.DateParts.Invalid;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date and time in any form that SQL Server takes: numbers in DATEFORMAT's order, month names, plain digits, ISO 8601,
 * a time alone. One object reads one text.
 */
final class DateParsing {
    private static final int TWO_DIGIT_CUTOFF = 50;
    private static final int MAX_NUMBERS = 3;

    private final String text;
    private final int end;
    private final Language language;
    private int at;

    private final int[] numbers = new int[MAX_NUMBERS];
    private final int[] widths = new int[MAX_NUMBERS];
    private int count;
    private int month;
    private boolean separated;
    private boolean iso;
    private @Nullable TimeParsing time;

    private DateParsing(String text, Language language) {
        this.text = text;
        this.end = StringToNumber.trimmedEnd(text);
        this.at = StringToNumber.skipBlanks(text, 0, end);
        this.language = language;
    }

    /**
     * Reads the text. {@code yearFirst}: a year written first is always followed by month and day (the types since 2008); else
     * the order of month and day is that of {@code format}. {@code hijri}: the numbers are of that calendar.
     */
    static DateParts parse(String text, DateFormat format, boolean yearFirst, boolean hijri, Language language)
            throws Invalid {
        DateParsing parsing = new DateParsing(text, language);
        parsing.scan();
        LocalDate date = parsing.date(format, yearFirst, hijri);
        TimeParsing time = parsing.time;
        return time == null
                ? new DateParts(date, LocalTime.MIDNIGHT, null, 0, parsing.iso)
                : new DateParts(date, time.toTime(), time.offsetMinutes(), time.fractionDigits(), parsing.iso);
    }

    private void scan() throws Invalid {
        while (at < end) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                number();
            } else if (c == ' ' || c == ',') {
                at++;
            } else if (Character.isLetter(c)) {
                word();
            } else if ((c == '/' || c == '-' || c == '.') && count > 0) {
                separated = true;
                at++;
            } else {
                throw new Invalid(Fault.SYNTAX);
            }
        }
    }

    private void number() throws Invalid {
        if (time == null && TimeParsing.startsAt(text, at, end)) {
            time();
            return;
        }
        int start = at;
        int value = 0;
        while (at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            value = at - start < 9 ? value * 10 + (text.charAt(at) - '0') : value;
            at++;
        }
        if (count == MAX_NUMBERS || at - start > 8) {
            throw new Invalid(Fault.SYNTAX);
        }
        numbers[count] = value;
        widths[count++] = at - start;
    }

    private void time() throws Invalid {
        TimeParsing parsed = new TimeParsing(text, at, end);
        at = parsed.parse();
        time = parsed;
    }

    private void word() throws Invalid {
        char c = text.charAt(at);
        boolean isoDate = count == 3 && widths[0] == 4 && separated && month == 0;
        boolean plainDate = count == 1 && widths[0] == 8;
        if ((c == 'T' || c == 't') && time == null && (isoDate || plainDate) && text.charAt(at - 1) != ' ') {
            at++;
            if (!TimeParsing.startsAt(text, at, end)) {
                throw new Invalid(Fault.SYNTAX);
            }
            iso = true;
            time();
            return;
        }
        int start = at;
        while (at < end && (Character.isLetter(text.charAt(at)) || isMarkOrPoint(text.charAt(at), start))) {
            at++;
        }
        int named = language.monthNamed(text.substring(start, at));
        if (named == 0 || month != 0) {
            throw new Invalid(Fault.SYNTAX);
        }
        month = named;
    }

    /** Thai month names have combining marks and points inside. */
    private boolean isMarkOrPoint(char c, int start) {
        return text.charAt(start) >= 0x0E00 && (c == '.' || Character.getType(c) == Character.NON_SPACING_MARK);
    }

    private LocalDate date(DateFormat format, boolean yearFirst, boolean hijri) throws Invalid {
        if (month != 0) {
            return named();
        }
        return switch (count) {
            case 0 -> {
                if (time == null && at != StringToNumber.skipBlanks(text, 0, end)) {
                    throw new Invalid(Fault.SYNTAX);
                }
                yield DateTimes.EPOCH;
            }
            case 1 -> plain();
            case 3 -> separated(format, yearFirst, hijri);
            default -> throw new Invalid(Fault.SYNTAX);
        };
    }

    private LocalDate plain() throws Invalid {
        int value = numbers[0];
        return switch (widths[0]) {
            case 8 -> day(value / 10_000, value / 100 % 100, value % 100);
            case 6 -> day(fullYear(value / 10_000, 2), value / 100 % 100, value % 100);
            case 4 -> day(value, 1, 1);
            default -> throw new Invalid(Fault.SYNTAX);
        };
    }

    /** With a month name: a year of four digits anywhere, else the day first and then the year. */
    private LocalDate named() throws Invalid {
        return switch (count) {
            case 1 -> {
                if (widths[0] != 4) {
                    throw new Invalid(Fault.SYNTAX);
                }
                yield day(numbers[0], month, 1);
            }
            case 2 -> widths[0] == 4 ? named(1, 0) : named(0, 1);
            default -> throw new Invalid(Fault.SYNTAX);
        };
    }

    private LocalDate named(int dayIndex, int yearIndex) throws Invalid {
        if (widths[dayIndex] > 2) {
            throw new Invalid(Fault.SYNTAX);
        }
        return day(fullYear(numbers[yearIndex], widths[yearIndex]), month, numbers[dayIndex]);
    }

    private LocalDate separated(DateFormat format, boolean yearFirst, boolean hijri) throws Invalid {
        if (!separated) {
            throw new Invalid(Fault.SYNTAX);
        }
        int year = -1;
        for (int i = 0; i < MAX_NUMBERS; i++) {
            if (widths[i] == 4 && year < 0) {
                year = i;
            } else if (widths[i] > 2) {
                throw new Invalid(Fault.SYNTAX);
            }
        }
        boolean monthFirst = iso || (yearFirst && year == 0) || format.monthFirst();
        if (yearFirst && year != 0 && format == DateFormat.YDM) {
            throw new Invalid(Fault.YDM);
        }
        int yearIndex = year >= 0 ? year : format.name().indexOf('Y');
        int first = yearIndex == 0 ? 1 : 0;
        int second = yearIndex == 2 ? 1 : 2;
        int y = fullYear(numbers[yearIndex], widths[yearIndex]);
        int m = numbers[monthFirst ? first : second];
        int d = numbers[monthFirst ? second : first];
        if (hijri) {
            LocalDate date = m < 1 || m > 12 ? null : Hijri.toDate(y, m, d);
            if (date == null) {
                throw new Invalid(Fault.RANGE);
            }
            return date;
        }
        return day(y, m, d);
    }

    private static int fullYear(int year, int width) {
        if (width > 2) {
            return year;
        }
        return year < TWO_DIGIT_CUTOFF ? 2000 + year : 1900 + year;
    }

    private static LocalDate day(int year, int month, int day) throws Invalid {
        if (year < 1 || month < 1 || month > 12 || day < 1) {
            throw new Invalid(Fault.RANGE);
        }
        LocalDate first = LocalDate.of(year, month, 1);
        if (day > first.lengthOfMonth()) {
            throw new Invalid(Fault.RANGE);
        }
        return first.withDayOfMonth(day);
    }
}
