package dev.aul.dialect.sqlite;

import java.math.BigInteger;
import java.nio.ByteBuffer;

/** Unscaled decimals of more than 18 digits: 16 bytes, big-endian, sign bit flipped, so that bytes order as numbers. */
public final class StoredDecimal {
    private static final int SIZE = 16;

    private StoredDecimal() {}

    public static byte[] encode(BigInteger unscaled) {
        byte[] number = unscaled.toByteArray();
        byte[] out = new byte[SIZE];
        if (unscaled.signum() < 0) {
            java.util.Arrays.fill(out, 0, SIZE - number.length, (byte) 0xFF);
        }
        System.arraycopy(number, 0, out, SIZE - number.length, number.length);
        out[0] ^= (byte) 0x80;
        return out;
    }

    public static BigInteger decode(byte[] stored) {
        byte[] number = stored.clone();
        number[0] ^= (byte) 0x80;
        return new BigInteger(number);
    }

    /** The number {@code high * 2^32 + low}: how a sum of scaled longs comes back without overflow. */
    public static byte[] ofHalves(long high, long low) {
        long carry = high + (low >> 32);
        long top = carry >> 32;
        long bottom = (carry << 32) | (low & 0xFFFFFFFFL);
        return ByteBuffer.allocate(SIZE)
                .putLong(top ^ Long.MIN_VALUE)
                .putLong(bottom)
                .array();
    }
}
