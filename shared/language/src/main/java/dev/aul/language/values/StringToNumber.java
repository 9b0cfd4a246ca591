package dev.aul.language.values;

import dev.aul.language.errors.ValueMessage;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.math.BigDecimal;

/** Text to numbers and bit: what each type accepts, and the error of each. Pure. */
final class StringToNumber {
    private StringToNumber() {}

    /** Blanks around, one sign, digits; empty is 0. {@code to} is bigint, int, smallint or tinyint. */
    static long integer(String text, SqlType from, TypeKind to) {
        int end = trimmedEnd(text);
        int at = skipBlanks(text, 0, end);
        boolean negative = false;
        if (at < end && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            negative = text.charAt(at) == '-';
            at = skipBlanks(text, at + 1, end);
        }
        long value = 0;
        boolean overflow = false;
        for (; at < end; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                throw notInteger(text, from, to);
            }
            if (value < (Long.MIN_VALUE + digit) / 10) {
                overflow = true;
            } else {
                value = value * 10 - digit;
            }
        }
        if (overflow || (!negative && value == Long.MIN_VALUE)) {
            throw integerOverflow(text, from, to);
        }
        long signed = negative ? value : -value;
        if (!Integers.fits(signed, to)) {
            throw integerOverflow(text, from, to);
        }
        return signed;
    }

    private static RuntimeException notInteger(String text, SqlType from, TypeKind to) {
        return to == TypeKind.BIGINT
                ? ValueMessage.CONVERSION_ERROR.exception(from.kind().sqlName(), to.sqlName())
                : ValueMessage.CONVERSION_FAILED.exception(from.kind().sqlName(), text, to.sqlName());
    }

    private static RuntimeException integerOverflow(String text, SqlType from, TypeKind to) {
        String name = from.kind().sqlName();
        return switch (to) {
            case TINYINT -> ValueMessage.STRING_OVERFLOW_SMALL.exception(name, text);
            case SMALLINT -> ValueMessage.STRING_OVERFLOW_SMALLINT.exception(name, text);
            case INT -> ValueMessage.STRING_OVERFLOW_INT.exception(name, text);
            default -> ValueMessage.OVERFLOW_EXPRESSION.exception(to.sqlName());
        };
    }

    /** {@code true} and {@code false} in any case, or an integer: not 0 is 1; empty is 0. */
    static boolean bit(String text, SqlType from) {
        String trimmed = text.strip();
        if (trimmed.equalsIgnoreCase("true")) {
            return true;
        }
        if (trimmed.equalsIgnoreCase("false") || trimmed.isEmpty()) {
            return false;
        }
        int start = trimmed.charAt(0) == '-' || trimmed.charAt(0) == '+' ? 1 : 0;
        boolean one = false;
        for (int i = start; i < trimmed.length(); i++) {
            char digit = trimmed.charAt(i);
            if (digit < '0' || digit > '9') {
                throw ValueMessage.CONVERSION_FAILED.exception(from.kind().sqlName(), text, "bit");
            }
            one |= digit != '0';
        }
        return one;
    }

    /** Blanks around, sign, digits with at most one point; rounded to the type's scale. */
    static BigDecimal decimal(String text, SqlType from, SqlType to) {
        int end = trimmedEnd(text);
        int start = skipBlanks(text, 0, end);
        if (!isPlainNumber(text, start, end)) {
            throw ValueMessage.CONVERSION_ERROR.exception(from.kind().sqlName(), Decimals.dataName(to.kind()));
        }
        BigDecimal value = Decimals.round(new BigDecimal(text.substring(start, end)), to.scale());
        if (!Decimals.fits(value, to)) {
            throw ValueMessage.OVERFLOW_NAMED.exception(from.kind().sqlName(), Decimals.dataName(to.kind()));
        }
        return value;
    }

    /** As decimal, and an exponent (e, E, d, D); empty is 0. */
    static double approximate(String text, SqlType from, TypeKind to) {
        int end = trimmedEnd(text);
        int start = skipBlanks(text, 0, end);
        if (start == end) {
            return 0;
        }
        int mantissaEnd = start;
        while (mantissaEnd < end && "eEdD".indexOf(text.charAt(mantissaEnd)) < 0) {
            mantissaEnd++;
        }
        if (!isPlainNumber(text, start, mantissaEnd) || !isExponent(text, mantissaEnd, end)) {
            throw ValueMessage.CONVERSION_ERROR.exception(from.kind().sqlName(), to.sqlName());
        }
        String number = text.substring(start, end).replace('d', 'e').replace('D', 'e');
        if (mantissaEnd < end && !Character.isDigit(number.charAt(number.length() - 1))) {
            number += "0";
        }
        double value = Double.parseDouble(number);
        if (Double.isInfinite(value)) {
            throw ValueMessage.OVERFLOW_EXPRESSION.exception(to.sqlName());
        }
        return value;
    }

    /** Sign and currency sign in any order, digits, commas anywhere, a point; rounded to 4 decimals; empty is 0. */
    static BigDecimal money(String text, TypeKind to) {
        int end = trimmedEnd(text);
        int at = skipBlanks(text, 0, end);
        boolean signed = false;
        boolean negative = false;
        boolean currency = false;
        for (; at < end; at++) {
            char c = text.charAt(at);
            if (!signed && (c == '-' || c == '+')) {
                signed = true;
                negative = c == '-';
            } else if (!currency && isCurrency(c)) {
                currency = true;
            } else if (c != ' ') {
                break;
            }
        }
        StringBuilder digits = new StringBuilder(end - at + 1);
        boolean point = false;
        for (; at < end; at++) {
            char c = text.charAt(at);
            if ((c >= '0' && c <= '9') || (c == '.' && !point)) {
                point |= c == '.';
                digits.append(c);
            } else if (c != ',') {
                throw to == TypeKind.MONEY
                        ? ValueMessage.MONEY_SYNTAX.exception()
                        : ValueMessage.SMALLMONEY_SYNTAX.exception();
            }
        }
        BigDecimal value =
                digits.isEmpty() || digits.toString().equals(".") ? BigDecimal.ZERO : new BigDecimal(digits.toString());
        BigDecimal money = Decimals.round(negative ? value.negate() : value, 4);
        if (!Decimals.fitsMoney(money, to)) {
            throw to == TypeKind.MONEY
                    ? ValueMessage.MONEY_OVERFLOW.exception()
                    : ValueMessage.SMALLMONEY_OVERFLOW.exception();
        }
        return money;
    }

    static boolean isCurrency(char c) {
        return Character.getType(c) == Character.CURRENCY_SYMBOL;
    }

    /** Sign, digits and at most one point, with at least one digit. */
    private static boolean isPlainNumber(String text, int start, int end) {
        int digits = 0;
        int points = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                points++;
            } else if (i > start || (c != '-' && c != '+')) {
                return false;
            }
        }
        return digits > 0 && points <= 1;
    }

    private static boolean isExponent(String text, int start, int end) {
        if (start == end) {
            return true;
        }
        int at = start + 1;
        if (at < end && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            at++;
        }
        for (; at < end; at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }

    static int trimmedEnd(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }

    static int skipBlanks(String text, int start, int end) {
        int at = start;
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
