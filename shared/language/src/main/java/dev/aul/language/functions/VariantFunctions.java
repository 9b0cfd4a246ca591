package dev.aul.language.functions;

import static dev.aul.language.functions.Rows.strict;
import static dev.aul.language.functions.Rows.string;

import dev.aul.language.functions.ScalarFunction.Argument;
import dev.aul.language.functions.ScalarFunction.Signature;
import dev.aul.language.types.CommonTypes;
import dev.aul.language.types.SqlType;
import dev.aul.language.values.Comparison;
import dev.aul.language.values.Variant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** SQL_VARIANT_PROPERTY, and GREATEST and LEAST of values of one common type. */
final class VariantFunctions {
    /** What a base type takes beside its value: type, precision and the like. */
    private static final int HEADER_BYTES = 2;

    private VariantFunctions() {}

    static List<ScalarFunction> rows() {
        return List.of(
                strict("SQL_VARIANT_PROPERTY", 2, 2, VariantFunctions::propertyTyping, VariantFunctions::property),
                Rows.pure(
                        "GREATEST",
                        1,
                        254,
                        VariantFunctions::commonTyping,
                        (_, a, signature) -> extreme(a, signature.type(), 1)),
                Rows.pure(
                        "LEAST",
                        1,
                        254,
                        VariantFunctions::commonTyping,
                        (_, a, signature) -> extreme(a, signature.type(), -1)));
    }

    private static Signature propertyTyping(List<Argument> arguments) {
        SqlType type = Typings.known(arguments.getFirst().type(), SqlType.SQL_VARIANT);
        return new Signature(List.of(type, SqlType.SYSNAME), SqlType.SQL_VARIANT);
    }

    private static @Nullable Object property(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        boolean variant = arguments[0] instanceof Variant;
        SqlType type = arguments[0] instanceof Variant given
                ? given.type()
                : signature.parameters().getFirst();
        Object value = variant ? ((Variant) arguments[0]).value() : arguments[0];
        Object found =
                switch (string(arguments, 1).toLowerCase(Locale.ROOT)) {
                    case "basetype" -> type.kind().sqlName();
                    case "precision" -> TypeFacts.precision(type);
                    case "scale" -> TypeFacts.scale(type);
                    case "totalbytes" ->
                        LengthFunctions.bytes(value, type)
                                + HEADER_BYTES
                                + (type.kind().isDecimal() ? 2 : type.kind().isString() ? 6 : 0);
                    case "maxlength" -> TypeFacts.maxLength(type);
                    case "collation" -> type.kind().isString() ? ServerFacts.COLLATION : null;
                    default -> null;
                };
        return SystemFunctions.variant(found);
    }

    private static Signature commonTyping(List<Argument> arguments) {
        List<SqlType> types = arguments.stream().map(Argument::type).toList();
        SqlType common = Typings.known(CommonTypes.of(types), SqlType.INT);
        return new Signature(Collections.nCopies(types.size(), common), common);
    }

    private static @Nullable Object extreme(@Nullable Object[] values, SqlType type, int sign) {
        Object best = null;
        for (Object value : values) {
            if (value != null && (best == null || Comparison.compare(value, best, type) * sign > 0)) {
                best = value;
            }
        }
        return best;
    }
}
