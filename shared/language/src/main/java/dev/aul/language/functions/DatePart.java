package dev.aul.language.functions;

import dev.aul.language.errors.FunctionMessage;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first argument of DATEADD, DATEPART and their like. */
public enum DatePart {
    YEAR("yy,yyyy"),
    QUARTER("qq,q"),
    MONTH("mm,m"),
    DAYOFYEAR("dy,y"),
    DAY("dd,d"),
    WEEK("wk,ww"),
    WEEKDAY("dw,w"),
    HOUR("hh"),
    MINUTE("mi,n"),
    SECOND("ss,s"),
    MILLISECOND("ms"),
    MICROSECOND("mcs"),
    NANOSECOND("ns"),
    TZOFFSET("tz"),
    ISO_WEEK("isowk,isoww");

    private static final Map<String, DatePart> BY_NAME = byName();

    private final String shortNames;

    DatePart(String shortNames) {
        this.shortNames = shortNames;
    }

    /** The part by its name or a short name, in any case; throws 155. */
    public static DatePart parse(String name) {
        DatePart part = BY_NAME.get(name);
        if (part == null) {
            part = BY_NAME.get(name.toLowerCase(Locale.ROOT));
        }
        if (part == null) {
            throw FunctionMessage.DATEPART_UNKNOWN.exception(name);
        }
        return part;
    }

    /** As messages write it: lower case. */
    public String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isTimePart() {
        return compareTo(HOUR) >= 0 && compareTo(NANOSECOND) <= 0;
    }

    /** Nanoseconds in a part of the time of day. */
    long nanos() {
        return switch (this) {
            case HOUR -> 3_600_000_000_000L;
            case MINUTE -> 60_000_000_000L;
            case SECOND -> 1_000_000_000L;
            case MILLISECOND -> 1_000_000L;
            case MICROSECOND -> 1_000L;
            default -> 1L;
        };
    }

    /** The unit that counts whole days, months or years; null for parts of a day. */
    @Nullable
    ChronoUnit dateUnit() {
        return switch (this) {
            case YEAR -> ChronoUnit.YEARS;
            case QUARTER, MONTH -> ChronoUnit.MONTHS;
            case DAYOFYEAR, DAY, WEEKDAY -> ChronoUnit.DAYS;
            case WEEK, ISO_WEEK -> ChronoUnit.WEEKS;
            case HOUR, MINUTE, SECOND, MILLISECOND, MICROSECOND, NANOSECOND, TZOFFSET -> null;
        };
    }

    private static Map<String, DatePart> byName() {
        Map<String, DatePart> names = new HashMap<>();
        for (DatePart part : values()) {
            names.put(part.sqlName(), part);
            for (String shortName : part.shortNames.split(",")) {
                names.put(shortName, part);
            }
        }
        return names;
    }
}
