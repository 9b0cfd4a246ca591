package dev.aul.language.values;

import java.util.Arrays;
import java.util.HexFormat;

/** A binary value. The array belongs to this object: neither the maker nor a reader may change it. */
public record Bytes(byte[] array) {
    public int length() {
        return array.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(array, that.array);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(array);
    }

    /** {@code 0x} and upper-case hexadecimal digits. */
    @Override
    public String toString() {
        return "0x" + HexFormat.of().withUpperCase().formatHex(array);
    }
}
