package dev.aul.language.functions;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates and times by .NET's standard and custom formats. */
final class FormatDate {
    private final LocalDateTime moment;
    private final @Nullable ZoneOffset offset;
    private final Culture culture;
    private final Locale locale;
    private final StringBuilder out = new StringBuilder();

    private FormatDate(LocalDateTime moment, @Nullable ZoneOffset offset, Culture culture) {
        this.moment = moment;
        this.offset = offset;
        this.culture = culture;
        this.locale = culture.locale().equals(Locale.ROOT) ? Locale.ENGLISH : culture.locale();
    }

    /** Null when the format is a single letter that means nothing. */
    static @Nullable String format(Object value, String format, Culture culture) {
        ZoneOffset offset = value instanceof OffsetDateTime zoned ? zoned.getOffset() : null;
        String pattern = format.isEmpty() ? "G" : format;
        LocalDateTime local = Temporal.local(value);
        if (pattern.length() == 1) {
            String known = DatePatterns.of(culture).standard(pattern.charAt(0));
            if (known == null) {
                return null;
            }
            boolean utc = "uU".contains(pattern) && offset != null;
            return new FormatDate(utc ? Temporal.utc(value) : local, offset, culture).run(known);
        }
        return new FormatDate(local, offset, culture).run(pattern);
    }

    private String run(String pattern) {
        int i = 0;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length()) {
                out.append(pattern.charAt(i + 1));
                i += 2;
            } else if (c == '\'' || c == '"') {
                int end = pattern.indexOf(c, i + 1);
                int stop = end < 0 ? pattern.length() : end;
                out.append(pattern, i + 1, stop);
                i = stop + 1;
            } else if (c == '%') {
                i++;
            } else if ("dMyhHmsfFtzKg".indexOf(c) >= 0) {
                int end = i;
                while (end < pattern.length() && pattern.charAt(end) == c) {
                    end++;
                }
                token(c, end - i);
                i = end;
            } else {
                separator(c);
                i++;
            }
        }
        return out.toString();
    }

    private void separator(char c) {
        DatePatterns patterns = DatePatterns.of(culture);
        out.append(c == '/' ? patterns.dateSeparator() : c == ':' ? patterns.timeSeparator() : String.valueOf(c));
    }

    private void token(char letter, int count) {
        switch (letter) {
            case 'd' -> day(count);
            case 'M' -> month(count);
            case 'y' -> year(count);
            case 'h' -> number(moment.getHour() % 12 == 0 ? 12 : moment.getHour() % 12, Math.min(count, 2));
            case 'H' -> number(moment.getHour(), Math.min(count, 2));
            case 'm' -> number(moment.getMinute(), Math.min(count, 2));
            case 's' -> number(moment.getSecond(), Math.min(count, 2));
            case 'f', 'F' -> fraction(count, letter == 'F');
            case 't' -> halfDay(count);
            case 'z' -> zone(count);
            case 'K' -> zone(offset == null ? 0 : 3);
            default -> out.append("A.D.");
        }
    }

    private void number(int value, int width) {
        String digits = Integer.toString(value);
        out.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
    }

    private void day(int count) {
        switch (count) {
            case 1, 2 -> number(moment.getDayOfMonth(), count);
            case 3 -> out.append(moment.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale));
            default -> out.append(moment.getDayOfWeek().getDisplayName(TextStyle.FULL, locale));
        }
    }

    private void month(int count) {
        switch (count) {
            case 1, 2 -> number(moment.getMonthValue(), count);
            case 3 -> out.append(moment.getMonth().getDisplayName(TextStyle.SHORT, locale));
            default -> out.append(moment.getMonth().getDisplayName(TextStyle.FULL, locale));
        }
    }

    private void year(int count) {
        number(count <= 2 ? moment.getYear() % 100 : moment.getYear(), count);
    }

    private void fraction(int count, boolean trimmed) {
        String digits = String.format(Locale.ROOT, "%09d", moment.toLocalTime().toNanoOfDay() % 1_000_000_000L)
                .substring(0, Math.min(count, 9));
        if (!trimmed) {
            out.append(digits);
            return;
        }
        String kept = digits.replaceFirst("0+$", "");
        if (kept.isEmpty() && !out.isEmpty() && out.charAt(out.length() - 1) == '.') {
            out.setLength(out.length() - 1);
        }
        out.append(kept);
    }

    private void halfDay(int count) {
        String mark = DatePatterns.of(culture).halfDay(moment.getHour() >= 12);
        out.append(count == 1 && !mark.isEmpty() ? mark.substring(0, 1) : mark);
    }

    private void zone(int count) {
        if (count == 0) {
            return;
        }
        int minutes = offset == null ? 0 : offset.getTotalSeconds() / 60;
        out.append(minutes < 0 ? '-' : '+');
        number(Math.abs(minutes) / 60, Math.min(count, 2));
        if (count >= 3) {
            out.append(':');
            number(Math.abs(minutes) % 60, 2);
        }
    }
}
