package dev.aul.language.analysis;

import dev.aul.language.functions.ScalarFunction;
import dev.aul.language.functions.ScalarFunction.Signature;
import dev.aul.language.types.SqlType;
import dev.aul.language.values.Bytes;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collections;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Functions that stand in for collations other than the default: keys that compare as bytes where the collation compares
 * strings, and texts whose case survives a LIKE that ignores it. Blanks at the end count nowhere.
 */
final class CollationKeys {
    private static final SqlType KEY = SqlType.varbinary(SqlType.MAX);
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** Capital letters below this move to the private use area, in their order. */
    private static final int CASED = 0x1900;

    private static final int PRIVATE_USE = 0xE000;

    /** By code units. */
    static final ScalarFunction BINARY = key("$KEY_BIN", text -> text);

    /** By letters first; where those are equal, small ones come first. */
    static final ScalarFunction CASE_SENSITIVE =
            key("$KEY_CS", text -> text.toUpperCase(Locale.ROOT) + '\0' + cases(text));

    static final ScalarFunction ACCENT_INSENSITIVE =
            key("$KEY_AI", text -> MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                    .replaceAll("")
                    .toUpperCase(Locale.ROOT));

    /** For both sides of a LIKE that minds case. */
    static final ScalarFunction CASE_KEPT = new ScalarFunction(
            "$CASE_KEPT",
            1,
            1,
            true,
            true,
            arguments -> new Signature(
                    Collections.nCopies(1, arguments.getFirst().type()),
                    arguments.getFirst().type()),
            (context, arguments, signature) -> caseKept((String) java.util.Objects.requireNonNull(arguments[0])));

    private CollationKeys() {}

    private static ScalarFunction key(String name, Function<String, String> form) {
        return new ScalarFunction(
                name,
                1,
                1,
                true,
                true,
                arguments -> new Signature(
                        Collections.nCopies(1, arguments.getFirst().type()), KEY),
                (context, arguments, signature) -> {
                    String text = ((String) java.util.Objects.requireNonNull(arguments[0])).stripTrailing();
                    return new Bytes(form.apply(text).getBytes(StandardCharsets.UTF_16BE));
                });
    }

    private static String cases(String text) {
        StringBuilder cases = new StringBuilder(text.length());
        text.chars().forEach(c -> cases.append(Character.isUpperCase(c) ? '2' : '1'));
        return cases.toString();
    }

    private static String caseKept(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.chars().forEach(c -> kept.append((char) (c < CASED && Character.isUpperCase(c) ? PRIVATE_USE + c : c)));
        return kept.toString();
    }
}
