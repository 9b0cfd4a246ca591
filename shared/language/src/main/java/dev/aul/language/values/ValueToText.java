package dev.aul.language.values;

import dev.aul.language.errors.TypeMessage;
import dev.aul.language.errors.ValueMessage;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/** Conversions to the character types: the text of each type in each style, and what happens when it is too long. Pure. */
final class ValueToText {
    private static final int GUID_LENGTH = 36;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private ValueToText() {}

    static String convert(Object value, SqlType from, SqlType to, int style, ConversionSettings settings) {
        return switch (value) {
            case String text -> fit(text, from.kind(), to);
            case Integer number -> integer(number, from, to);
            case Long number -> integer(number, from, to);
            case Boolean bit -> integer(bit ? 1 : 0, from, to);
            case BigDecimal number ->
                from.kind().isMoney()
                        ? within(money(number, from, style), to, moneySpace(from))
                        : within(number.toPlainString(), to, ValueMessage.OVERFLOW_TO_STRING);
            case Double number -> approximate(number, from, to, style);
            case Float number -> approximate(number, from, to, style);
            case UUID id -> guid(id, to);
            case Bytes bytes -> fit(binary(bytes, from, to, style), from.kind(), to);
            default -> fit(DateFormatting.format(value, from, to, style, settings.language()), TypeKind.NVARCHAR, to);
        };
    }

    /** Cut to the length, padded for char and nchar, in the code page for char and varchar. */
    static String fit(String text, TypeKind from, SqlType to) {
        TypeKind kind = to.kind();
        boolean narrow = (kind == TypeKind.VARCHAR || kind == TypeKind.CHAR || kind == TypeKind.TEXT)
                && (from.isUnicode() || from == TypeKind.XML);
        String fitted = narrow ? CodePage.narrow(text) : text;
        int length = to.length();
        if (length <= 0) {
            return fitted;
        }
        if (fitted.length() > length) {
            return fitted.substring(0, length);
        }
        if (fitted.length() < length && (kind == TypeKind.CHAR || kind == TypeKind.NCHAR)) {
            return fitted + " ".repeat(length - fitted.length());
        }
        return fitted;
    }

    private static boolean fits(String text, SqlType to) {
        return to.length() <= 0 || text.length() <= to.length();
    }

    private static String within(String text, SqlType to, ValueMessage otherwise) {
        if (!fits(text, to)) {
            throw otherwise == ValueMessage.OVERFLOW_TO_STRING
                    ? otherwise.exception("numeric", to.kind().sqlName())
                    : otherwise.exception(to.kind().sqlName());
        }
        return fit(text, TypeKind.VARCHAR, to);
    }

    private static ValueMessage moneySpace(SqlType from) {
        return from.kind() == TypeKind.MONEY ? ValueMessage.MONEY_RESULT_SPACE : ValueMessage.SMALLMONEY_RESULT_SPACE;
    }

    /** A star for the small integers in char and varchar, 8115 for bigint and in the national types. */
    private static String integer(long number, SqlType from, SqlType to) {
        String text = Long.toString(number);
        if (fits(text, to)) {
            return fit(text, TypeKind.VARCHAR, to);
        }
        if (from.kind() == TypeKind.BIGINT || to.kind().isUnicode()) {
            throw ValueMessage.OVERFLOW_EXPRESSION.exception(to.kind().sqlName());
        }
        return fit("*", TypeKind.VARCHAR, to);
    }

    private static String money(BigDecimal number, SqlType from, int style) {
        return switch (style) {
            case Conversions.NO_STYLE, 0 -> Decimals.round(number, 2).toPlainString();
            case 1 -> grouped(Decimals.round(number, 2).toPlainString());
            case 2, 126 -> number.toPlainString();
            default -> throw badStyle(style, from);
        };
    }

    private static String grouped(String text) {
        StringBuilder out = new StringBuilder(text);
        int first = text.startsWith("-") ? 1 : 0;
        for (int i = text.indexOf('.') - 3; i > first; i -= 3) {
            out.insert(i, ',');
        }
        return out.toString();
    }

    private static RuntimeException badStyle(int style, SqlType from) {
        return TypeMessage.INVALID_STYLE.exception(style, from.kind().sqlName());
    }

    private static String approximate(double value, SqlType from, SqlType to, int style) {
        boolean real = from.kind() == TypeKind.REAL;
        String text =
                switch (style) {
                    case Conversions.NO_STYLE, 0 -> Floats.general(value);
                    case 1 -> Floats.scientific(value, 8);
                    case 2 -> Floats.scientific(value, real ? 8 : 16);
                    case 3, 126, 128, 129 -> Floats.scientific(value, real ? 9 : 17);
                    default -> throw badStyle(style, from);
                };
        if (!fits(text, to)) {
            throw ValueMessage.OVERFLOW_FLOAT_OTHER.exception(to.kind().sqlName(), Floats.fixed(value));
        }
        return fit(text, TypeKind.VARCHAR, to);
    }

    private static String guid(UUID id, SqlType to) {
        if (to.length() > 0 && to.length() < GUID_LENGTH) {
            throw ValueMessage.GUID_RESULT_SPACE.exception();
        }
        return fit(id.toString().toUpperCase(Locale.ROOT), TypeKind.VARCHAR, to);
    }

    private static String binary(Bytes bytes, SqlType from, SqlType to, int style) {
        return switch (style) {
            case Conversions.NO_STYLE, 0 -> BinaryToValue.text(bytes, to.kind());
            case 1 -> "0x" + HEX.formatHex(bytes.array());
            case 2 -> HEX.formatHex(bytes.array());
            default -> throw badStyle(style, from);
        };
    }
}
