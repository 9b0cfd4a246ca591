package dev.aul.language.values;

import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The order of two values of one type, neither of them NULL. Pure. */
public final class Comparison {
    private Comparison() {}

    /** Negative, 0 or positive. Strings by the default collation, sql_variant by family first. */
    public static int compare(Object left, Object right, SqlType type) {
        return switch (left) {
            case Integer number -> number.compareTo((Integer) right);
            case Long number -> number.compareTo((Long) right);
            case Boolean bit -> bit.compareTo((Boolean) right);
            case String text -> strings(text, (String) right);
            case BigDecimal number -> number.compareTo((BigDecimal) right);
            case Double number -> Double.compare(number + 0.0, (Double) right + 0.0);
            case Float number -> Float.compare(number + 0.0f, (Float) right + 0.0f);
            case Bytes bytes -> bytes(bytes.array(), ((Bytes) right).array());
            case LocalDate date -> date.compareTo((LocalDate) right);
            case LocalTime time -> time.compareTo((LocalTime) right);
            case LocalDateTime moment -> moment.compareTo((LocalDateTime) right);
            case OffsetDateTime zoned -> zoned.toInstant().compareTo(((OffsetDateTime) right).toInstant());
            case UUID id -> guids(id, (UUID) right);
            case Variant variant -> variants(variant, (Variant) right);
            default -> throw new IllegalArgumentException("no order of " + type + ", a " + left.getClass());
        };
    }

    public static boolean equal(Object left, Object right, SqlType type) {
        return compare(left, right, type) == 0;
    }

    /** An object that is equal (by equals) for values that compare equal: for hashing, grouping and DISTINCT. */
    public static Object key(Object value) {
        return switch (value) {
            case String text -> StringKey.of(text);
            case BigDecimal number -> number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
            case Double number -> number + 0.0;
            case Float number -> number + 0.0f;
            case Bytes bytes -> trimZeros(bytes);
            case OffsetDateTime zoned -> zoned.toInstant();
            case Variant variant ->
                new Variant(SqlType.of(familyKind(variant.type().kind())), variantKey(variant));
            default -> value;
        };
    }

    /** As the keys of {@link StringKey} compare, made only when a character outside ASCII turns up. */
    public static int strings(String left, String right) {
        int leftEnd = StringKey.trimmedEnd(left);
        int rightEnd = StringKey.trimmedEnd(right);
        int shared = Math.min(leftEnd, rightEnd);
        for (int i = 0; i < shared; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a == b && a < 0x80) {
                continue;
            }
            char unitA = StringKey.unit(a);
            char unitB = StringKey.unit(b);
            if (unitA == 0 || unitB == 0) {
                return byKeys(left, right);
            }
            if (unitA != unitB) {
                return unitA - unitB;
            }
        }
        return leftEnd == rightEnd ? 0 : tail(left, leftEnd, right, rightEnd);
    }

    /** One is longer: it is greater, unless what is left are accents of the last common letter. */
    private static int tail(String left, int leftEnd, String right, int rightEnd) {
        char next = leftEnd > rightEnd ? left.charAt(rightEnd) : right.charAt(leftEnd);
        return StringKey.unit(next) == 0 ? byKeys(left, right) : leftEnd - rightEnd;
    }

    private static int byKeys(String left, String right) {
        return StringKey.of(left).compareTo(StringKey.of(right));
    }

    /** Unsigned, the shorter side padded with zeros. */
    private static int bytes(byte[] left, byte[] right) {
        int length = Math.max(left.length, right.length);
        for (int i = 0; i < length; i++) {
            int a = i < left.length ? left[i] & 0xFF : 0;
            int b = i < right.length ? right[i] & 0xFF : 0;
            if (a != b) {
                return a - b;
            }
        }
        return 0;
    }

    private static Bytes trimZeros(Bytes bytes) {
        byte[] array = bytes.array();
        int end = array.length;
        while (end > 0 && array[end - 1] == 0) {
            end--;
        }
        return end == array.length ? bytes : new Bytes(java.util.Arrays.copyOf(array, end));
    }

    /** By the last printed group, then the fourth, then the third, second and first each from its last byte. */
    private static int guids(UUID left, UUID right) {
        long low = left.getLeastSignificantBits();
        long otherLow = right.getLeastSignificantBits();
        int order = Long.compare(low & 0xFFFF_FFFF_FFFFL, otherLow & 0xFFFF_FFFF_FFFFL);
        if (order == 0) {
            order = Long.compare(low >>> 48, otherLow >>> 48);
        }
        return order != 0
                ? order
                : Long.compareUnsigned(
                        Long.reverseBytes(left.getMostSignificantBits()),
                        Long.reverseBytes(right.getMostSignificantBits()));
    }

    private static int variants(Variant left, Variant right) {
        int leftFamily = family(left.type().kind());
        int rightFamily = family(right.type().kind());
        if (leftFamily != rightFamily) {
            return rightFamily - leftFamily;
        }
        if (left.type().kind() == right.type().kind()) {
            return compare(left.value(), right.value(), left.type());
        }
        SqlType common = SqlType.of(familyKind(left.type().kind()));
        return compare(widened(left, common), widened(right, common), common);
    }

    private static Object variantKey(Variant variant) {
        return key(widened(variant, SqlType.of(familyKind(variant.type().kind()))));
    }

    /** In the widest type of the family, where values of different types can be compared. */
    private static Object widened(Variant variant, SqlType common) {
        SqlType wide =
                switch (common.kind()) {
                    case DECIMAL -> null;
                    case DATETIMEOFFSET -> SqlType.scaled(TypeKind.DATETIMEOFFSET, 7);
                    case NVARCHAR -> SqlType.nvarchar(SqlType.MAX);
                    case VARBINARY -> SqlType.varbinary(SqlType.MAX);
                    default -> common;
                };
        if (wide == null) {
            return exact(variant.value());
        }
        Object value = Conversions.convert(variant.value(), variant.type(), wide, ConversionSettings.DEFAULT);
        return value == null ? variant.value() : value;
    }

    private static BigDecimal exact(Object value) {
        return switch (value) {
            case BigDecimal number -> number;
            case Boolean bit -> bit ? BigDecimal.ONE : BigDecimal.ZERO;
            case Number number -> BigDecimal.valueOf(number.longValue());
            default -> throw new IllegalArgumentException(value.getClass().getName());
        };
    }

    /** The families of sql_variant, the highest first. */
    private static int family(TypeKind kind) {
        return switch (familyKind(kind)) {
            case DATETIMEOFFSET -> 1;
            case FLOAT -> 2;
            case DECIMAL -> 3;
            case NVARCHAR -> 4;
            case VARBINARY -> 5;
            default -> 6;
        };
    }

    private static TypeKind familyKind(TypeKind kind) {
        if (kind.isTemporal()) {
            return TypeKind.DATETIMEOFFSET;
        }
        if (kind.isApproximate()) {
            return TypeKind.FLOAT;
        }
        if (kind.isNumber()) {
            return TypeKind.DECIMAL;
        }
        if (kind.isString()) {
            return TypeKind.NVARCHAR;
        }
        return kind.isBinary() ? TypeKind.VARBINARY : kind;
    }
}
