package dev.aul.language.functions;

import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a culture writes dates, in .NET's pattern letters. Cultures without a row get the Java library's patterns. */
record DatePatterns(
        String shortDate,
        String longDate,
        String shortTime,
        String longTime,
        String dateSeparator,
        String timeSeparator,
        boolean hasHalfDays) {
    private static final Map<String, DatePatterns> TABLE = Map.ofEntries(
            row("", "MM/dd/yyyy", "dddd, dd MMMM yyyy", "HH:mm", "HH:mm:ss", "/"),
            row("en-US", "M/d/yyyy", "dddd, MMMM d, yyyy", "h:mm tt", "h:mm:ss tt", "/"),
            row("en", "M/d/yyyy", "dddd, MMMM d, yyyy", "h:mm tt", "h:mm:ss tt", "/"),
            row("en-GB", "dd/MM/yyyy", "dd MMMM yyyy", "HH:mm", "HH:mm:ss", "/"),
            row("en-CA", "yyyy-MM-dd", "MMMM d, yyyy", "h:mm tt", "h:mm:ss tt", "-"),
            row("en-AU", "d/MM/yyyy", "dddd, d MMMM yyyy", "h:mm tt", "h:mm:ss tt", "/"),
            row("de-DE", "dd.MM.yyyy", "dddd, d. MMMM yyyy", "HH:mm", "HH:mm:ss", "."),
            row("fr-FR", "dd/MM/yyyy", "dddd d MMMM yyyy", "HH:mm", "HH:mm:ss", "/"),
            row("es-ES", "dd/MM/yyyy", "dddd, d' de 'MMMM' de 'yyyy", "H:mm", "H:mm:ss", "/"),
            row("it-IT", "dd/MM/yyyy", "dddd d MMMM yyyy", "HH:mm", "HH:mm:ss", "/"),
            row("nl-NL", "d-M-yyyy", "dddd d MMMM yyyy", "HH:mm", "HH:mm:ss", "-"),
            row("sv-SE", "yyyy-MM-dd", "'den 'd MMMM yyyy", "HH:mm", "HH:mm:ss", "-"),
            row("da-DK", "dd-MM-yyyy", "d. MMMM yyyy", "HH:mm", "HH:mm:ss", "-"),
            row("pl-PL", "dd.MM.yyyy", "dddd, d MMMM yyyy", "HH:mm", "HH:mm:ss", "."),
            row("pt-BR", "dd/MM/yyyy", "dddd, d' de 'MMMM' de 'yyyy", "HH:mm", "HH:mm:ss", "/"),
            row("ja-JP", "yyyy/MM/dd", "yyyy'年'M'月'd'日'", "H:mm", "H:mm:ss", "/"),
            row("zh-CN", "yyyy/M/d", "yyyy'年'M'月'd'日'", "H:mm", "H:mm:ss", "/"));

    private static Map.Entry<String, DatePatterns> row(
            String culture, String shortDate, String longDate, String shortTime, String longTime, String separator) {
        boolean halfDays = culture.isEmpty() || culture.startsWith("en");
        return Map.entry(
                culture.toLowerCase(Locale.ROOT),
                new DatePatterns(shortDate, longDate, shortTime, longTime, separator, ":", halfDays));
    }

    static DatePatterns of(Culture culture) {
        DatePatterns known = TABLE.get(culture.name().toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        Locale locale = culture.locale();
        return new DatePatterns(
                java(FormatStyle.SHORT, null, locale),
                java(FormatStyle.FULL, null, locale),
                java(null, FormatStyle.SHORT, locale),
                java(null, FormatStyle.MEDIUM, locale),
                "/",
                ":",
                false);
    }

    /** A pattern of the Java library in .NET's letters. */
    private static String java(@Nullable FormatStyle date, @Nullable FormatStyle time, Locale locale) {
        String pattern =
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(date, time, IsoChronology.INSTANCE, locale);
        return pattern.replace("EEEE", "dddd")
                .replaceAll("\\by\\b|\\byy\\b", "yyyy")
                .replace('a', 't')
                .replace('\u202F', ' ');
    }

    /** The pattern of a standard format, null when there is none of that letter. */
    @Nullable
    String standard(char letter) {
        return switch (letter) {
            case 'd' -> shortDate;
            case 'D' -> longDate;
            case 'f' -> longDate + " " + shortTime;
            case 'F', 'U' -> longDate + " " + longTime;
            case 'g' -> shortDate + " " + shortTime;
            case 'G' -> shortDate + " " + longTime;
            case 'm', 'M' -> longDate.startsWith("dddd, MMMM") ? "MMMM d" : "d MMMM";
            case 'o', 'O' -> "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffK";
            case 'r', 'R' -> "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'";
            case 's' -> "yyyy'-'MM'-'dd'T'HH':'mm':'ss";
            case 't' -> shortTime;
            case 'T' -> longTime;
            case 'u' -> "yyyy'-'MM'-'dd HH':'mm':'ss'Z'";
            case 'y', 'Y' -> "MMMM yyyy";
            default -> null;
        };
    }

    String halfDay(boolean afternoon) {
        return hasHalfDays ? afternoon ? "PM" : "AM" : "";
    }
}
