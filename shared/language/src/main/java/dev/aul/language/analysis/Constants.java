package dev.aul.language.analysis;

import dev.aul.language.functions.SessionOptions;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Expr.Constant;
import dev.aul.language.types.ResultTypes;
import dev.aul.language.types.SqlType;
import dev.aul.language.values.ConversionSettings;
import dev.aul.language.values.Conversions;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Values of constant expressions. */
final class Constants {
    private Constants() {}

    /** A constant in the Java form of another type; fails as a conversion does. */
    static @Nullable Object convert(Constant constant, SqlType target, SessionOptions options) {
        ConversionSettings settings =
                ConversionSettings.of(options.language(), options.dateFormat(), options.dateFirst());
        return Conversions.convert(constant.value(), constant.type(), target, settings);
    }

    /** The literal with a minus before it; keeps its type. */
    static Constant negate(Constant constant) {
        SqlType type = ResultTypes.negate(constant.type());
        return switch (constant.value()) {
            case Integer number -> new Constant(-number, type);
            case BigDecimal number -> new Constant(number.negate(), type);
            case Double number -> new Constant(-number, type);
            case null, default -> constant;
        };
    }

    /** Digits of an integer literal, 0 for all else: they count as its precision beside a decimal. */
    static int literalDigits(Expr expr) {
        return expr instanceof Constant(Integer number, SqlType type) && type.equals(SqlType.INT)
                ? Integer.toString(Math.abs(number)).length()
                : 0;
    }
}
