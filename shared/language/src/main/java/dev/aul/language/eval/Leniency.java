package dev.aul.language.eval;

import dev.aul.language.errors.SqlException;
import dev.aul.language.errors.ValueMessage;
import dev.aul.language.functions.EvalContext;
import dev.aul.language.functions.SessionOptions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** With ANSI_WARNINGS and ARITHABORT both OFF, arithmetic errors give NULL. */
final class Leniency {
    /** Division by zero, overflows, domain. */
    private static final Set<Integer> ARITHMETIC = Set.of(8134, 8115, 220, 232, 3623);

    private Leniency() {}

    static @Nullable Object nullOrThrow(SqlException error, EvalContext context) {
        SessionOptions options = context.options();
        if (!options.ansiWarnings()
                && !options.arithAbort()
                && ARITHMETIC.contains(error.error().number())) {
            if (!options.arithIgnore()) {
                context.warn(
                        switch (error.error().number()) {
                            case 8134 -> ValueMessage.DIVISION_BY_ZERO_INFO.number();
                            case 3623 -> ValueMessage.FLOAT_DOMAIN_INFO.number();
                            default -> ValueMessage.OVERFLOW_INFO.number();
                        });
            }
            return null;
        }
        throw error;
    }
}
