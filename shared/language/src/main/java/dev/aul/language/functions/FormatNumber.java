package dev.aul.language.functions;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers by .NET's standard formats (C, D, E, F, G, N, P, X with a precision); custom ones go to {@link CustomNumber}. */
final class FormatNumber {
    private static final int DEFAULT_EXPONENT_DIGITS = 6;
    private static final int DOUBLE_DIGITS = 15;

    private final BigDecimal value;
    private final boolean approximate;
    private final NumberSigns signs;

    private FormatNumber(BigDecimal value, boolean approximate, NumberSigns signs) {
        this.value = value;
        this.approximate = approximate;
        this.signs = signs;
    }

    /** Null when the format does not fit the number. */
    static @Nullable String format(Number number, String format, Culture culture) {
        boolean approximate = number instanceof Double || number instanceof Float;
        BigDecimal value = number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
        NumberSigns signs = NumberSigns.of(culture);
        if (format.isEmpty()) {
            return new FormatNumber(value, approximate, signs).general(-1, "E");
        }
        if (format.matches("[A-Za-z]\\d{0,2}")) {
            int precision = format.length() > 1 ? Integer.parseInt(format.substring(1)) : -1;
            return new FormatNumber(value, approximate, signs).standard(format.charAt(0), precision);
        }
        return CustomNumber.format(value, format, signs);
    }

    private @Nullable String standard(char letter, int precision) {
        int decimals = precision < 0 ? 2 : precision;
        return switch (Character.toUpperCase(letter)) {
            case 'C' -> currency(precision < 0 ? signs.currencyDigits() : precision);
            case 'D' -> whole(precision);
            case 'E' -> exponent(precision < 0 ? DEFAULT_EXPONENT_DIGITS : precision, String.valueOf(letter), 3);
            case 'F' -> signed(fixed(value.abs(), decimals, false));
            case 'G' -> general(precision, letter == 'G' ? "E" : "e");
            case 'N' -> signed(fixed(value.abs(), decimals, true));
            case 'P' -> signed(fixed(value.abs().movePointRight(2), decimals, true)) + signs.percent();
            case 'R' -> approximate ? general(-1, "E") : null;
            case 'X' -> hexadecimal(letter, precision);
            default -> null;
        };
    }

    /** Digits with the culture's signs; the value is not negative. */
    private String fixed(BigDecimal size, int decimals, boolean grouped) {
        String plain = size.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        int point = plain.indexOf('.');
        String integer = point < 0 ? plain : plain.substring(0, point);
        String fraction = point < 0 ? "" : signs.point() + plain.substring(point + 1);
        return (grouped ? signs.group(integer) : integer) + fraction;
    }

    private boolean isNegative(String digits) {
        return value.signum() < 0 && digits.chars().anyMatch(c -> c >= '1' && c <= '9');
    }

    private String signed(String digits) {
        return isNegative(digits) ? "-" + digits : digits;
    }

    private String currency(int decimals) {
        String digits = fixed(value.abs(), decimals, true);
        String text = signs.currencyFirst() ? signs.currency() + digits : digits + signs.currency();
        if (!isNegative(digits)) {
            return text;
        }
        return signs.parentheses() ? "(" + text + ")" : "-" + text;
    }

    private @Nullable String whole(int precision) {
        if (approximate || value.scale() > 0) {
            return null;
        }
        String digits = value.abs().toBigInteger().toString();
        String padded = "0".repeat(Math.max(0, precision - digits.length())) + digits;
        return value.signum() < 0 ? "-" + padded : padded;
    }

    private String exponent(int digits, String letter, int width) {
        if (value.signum() == 0) {
            return fixed(BigDecimal.ZERO, digits, false) + letter + "+" + "0".repeat(width);
        }
        BigDecimal rounded = value.abs().round(new MathContext(digits + 1, RoundingMode.HALF_UP));
        int power = rounded.precision() - rounded.scale() - 1;
        String mantissa = fixed(rounded.movePointLeft(power), digits, false);
        String size = Integer.toString(Math.abs(power));
        return (value.signum() < 0 ? "-" : "")
                + mantissa
                + letter
                + (power < 0 ? "-" : "+")
                + "0".repeat(Math.max(0, width - size.length()))
                + size;
    }

    /** Plain digits, or an exponent when a float is very large or small or has more digits than asked for. */
    private String general(int precision, String letter) {
        if (!approximate && precision <= 0) {
            return signed(fixed(value.abs(), Math.max(0, value.scale()), false));
        }
        int digits = precision > 0 ? precision : DOUBLE_DIGITS;
        BigDecimal rounded =
                value.round(new MathContext(digits, RoundingMode.HALF_UP)).stripTrailingZeros();
        int power = rounded.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        if (power >= digits || power < -5) {
            return new FormatNumber(rounded, approximate, signs).exponent(rounded.precision() - 1, letter, 2);
        }
        return signed(fixed(rounded.abs(), Math.max(0, rounded.scale()), false));
    }

    private @Nullable String hexadecimal(char letter, int precision) {
        if (approximate || value.scale() > 0) {
            return null;
        }
        BigInteger whole = value.toBigInteger();
        if (whole.signum() < 0) {
            whole = whole.add(BigInteger.ONE.shiftLeft(whole.bitLength() < 32 ? 32 : 64));
        }
        String digits = whole.toString(16);
        String padded = "0".repeat(Math.max(0, precision - digits.length())) + digits;
        return letter == 'X' ? padded.toUpperCase(Locale.ROOT) : padded;
    }
}
