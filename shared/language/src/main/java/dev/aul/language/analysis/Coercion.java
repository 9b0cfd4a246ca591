package dev.aul.language.analysis;

import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Expr.Constant;
import dev.aul.language.types.Conversion;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes implicit conversions explicit. Conversions of constants that cannot fail are done at once. */
final class Coercion {
    private Coercion() {}

    /** For assignments and arguments: 206 or 257 when T-SQL does not convert by itself. */
    static Expr implicit(Expr expr, SqlType target) {
        Conversion.requireImplicit(expr.type(), target);
        return convert(expr, target);
    }

    static List<Expr> implicit(List<Expr> exprs, SqlType target) {
        return exprs.stream().map(expr -> implicit(expr, target)).toList();
    }

    /** To the type exactly, checked before. */
    static Expr convert(Expr expr, SqlType target) {
        if (expr.type().equals(target)) {
            return expr;
        }
        if (expr instanceof Constant constant) {
            Constant folded = fold(constant, target);
            if (folded != null) {
                return folded;
            }
        }
        return new Expr.Convert(expr, target, -1, false, true);
    }

    /** For comparisons: lengths do not matter, nor which string type it is. */
    static Expr comparable(Expr expr, SqlType common) {
        SqlType type = expr.type();
        if (type.kind() != TypeKind.NULL
                && ((type.kind().isString() && common.kind().isString())
                        || (type.kind().isBinary() && common.kind().isBinary()))) {
            return expr;
        }
        return convert(expr, common);
    }

    private static @Nullable Constant fold(Constant constant, SqlType target) {
        Object value = constant.value();
        return switch (value) {
            case null -> new Constant(null, target);
            case Integer number -> foldInteger(number, target);
            case BigDecimal number -> foldDecimal(number, target);
            case String text -> foldString(constant, text, target);
            default -> null;
        };
    }

    private static @Nullable Constant foldInteger(int value, SqlType target) {
        return switch (target.kind()) {
            case INT -> new Constant(value, target);
            case BIGINT -> new Constant((long) value, target);
            case SMALLINT -> value == (short) value ? new Constant(value, target) : null;
            case TINYINT -> value >= 0 && value <= 255 ? new Constant(value, target) : null;
            case BIT -> new Constant(value != 0, target);
            case FLOAT -> new Constant((double) value, target);
            case DECIMAL, NUMERIC -> foldDecimal(BigDecimal.valueOf(value), target);
            default -> null;
        };
    }

    private static @Nullable Constant foldDecimal(BigDecimal value, SqlType target) {
        if (!target.kind().isDecimal()) {
            return null;
        }
        BigDecimal scaled = value.setScale(target.scale(), RoundingMode.HALF_UP);
        return scaled.precision() > target.precision() ? null : new Constant(scaled, target);
    }

    private static @Nullable Constant foldString(Constant constant, String text, SqlType target) {
        boolean varying = target.kind() == TypeKind.VARCHAR || target.kind() == TypeKind.NVARCHAR;
        // A varchar holds no character outside its code page: that conversion is left to the run.
        boolean safe = target.kind() == TypeKind.NVARCHAR || text.chars().allMatch(c -> c < 128);
        boolean fits = target.isMax() || text.length() <= target.length();
        return constant.type().kind().isString() && varying && safe && fits ? new Constant(text, target) : null;
    }
}
