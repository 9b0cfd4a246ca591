package dev.aul.language.values;

import dev.aul.language.errors.ValueMessage;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/** Conversions to binary, varbinary, image and rowversion: numbers keep their last bytes, all else its first. Pure. */
final class ValueToBinary {
    private static final int ROWVERSION_BYTES = 8;
    private static final int HEX_PREFIXED = 1;
    private static final int HEX_BARE = 2;

    private ValueToBinary() {}

    static Bytes convert(Object value, SqlType from, SqlType to, int style) {
        if (value instanceof Bytes bytes) {
            return fitRight(bytes, to);
        }
        byte[] natural =
                value instanceof String text && style > 0 ? hex(text, from, to, style) : bytes(value, from.kind());
        return isWholeNumber(from.kind()) ? fitLeft(natural, to) : fitRight(new Bytes(natural), to);
    }

    private static boolean isWholeNumber(TypeKind kind) {
        return kind.isInteger() || kind.isMoney() || kind.isApproximate();
    }

    private static int length(SqlType to) {
        return switch (to.kind()) {
            case ROWVERSION -> ROWVERSION_BYTES;
            case IMAGE -> SqlType.MAX;
            default -> to.length();
        };
    }

    private static boolean isPadded(SqlType to) {
        return to.kind() == TypeKind.BINARY || to.kind() == TypeKind.ROWVERSION;
    }

    /** Cut or zero-padded on the right. */
    static Bytes fitRight(Bytes bytes, SqlType to) {
        int length = length(to);
        int size = bytes.length();
        if (length == SqlType.MAX || size == length || (size < length && !isPadded(to))) {
            return bytes;
        }
        return new Bytes(Arrays.copyOf(bytes.array(), length));
    }

    /** Cut or zero-padded on the left. */
    private static Bytes fitLeft(byte[] bytes, SqlType to) {
        int length = length(to);
        if (length == SqlType.MAX || bytes.length == length || (bytes.length < length && !isPadded(to))) {
            return new Bytes(bytes);
        }
        byte[] fitted = new byte[length];
        int copied = Math.min(length, bytes.length);
        System.arraycopy(bytes, bytes.length - copied, fitted, length - copied, copied);
        return new Bytes(fitted);
    }

    private static byte[] bytes(Object value, TypeKind kind) {
        return switch (value) {
            case String text -> kind.isUnicode() || kind == TypeKind.XML ? utf16(text) : CodePage.encode(text);
            case Boolean bit -> new byte[] {(byte) (bit ? 1 : 0)};
            case Integer number -> bigEndian(number, Integers.size(kind));
            case Long number -> bigEndian(number, Long.BYTES);
            case BigDecimal number ->
                switch (kind) {
                    case MONEY -> bigEndian(number.unscaledValue().longValue(), Long.BYTES);
                    case SMALLMONEY -> bigEndian(number.unscaledValue().longValue(), Integer.BYTES);
                    default -> decimal(number);
                };
            case Double number -> bigEndian(Double.doubleToLongBits(number), Long.BYTES);
            case Float number -> bigEndian(Float.floatToIntBits(number), Integer.BYTES);
            case UUID id -> guid(id);
            case LocalDate date -> littleEndian(days(date), 3);
            case LocalTime time -> timeBytes(time, 7, new byte[0]);
            case LocalDateTime moment -> moment(moment, kind);
            case OffsetDateTime zoned -> zoned(zoned);
            default -> throw new IllegalArgumentException(value.getClass().getName());
        };
    }

    private static byte[] utf16(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    private static byte[] bigEndian(long value, int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (value >> (8 * (size - 1 - i)));
        }
        return bytes;
    }

    private static byte[] littleEndian(long value, int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (value >> (8 * i));
        }
        return bytes;
    }

    /** Precision, scale, 0, sign, then the magnitude from its lowest byte on, in groups of four. */
    private static byte[] decimal(BigDecimal number) {
        BigInteger magnitude = number.unscaledValue().abs();
        byte[] big = magnitude.toByteArray();
        int size = Math.max(1, (magnitude.bitLength() + 31) / 32) * 4;
        byte[] bytes = new byte[4 + size];
        bytes[0] = (byte) Math.max(number.precision(), number.scale());
        bytes[1] = (byte) number.scale();
        bytes[3] = (byte) (number.signum() < 0 ? 0 : 1);
        for (int i = 0; i < big.length && i < size; i++) {
            bytes[4 + i] = big[big.length - 1 - i];
        }
        return bytes;
    }

    /** The first three groups have their bytes in reverse. */
    static byte[] guid(UUID id) {
        ByteBuffer buffer = ByteBuffer.allocate(16);
        long high = id.getMostSignificantBits();
        buffer.putInt(Integer.reverseBytes((int) (high >> 32)));
        buffer.putShort(Short.reverseBytes((short) (high >> 16)));
        buffer.putShort(Short.reverseBytes((short) high));
        buffer.putLong(id.getLeastSignificantBits());
        return buffer.array();
    }

    private static long days(LocalDate date) {
        return date.toEpochDay() - DateTimes.MIN_DATE.toEpochDay();
    }

    private static byte[] moment(LocalDateTime moment, TypeKind kind) {
        long day = DateTimes.dayNumber(moment.toLocalDate());
        return switch (kind) {
            case DATETIME ->
                ByteBuffer.allocate(8)
                        .putInt((int) day)
                        .putInt(DateTimes.ticks(moment.toLocalTime()))
                        .array();
            case SMALLDATETIME ->
                ByteBuffer.allocate(4)
                        .putShort((short) day)
                        .putShort((short) (moment.getHour() * 60 + moment.getMinute()))
                        .array();
            default -> timeBytes(moment.toLocalTime(), 7, littleEndian(days(moment.toLocalDate()), 3));
        };
    }

    private static byte[] zoned(OffsetDateTime zoned) {
        LocalDateTime utc = zoned.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
        byte[] tail = Arrays.copyOf(littleEndian(days(utc.toLocalDate()), 3), 5);
        System.arraycopy(littleEndian(zoned.getOffset().getTotalSeconds() / 60, 2), 0, tail, 3, 2);
        return timeBytes(utc.toLocalTime(), 7, tail);
    }

    /** The scale, then the count of 100 ns in five bytes. */
    private static byte[] timeBytes(LocalTime time, int scale, byte[] tail) {
        byte[] bytes = new byte[6 + tail.length];
        bytes[0] = (byte) scale;
        System.arraycopy(littleEndian(time.toNanoOfDay() / 100, 5), 0, bytes, 1, 5);
        System.arraycopy(tail, 0, bytes, 6, tail.length);
        return bytes;
    }

    private static byte[] hex(String text, SqlType from, SqlType to, int style) {
        String digits = text.stripTrailing();
        if (style == HEX_PREFIXED) {
            digits = digits.startsWith("0x") || digits.startsWith("0X") ? digits.substring(2) : "?";
        } else if (style != HEX_BARE) {
            throw ValueMessage.STYLE_NOT_SUPPORTED.exception(
                    style, from.kind().sqlName(), to.kind().sqlName());
        }
        try {
            return HexFormat.of().parseHex(digits);
        } catch (IllegalArgumentException malformed) {
            throw ValueMessage.CONVERSION_ERROR.exception(
                    from.kind().sqlName(), to.kind().sqlName());
        }
    }
}
