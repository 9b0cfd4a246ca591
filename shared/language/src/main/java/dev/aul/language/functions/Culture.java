package dev.aul.language.functions;

import dev.aul.language.errors.ValueMessage;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A .NET culture, as FORMAT and PARSE take it.
 *
 * @param name as written
 * @param language the T-SQL language nearest to it
 * @param dateFormat order of numeric dates
 */
record Culture(String name, Locale locale, String language, String dateFormat) {
    private static final Set<String> KNOWN = Arrays.stream(Locale.getAvailableLocales())
            .map(locale -> locale.toLanguageTag().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    /** Cultures of T-SQL's languages by the language's name. */
    private static final Map<String, String> BY_LANGUAGE = Map.ofEntries(
            Map.entry("us_english", "en-US"),
            Map.entry("english", "en-US"),
            Map.entry("british", "en-GB"),
            Map.entry("deutsch", "de-DE"),
            Map.entry("german", "de-DE"),
            Map.entry("français", "fr-FR"),
            Map.entry("french", "fr-FR"),
            Map.entry("español", "es-ES"),
            Map.entry("spanish", "es-ES"),
            Map.entry("italiano", "it-IT"),
            Map.entry("italian", "it-IT"),
            Map.entry("nederlands", "nl-NL"),
            Map.entry("dutch", "nl-NL"),
            Map.entry("svenska", "sv-SE"),
            Map.entry("swedish", "sv-SE"),
            Map.entry("dansk", "da-DK"),
            Map.entry("danish", "da-DK"),
            Map.entry("polski", "pl-PL"),
            Map.entry("polish", "pl-PL"),
            Map.entry("日本語", "ja-JP"),
            Map.entry("japanese", "ja-JP"));

    private static final Map<String, String> LANGUAGES = Map.of(
            "en", "us_english",
            "de", "Deutsch",
            "fr", "Français",
            "es", "Español",
            "it", "Italiano",
            "nl", "Nederlands",
            "sv", "Svenska",
            "da", "Dansk",
            "pl", "polski",
            "ja", "日本語");

    private static final Set<String> YEAR_FIRST = Set.of("ja", "sv", "zh", "ko", "hu", "lt");

    /** Throws 9818 for a name that is no culture; the empty name is the invariant culture. */
    static Culture named(String name) {
        if (name.isEmpty()) {
            return new Culture(name, Locale.ROOT, "us_english", "mdy");
        }
        if (!KNOWN.contains(name.toLowerCase(Locale.ROOT))) {
            throw ValueMessage.CULTURE_UNKNOWN.exception(name);
        }
        Locale locale = Locale.forLanguageTag(name);
        String language = LANGUAGES.getOrDefault(locale.getLanguage(), "us_english");
        String order = YEAR_FIRST.contains(locale.getLanguage())
                ? "ymd"
                : locale.getCountry().equals("US") || name.equalsIgnoreCase("en") ? "mdy" : "dmy";
        return new Culture(name, locale, language, order);
    }

    static Culture ofLanguage(String language) {
        return named(BY_LANGUAGE.getOrDefault(language.toLowerCase(Locale.ROOT), "en-US"));
    }
}
