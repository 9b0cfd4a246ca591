package dev.aul.language.functions;

import dev.aul.language.errors.FunctionMessage;
import dev.aul.language.errors.RunMessage;
import dev.aul.language.values.Bytes;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The printf of RAISERROR and FORMATMESSAGE: {@code %[flags][width][.precision][h|l|I64]type}. Pure. */
public final class MessageFormat {
    /** A message is cut here and ends in three dots. */
    public static final int MAX_LENGTH = 2047;

    private static final BigInteger WORD = BigInteger.ONE.shiftLeft(32);
    private static final BigInteger LONG_WORD = BigInteger.ONE.shiftLeft(64);

    private final String format;
    private final List<@Nullable Object> arguments;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private int next;

    private MessageFormat(String format, List<@Nullable Object> arguments) {
        this.format = format;
        this.arguments = arguments;
    }

    /**
     * The message with the arguments in their places. An argument that is missing or NULL shows as {@code (null)}.
     * Throws 2787 for a bad place and 2786 for an argument of another type.
     */
    public static String format(String format, List<@Nullable Object> arguments) {
        String text = new MessageFormat(format, arguments).run();
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH - 3) + "...";
    }

    private String run() {
        while (at < format.length()) {
            char c = format.charAt(at);
            if (c != '%') {
                out.append(c);
                at++;
            } else if (format.startsWith("%%", at)) {
                out.append('%');
                at += 2;
            } else {
                place();
            }
        }
        return out.toString();
    }

    private void place() {
        int start = at++;
        String flags = take("-+0# ");
        int width = number(-1);
        int precision = -1;
        if (peek() == '.') {
            at++;
            precision = number(0);
        }
        boolean wide = format.startsWith("I64", at);
        if (wide) {
            at += 3;
        } else {
            take("hl");
        }
        char type = peek();
        if ("diouxXs".indexOf(type) < 0) {
            int end = Math.min(format.length(), at + 1);
            throw RunMessage.RAISERROR_FORMAT.exception(format.substring(start, end));
        }
        at++;
        Object argument = next < arguments.size() ? arguments.get(next) : null;
        next++;
        out.append(pad(text(type, flags, precision, wide, argument), flags, width, type != 's' && precision < 0));
    }

    private String text(char type, String flags, int precision, boolean wide, @Nullable Object argument) {
        if (argument == null) {
            return "(null)";
        }
        if (type == 's') {
            if (argument instanceof Number) {
                throw mismatch();
            }
            String text = argument instanceof Bytes bytes ? bytes.toString() : argument.toString();
            return precision >= 0 && precision < text.length() ? text.substring(0, precision) : text;
        }
        if (!(argument instanceof Number number)) {
            throw mismatch();
        }
        return digits(type, flags, precision, BigInteger.valueOf(number.longValue()), wide);
    }

    private RuntimeException mismatch() {
        return FunctionMessage.SUBSTITUTION_TYPE.exception(next);
    }

    private static String digits(char type, String flags, int precision, BigInteger value, boolean wide) {
        boolean signed = type == 'd' || type == 'i';
        BigInteger size = signed ? value.abs() : value.signum() < 0 ? value.add(wide ? LONG_WORD : WORD) : value;
        String digits =
                switch (type) {
                    case 'o' -> size.toString(8);
                    case 'x' -> size.toString(16);
                    case 'X' -> size.toString(16).toUpperCase(Locale.ROOT);
                    default -> size.toString();
                };
        digits = "0".repeat(Math.max(0, precision - digits.length())) + digits;
        if (flags.contains("#") && size.signum() != 0) {
            digits = (type == 'o' ? "0" : type == 'x' ? "0x" : type == 'X' ? "0X" : "") + digits;
        }
        if (!signed) {
            return digits;
        }
        return (value.signum() < 0 ? "-" : flags.contains("+") ? "+" : flags.contains(" ") ? " " : "") + digits;
    }

    private static String pad(String text, String flags, int width, boolean zeros) {
        int missing = width - text.length();
        if (missing <= 0) {
            return text;
        }
        if (flags.contains("-")) {
            return text + " ".repeat(missing);
        }
        if (zeros && flags.contains("0")) {
            int sign = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
            return text.substring(0, sign) + "0".repeat(missing) + text.substring(sign);
        }
        return " ".repeat(missing) + text;
    }

    private String take(String characters) {
        int start = at;
        while (at < format.length() && characters.indexOf(format.charAt(at)) >= 0) {
            at++;
        }
        return format.substring(start, at);
    }

    /** Digits, or {@code *} which takes the next argument. */
    private int number(int otherwise) {
        if (peek() == '*') {
            at++;
            Object argument = next < arguments.size() ? arguments.get(next) : null;
            next++;
            return argument instanceof Number number ? Math.min(number.intValue(), MAX_LENGTH) : otherwise;
        }
        int value = otherwise;
        while (peek() >= '0' && peek() <= '9') {
            value = Math.min(Math.max(value, 0) * 10 + peek() - '0', MAX_LENGTH);
            at++;
        }
        return value;
    }

    private char peek() {
        return at < format.length() ? format.charAt(at) : '\0';
    }
}
