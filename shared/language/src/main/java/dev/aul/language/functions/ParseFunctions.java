package dev.aul.language.functions;

import static dev.aul.language.functions.Rows.string;

import dev.aul.language.errors.SqlException;
import dev.aul.language.errors.ValueMessage;
import dev.aul.language.functions.ScalarFunction.Signature;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeNames;
import dev.aul.language.values.ConversionSettings;
import dev.aul.language.values.Conversions;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** PARSE and TRY_PARSE: numbers and dates as a culture writes them. The signature's type is the target. */
final class ParseFunctions {
    private ParseFunctions() {}

    static List<ScalarFunction> rows() {
        SqlType text = SqlType.nvarchar(Typings.MAX_CHARACTERS);
        return List.of(
                Rows.strictVolatile("PARSE", 1, 2, Typings.fixed(text, text), ParseFunctions::parse),
                Rows.strictVolatile("TRY_PARSE", 1, 2, Typings.fixed(text, text), ParseFunctions::tryParse));
    }

    private static @Nullable Object parse(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        Culture culture = culture(context, arguments);
        String text = string(arguments, 0);
        try {
            return converted(text, culture, signature.type());
        } catch (SqlException failure) {
            throw ValueMessage.PARSE_FAILED.exception(text, TypeNames.inMessage(signature.type()), culture.name());
        }
    }

    private static @Nullable Object tryParse(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        Culture culture = culture(context, arguments);
        try {
            return converted(string(arguments, 0), culture, signature.type());
        } catch (SqlException failure) {
            return null;
        }
    }

    private static Culture culture(EvalContext context, @Nullable Object[] arguments) {
        return arguments.length > 1
                ? Culture.named(string(arguments, 1))
                : Culture.ofLanguage(context.options().language());
    }

    private static @Nullable Object converted(String text, Culture culture, SqlType type) {
        if (text.isBlank()) {
            throw ValueMessage.PARSE_FAILED.exception(text, TypeNames.inMessage(type), culture.name());
        }
        ConversionSettings settings = ConversionSettings.of(culture.language(), culture.dateFormat(), 7);
        String plain = type.kind().isNumber() ? plainNumber(text, culture.locale(), type) : text;
        return Conversions.convert(plain, Typings.NVARCHAR_MAX, type, settings);
    }

    /** Group separators go, the decimal sign becomes a point, a currency sign is taken off for money. */
    private static String plainNumber(String text, Locale locale, SqlType type) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        String plain = text.strip();
        if (type.kind().isMoney()) {
            plain = plain.replace(symbols.getCurrencySymbol(), "").strip();
        }
        return plain.replace(String.valueOf(symbols.getGroupingSeparator()), "")
                .replace("\u00a0", "")
                .replace(symbols.getDecimalSeparator(), '.');
    }
}
