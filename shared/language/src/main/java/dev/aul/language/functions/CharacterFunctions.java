package dev.aul.language.functions;

import static dev.aul.language.functions.Rows.integer;
import static dev.aul.language.functions.Rows.strict;
import static dev.aul.language.functions.Rows.string;
import static dev.aul.language.functions.Typings.fixed;

import dev.aul.language.functions.ScalarFunction.Signature;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Code points, quoting, names and sounds: ASCII, CHAR, QUOTENAME, PARSENAME, STR, SOUNDEX and their like. */
final class CharacterFunctions {
    private static final Charset CODE_PAGE = Charset.forName("windows-1252");
    private static final String SOUNDS = "0123012h02245501262301h202";
    private static final int MAX_NAME = 128;
    private static final int MAX_STR_DECIMALS = 16;

    /** Opening sign to closing sign, by any of the two. */
    private static final Map<String, String> QUOTES = Map.ofEntries(
            Map.entry("[", "[]"),
            Map.entry("]", "[]"),
            Map.entry("(", "()"),
            Map.entry(")", "()"),
            Map.entry("<", "<>"),
            Map.entry(">", "<>"),
            Map.entry("{", "{}"),
            Map.entry("}", "{}"),
            Map.entry("'", "''"),
            Map.entry("\"", "\"\""),
            Map.entry("`", "``"));

    private CharacterFunctions() {}

    static List<ScalarFunction> rows() {
        SqlType text = Typings.NVARCHAR_MAX;
        return List.of(
                strict("ASCII", 1, 1, fixed(SqlType.INT, Typings.VARCHAR_MAX), CharacterFunctions::ascii),
                strict("UNICODE", 1, 1, fixed(SqlType.INT, text), CharacterFunctions::unicode),
                strict(
                        "CHAR",
                        1,
                        1,
                        fixed(SqlType.sized(TypeKind.CHAR, 1), SqlType.INT),
                        CharacterFunctions::character),
                strict(
                        "NCHAR",
                        1,
                        1,
                        fixed(SqlType.sized(TypeKind.NCHAR, 1), SqlType.INT),
                        CharacterFunctions::nationalCharacter),
                strict(
                        "QUOTENAME",
                        1,
                        2,
                        fixed(SqlType.nvarchar(258), text, SqlType.nvarchar(1)),
                        (_, a, _) -> quoteName(string(a, 0), a.length > 1 ? string(a, 1) : "[")),
                strict(
                        "PARSENAME",
                        2,
                        2,
                        fixed(SqlType.SYSNAME, text, SqlType.INT),
                        (_, a, _) -> parseName(string(a, 0), integer(a, 1))),
                strict("STR", 1, 3, CharacterFunctions::strTyping, CharacterFunctions::str),
                strict(
                        "SOUNDEX",
                        1,
                        1,
                        fixed(SqlType.varchar(5), Typings.VARCHAR_MAX),
                        (_, a, _) -> soundex(string(a, 0))),
                strict(
                        "DIFFERENCE",
                        2,
                        2,
                        fixed(SqlType.INT, Typings.VARCHAR_MAX),
                        (_, a, _) -> difference(soundex(string(a, 0)), soundex(string(a, 1)))),
                strict(
                        "STRING_ESCAPE",
                        2,
                        2,
                        fixed(text, text),
                        (_, a, _) -> string(a, 1).equalsIgnoreCase("json") ? JsonText.escape(string(a, 0)) : null));
    }

    private static @Nullable Object ascii(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        String text = string(arguments, 0);
        return text.isEmpty() ? null : text.substring(0, 1).getBytes(CODE_PAGE)[0] & 0xFF;
    }

    private static @Nullable Object unicode(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        String text = string(arguments, 0);
        return text.isEmpty() ? null : (int) text.charAt(0);
    }

