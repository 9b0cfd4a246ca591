package dev.aul.language.values;

import dev.aul.language.errors.TypeMessage;
import dev.aul.language.errors.ValueMessage;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Map;

/** Dates and times as text, by the styles of CONVERT. Pure. */
final class DateFormatting {
    /**
     * A style: its date part, its time part and what stands between. Letters: Y y year of four or two digits, m month, M short
     * month name, d day, e day padded with a blank, H hour, h hour of 12 padded with a blank, n minute, s second, f fraction
     * with the sign before it, a AM or PM; i j k day, month name and year of the Hijri calendar, l its month number.
     */
    private record Style(String date, String between, String time) {}

    private static final int ISO = 126;
    private static final int ISO_UTC = 127;
    private static final int CANONICAL = 121;

    private static final Map<Integer, Style> STYLES = Map.ofEntries(
            style(0, "M e Y", " ", "h:na"),
            style(100, "M e Y", " ", "h:na"),
            style(1, "m/d/y", "", ""),
            style(101, "m/d/Y", "", ""),
            style(2, "y.m.d", "", ""),
            style(102, "Y.m.d", "", ""),
            style(3, "d/m/y", "", ""),
            style(103, "d/m/Y", "", ""),
            style(4, "d.m.y", "", ""),
            style(104, "d.m.Y", "", ""),
            style(5, "d-m-y", "", ""),
            style(105, "d-m-Y", "", ""),
            style(6, "d M y", "", ""),
            style(106, "d M Y", "", ""),
            style(7, "M d, y", "", ""),
            style(107, "M d, Y", "", ""),
            style(8, "", "", "H:n:s"),
            style(24, "", "", "H:n:s"),
            style(108, "", "", "H:n:s"),
            style(9, "M e Y", " ", "h:n:s:fa"),
            style(109, "M e Y", " ", "h:n:s:fa"),
            style(10, "m-d-y", "", ""),
            style(110, "m-d-Y", "", ""),
            style(11, "y/m/d", "", ""),
            style(111, "Y/m/d", "", ""),
            style(12, "ymd", "", ""),
            style(112, "Ymd", "", ""),
            style(13, "d M Y", " ", "H:n:s:f"),
            style(113, "d M Y", " ", "H:n:s:f"),
            style(14, "", "", "H:n:s:f"),
            style(114, "", "", "H:n:s:f"),
            style(20, "Y-m-d", " ", "H:n:s"),
            style(120, "Y-m-d", " ", "H:n:s"),
            style(21, "Y-m-d", " ", "H:n:s.f"),
            style(25, "Y-m-d", " ", "H:n:s.f"),
            style(CANONICAL, "Y-m-d", " ", "H:n:s.f"),
            style(22, "m/d/y", " ", "h:n:s a"),
            style(23, "Y-m-d", "", ""),
            style(ISO, "Y-m-d", "T", "H:n:s.f"),
            style(ISO_UTC, "Y-m-d", "T", "H:n:s.f"),
            style(130, "i j k", " ", "h:n:s:fa"),
            style(131, "i/l/k", " ", "h:n:s:fa"));

    private DateFormatting() {}

    private static Map.Entry<Integer, Style> style(int number, String date, String between, String time) {
        return Map.entry(number, new Style(date, between, time));
    }

    /** The text of a date or time in a style; {@link Conversions#NO_STYLE} takes the type's own. */
    static String format(Object value, SqlType from, SqlType to, int style, Language language) {
        TypeKind kind = from.kind();
        boolean classic = kind == TypeKind.DATETIME || kind == TypeKind.SMALLDATETIME;
        int number = style == Conversions.NO_STYLE ? (classic ? 0 : CANONICAL) : style;
        Style known = STYLES.get(number);
        if (known == null) {
            throw TypeMessage.INVALID_STYLE.exception(number, kind.sqlName());
        }
        boolean hasDate = kind != TypeKind.TIME && !known.date().isEmpty();
        boolean hasTime = kind != TypeKind.DATE && !known.time().isEmpty();
        if (!hasDate && !hasTime) {
            throw ValueMessage.CONVERSION_ERROR.exception(
                    kind.sqlName(), to.kind().sqlName());
        }
        LocalDateTime moment = moment(value, number);
        StringBuilder out = new StringBuilder(40);
        Writer writer = new Writer(out, moment, language, classic, number, classic ? 3 : from.scale());
        if (hasDate) {
            writer.write(known.date());
        }
        if (hasDate && hasTime) {
            out.append(known.between());
        }
        if (hasTime) {
            writer.write(known.time());
            if (value instanceof OffsetDateTime zoned) {
                appendOffset(out, zoned.getOffset(), number);
            }
        }
        return out.toString();
    }

