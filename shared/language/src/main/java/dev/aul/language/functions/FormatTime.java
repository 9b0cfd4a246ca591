package dev.aul.language.functions;

import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A time by the formats of .NET's TimeSpan: separators must be escaped or quoted, hours count to 24. */
final class FormatTime {
    private FormatTime() {}

    /** Null when the format is none of a TimeSpan. */
    static @Nullable String format(LocalTime time, String format) {
        return switch (format) {
            case "", "c", "t", "T" -> constant(time);
            case "g", "G" -> general(time, format.equals("G"));
            default -> format.length() == 1 ? null : custom(time, format);
        };
    }

    private static String constant(LocalTime time) {
        String text = custom(time, "hh\\:mm\\:ss");
        int ticks = (int) (time.toNanoOfDay() % 1_000_000_000L / 100);
        return ticks == 0 ? String.valueOf(text) : text + "." + String.format(Locale.ROOT, "%07d", ticks);
    }

    private static String general(LocalTime time, boolean full) {
        String text = custom(time, full ? "'0:'hh\\:mm\\:ss\\.fffffff" : "h\\:mm\\:ss");
        String fraction = full ? "" : String.valueOf(custom(time, "FFFFFFF"));
        return fraction.isEmpty() ? String.valueOf(text) : text + "." + fraction;
    }

    private static @Nullable String custom(LocalTime time, String format) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < format.length()) {
            char c = format.charAt(i);
            if (c == '\\' && i + 1 < format.length()) {
                out.append(format.charAt(i + 1));
                i += 2;
            } else if (c == '\'' || c == '"') {
                int end = format.indexOf(c, i + 1);
                if (end < 0) {
                    return null;
                }
                out.append(format, i + 1, end);
                i = end + 1;
            } else if (c == '%') {
                i++;
            } else {
                int end = i;
                while (end < format.length() && format.charAt(end) == c) {
                    end++;
                }
                String text = token(time, c, end - i);
                if (text == null) {
                    return null;
                }
                out.append(text);
                i = end;
            }
        }
        return out.toString();
    }

    private static @Nullable String token(LocalTime time, char letter, int count) {
        if (count > (letter == 'd' ? 8 : letter == 'f' || letter == 'F' ? 7 : 2)) {
            return null;
        }
        String fraction = String.format(Locale.ROOT, "%09d", time.toNanoOfDay() % 1_000_000_000L)
                .substring(0, Math.min(count, 7));
        return switch (letter) {
            case 'd' -> "0".repeat(count);
            case 'h' -> padded(time.getHour(), count);
            case 'm' -> padded(time.getMinute(), count);
            case 's' -> padded(time.getSecond(), count);
            case 'f' -> fraction;
            case 'F' -> fraction.replaceFirst("0+$", "");
            default -> null;
        };
    }

    private static String padded(int value, int width) {
        return width == 2 && value < 10 ? "0" + value : Integer.toString(value);
    }
}
