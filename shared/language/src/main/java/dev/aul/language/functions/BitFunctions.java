package dev.aul.language.functions;

import static dev.aul.language.functions.Rows.strict;

import dev.aul.language.errors.ValueMessage;
import dev.aul.language.functions.ScalarFunction.Argument;
import dev.aul.language.functions.ScalarFunction.Signature;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** BIT_COUNT, GET_BIT, SET_BIT, LEFT_SHIFT and RIGHT_SHIFT over integers. */
final class BitFunctions {
    private BitFunctions() {}

    static List<ScalarFunction> rows() {
        return List.of(
                strict("BIT_COUNT", 1, 1, typing("BIT_COUNT", SqlType.BIGINT), BitFunctions::count),
                strict(
                        "GET_BIT",
                        2,
                        2,
                        typing("GET_BIT", SqlType.BIT),
                        (_, a, signature) ->
                                (unsigned(a[0], type(signature)) >>> offset(a, signature, "get_bit") & 1) == 1),
                strict("SET_BIT", 2, 3, typing("SET_BIT", null), BitFunctions::set),
                strict("LEFT_SHIFT", 2, 2, typing("LEFT_SHIFT", null), (_, a, signature) -> shift(a, signature, 1)),
                strict("RIGHT_SHIFT", 2, 2, typing("RIGHT_SHIFT", null), (_, a, signature) -> shift(a, signature, -1)));
    }

    /** A null result type means the type of the first argument. */
    private static ScalarFunction.Typing typing(String function, @Nullable SqlType result) {
        return arguments -> {
            SqlType type = integer(arguments.getFirst(), function);
            return new Signature(
                    Typings.prepend(type, arguments.size(), SqlType.BIGINT), result == null ? type : result);
        };
    }

    private static SqlType integer(Argument argument, String function) {
        SqlType type = Typings.known(argument.type(), SqlType.INT);
        if (!type.kind().isInteger() || type.kind() == TypeKind.BIT) {
            throw Typings.refused(type, 1, function.toLowerCase(Locale.ROOT));
        }
        return type;
    }

    private static SqlType type(Signature signature) {
        return signature.parameters().getFirst();
    }

    private static int width(SqlType type) {
        return TypeFacts.maxLength(type) * 8;
    }

    /** The bits of the type's own width. */
    private static long unsigned(Object value, SqlType type) {
        long number = ((Number) value).longValue();
        return width(type) == 64 ? number : number & (1L << width(type)) - 1;
    }

    private static Object count(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        return (long) Long.bitCount(unsigned(arguments[0], type(signature)));
    }

    private static int offset(@Nullable Object[] arguments, Signature signature, String function) {
        long offset = (Long) arguments[1];
        int last = width(type(signature)) - 1;
        if (offset < 0 || offset > last) {
            throw ValueMessage.BIT_OFFSET.exception(2, function, last);
        }
        return (int) offset;
    }

    private static Object set(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        long bit = arguments.length > 2 ? (Long) arguments[2] : 1;
        if (bit != 0 && bit != 1) {
            throw ValueMessage.SET_BIT_VALUE.exception();
        }
        long mask = 1L << offset(arguments, signature, "set_bit");
        long bits = unsigned(arguments[0], type(signature));
        return signed(bit == 1 ? bits | mask : bits & ~mask, type(signature));
    }

    /** Logical, in the type's width; a negative distance shifts the other way. */
    private static Object shift(@Nullable Object[] arguments, Signature signature, int direction) {
        SqlType type = type(signature);
        long distance = (Long) arguments[1] * direction;
        long bits = unsigned(arguments[0], type);
        if (Math.abs(distance) >= width(type)) {
            return signed(0, type);
        }
        return signed(distance >= 0 ? bits << distance : bits >>> -distance, type);
    }

    private static Object signed(long bits, SqlType type) {
        return switch (type.kind()) {
            case TINYINT -> (int) (bits & 0xFF);
            case SMALLINT -> (int) (short) bits;
            case INT -> (int) bits;
            default -> bits;
        };
    }
}
