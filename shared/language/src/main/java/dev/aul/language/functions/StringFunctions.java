package dev.aul.language.functions;

import static dev.aul.language.functions.Rows.integer;
import static dev.aul.language.functions.Rows.strict;
import static dev.aul.language.functions.Rows.string;
import static dev.aul.language.functions.Typings.stringLikeFirst;

import dev.aul.language.errors.ValueMessage;
import dev.aul.language.functions.ScalarFunction.Argument;
import dev.aul.language.functions.ScalarFunction.Body;
import dev.aul.language.functions.ScalarFunction.Signature;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import dev.aul.language.values.Bytes;
import dev.aul.language.values.ConversionSettings;
import dev.aul.language.values.Conversions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Cutting, padding, joining and changing strings. */
final class StringFunctions {
    private StringFunctions() {}

    static List<ScalarFunction> rows() {
        return List.of(
                onString("UPPER", text -> mapCase(text, true)),
                onString("LOWER", text -> mapCase(text, false)),
                onString("REVERSE", text -> new StringBuilder(text).reverse().toString()),
                strict("LEFT", 2, 2, StringFunctions::cutTyping, StringFunctions::left),
                strict("RIGHT", 2, 2, StringFunctions::cutTyping, StringFunctions::right),
                strict("SUBSTRING", 3, 3, StringFunctions::substringTyping, StringFunctions::substring),
                strict("LTRIM", 1, 2, StringFunctions::trimTyping, trimming(true, false)),
                strict("RTRIM", 1, 2, StringFunctions::trimTyping, trimming(false, true)),
                strict("TRIM", 1, 2, StringFunctions::trimTyping, trimming(true, true)),
                strict("REPLICATE", 2, 2, StringFunctions::replicateTyping, StringFunctions::replicate),
                strict("SPACE", 1, 1, StringFunctions::spaceTyping, StringFunctions::space),
                Rows.pure("STUFF", 4, 4, StringFunctions::stuffTyping, StringFunctions::stuff),
                Rows.pure("CONCAT", 2, 254, StringFunctions::concatTyping, StringFunctions::concat),
                Rows.pure("CONCAT_WS", 3, 254, StringFunctions::concatTyping, StringFunctions::concatWithSeparator));
    }

    private static ScalarFunction onString(String name, UnaryOperator<String> operator) {
        Body body = (_, arguments, _) -> operator.apply(string(arguments, 0));
        return strict(name, 1, 1, stringLikeFirst(), body);
    }

