package dev.aul.language.values;

import dev.aul.language.errors.ValueMessage;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Converts values between SQL Server's types. Whether a conversion is allowed at all is settled before, by
 * {@link dev.aul.language.types.Conversion}; here a value fails or not, with the number and text of the pair. Pure.
 */
public final class Conversions {
    /** The style of CAST, assignment and CONVERT without one. */
    public static final int NO_STYLE = -1;

    private static final int GUID_LENGTH = 36;
    private static final MathContext FLOAT_DIGITS = new MathContext(17, RoundingMode.HALF_EVEN);

    private Conversions() {}

    /** As CAST and implicit conversion do. */
    public static @Nullable Object convert(
            @Nullable Object value, SqlType from, SqlType to, ConversionSettings settings) {
        return convert(value, from, to, NO_STYLE, settings);
    }

    /** As CONVERT with a style; {@link #NO_STYLE} for none. NULL stays NULL. */
    public static @Nullable Object convert(
            @Nullable Object value, SqlType from, SqlType to, int style, ConversionSettings settings) {
        if (value == null || (style == NO_STYLE && from.equals(to))) {
            return value;
        }
        if (value instanceof Variant variant && to.kind() != TypeKind.SQL_VARIANT) {
            return convert(variant.value(), variant.type(), to, style, settings);
        }
        return switch (to.kind()) {
            case BIT -> Integers.bit(value, from);
            case TINYINT, SMALLINT, INT, BIGINT -> Integers.convert(value, from, to.kind());
            case DECIMAL, NUMERIC -> decimal(value, from, to);
            case MONEY, SMALLMONEY -> money(value, from, to.kind());
            case FLOAT -> approximate(value, from, to.kind());
            case REAL -> real(approximate(value, from, to.kind()));
            case CHAR, VARCHAR, NCHAR, NVARCHAR, TEXT, NTEXT, XML ->
                ValueToText.convert(value, from, to, style, settings);
            case BINARY, VARBINARY, IMAGE, ROWVERSION -> ValueToBinary.convert(value, from, to, style);
            case DATE, TIME, DATETIME, SMALLDATETIME, DATETIME2, DATETIMEOFFSET ->
                Temporals.convert(value, from, to, style, settings);
            case UNIQUEIDENTIFIER -> guid(value, from);
            case SQL_VARIANT -> value instanceof Variant ? value : new Variant(from, value);
            case NULL, TABLE, CURSOR -> throw impossible(value, from);
        };
    }

    /** For a pair that {@link dev.aul.language.types.Conversion} refuses: a fault of the caller. */
    static IllegalArgumentException impossible(Object value, SqlType from) {
        return new IllegalArgumentException("no conversion of " + from + ", a " + value.getClass());
    }

    private static BigDecimal decimal(Object value, SqlType from, SqlType to) {
        if (value instanceof String text) {
            return StringToNumber.decimal(text, from, to);
        }
        BigDecimal exact = value instanceof Bytes bytes ? BinaryToValue.decimal(bytes, from, to) : exact(value, from);
        BigDecimal rounded = Decimals.round(exact, to.scale());
        if (!Decimals.fits(rounded, to)) {
            String target = Decimals.dataName(to.kind());
            throw from.kind().isApproximate()
                    ? ValueMessage.OVERFLOW_FLOAT.exception(from.kind().sqlName(), target)
                    : ValueMessage.OVERFLOW_NAMED.exception(Decimals.dataName(from.kind()), target);
        }
        return rounded;
    }

    private static BigDecimal money(Object value, SqlType from, TypeKind to) {
        if (value instanceof String text) {
            return StringToNumber.money(text, to);
        }
        BigDecimal exact = value instanceof Bytes bytes ? BinaryToValue.money(bytes, to) : exact(value, from);
        BigDecimal rounded = Decimals.round(exact, 4);
        if (!Decimals.fitsMoney(rounded, to)) {
            throw from.kind().isDecimal()
                    ? ValueMessage.OVERFLOW_NAMED.exception(Decimals.dataName(from.kind()), to.sqlName())
                    : ValueMessage.OVERFLOW_EXPRESSION.exception(to.sqlName());
        }
        return rounded;
    }

    /** The number, exactly but for floats, of which 17 digits count. */
    private static BigDecimal exact(Object value, SqlType from) {
        return switch (value) {
            case BigDecimal number -> number;
            case Integer number -> BigDecimal.valueOf(number);
            case Long number -> BigDecimal.valueOf(number);
            case Boolean bit -> bit ? BigDecimal.ONE : BigDecimal.ZERO;
            case Double number -> new BigDecimal(number, FLOAT_DIGITS);
            case Float number -> new BigDecimal(number, FLOAT_DIGITS);
            case LocalDateTime moment -> DateTimes.days(moment);
            default -> throw impossible(value, from);
        };
    }

    private static double approximate(Object value, SqlType from, TypeKind to) {
        return switch (value) {
            case Double number -> number;
            case Float number -> number;
            case Integer number -> number;
            case Long number -> number;
            case Boolean bit -> bit ? 1 : 0;
            case BigDecimal number -> number.doubleValue();
            case String text -> StringToNumber.approximate(text, from, to);
            case LocalDateTime moment -> DateTimes.doubleDays(moment);
            default -> throw impossible(value, from);
        };
    }

    private static Float real(double value) {
        float real = (float) value;
        if (Float.isInfinite(real)) {
            throw ValueMessage.OVERFLOW_FLOAT_OTHER.exception("real", Floats.fixed(value));
        }
        return real;
    }

    private static UUID guid(Object value, SqlType from) {
        return switch (value) {
            case UUID id -> id;
            case Bytes bytes -> BinaryToValue.guid(bytes);
            case String text -> guid(text);
            default -> throw impossible(value, from);
        };
    }

    /** 36 characters with hyphens, braces allowed; what follows is ignored. */
    private static UUID guid(String text) {
        boolean braced = text.startsWith("{");
        int start = braced ? 1 : 0;
        if (text.length() < start + GUID_LENGTH
                || (braced && (text.length() < GUID_LENGTH + 2 || text.charAt(GUID_LENGTH + 1) != '}'))) {
            throw ValueMessage.GUID_SYNTAX.exception();
        }
        String body = text.substring(start, start + GUID_LENGTH);
        for (int i = 0; i < GUID_LENGTH; i++) {
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            boolean fine = hyphen ? body.charAt(i) == '-' : Character.digit(body.charAt(i), 16) >= 0;
            if (!fine || body.charAt(i) > 0x7F) {
                throw ValueMessage.GUID_SYNTAX.exception();
            }
        }
        return UUID.fromString(body);
    }
}