    private static LocalDateTime moment(Object value, int style) {
        return switch (value) {
            case LocalDateTime moment -> moment;
            case LocalDate date -> date.atStartOfDay();
            case LocalTime time -> time.atDate(DateTimes.EPOCH);
            case OffsetDateTime zoned ->
                style == ISO_UTC
                        ? zoned.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()
                        : zoned.toLocalDateTime();
            default -> throw new IllegalArgumentException(value.getClass().getName());
        };
    }

    private static void appendOffset(StringBuilder out, ZoneOffset offset, int style) {
        if (style == ISO_UTC) {
            out.append('Z');
            return;
        }
        int minutes = Math.abs(offset.getTotalSeconds() / 60);
        if (style != ISO) {
            out.append(' ');
        }
        out.append(offset.getTotalSeconds() < 0 ? '-' : '+');
        digits(out, minutes / 60, 2);
        out.append(':');
        digits(out, minutes % 60, 2);
    }

    static void digits(StringBuilder out, int value, int width) {
        String text = Integer.toString(value);
        out.repeat('0', Math.max(0, width - text.length())).append(text);
    }

    private record Writer(
            StringBuilder out, LocalDateTime moment, Language language, boolean classic, int style, int fraction) {
        void write(String pattern) {
            for (int i = 0; i < pattern.length(); i++) {
                field(pattern.charAt(i));
            }
        }

        private void field(char letter) {
            switch (letter) {
                case 'Y' -> digits(out, moment.getYear(), 4);
                case 'y' -> digits(out, moment.getYear() % 100, 2);
                case 'm' -> digits(out, moment.getMonthValue(), 2);
                case 'M' -> out.append(language.shortMonth(moment.getMonthValue()));
                case 'd' -> digits(out, moment.getDayOfMonth(), 2);
                case 'e' -> padded(moment.getDayOfMonth());
                case 'H' -> digits(out, moment.getHour(), 2);
                case 'h' -> padded((moment.getHour() + 11) % 12 + 1);
                case 'n' -> digits(out, moment.getMinute(), 2);
                case 's' -> digits(out, moment.getSecond(), 2);
                case 'f' -> writeFraction();
                case 'a' -> out.append(moment.getHour() < 12 ? "AM" : "PM");
                case 'i' -> padded(Hijri.of(moment.toLocalDate()).day());
                case 'j' -> out.append(Hijri.of(moment.toLocalDate()).monthName());
                case 'k' -> digits(out, Hijri.of(moment.toLocalDate()).year(), 4);
                case 'l' -> digits(out, Hijri.of(moment.toLocalDate()).month(), 2);
                default -> out.append(letter);
            }
        }

        private void padded(int value) {
            if (value < 10) {
                out.append(' ');
            }
            out.append(value);
        }

        /** Replaces the sign already written where the fraction is left out or the newer types want a point. */
        private void writeFraction() {
            int last = out.length() - 1;
            boolean iso = style == ISO || style == ISO_UTC;
            if (fraction == 0 || (iso && moment.get(ChronoField.NANO_OF_SECOND) == 0)) {
                out.setLength(last);
                return;
            }
            if (!classic) {
                out.setCharAt(last, '.');
            }
            int divisor = 1;
            for (int i = fraction; i < 9; i++) {
                divisor *= 10;
            }
            digits(out, (moment.get(ChronoField.NANO_OF_SECOND) + divisor / 2) / divisor, fraction);
        }
    }
}