    /** One character for one character: the length never changes, so that 'ß' stays. */
    static String mapCase(String text, boolean upper) {
        String mapped = upper ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT);
        if (mapped.length() == text.length()) {
            return mapped;
        }
        char[] out = text.toCharArray();
        for (int i = 0; i < out.length; i++) {
            out[i] = upper ? Character.toUpperCase(out[i]) : Character.toLowerCase(out[i]);
        }
        return new String(out);
    }

    private static Signature cutTyping(List<Argument> arguments) {
        SqlType type = Typings.stringOf(arguments.get(0).type());
        return new Signature(List.of(type, SqlType.INT), cut(type, arguments.get(1)));
    }

    /** The type of a piece: not longer than a literal length says. */
    private static SqlType cut(SqlType type, Argument length) {
        long most = Typings.literal(length, Long.MAX_VALUE);
        if (type.isMax()) {
            return most > Typings.MAX_BYTES ? type : Typings.string(type.kind().isUnicode(), most, false);
        }
        return Typings.string(type.kind().isUnicode(), Math.min(most, type.length()), false);
    }

    private static Object left(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        String text = string(arguments, 0);
        int length = integer(arguments, 1);
        if (length < 0) {
            throw ValueMessage.LEFT_OR_SUBSTRING_LENGTH.exception();
        }
        return text.substring(0, Math.min(length, text.length()));
    }

    private static Object right(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        String text = string(arguments, 0);
        int length = integer(arguments, 1);
        if (length < 0) {
            throw ValueMessage.RIGHT_LENGTH.exception("RIGHT");
        }
        return text.substring(text.length() - Math.min(length, text.length()));
    }

    private static Signature substringTyping(List<Argument> arguments) {
        SqlType type = arguments.get(0).type();
        if (type.kind() == TypeKind.TEXT || type.kind() == TypeKind.NTEXT) {
            type = Typings.stringOf(type);
        } else if (type.kind() == TypeKind.IMAGE) {
            type = Typings.VARBINARY_MAX;
        }
        if (type.kind().isBinary()) {
            long length = Math.min(
                    Typings.literal(arguments.get(2), Long.MAX_VALUE), type.isMax() ? Long.MAX_VALUE : type.length());
            SqlType result =
                    length > Typings.MAX_BYTES ? Typings.VARBINARY_MAX : SqlType.varbinary((int) Math.max(1, length));
            return new Signature(List.of(type, SqlType.BIGINT, SqlType.BIGINT), result);
        }
        if (!type.kind().isString()) {
            throw Typings.refused(type, 1, "substring");
        }
        return new Signature(List.of(type, SqlType.BIGINT, SqlType.BIGINT), cut(type, arguments.get(2)));
    }

    private static Object substring(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        long start = (Long) arguments[1];
        long length = (Long) arguments[2];
        if (length < 0) {
            throw ValueMessage.LEFT_OR_SUBSTRING_LENGTH.exception();
        }
        int size = arguments[0] instanceof Bytes bytes
                ? bytes.length()
                : string(arguments, 0).length();
        // A start before the first character uses up length; the sum cannot overflow once start is clamped.
        long from = Math.clamp(start, -size - (long) Integer.MAX_VALUE, size + 1L) - 1;
        long to = Math.clamp(from + Math.min(length, 2L * Integer.MAX_VALUE), 0L, size);
        int begin = (int) Math.clamp(from, 0L, to);
        if (arguments[0] instanceof Bytes bytes) {
            return new Bytes(Arrays.copyOfRange(bytes.array(), begin, (int) to));
        }
        return string(arguments, 0).substring(begin, (int) to);
    }

    private static Signature trimTyping(List<Argument> arguments) {
        SqlType type = Typings.stringOf(arguments.getFirst().type());
        SqlType characters = type.kind().isUnicode() ? Typings.NVARCHAR_MAX : Typings.VARCHAR_MAX;
        return new Signature(Typings.prepend(type, arguments.size(), characters), Typings.variable(type));
    }

    private static Body trimming(boolean start, boolean end) {
        return (_, arguments, _) -> {
            String text = string(arguments, 0);
            // Characters match as the collation compares them, so in either case.
            String characters = arguments.length > 1 ? mapCase(string(arguments, 1), true) : " ";
            int from = 0;
            int to = text.length();
            while (start && from < to && characters.indexOf(Character.toUpperCase(text.charAt(from))) >= 0) {
                from++;
            }
            while (end && to > from && characters.indexOf(Character.toUpperCase(text.charAt(to - 1))) >= 0) {
                to--;
            }
            return text.substring(from, to);
        };
    }

    private static Signature replicateTyping(List<Argument> arguments) {
        SqlType type = Typings.stringOf(arguments.get(0).type());
        long times = Typings.literal(arguments.get(1), Typings.MAX_BYTES);
        SqlType result = Typings.string(
                type.kind().isUnicode(), type.length() * Math.max(0, Math.min(times, Typings.MAX_BYTES)), type.isMax());
        return new Signature(List.of(type, SqlType.BIGINT), result);
    }

    private static @Nullable Object replicate(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        String text = string(arguments, 0);
        long times = (Long) arguments[1];
        if (times < 0) {
            return null;
        }
        if (text.isEmpty()) {
            return text;
        }
        SqlType type = signature.type();
        int limit = type.isMax()
                ? Integer.MAX_VALUE / 4
                : type.kind().isUnicode() ? Typings.MAX_CHARACTERS : Typings.MAX_BYTES;
        int whole = (int) Math.min(times, limit / text.length() + 1L);
        String repeated = text.repeat(whole);
        return repeated.length() > limit ? repeated.substring(0, limit) : repeated;
    }

    private static Signature spaceTyping(List<Argument> arguments) {
        long length = Typings.literal(arguments.getFirst(), Typings.MAX_BYTES);
        return new Signature(List.of(SqlType.BIGINT), Typings.string(false, length, false));
    }

    private static @Nullable Object space(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        long count = (Long) arguments[0];
        return count < 0 ? null : " ".repeat((int) Math.min(count, Typings.MAX_BYTES));
    }

    private static Signature stuffTyping(List<Argument> arguments) {
        SqlType text = Typings.stringOf(arguments.get(0).type());
        SqlType inserted = Typings.stringOf(arguments.get(3).type());
        boolean unicode = text.kind().isUnicode() || inserted.kind().isUnicode();
        boolean max = text.isMax() || inserted.isMax();
        SqlType result = Typings.string(unicode, (long) text.length() + inserted.length(), max);
        return new Signature(List.of(text, SqlType.BIGINT, SqlType.BIGINT, inserted), result);
    }

    private static @Nullable Object stuff(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        if (!(arguments[0] instanceof String text)
                || !(arguments[1] instanceof Long start)
                || !(arguments[2] instanceof Long length)
                || start < 1
                || start > text.length()
                || length < 0) {
            return null;
        }
        int from = (int) (start - 1);
        int to = (int) Math.min(text.length(), from + Math.min(length, text.length()));
        String inserted = arguments[3] instanceof String given ? given : "";
        return text.substring(0, from) + inserted + text.substring(to);
    }

    private static Signature concatTyping(List<Argument> arguments) {
        List<SqlType> strings = arguments.stream()
                .map(argument -> Typings.stringOf(argument.type()))
                .toList();
        boolean unicode = strings.stream().anyMatch(type -> type.kind().isUnicode());
        boolean max = strings.stream().anyMatch(SqlType::isMax);
        long length = strings.stream().mapToLong(SqlType::length).sum();
        List<SqlType> parameters = new ArrayList<>();
        for (int i = 0; i < strings.size(); i++) {
            SqlType own = arguments.get(i).type();
            parameters.add(isTextOnlyByCast(own) ? own : strings.get(i));
        }
        return new Signature(parameters, Typings.string(unicode, length, max));
    }

    /** What CONCAT takes although it does not become a string by itself. */
    private static boolean isTextOnlyByCast(SqlType type) {
        return type.kind().isMoney() || type.kind() == TypeKind.SQL_VARIANT;
    }

    private static String text(Object value, SqlType type) {
        return value instanceof String text
                ? text
                : String.valueOf(Conversions.convert(value, type, Typings.VARCHAR_MAX, ConversionSettings.DEFAULT));
    }

    private static Object concat(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] != null) {
                out.append(text(arguments[i], signature.parameters().get(i)));
            }
        }
        return capped(out, signature.type());
    }

    private static Object concatWithSeparator(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        String separator = arguments[0] instanceof String given ? given : "";
        StringBuilder out = new StringBuilder();
        boolean first = true;
        for (int i = 1; i < arguments.length; i++) {
            if (arguments[i] != null) {
                out.append(first ? "" : separator)
                        .append(text(arguments[i], signature.parameters().get(i)));
                first = false;
            }
        }
        return capped(out, signature.type());
    }

    private static String capped(StringBuilder out, SqlType type) {
        return type.isMax() || out.length() <= type.length() ? out.toString() : out.substring(0, type.length());
    }
}
