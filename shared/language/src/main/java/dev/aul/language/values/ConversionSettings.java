package dev.aul.language.values;

import java.util.Objects;

/**
 * What conversions read of a session.
 *
 * @param dateFirst 1..7, Monday is 1
 */
public record ConversionSettings(DateFormat dateFormat, int dateFirst, Language language) {
    /** us_english: mdy, weeks begin on Sunday. */
    public static final ConversionSettings DEFAULT = new ConversionSettings(DateFormat.MDY, 7, Language.US_ENGLISH);

    /** From the names that SET uses; an unknown name counts as us_english and mdy. */
    public static ConversionSettings of(String language, String dateFormat, int dateFirst) {
        Language known = Language.find(language);
        DateFormat format = DateFormat.find(dateFormat);
        return new ConversionSettings(
                Objects.requireNonNullElse(format, DateFormat.MDY),
                dateFirst,
                Objects.requireNonNullElse(known, Language.US_ENGLISH));
    }
}
