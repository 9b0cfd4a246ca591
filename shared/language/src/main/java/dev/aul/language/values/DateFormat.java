package dev.aul.language.values;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** SET DATEFORMAT: the order of year, month and day in numeric dates. */
public enum DateFormat {
    MDY,
    DMY,
    YMD,
    YDM,
    MYD,
    DYM;

    /** By name in any case; null when there is none (error 2741). */
    public static @Nullable DateFormat find(String name) {
        for (DateFormat format : values()) {
            if (format.name().equals(name.toUpperCase(Locale.ROOT))) {
                return format;
            }
        }
        return null;
    }

    /** Whether the month stands before the day. */
    boolean monthFirst() {
        return name().indexOf('M') < name().indexOf('D');
    }
}
