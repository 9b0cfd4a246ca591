package dev.aul.language.types;

/** Precision and scale of decimal results, with the cap at 38 digits. Pure. */
final class DecimalRules {
    private static final int MAX_PRECISION = 38;
    private static final int KEPT_SCALE = 6;

    private DecimalRules() {}

    /** Digits of an exact numeric type as a decimal: int is (10,0), money (19,4); null-like kinds are (1,0). */
    static SqlType asDecimal(SqlType type) {
        return switch (type.kind()) {
            case DECIMAL, NUMERIC -> type;
            case BIGINT -> SqlType.numeric(19, 0);
            case INT -> SqlType.numeric(10, 0);
            case SMALLINT -> SqlType.numeric(5, 0);
            case TINYINT -> SqlType.numeric(3, 0);
            case MONEY -> SqlType.numeric(19, 4);
            case SMALLMONEY -> SqlType.numeric(10, 4);
            default -> SqlType.numeric(1, 0);
        };
    }

    static SqlType arithmetic(Operation operation, SqlType left, SqlType right) {
        int p1 = left.precision();
        int s1 = left.scale();
        int p2 = right.precision();
        int s2 = right.scale();
        TypeKind kind = kind(left, right);
        int scale = Math.max(s1, s2);
        return switch (operation) {
            case ADD, SUBTRACT -> {
                int integers = Math.max(p1 - s1, p2 - s2);
                yield keepIntegers(kind, scale + integers + 1, scale, integers);
            }
            case MULTIPLY -> keepScale(kind, p1 + p2 + 1, s1 + s2);
            case DIVIDE -> {
                int quotientScale = Math.max(KEPT_SCALE, s1 + p2 + 1);
                yield keepScale(kind, p1 - s1 + s2 + quotientScale, quotientScale);
            }
            case MODULO -> {
                int integers = Math.min(p1 - s1, p2 - s2);
                yield keepIntegers(kind, Math.max(1, integers + scale), scale, integers);
            }
            default -> throw new IllegalArgumentException(operation.messageName());
        };
    }

    /** The type that holds both: UNION, CASE, COALESCE, IN and comparisons. */
    static SqlType union(SqlType left, SqlType right) {
        int scale = Math.max(left.scale(), right.scale());
        int integers = Math.max(left.precision() - left.scale(), right.precision() - right.scale());
        return keepIntegers(kind(left, right), scale + integers, scale, integers);
    }

    private static TypeKind kind(SqlType left, SqlType right) {
        return left.kind() == TypeKind.DECIMAL || right.kind() == TypeKind.DECIMAL
                ? TypeKind.DECIMAL
                : TypeKind.NUMERIC;
    }

    private static SqlType keepIntegers(TypeKind kind, int precision, int scale, int integers) {
        if (precision <= MAX_PRECISION) {
            return new SqlType(kind, 0, precision, scale);
        }
        return new SqlType(kind, 0, MAX_PRECISION, Math.min(scale, MAX_PRECISION - integers));
    }

    private static SqlType keepScale(TypeKind kind, int precision, int scale) {
        if (precision <= MAX_PRECISION) {
            return new SqlType(kind, 0, precision, scale);
        }
        int room = MAX_PRECISION - (precision - scale);
        return new SqlType(kind, 0, MAX_PRECISION, Math.min(scale, Math.max(room, Math.min(scale, KEPT_SCALE))));
    }
}
