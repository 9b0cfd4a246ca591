package dev.aul.language.eval;

import dev.aul.language.errors.SqlException;
import dev.aul.language.functions.EvalContext;
import dev.aul.language.functions.SessionOptions;
import dev.aul.language.routine.Expr;
import dev.aul.language.types.SqlType;
import dev.aul.language.values.ConversionSettings;
import dev.aul.language.values.Conversions;
import org.jspecify.annotations.Nullable;

/** CAST and CONVERT as closures. */
final class Conversion {
    /** The settings used last: sessions seldom differ in them, and a look at three fields is cheap. */
    private static volatile Memo memo = Memo.of(SessionOptions.DEFAULTS);

    private record Memo(String language, String dateFormat, int dateFirst, ConversionSettings settings) {
        static Memo of(SessionOptions options) {
            ConversionSettings settings =
                    ConversionSettings.of(options.language(), options.dateFormat(), options.dateFirst());
            return new Memo(options.language(), options.dateFormat(), options.dateFirst(), settings);
        }

        boolean fits(SessionOptions options) {
            return dateFirst == options.dateFirst()
                    && dateFormat.equals(options.dateFormat())
                    && language.equals(options.language());
        }
    }

    private Conversion() {}

    static Evaluation compile(Expr.Convert convert, Evaluator evaluator) {
        SqlType from = convert.operand().type();
        SqlType to = convert.type();
        int style = convert.style();
        if (convert.operand() instanceof Expr.Constant constant && isFoldable(from, to)) {
            Evaluation folded = folded(constant.value(), from, to, style);
            if (folded != null) {
                return folded;
            }
        }
        Evaluation operand = evaluator.expression(convert.operand());
        if (from.equals(to) && style == Conversions.NO_STYLE) {
            return operand;
        }
        if (convert.tolerant()) {
            return (context, slots, row) ->
                    tolerant(operand.evaluate(context, slots, row), from, to, style, settings(context));
        }
        return (context, slots, row) -> {
            Object value = operand.evaluate(context, slots, row);
            try {
                return value == null ? null : Conversions.convert(value, from, to, style, settings(context));
            } catch (SqlException error) {
                return Leniency.nullOrThrow(error, context);
            }
        };
    }

    static Evaluation compile(Expr.ConvertStyled convert, Evaluator evaluator) {
        SqlType from = convert.operand().type();
        SqlType to = convert.type();
        Evaluation operand = evaluator.expression(convert.operand());
        Evaluation style = evaluator.expression(convert.style());
        boolean tolerant = convert.tolerant();
        return (context, slots, row) -> {
            Object value = operand.evaluate(context, slots, row);
            Object number = style.evaluate(context, slots, row);
            if (value == null || number == null) {
                return null;
            }
            int chosen = ((Number) number).intValue();
            if (tolerant) {
                return tolerant(value, from, to, chosen, settings(context));
            }
            try {
                return Conversions.convert(value, from, to, chosen, settings(context));
            } catch (SqlException error) {
                return Leniency.nullOrThrow(error, context);
            }
        };
    }

    private static @Nullable Object tolerant(
            @Nullable Object value, SqlType from, SqlType to, int style, ConversionSettings settings) {
        try {
            return Conversions.convert(value, from, to, style, settings);
        } catch (SqlException failure) {
            return null;
        }
    }

    /** Dates read the session's settings; everything else means the same at all times. */
    private static boolean isFoldable(SqlType from, SqlType to) {
        return !from.kind().isTemporal() && !to.kind().isTemporal();
    }

    /** The converted constant; null when it fails, which must happen at run time only. */
    private static @Nullable Evaluation folded(@Nullable Object value, SqlType from, SqlType to, int style) {
        try {
            return Evaluator.constant(Conversions.convert(value, from, to, style, ConversionSettings.DEFAULT));
        } catch (SqlException failure) {
            return null;
        }
    }

    static ConversionSettings settings(EvalContext context) {
        Memo known = memo;
        if (!known.fits(context.options())) {
            known = Memo.of(context.options());
            memo = known;
        }
        return known.settings();
    }
}
