package dev.aul.language.functions;

import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;

/**
 * How a culture writes numbers.
 *
 * @param currencyFirst whether the currency sign stands before the digits
 * @param parentheses negative amounts of money stand in parentheses
 */
record NumberSigns(
        char point,
        char separator,
        String currency,
        int currencyDigits,
        boolean currencyFirst,
        boolean parentheses,
        String percent) {
    private static final Set<String> CURRENCY_FIRST = Set.of("en", "ja", "zh", "ko", "pt", "nl", "th", "tr");

    static NumberSigns of(Culture culture) {
        Locale locale = culture.locale();
        if (locale.equals(Locale.ROOT)) {
            return new NumberSigns('.', ',', "\u00A4", 2, true, true, " %");
        }
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        // .NET groups with a no-break space where Java has a narrow one.
        char separator = symbols.getGroupingSeparator() == '\u202F' ? '\u00A0' : symbols.getGroupingSeparator();
        String language = locale.getLanguage();
        boolean first = CURRENCY_FIRST.contains(language);
        Currency currency = locale.getCountry().isEmpty() ? null : Currency.getInstance(locale);
        String sign = symbols.getCurrencySymbol();
        boolean spaced = language.equals("nl") || language.equals("pt");
        return new NumberSigns(
                symbols.getDecimalSeparator(),
                separator,
                first ? sign + (spaced ? " " : "") : " " + sign,
                currency == null ? 2 : Math.max(0, currency.getDefaultFractionDigits()),
                first,
                locale.getCountry().equals("US"),
                language.equals("en") || language.equals("ja") || language.equals("zh") ? "%" : " %");
    }

    /** Integer digits in groups of three. */
    String group(String digits) {
        StringBuilder out = new StringBuilder(digits.length() * 4 / 3 + 1);
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                out.append(separator);
            }
            out.append(digits.charAt(i));
        }
        return out.toString();
    }
}
