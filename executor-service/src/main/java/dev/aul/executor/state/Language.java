package dev.aul.executor.state;

import java.util.List;
import java.util.Optional;

/** A language of SET LANGUAGE: its name, its name in English, and what it says of dates. */
public record Language(String name, String alias, String dateFormat, int dateFirst) {
    private static final List<Language> ALL = List.of(
            new Language("us_english", "English", "mdy", 7),
            new Language("Deutsch", "German", "dmy", 1),
            new Language("Français", "French", "dmy", 1),
            new Language("日本語", "Japanese", "ymd", 7),
            new Language("Dansk", "Danish", "dmy", 1),
            new Language("Español", "Spanish", "dmy", 1),
            new Language("Italiano", "Italian", "dmy", 1),
            new Language("Nederlands", "Dutch", "dmy", 1),
            new Language("Norsk", "Norwegian", "dmy", 1),
            new Language("Português", "Portuguese", "dmy", 7),
            new Language("Suomi", "Finnish", "dmy", 1),
            new Language("Svenska", "Swedish", "ymd", 1),
            new Language("čeština", "Czech", "dmy", 1),
            new Language("magyar", "Hungarian", "ymd", 1),
            new Language("polski", "Polish", "dmy", 1),
            new Language("română", "Romanian", "dmy", 1),
            new Language("русский", "Russian", "dmy", 1),
            new Language("Türkçe", "Turkish", "dmy", 1),
            new Language("British", "British English", "dmy", 1),
            new Language("Português (Brasil)", "Brazilian", "dmy", 7),
            new Language("简体中文", "Simplified Chinese", "ymd", 7));

    public static Optional<Language> find(String name) {
        return ALL.stream()
                .filter(each ->
                        each.name().equalsIgnoreCase(name) || each.alias().equalsIgnoreCase(name))
                .findFirst();
    }
}
