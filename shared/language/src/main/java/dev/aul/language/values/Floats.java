package dev.aul.language.values;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Text of float and real, in the manner of C's printf with three digits in the exponent. Pure. */
final class Floats {
    private static final int DEFAULT_DIGITS = 6;
    private static final int LOWEST_PLAIN_EXPONENT = -4;

    private Floats() {}

    /** Style 0: up to six digits, trailing zeros dropped, scientific outside 1e-4 .. 1e6. */
    static String general(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(DEFAULT_DIGITS, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        BigDecimal stripped = rounded.stripTrailingZeros();
        if (exponent >= LOWEST_PLAIN_EXPONENT && exponent < DEFAULT_DIGITS) {
            return stripped.toPlainString();
        }
        return scientific(stripped, stripped.precision());
    }

    /** Always scientific, with that many digits in all. */
    static String scientific(double value, int digits) {
        if (value == 0) {
            return "0." + "0".repeat(digits - 1) + "e+000";
        }
        return scientific(new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN)), digits);
    }

    private static String scientific(BigDecimal value, int digits) {
        int exponent = value.precision() - value.scale() - 1;
        String unscaled = value.unscaledValue().abs().toString();
        StringBuilder out = new StringBuilder(digits + 8);
        if (value.signum() < 0) {
            out.append('-');
        }
        out.append(unscaled.charAt(0));
        if (digits > 1) {
            out.append('.').append(unscaled, 1, Math.min(digits, unscaled.length()));
            out.repeat('0', Math.max(0, digits - unscaled.length()));
        }
        out.append('e').append(exponent < 0 ? '-' : '+');
        String power = Integer.toString(Math.abs(exponent));
        return out.repeat('0', 3 - power.length()).append(power).toString();
    }

    /** As {@code %f} in messages: six decimals. */
    static String fixed(double value) {
        return new BigDecimal(value).setScale(6, RoundingMode.HALF_EVEN).toPlainString();
    }
}
