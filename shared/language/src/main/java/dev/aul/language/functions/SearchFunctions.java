package dev.aul.language.functions;

import static dev.aul.language.functions.Rows.strict;
import static dev.aul.language.functions.Rows.string;

import dev.aul.language.errors.ValueMessage;
import dev.aul.language.functions.ScalarFunction.Argument;
import dev.aul.language.functions.ScalarFunction.Signature;
import dev.aul.language.types.SqlType;
import dev.aul.language.values.LikePattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions that look for text in text: characters match in either case, as the default collation says. */
final class SearchFunctions {
    private SearchFunctions() {}

    static List<ScalarFunction> rows() {
        return List.of(
                strict("CHARINDEX", 2, 3, SearchFunctions::charIndexTyping, SearchFunctions::charIndex),
                strict(
                        "PATINDEX",
                        2,
                        2,
                        SearchFunctions::charIndexTyping,
                        (_, a, signature) -> position(
                                LikePattern.compile(string(a, 0), null, true).indexIn(string(a, 1)), signature)),
                strict("REPLACE", 3, 3, SearchFunctions::replaceTyping, SearchFunctions::replace),
                strict("TRANSLATE", 3, 3, SearchFunctions::translateTyping, SearchFunctions::translate));
    }

    private static Signature charIndexTyping(List<Argument> arguments) {
        boolean max = arguments.get(1).type().isMax();
        SqlType result = max ? SqlType.BIGINT : SqlType.INT;
        return new Signature(
                arguments.size() == 2
                        ? List.of(Typings.NVARCHAR_MAX, Typings.NVARCHAR_MAX)
                        : List.of(Typings.NVARCHAR_MAX, Typings.NVARCHAR_MAX, SqlType.BIGINT),
                result);
    }

    private static Object charIndex(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        String wanted = fold(string(arguments, 0));
        String text = fold(string(arguments, 1));
        long start = arguments.length > 2 ? (Long) arguments[2] : 1;
        int from = (int) Math.clamp(start - 1, 0L, text.length());
        return position(wanted.isEmpty() ? 0 : text.indexOf(wanted, from) + 1, signature);
    }

    private static Object position(int position, Signature signature) {
        return signature.type().equals(SqlType.BIGINT) ? (Object) (long) position : (Object) position;
    }

    private static Signature replaceTyping(List<Argument> arguments) {
        List<SqlType> types = strings(arguments);
        boolean max = types.getFirst().isMax();
        return new Signature(types, Typings.string(anyUnicode(types), Typings.MAX_BYTES, max));
    }

    private static Object replace(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        String text = string(arguments, 0);
        String wanted = fold(string(arguments, 1));
        if (wanted.isEmpty()) {
            return text;
        }
        String folded = fold(text);
        String replacement = string(arguments, 2);
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int found = folded.indexOf(wanted); found >= 0; found = folded.indexOf(wanted, from)) {
            out.append(text, from, found).append(replacement);
            from = found + wanted.length();
        }
        out.append(text, from, text.length());
        SqlType type = signature.type();
        return type.isMax() || out.length() <= type.length() ? out.toString() : out.substring(0, type.length());
    }

    private static Signature translateTyping(List<Argument> arguments) {
        List<SqlType> types = strings(arguments);
        SqlType first = types.getFirst();
        return new Signature(types, Typings.string(anyUnicode(types), first.length(), first.isMax()));
    }

    private static Object translate(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        String from = fold(string(arguments, 1));
        String to = string(arguments, 2);
        if (from.length() != to.length()) {
            throw ValueMessage.TRANSLATE_LENGTHS.exception();
        }
        char[] out = string(arguments, 0).toCharArray();
        for (int i = 0; i < out.length; i++) {
            int index = from.indexOf(fold(out[i]));
            out[i] = index < 0 ? out[i] : to.charAt(index);
        }
        return new String(out);
    }

    private static List<SqlType> strings(List<Argument> arguments) {
        return arguments.stream()
                .map(argument -> Typings.stringOf(argument.type()))
                .toList();
    }

    private static boolean anyUnicode(List<SqlType> types) {
        return types.stream().anyMatch(type -> type.kind().isUnicode());
    }

    /** One character for one character, so that positions stay. */
    static String fold(String text) {
        char[] out = text.toCharArray();
        for (int i = 0; i < out.length; i++) {
            out[i] = fold(out[i]);
        }
        return new String(out);
    }

    static char fold(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
