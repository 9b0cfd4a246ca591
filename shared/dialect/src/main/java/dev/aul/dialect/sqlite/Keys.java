package dev.aul.dialect.sqlite;

import dev.aul.language.types.SqlType;
import dev.aul.language.values.Bytes;
import dev.aul.language.values.Comparison;
import dev.aul.language.values.StringKey;
import dev.aul.language.values.Variant;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored keys of values that do not compare as they lie. Stateless. */
public final class Keys {
    /** Room for every exact number: 38 digits before and after the point. */
    private static final int EXACT_SCALE = 38;

    private static final int EXACT_BYTES = 33;

    private Keys() {}

    /** The key of a value in Java form; the stored form itself when the type has no key. */
    public static @Nullable Object key(@Nullable Object value, SqlType type) {
        return switch (value) {
            case null -> null;
            case String text -> StringKey.of(text);
            case Bytes bytes when PhysicalForm.keyed(type) -> trimmed(bytes);
            case OffsetDateTime time -> StoredTime.utcTicks(time);
            case Variant variant -> variant(variant);
            default -> PhysicalForm.store(value, type);
        };
    }

    private static byte[] trimmed(Bytes bytes) {
        byte[] array = bytes.array();
        int end = array.length;
        while (end > 0 && array[end - 1] == 0) {
            end--;
        }
        return end == array.length ? array : Arrays.copyOf(array, end);
    }

    /** The family, the lowest first, then what orders within it. */
    private static byte[] variant(Variant variant) {
        Variant comparable = (Variant) Comparison.key(variant);
        return switch (comparable.value()) {
            case UUID id -> bytes(1, StoredGuid.encode(id));
            case Bytes bytes -> bytes(2, bytes.array());
            case String text -> bytes(3, text.getBytes(StandardCharsets.UTF_8));
            case BigDecimal number -> bytes(4, exact(number));
            case Double number -> bytes(5, ordered(Double.doubleToLongBits(number)));
            case Instant moment -> bytes(6, moment(moment));
            default -> throw new IllegalStateException(comparable.value().getClass() + " has no order");
        };
    }

    private static byte[] bytes(int family, byte[] rest) {
        return ByteBuffer.allocate(rest.length + 1).put((byte) family).put(rest).array();
    }

    private static byte[] exact(BigDecimal number) {
        byte[] digits = number.setScale(EXACT_SCALE).unscaledValue().toByteArray();
        byte[] out = new byte[EXACT_BYTES];
        Arrays.fill(out, 0, EXACT_BYTES - digits.length, (byte) (number.signum() < 0 ? 0xFF : 0));
        System.arraycopy(digits, 0, out, EXACT_BYTES - digits.length, digits.length);
        out[0] ^= (byte) 0x80;
        return out;
    }

    /** Bits of a double, so that bytes order as numbers. */
    private static byte[] ordered(long bits) {
        return ByteBuffer.allocate(8)
                .putLong(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE)
                .array();
    }

    private static byte[] moment(Instant moment) {
        long ticks = StoredTime.utcTicks(moment.atOffset(ZoneOffset.UTC));
        return ByteBuffer.allocate(8).putLong(ticks ^ Long.MIN_VALUE).array();
    }
}
