package dev.aul.tds.type;

import dev.aul.tds.WireReader;
import io.netty.buffer.ByteBuf;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** decimal, numeric and money: integers scaled by a power of ten. */
final class DecimalCodec {
    private static final int MONEY_SCALE = 4;

    private DecimalCodec() {}

    /** Bytes of the magnitude, the sign not counted. */
    static int bytes(int precision) {
        return precision <= 9 ? 4 : precision <= 19 ? 8 : precision <= 28 ? 12 : 16;
    }

    /** Sign and magnitude, {@code 1 + bytes(precision)} bytes. */
    static void write(ByteBuf out, BigDecimal value, int precision, int scale) {
        BigInteger number = unscaled(value, scale);
        out.writeByte(number.signum() < 0 ? 0 : 1);
        int bytes = bytes(precision);
        if (number.bitLength() > 8 * bytes) {
            throw new IllegalArgumentException("%s does not fit decimal(%d,%d)".formatted(value, precision, scale));
        }
        if (bytes == 4) {
            out.writeIntLE((int) Math.abs(number.longValue()));
        } else if (number.bitLength() < 64) {
            out.writeLongLE(Math.abs(number.longValue()));
            out.writeZero(bytes - 8);
        } else {
            byte[] magnitude = number.abs().toByteArray();
            for (int i = 0; i < bytes; i++) {
                int from = magnitude.length - 1 - i;
                out.writeByte(from >= 0 ? magnitude[from] : 0);
            }
        }
    }

    private static BigInteger unscaled(BigDecimal value, int scale) {
        return (value.scale() == scale ? value : value.setScale(scale, RoundingMode.HALF_UP)).unscaledValue();
    }

    static BigDecimal read(WireReader in, int bytes, int precision, int scale) {
        if (bytes < 2 || bytes > 17) {
            throw in.fail("a decimal value of %d bytes".formatted(bytes));
        }
        int sign = in.u8();
        byte[] magnitude = in.bytes(bytes - 1);
        for (int i = 0, j = magnitude.length - 1; i < j; i++, j--) {
            byte swap = magnitude[i];
            magnitude[i] = magnitude[j];
            magnitude[j] = swap;
        }
        BigDecimal value = new BigDecimal(new BigInteger(sign == 0 ? -1 : 1, magnitude), scale);
        if (sign > 1 || (value.precision() > precision && value.signum() != 0)) {
            throw in.fail("a value out of range for decimal(%d,%d)".formatted(precision, scale));
        }
        return value;
    }

    static void writeMoney(ByteBuf out, BigDecimal value) {
        long units = unscaled(value, MONEY_SCALE).longValueExact();
        out.writeIntLE((int) (units >> 32));
        out.writeIntLE((int) units);
    }

    static void writeSmallMoney(ByteBuf out, BigDecimal value) {
        out.writeIntLE(unscaled(value, MONEY_SCALE).intValueExact());
    }

    static BigDecimal readMoney(WireReader in, int bytes) {
        long units = in.i32();
        if (bytes == 8) {
            units = units << 32 | in.u32();
        }
        return BigDecimal.valueOf(units, MONEY_SCALE);
    }
}
