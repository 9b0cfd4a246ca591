package dev.aul.language.analysis;

import dev.aul.language.ast.Expression.Literal;
import dev.aul.language.errors.SyntaxMessage;
import dev.aul.language.routine.Expr.Constant;
import dev.aul.language.types.SqlType;
import dev.aul.language.values.Bytes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HexFormat;

/** The value and type of a literal (types reference, section 2). */
final class Literals {
    private static final int MAX_DIGITS = 38;
    private static final int MONEY_SCALE = 4;
    private static final int MAX_BYTES = 8000;
    private static final int MAX_CHARACTERS = 4000;

    private Literals() {}

    static Constant bind(Literal literal) {
        return switch (literal.kind()) {
            case INTEGER -> integer(literal);
            case DECIMAL -> decimal(literal, literal.text());
            case FLOAT -> approximate(literal);
            case MONEY -> new Constant(money(literal.text()), SqlType.MONEY);
            case STRING -> string(literal.text(), MAX_BYTES, false);
            case NSTRING -> string(literal.text(), MAX_CHARACTERS, true);
            case BINARY -> binary(literal.text());
            case NULL -> new Constant(null, SqlType.NULL);
            case DEFAULT -> throw Lines.error(literal.position(), SyntaxMessage.SYNTAX_NEAR_KEYWORD, "DEFAULT");
        };
    }

    private static Constant integer(Literal literal) {
        String digits = stripZeros(literal.text());
        if (digits.length() <= 10) {
            long value = Long.parseLong(digits);
            if (value <= Integer.MAX_VALUE) {
                return new Constant((int) value, SqlType.INT);
            }
        }
        return decimal(literal, digits);
    }

    private static Constant decimal(Literal literal, String text) {
        int point = text.indexOf('.');
        String whole = stripZeros(point < 0 ? text : text.substring(0, point));
        int scale = point < 0 ? 0 : text.length() - point - 1;
        int integers = whole.equals("0") ? 0 : whole.length();
        int precision = Math.max(1, integers + scale);
        if (precision > MAX_DIGITS) {
            throw Lines.error(literal.position(), SyntaxMessage.NUMBER_LITERAL_OUT_OF_RANGE, text);
        }
        String fraction = point < 0 ? "" : text.substring(point + 1);
        return new Constant(new BigDecimal(whole + "." + fraction).setScale(scale), SqlType.numeric(precision, scale));
    }

    private static Constant approximate(Literal literal) {
        String text = literal.text();
        // "2E" and "2E+" are numbers: the exponent counts as 0.
        String number = Character.isDigit(text.charAt(text.length() - 1)) ? text : text + "0";
        double value = Double.parseDouble(number);
        if (Double.isInfinite(value)) {
            throw Lines.error(literal.position(), SyntaxMessage.FLOAT_LITERAL_OUT_OF_RANGE, text, 8);
        }
        return new Constant(value, SqlType.FLOAT);
    }

    private static BigDecimal money(String text) {
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c) || c == '.' || c == '-') {
                number.append(c);
            }
        }
        boolean empty = number.isEmpty()
                || number.toString().equals("-")
                || number.toString().equals(".");
        return (empty ? BigDecimal.ZERO : new BigDecimal(number.toString()))
                .setScale(MONEY_SCALE, RoundingMode.HALF_UP);
    }

    private static Constant string(String text, int limit, boolean national) {
        int length = text.length() > limit ? SqlType.MAX : Math.max(1, text.length());
        return new Constant(text, national ? SqlType.nvarchar(length) : SqlType.varchar(length));
    }

    private static Constant binary(String digits) {
        byte[] bytes = HexFormat.of().parseHex(digits.length() % 2 == 0 ? digits : "0" + digits);
        int length = bytes.length > MAX_BYTES ? SqlType.MAX : Math.max(1, bytes.length);
        return new Constant(new Bytes(bytes), SqlType.varbinary(length));
    }

    private static String stripZeros(String digits) {
        int from = 0;
        while (from < digits.length() - 1 && digits.charAt(from) == '0') {
            from++;
        }
        return digits.isEmpty() ? "0" : digits.substring(from);
    }
}