    private static @Nullable Object character(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        int code = integer(arguments, 0);
        if (code < 0 || code > 255) {
            return null;
        }
        return CODE_PAGE.decode(ByteBuffer.wrap(new byte[] {(byte) code})).toString();
    }

    private static @Nullable Object nationalCharacter(
            EvalContext context, @Nullable Object[] arguments, Signature signature) {
        int code = integer(arguments, 0);
        return code < 0 || code > Character.MAX_VALUE ? null : String.valueOf((char) code);
    }

    static @Nullable String quoteName(String name, String sign) {
        String pair = QUOTES.get(sign.isEmpty() ? "[" : sign);
        if (pair == null || name.length() > MAX_NAME) {
            return null;
        }
        String close = pair.substring(1);
        return pair.charAt(0) + name.replace(close, close + close) + close;
    }

    /** The part of a name counted from the right; null when there is none or the name has more than four. */
    static @Nullable String parseName(String name, int part) {
        List<@Nullable String> parts = NameParts.of(name);
        if (part < 1 || part > 4 || parts.size() > 4 || parts.size() < part) {
            return null;
        }
        String found = parts.get(parts.size() - part);
        return found == null || found.isEmpty() || found.length() > MAX_NAME ? null : found;
    }

    private static Signature strTyping(List<ScalarFunction.Argument> arguments) {
        long length = arguments.size() > 1 ? Typings.literal(arguments.get(1), Typings.MAX_BYTES) : 10;
        return new Signature(
                Typings.prepend(SqlType.FLOAT, arguments.size(), SqlType.INT), Typings.string(false, length, false));
    }

    private static @Nullable Object str(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        int length = arguments.length > 1 ? integer(arguments, 1) : 10;
        int decimals = arguments.length > 2 ? integer(arguments, 2) : 0;
        if (length <= 0 || length > Typings.MAX_BYTES || decimals < 0) {
            return null;
        }
        BigDecimal exact = new BigDecimal(Double.toString(Rows.number(arguments, 0)));
        String whole = exact.setScale(0, RoundingMode.HALF_UP).toPlainString();
        // Decimals give way so that the integer part fits; the point needs a place too.
        int fitting = Math.min(Math.min(decimals, MAX_STR_DECIMALS), Math.max(0, length - integerWidth(exact) - 1));
        String text = fitting == 0
                ? whole
                : exact.setScale(fitting, RoundingMode.HALF_UP).toPlainString();
        return text.length() > length ? "*".repeat(length) : " ".repeat(length - text.length()) + text;
    }

    private static int integerWidth(BigDecimal value) {
        BigDecimal integer = value.setScale(0, RoundingMode.DOWN);
        return integer.toPlainString().length() + (value.signum() < 0 && integer.signum() == 0 ? 1 : 0);
    }

    /** Letter and three digits; 0000 when the text does not begin with a letter. */
    static String soundex(String text) {
        if (text.isEmpty() || code(text.charAt(0)) == '?') {
            return "0000";
        }
        StringBuilder out = new StringBuilder().append(Character.toUpperCase(text.charAt(0)));
        char last = code(text.charAt(0));
        for (int i = 1; i < text.length() && out.length() < 4; i++) {
            char code = code(text.charAt(i));
            if (code == '?') {
                break;
            }
            if (code != '0' && code != 'h' && code != last) {
                out.append(code);
            }
            // H and W do not part two letters of one code, vowels do.
            last = code == 'h' ? last : code;
        }
        return out.append("000", 0, 4 - out.length()).toString();
    }

    /** A digit; 0 for vowels, h for H and W, ? for what is no letter. */
    private static char code(char letter) {
        int index = Character.toUpperCase(letter) - 'A';
        return index < 0 || index >= SOUNDS.length() ? '?' : SOUNDS.charAt(index);
    }

    private static int difference(String first, String second) {
        int same = 0;
        for (int i = 0; i < 4; i++) {
            same += first.charAt(i) == second.charAt(i) ? 1 : 0;
        }
        return same;
    }
}
