package dev.aul.language.values;

import dev.aul.language.errors.ValueMessage;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDateTime;

/** Conversions to bigint, int, smallint, tinyint and bit. Pure. */
final class Integers {
    private Integers() {}

    static boolean fits(long value, TypeKind kind) {
        return switch (kind) {
            case TINYINT -> value >= 0 && value <= 255;
            case SMALLINT -> value == (short) value;
            case INT -> value == (int) value;
            default -> true;
        };
    }

    /** In the Java form of the kind: Long for bigint, else Integer. */
    static Object box(long value, TypeKind kind) {
        if (kind == TypeKind.BIGINT) {
            return value;
        }
        return (int) value;
    }

    /** Any convertible value as that kind of integer. */
    static Object convert(Object value, SqlType from, TypeKind to) {
        return switch (value) {
            case Integer number -> box(inRange(number, to), to);
            case Long number -> box(inRange(number, to), to);
            case Boolean bit -> box(bit ? 1 : 0, to);
            case String text -> box(StringToNumber.integer(text, from, to), to);
            case BigDecimal number -> box(exact(number, from, to), to);
            case Double number -> box(approximate(number, to), to);
            case Float number -> box(approximate(number, to), to);
            case Bytes bytes -> box(binary(bytes, to), to);
            case LocalDateTime moment -> box(inRange(DateTimes.roundedDays(moment), to), to);
            default -> throw Conversions.impossible(value, from);
        };
    }

    static boolean bit(Object value, SqlType from) {
        return switch (value) {
            case Boolean bit -> bit;
            case Integer number -> number != 0;
            case Long number -> number != 0;
            case String text -> StringToNumber.bit(text, from);
            case BigDecimal number -> number.signum() != 0;
            case Double number -> number != 0;
            case Float number -> number != 0;
            case Bytes bytes -> binary(bytes, TypeKind.TINYINT) != 0;
            case LocalDateTime moment -> DateTimes.days(moment).signum() != 0;
            default -> throw Conversions.impossible(value, from);
        };
    }

    /** 220 for the small types, 8115 for int. */
    private static long inRange(long value, TypeKind to) {
        if (!fits(value, to)) {
            throw switch (to) {
                case TINYINT -> ValueMessage.OVERFLOW_TINYINT_VALUE.exception(value);
                case SMALLINT -> ValueMessage.OVERFLOW_SMALLINT_VALUE.exception(value);
                default -> ValueMessage.OVERFLOW_EXPRESSION.exception(to.sqlName());
            };
        }
        return value;
    }

    /** Decimals are cut, money is rounded half away from zero. */
    private static long exact(BigDecimal value, SqlType from, TypeKind to) {
        BigInteger whole =
                from.kind().isMoney() ? value.setScale(0, RoundingMode.HALF_UP).toBigInteger() : value.toBigInteger();
        if (whole.bitLength() > 63 || !fits(whole.longValue(), to)) {
            boolean named = from.kind().isDecimal() && (to == TypeKind.TINYINT || to == TypeKind.SMALLINT);
            throw named
                    ? ValueMessage.OVERFLOW_NAMED.exception(Decimals.dataName(from.kind()), to.sqlName())
                    : ValueMessage.OVERFLOW_EXPRESSION.exception(to.sqlName());
        }
        return whole.longValue();
    }

    private static long approximate(double value, TypeKind to) {
        if (!(value > -0x1p63 - 1025 && value < 0x1p63) || !fits((long) value, to)) {
            throw switch (to) {
                case TINYINT -> ValueMessage.OVERFLOW_FLOAT_TINYINT.exception(Floats.fixed(value));
                case SMALLINT -> ValueMessage.OVERFLOW_FLOAT_SMALLINT.exception(Floats.fixed(value));
                case INT -> ValueMessage.OVERFLOW_FLOAT_INT.exception(Floats.fixed(value));
                default -> ValueMessage.OVERFLOW_EXPRESSION.exception(to.sqlName());
            };
        }
        return (long) value;
    }

    /** The last bytes, as many as the type has, highest first. */
    private static long binary(Bytes bytes, TypeKind to) {
        byte[] array = bytes.array();
        int size = size(to);
        long value = 0;
        for (int i = Math.max(0, array.length - size); i < array.length; i++) {
            value = (value << 8) | (array[i] & 0xFF);
        }
        return switch (to) {
            case SMALLINT -> (short) value;
            case INT -> (int) value;
            default -> value;
        };
    }

    /** Bytes of storage. */
    static int size(TypeKind kind) {
        return switch (kind) {
            case BIGINT -> 8;
            case INT -> 4;
            case SMALLINT -> 2;
            default -> 1;
        };
    }
}
