package dev.aul.language.values;

import dev.aul.language.errors.ValueMessage;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Exact numbers: rounding to a scale and the ranges of decimal and money. Pure. */
final class Decimals {
    private static final BigDecimal MONEY_MAX = new BigDecimal("922337203685477.5807");
    private static final BigDecimal MONEY_MIN = new BigDecimal("-922337203685477.5808");
    private static final BigDecimal SMALLMONEY_MAX = new BigDecimal("214748.3647");
    private static final BigDecimal SMALLMONEY_MIN = new BigDecimal("-214748.3648");
    private static final int MONEY_SCALE = 4;

    private Decimals() {}

    /** Half away from zero. */
    static BigDecimal round(BigDecimal value, int scale) {
        return value.scale() == scale ? value : value.setScale(scale, RoundingMode.HALF_UP);
    }

    /** Whether a value with the type's scale has no more digits than its precision. */
    static boolean fits(BigDecimal value, SqlType type) {
        return value.precision() <= type.precision() || value.signum() == 0;
    }

    static boolean fitsMoney(BigDecimal value, TypeKind kind) {
        return kind == TypeKind.MONEY
                ? value.compareTo(MONEY_MAX) <= 0 && value.compareTo(MONEY_MIN) >= 0
                : value.compareTo(SMALLMONEY_MAX) <= 0 && value.compareTo(SMALLMONEY_MIN) >= 0;
    }

    /** The result of an operator in its type: rounded, 8115 when it does not fit. */
    static BigDecimal result(BigDecimal value, SqlType type) {
        if (type.kind().isMoney()) {
            BigDecimal money = round(value, MONEY_SCALE);
            if (!fitsMoney(money, type.kind())) {
                throw ValueMessage.OVERFLOW_EXPRESSION.exception(dataName(type.kind()));
            }
            return money;
        }
        BigDecimal rounded = round(value, type.scale());
        if (!fits(rounded, type)) {
            throw ValueMessage.OVERFLOW_EXPRESSION.exception(dataName(type.kind()));
        }
        return rounded;
    }

    /** The name in run-time messages, where decimal reads numeric. */
    static String dataName(TypeKind kind) {
        return kind == TypeKind.DECIMAL ? TypeKind.NUMERIC.sqlName() : kind.sqlName();
    }
}
