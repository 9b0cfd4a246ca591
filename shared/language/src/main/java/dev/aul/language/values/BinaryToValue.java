package dev.aul.language.values;

import dev.aul.language.errors.ValueMessage;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bytes read as text, decimal, money, date or uniqueidentifier; integers are in {@link Integers}. Pure. */
final class BinaryToValue {
    private BinaryToValue() {}

    /** Bytes as characters: code page for char, UTF-16 for nchar (an odd last byte is one more character). */
    static String text(Bytes bytes, TypeKind to) {
        byte[] array = bytes.array();
        if (!to.isUnicode() && to != TypeKind.XML) {
            return CodePage.decode(array);
        }
        byte[] even = array.length % 2 == 0 ? array : Arrays.copyOf(array, array.length + 1);
        char[] characters = new char[even.length / 2];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = (char) ((even[2 * i] & 0xFF) | ((even[2 * i + 1] & 0xFF) << 8));
        }
        return even.length == 0 ? "" : new String(characters);
    }

    /** The inverse of {@link ValueToBinary}: precision, scale, 0, sign, magnitude; 8114 when it is not that. */
    static BigDecimal decimal(Bytes bytes, SqlType from, SqlType to) {
        byte[] array = bytes.array();
        if (array.length < 5 || array[1] < 0 || array[1] > 38) {
            throw ValueMessage.CONVERSION_ERROR.exception(from.kind().sqlName(), Decimals.dataName(to.kind()));
        }
        byte[] big = new byte[array.length - 4];
        for (int i = 0; i < big.length; i++) {
            big[big.length - 1 - i] = array[4 + i];
        }
        return new BigDecimal(new BigInteger(array[3] == 0 ? -1 : 1, big), array[1]);
    }

    static BigDecimal money(Bytes bytes, TypeKind to) {
        long value = to == TypeKind.MONEY
                ? (Long) Integers.convert(bytes, SqlType.varbinary(8), TypeKind.BIGINT)
                : (Integer) Integers.convert(bytes, SqlType.varbinary(4), TypeKind.INT);
        return BigDecimal.valueOf(value, 4);
    }

    /** Days and ticks, or days and minutes, from the last bytes; null when out of range. */
    static @Nullable LocalDateTime datetime(Bytes bytes, TypeKind to) {
        int size = to == TypeKind.DATETIME ? 8 : 4;
        byte[] array = bytes.array();
        byte[] fitted = new byte[size];
        int copied = Math.min(size, array.length);
        System.arraycopy(array, array.length - copied, fitted, size - copied, copied);
        ByteBuffer buffer = ByteBuffer.wrap(fitted);
        if (to == TypeKind.DATETIME) {
            int days = buffer.getInt();
            int ticks = buffer.getInt();
            return ticks < 0 || ticks >= DateTimes.TICKS_PER_DAY ? null : DateTimes.datetime(days, ticks);
        }
        int days = buffer.getShort() & 0xFFFF;
        int minutes = buffer.getShort() & 0xFFFF;
        return minutes >= 24 * 60 ? null : DateTimes.datetime(days, minutes * 18_000L);
    }

    static UUID guid(Bytes bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), 16));
        long high = (long) Integer.reverseBytes(buffer.getInt()) << 32;
        high |= (Short.reverseBytes(buffer.getShort()) & 0xFFFFL) << 16;
        high |= Short.reverseBytes(buffer.getShort()) & 0xFFFFL;
        return new UUID(high, buffer.getLong());
    }
}
