package dev.aul.language.values;

import dev.aul.language.values.DateParts.Fault;
import dev.aul.language.values.DateParts.Invalid;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Reads {@code hh:mm[:ss[.fffffff]] [AM|PM] [offset]} or {@code hh AM} from a place in a text. One object reads one time. */
final class TimeParsing {
    private static final int MAX_FRACTION = 7;
    private static final int MAX_OFFSET_MINUTES = 14 * 60;

    private final String text;
    private final int end;
    private int at;
    private int hour;
    private int minute;
    private int second;
    private int nanos;
    private int fractionDigits;
    private @Nullable Integer offsetMinutes;

    TimeParsing(String text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    /** Whether a number that begins here is an hour: a colon, or AM or PM, follows it. */
    static boolean startsAt(String text, int start, int end) {
        int i = start;
        while (i < end && isDigit(text.charAt(i))) {
            i++;
        }
        if (i == start || i - start > 2) {
            return false;
        }
        i = StringToNumber.skipBlanks(text, i, end);
        return i < end && (text.charAt(i) == ':' || isHalfOfDay(text, i, end));
    }

    /** Returns the place after the time. */
    int parse() throws Invalid {
        hour = pair();
        skipBlanks();
        if (at < end && text.charAt(at) == ':') {
            at++;
            minute = pair();
            if (at < end && text.charAt(at) == ':') {
                at++;
                second = pair();
                if (at < end && (text.charAt(at) == '.' || text.charAt(at) == ':')) {
                    fraction(text.charAt(at) == '.');
                }
            }
        }
        halfOfDay();
        offset();
        return at;
    }

    LocalTime toTime() throws Invalid {
        if (hour > 23 || minute > 59 || second > 59) {
            throw new Invalid(Fault.RANGE);
        }
        return LocalTime.of(hour, minute, second, nanos);
    }

    @Nullable
    Integer offsetMinutes() {
        return offsetMinutes;
    }

    int fractionDigits() {
        return fractionDigits;
    }

    /** After a point the digits are a decimal fraction, after a colon they count milliseconds. */
    private void fraction(boolean decimal) throws Invalid {
        at++;
        int start = at;
        int value = 0;
        while (at < end && isDigit(text.charAt(at))) {
            if (at - start == MAX_FRACTION) {
                throw new Invalid(Fault.SYNTAX);
            }
            value = value * 10 + (text.charAt(at++) - '0');
        }
        fractionDigits = at - start;
        if (fractionDigits == 0 || (!decimal && fractionDigits > 3)) {
            throw new Invalid(Fault.SYNTAX);
        }
        nanos = value;
        for (int i = decimal ? fractionDigits : 3; i < 9; i++) {
            nanos *= 10;
        }
    }

    private void halfOfDay() throws Invalid {
        int start = StringToNumber.skipBlanks(text, at, end);
        if (!isHalfOfDay(text, start, end)) {
            return;
        }
        boolean afternoon = (text.charAt(start) | 0x20) == 'p';
        at = start + 2;
        if (hour > 12 && !afternoon) {
            throw new Invalid(Fault.RANGE);
        }
        if (hour == 12) {
            hour = afternoon ? 12 : 0;
        } else if (afternoon && hour < 12) {
            hour += 12;
        }
    }

    private void offset() throws Invalid {
        int start = StringToNumber.skipBlanks(text, at, end);
        if (start == end) {
            return;
        }
        char sign = text.charAt(start);
        if (sign == 'Z' || sign == 'z') {
            at = start + 1;
            offsetMinutes = 0;
        } else if (sign == '+' || sign == '-') {
            at = start + 1;
            int hours = pair();
            if (at >= end || text.charAt(at) != ':') {
                throw new Invalid(Fault.SYNTAX);
            }
            at++;
            int minutes = pair();
            if (minutes > 59 || hours * 60 + minutes > MAX_OFFSET_MINUTES) {
                throw new Invalid(Fault.RANGE);
            }
            offsetMinutes = (sign == '-' ? -1 : 1) * (hours * 60 + minutes);
        }
    }

    private int pair() throws Invalid {
        int start = at;
        int value = 0;
        while (at < end && isDigit(text.charAt(at)) && at - start < 2) {
            value = value * 10 + (text.charAt(at++) - '0');
        }
        if (at == start || (at < end && isDigit(text.charAt(at)))) {
            throw new Invalid(Fault.SYNTAX);
        }
        return value;
    }

    private void skipBlanks() {
        at = StringToNumber.skipBlanks(text, at, end);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHalfOfDay(String text, int start, int end) {
        return start + 1 < end
                && (text.charAt(start + 1) | 0x20) == 'm'
                && ((text.charAt(start) | 0x20) == 'a' || (text.charAt(start) | 0x20) == 'p')
                && (start + 2 == end || !Character.isLetter(text.charAt(start + 2)));
    }
}
